namespace CoveBot.Benchmarks.Talks;

/// <summary>
/// A seat in front of CoveBot. Someone sits down, comes in through onboarding, goes through one whole thought record for each of their stories,
/// and gets up; then somebody new sits down. Every reply must hold the question that is due.
/// </summary>
internal sealed class ThoughtRecordTalk : Talk
{
    private const int MostRecords = 3;
    private const int Arriving = -1;

    private readonly int number;
    private readonly Queue<Story> stories = [];
    private Random random;
    private string language = "";
    private int people;
    private string? onboarding;
    private int turn;
    private string said = "";

    public ThoughtRecordTalk(int number)
    {
        this.number = number;
        random = new Random(number);
        SitDown();
    }

    /// <summary>The first one here is through with onboarding.</summary>
    public bool HasBegun => people > 1 || onboarding is null;

    public override string Say() => said = onboarding ?? (turn == Arriving ? Start() : stories.Peek().Answer(turn, random));

    public override void Hear(IReadOnlyList<string> replies)
    {
        Refuse(replies.Count == 0, "an answer", replies);
        Refuse(Questions.Has(replies, "engine", "sorry", language), "no apology", replies);
        if (onboarding is not null)
        {
            onboarding = Newcomer.Answer(replies, language, random);
            return;
        }

        var story = stories.Peek();
        var due = story.Due(turn + 1);
        Refuse(!Questions.Has(replies, "thought-record", due, language), due, replies);
        if (++turn == story.Turns.Count)
        {
            turn = Arriving;
            stories.Dequeue();
            if (stories.Count == 0)
            {
                SitDown();
            }
        }
    }

    // Every fourth person writes in Spanish.
    private void SitDown()
    {
        var person = (number * 1000) + people++;
        random = new Random(person);
        language = (number + people) % 4 == 0 ? "es" : "en";
        (Person, Locale) = ($"person-{person}", language == "es" ? "es-MX" : "en-US");
        var mine = Story.All.Where(s => s.Language == language).ToArray();
        random.Shuffle(mine);
        Array.ForEach(mine[..Math.Min(MostRecords, mine.Length)], stories.Enqueue);
        onboarding = language == "es" ? "hola" : "hi";
        turn = Arriving;
    }

    private string Start() => language == "es" ? "registro de pensamientos" : "thought record";

    private void Refuse(bool wrong, string due, IReadOnlyList<string> replies)
    {
        if (wrong)
        {
            throw new WrongReplyException($"{Person}, {stories.Peek().Ends}, turn {turn}: after “{said}” {due} was due, not “{string.Join(" / ", replies)}”.");
        }
    }
}
