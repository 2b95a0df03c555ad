namespace CoveBot.Dialogs.Exercises.Reading;

/// <summary>What an emoji says (3.5).</summary>
public static class Emoji
{
    /// <summary>Nothing but emoji or emoticons, at least one.</summary>
    public static bool IsOnlyEmoji(string text) => false;

    /// <summary>sad, fear, anger, numb, tired, calm, joy or mixed; null if no emoji here has a feeling.</summary>
    public static string? FeelingId(string text) => null;
}
