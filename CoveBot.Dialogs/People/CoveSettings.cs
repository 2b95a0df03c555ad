namespace CoveBot.Dialogs.People;

/// <summary>What the operator decides (design.md, section 7). Registered by the host; without it the defaults hold.</summary>
/// <param name="AllowMinors"><c>Cove:Minors</c> is <c>Allow</c>.</param>
public sealed record CoveSettings(bool AllowMinors = false);
