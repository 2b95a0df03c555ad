namespace CoveBot.Dialogs.Safety;

/// <summary>The rules that the safety conversation follows. Its version is stamped in every safety event (law.md L-4).</summary>
public static class SafetyProtocol
{
    /// <summary>Raised whenever a tier, a question's meaning, the decay or a branch changes.</summary>
    public const string Version = "1";
}
