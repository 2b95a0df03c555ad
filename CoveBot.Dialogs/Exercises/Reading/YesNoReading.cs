namespace CoveBot.Dialogs.Exercises.Reading;

/// <summary>Yes, no, or ask again.</summary>
public enum YesNo { Yes, No, Unclear }

/// <summary>Reads an answer to a yes/no question.</summary>
public static class YesNoReading
{
    public static YesNo Read(string text) => YesNo.Unclear;
}
