namespace CoveBot.Dialogs.Turns;

/// <summary>
/// Whether this turn's messages may be stored in a channel's own history. The bot sets it in the turn state;
/// absent means no. False before the person agreed to storage and while off the record (docs/adr/0002).
/// </summary>
/// <remarks>A class, because the turn state holds references.</remarks>
public sealed class KeepHistory
{
    public bool MayKeep { get; set; }
}
