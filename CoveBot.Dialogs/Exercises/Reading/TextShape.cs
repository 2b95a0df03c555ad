namespace CoveBot.Dialogs.Exercises.Reading;

/// <summary>A question beside the exercise (3.2 rule 4).</summary>
public enum SideQuestion
{
    /// <summary>"What's a hot thought?"</summary>
    WhatIs,

    /// <summary>"How long will this take?"</summary>
    HowLong,

    /// <summary>"What did I say last time?"</summary>
    LastTime,

    /// <summary>"Are you a person?"</summary>
    AreYouHuman,

    /// <summary>"Who sees this?"</summary>
    WhoReads,
}

/// <summary>What kind of message this is, whatever was asked (3.5).</summary>
public static class TextShape
{
    /// <summary>"idk", "?", blank.</summary>
    public static bool IsUnsure(string text) => false;

    /// <summary>"same", "ditto", "lo mismo".</summary>
    public static bool IsSame(string text) => false;

    /// <summary>"keep", "leave it", "así está bien".</summary>
    public static bool IsKeep(string text) => false;

    /// <summary>A short insult at the bot, or a test of it.</summary>
    public static bool IsInsult(string text) => false;

    /// <summary>The whole message is a question about the exercise or the bot.</summary>
    public static bool IsSideQuestion(string text, out SideQuestion kind, out string about)
    {
        kind = default;
        about = "";
        return false;
    }

    /// <summary>Confidently Spanish, from two words on.</summary>
    public static bool LooksSpanish(string text) => false;

    /// <summary>Confidently English, from two words on.</summary>
    public static bool LooksEnglish(string text) => false;
}
