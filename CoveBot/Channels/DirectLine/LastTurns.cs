namespace CoveBot.Channels.DirectLine;

/// <summary>When the process ends in order, the turns that run are finished first. (When it does not, they are asked again.)</summary>
internal sealed class LastTurns(DirectLineConversations conversations) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task StopAsync(CancellationToken cancellationToken) =>
        await conversations.WhenQuietAsync().WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
}
