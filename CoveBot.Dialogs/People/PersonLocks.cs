namespace CoveBot.Dialogs.People;

/// <summary>One turn per person at a time, in this process, in the order of arrival.</summary>
public sealed class PersonLocks
{
    private readonly Dictionary<string, Gate> gates = [];

    /// <summary>Waits for the person's turn; disposing the result lets the next one in.</summary>
    public async ValueTask<IDisposable> EnterAsync(string person, CancellationToken ct)
    {
        Gate gate;
        lock (gates)
        {
            if (!gates.TryGetValue(person, out gate!))
            {
                gates[person] = gate = new Gate(this, person);
            }

            gate.Waiting++;
        }

        try
        {
            await gate.Semaphore.WaitAsync(ct).ConfigureAwait(false);
        }
        catch
        {
            Leave(gate, entered: false);
            throw;
        }

        return gate;
    }

    private void Leave(Gate gate, bool entered)
    {
        lock (gates)
        {
            if (--gate.Waiting == 0)
            {
                gates.Remove(gate.Person);
            }
        }

        if (entered)
        {
            gate.Semaphore.Release();
        }
    }

    private sealed class Gate(PersonLocks owner, string person) : IDisposable
    {
        public SemaphoreSlim Semaphore { get; } = new(1, 1);

        public string Person => person;

        public int Waiting { get; set; }

        public void Dispose() => owner.Leave(this, entered: true);
    }
}
