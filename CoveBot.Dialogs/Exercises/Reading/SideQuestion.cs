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
