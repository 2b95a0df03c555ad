namespace CoveBot.Benchmarks.Talks;

/// <summary>
/// A person of CoveBot: comes in through onboarding, then goes through one whole thought record after another, each in a story of its own.
/// Every reply must hold the question that is due.
/// </summary>
internal sealed class ThoughtRecordTalk : Talk
{
    private readonly Random random;
    private readonly string language;
    private readonly IReadOnlyList<Story> stories;
    private Story story;
    private string? onboarding;
    private int turn;
    private string said = "";

    public ThoughtRecordTalk(int number)
        : base($"person-{number}", Story.All[number % Story.All.Count].Language == "es" ? "es-MX" : "en-US")
    {
        random = new Random(number);
        story = Story.All[number % Story.All.Count];
        language = story.Language;
        stories = [.. Story.All.Where(s => s.Language == language)];
        onboarding = language == "es" ? "hola" : "hi";
    }

    /// <summary>Through with onboarding: what follows is measured.</summary>
    public bool IsIn => onboarding is null;

    /// <summary>Thought records finished.</summary>
    public int Finished { get; private set; }

    public override string Say() => said = onboarding ?? (turn < 0 ? Start() : story.Answer(turn, random));

    public override void Hear(IReadOnlyList<string> replies)
    {
        Refuse(replies.Count == 0, "an answer", replies);
        Refuse(Questions.Has(replies, "engine", "sorry", language), "no apology", replies);
        if (onboarding is not null)
        {
            onboarding = Newcomer.Answer(replies, language, random);
            turn = -1;
            return;
        }

        var due = story.Due(turn + 1);
        Refuse(!Questions.Has(replies, "thought-record", due, language), due, replies);
        if (++turn == story.Turns.Count)
        {
            Finished++;
            turn = -1;
            story = stories[random.Next(stories.Count)];
        }
    }

    private string Start() => language == "es" ? "registro de pensamientos" : "thought record";

    private void Refuse(bool wrong, string due, IReadOnlyList<string> replies)
    {
        if (wrong)
        {
            throw new WrongReplyException($"Story {Story.All.ToList().IndexOf(story)}, turn {turn}: after “{said}” {due} was due, not “{string.Join(" / ", replies)}”.");
        }
    }
}
