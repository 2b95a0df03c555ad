#pragma warning disable CA1822
using CoveBot.Dialogs.Commands;
using CoveBot.Dialogs.Exercises;
using CoveBot.Dialogs.Exercises.Reading;
using CoveBot.Dialogs.Turns;

namespace CoveBot.Dialogs.FreeTalk;

/// <summary>Talk about memory: what is kept, forget, private (dialog-contract 3.9).</summary>
public sealed class MemoryTalk
{
    public ValueTask<Handled?> TakeAsync(Turn turn, ExerciseTurn? open, Command command, CancellationToken ct) => ValueTask.FromResult<Handled?>(null);

    public ValueTask DeleteAllAsync(Turn turn, CancellationToken ct) => ValueTask.CompletedTask;

    public ValueTask<Handled?> ConfirmedAsync(Turn turn, ExerciseTurn? open, Cursor asked, YesNo answer, CancellationToken ct) => ValueTask.FromResult<Handled?>(null);
}
