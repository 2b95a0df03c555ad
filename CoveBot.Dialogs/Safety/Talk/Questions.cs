namespace CoveBot.Dialogs.Safety;

/// <summary>A question of the crisis talk: what an answer to it means for the tier.</summary>
/// <param name="Id">Permanent; the text is <c>ask-{id}</c>.</param>
/// <param name="Calms">The clear answer that lowers one step; null: none does.</param>
/// <param name="YesTier">What a yes shows; 0: nothing new.</param>
/// <param name="YesCategory">The danger that a yes shows; null: the one talked about.</param>
internal sealed record Question(string Id, Response? Calms = null, int YesTier = 0, Category? YesCategory = null)
{
    /// <summary>Asks about risk itself: never put twice, and not after a refusal.</summary>
    public bool Probes { get; init; }

    /// <summary>Any short answer that is not a no is one: "pills", "in the drawer", "tonight".</summary>
    public bool TakesAnything { get; init; }

    /// <summary>Yes and no mean nothing to it.</summary>
    public bool IsOpen { get; init; }
}

/// <summary>All questions, and the order they come in for each danger.</summary>
internal static class Questions
{
    public const string Options = "options";
    public const string Country = "country";
    public const string Suicide = "suicide";
    public const string Plan = "plan";
    public const string Means = "means";
    public const string Time = "time";
    public const string Company = "company";
    public const string Barrier = "barrier";
    public const string Coping = "coping";
    public const string Care = "care";
    public const string Texting = "texting";
    public const string CheckIn = "checkin";
    public const string Stay = "stay";
    public const string Draft = "draft";
    public const string FollowUp = "followup";

    private static readonly Dictionary<string, Question> Known = new Question[]
    {
        new(Suicide, Response.No, 3, Category.Suicide) { Probes = true },
        new("now", Response.No, 3, Category.Suicide) { Probes = true },
        new(Plan, null, 3) { Probes = true, TakesAnything = true },
        new(Means, null, 3) { Probes = true, TakesAnything = true },
        new(Time, null, 3) { Probes = true, TakesAnything = true },
        new("selfharm", Response.No, 3, Category.SelfHarm) { Probes = true },
        new("others", Response.No, 3, Category.HarmToOthers) { Probes = true },
        new("voices", Response.No, 3, Category.Psychosis) { Probes = true },
        new("self", null, 3, Category.Suicide) { Probes = true },
        new("intent", null, 3, Category.Suicide) { Probes = true },
        new("danger", Response.No, 4, Category.Abuse) { Probes = true },
        new("body", Response.No, 3, Category.EatingDisorder) { Probes = true },
        new("hurt", null, 3, Category.Medical) { Probes = true },
        new("using", null) { Probes = true },
        new(CheckIn, Response.No, 2) { Probes = true },
        new("safe", Response.Yes) { Probes = true },
        new(Company),
        new("away"),
        new("called"),
        new("doctor"),
        new("place"),
        new("other-safe", Response.Yes),
        new(Barrier) { IsOpen = true },
        new(Coping),
        new(Care),
        new(Texting),
        new(Country),
        new(Stay) { IsOpen = true },
        new(Draft),
        new(FollowUp),
        new(Options),
    }.ToDictionary(q => q.Id, StringComparer.Ordinal);

    private static readonly string[] Help = [Company, Barrier, Coping, Care, FollowUp, "safe"];

    private static readonly string[] UrgentHelp = [Barrier, "safe"];

    public static IEnumerable<Question> All => Known.Values;

    public static Question? Of(string? id) => id is null ? null : Known.GetValueOrDefault(id);

    /// <summary>The order for a danger at a tier; what was asked already is left out by the caller.</summary>
    public static IEnumerable<string> Track(Category category, int tier, bool other) =>
        (other ? Other(tier) : tier >= 4 ? Urgent(category).Concat(UrgentHelp) : Steady(category, tier).Concat(Help)).Distinct();

    /// <summary>The direct question for a danger: answered already where the danger was told plainly.</summary>
    public static string DirectFor(Category category) => category switch
    {
        Category.SelfHarm => "selfharm",
        Category.HarmToOthers => "others",
        Category.Abuse => "danger",
        Category.EatingDisorder => "body",
        Category.Psychosis => "voices",
        Category.Suicide => Suicide,
        _ => "safe",
    };

    /// <summary>Whether a question is about the danger talked of: "no thoughts of suicide" says nothing about a violent partner.</summary>
    public static bool IsAbout(string question, Category? leading) =>
        leading is not { } danger || question is "safe" or CheckIn or "other-safe" || question == DirectFor(danger)
        || (question is Suicide or "now" && danger is Category.Suicide or Category.SelfHarm or Category.Psychosis);

    private static string[] Other(int tier) =>
        tier >= 4 ? ["called", "other-safe", "self"] : ["self", "other-safe", Barrier];

    private static string[] Urgent(Category category) => category switch
    {
        Category.Abuse => [Texting, "called", "place", "hurt"],
        Category.Medical => [Company, "called", "intent"],
        Category.HarmToOthers => ["away", Company, "called"],
        Category.Substance => [Company, "called", "intent"],
        Category.EatingDisorder => [Company, "called"],
        _ => [Company, "away", "called"],
    };

    private static string[] Steady(Category category, int tier) => category switch
    {
        Category.Suicide when tier >= 3 => [Suicide, "now", Plan, Means, Time],
        Category.Suicide => [Suicide, Plan, Means, Time],
        Category.SelfHarm => ["selfharm", Suicide, Plan, Means],
        Category.HarmToOthers when tier >= 3 => ["away", Company, Suicide],
        Category.HarmToOthers => ["others", "away", Suicide],
        Category.Abuse => [Texting, "danger", "hurt", "place", Suicide],
        Category.Medical => ["doctor", Company, "intent"],
        Category.EatingDisorder when tier >= 3 => ["doctor", Suicide],
        Category.EatingDisorder => ["body", Suicide],
        Category.Substance when tier >= 3 => ["doctor", Company, Suicide],
        Category.Substance => ["using", Suicide],
        Category.Psychosis when tier >= 3 => [Suicide, Company, "doctor"],
        Category.Psychosis => ["voices", Suicide],
        Category.Mania => ["doctor", Company],
        _ => [Suicide],
    };
}
