using CoveBot.Dialogs.Safety;

namespace CoveBot.Tests.Safety.Talk;

/// <summary>What a reviewer found wrong in the crisis talk, one test each.</summary>
public sealed class ReviewedTests
{
    private static readonly string[] Probing = ["ask-plan", "ask-means", "ask-time", "ask-now"];

    [Theory]
    [InlineData("en", "yes, tonight")]
    [InlineData("en", "yes")]
    [InlineData("en", "tonight")]
    [InlineData("en", "maybe tonight")]
    [InlineData("es", "sí, esta noche")]
    [InlineData("es", "hoy")]
    public void Tonight_is_imminent(string language, string answer)
    {
        var talk = new Conversation(language);
        Assert.True(talk.Write("i want to kill myself", 3).Says("ask-now"), talk.Said);
        var reply = talk.Write(answer, 0);
        Assert.Equal(4, reply.Safety.Tier);
        Assert.Equal("urgent-suicide", reply.Keys.First());
        Assert.Contains("911", reply.Replies[0].Text, StringComparison.Ordinal);
        Assert.Equal(4, talk.Write(language == "es" ? "esta noche" : "tonight", 0).Safety.Tier);
        Rules.HoldFor(talk);
    }

    [Theory]
    [InlineData("not tonight")]
    [InlineData("tomorrow maybe")]
    [InlineData("hoy no")]
    [InlineData("no im not going to do anything tonight")]
    [InlineData("not really, today was hard")]
    [InlineData("i am in the US now")]
    public void Not_tonight_is_not(string answer)
    {
        var talk = new Conversation();
        talk.Write("i want to kill myself", 3);
        Assert.InRange(talk.Write(answer, 0).Safety.Tier, 2, 3);
    }

    [Theory]
    [InlineData("en", "hes here now")]
    [InlineData("en", "he's coming up the stairs")]
    [InlineData("en", "he just came home")]
    [InlineData("en", "i can hear him outside")]
    [InlineData("es", "viene para acá")]
    [InlineData("es", "ya llegó")]
    public void An_attacker_who_arrives_is_imminent(string language, string text)
    {
        var talk = new Conversation(language);
        talk.Write("he hits me", 3, Category.Abuse);
        talk.Write(language == "es" ? "sí" : "yes", 0);
        var reply = talk.Write(text, 0);
        Assert.Equal(4, reply.Safety.Tier);
        Assert.Equal("urgent-abuse", reply.Keys.First());
        Assert.Equal("ask-texting", reply.Keys.Last());
        Assert.False(reply.Says("ask-suicide"));
        Rules.HoldFor(talk);
    }

    [Theory]
    [InlineData("he's not here now")]
    [InlineData("the police are here")]
    [InlineData("my friend is on her way")]
    public void Others_who_come_are_no_attackers(string text)
    {
        var talk = new Conversation();
        talk.Write("he hits me", 3, Category.Abuse);
        Assert.Equal(3, talk.Write(text, 0).Safety.Tier);
    }

    [Theory]
    [InlineData("en", "i already called them")]
    [InlineData("en", "i already called")]
    [InlineData("es", "ya llamé")]
    public void A_call_that_was_made_is_help_under_way(string language, string text)
    {
        var talk = new Conversation(language);
        talk.Write("…", 4);
        var reply = talk.Write(text, 0);
        Assert.True(reply.Says("yes-called"), reply.Said);
        Assert.False(reply.Says("barrier-before") || reply.Says("urgent-again"), reply.Said);
        Rules.HoldFor(talk);
    }

    [Fact]
    public void Words_of_a_bad_experience_are_one()
    {
        var talk = new Conversation();
        talk.Write("i want to die", 2);
        Assert.True(talk.Write("i called last time and they hung up", 0).Says("barrier-before"));
    }

    [Theory]
    [InlineData("someone is following me home", false)]
    [InlineData("someone", false)]
    [InlineData("a knife", false)]
    [InlineData("always alone", false)]
    [InlineData("my brother hits me", false)]
    [InlineData("yes", true)]
    [InlineData("my sister is here", true)]
    [InlineData("mi mamá", true)]
    public void Company_is_only_what_says_so(string text, bool company)
    {
        var talk = new Conversation();
        talk.Write("…", 4);
        Assert.True(talk.Last.Says("ask-company"), talk.Said);
        Assert.Equal(company, talk.Write(text, 0).Says("yes-company"));
    }

    [Fact]
    public void A_new_danger_opens_its_own_branch()
    {
        var talk = new Conversation();
        talk.Write("i want to kill myself", 3);
        var reply = talk.Write("the voices tell me to hurt people", 3, Category.Psychosis);
        Assert.True(reply.Says("hear-psychosis-3"), reply.Said);
        Assert.Equal("psychosis", reply.Safety.Categories[0]);
        Rules.HoldFor(talk);
    }

    [Theory]
    [InlineData("thought record")]
    [InlineData("menu")]
    [InlineData("hi")]
    [InlineData("hello?")]
    public void A_command_answers_no_question(string text)
    {
        foreach (var question in new[] { "plan", "means", "time" })
        {
            Assert.Equal(Response.Other, ResponseReading.Read(text, Questions.Of(question)));
        }
    }

    [Theory]
    [InlineData("im not safe")]
    [InlineData("gracias")]
    [InlineData("ok")]
    public void Without_a_yes_to_suicide_nothing_is_asked_about_how(string text)
    {
        var talk = new Conversation();
        Assert.True(talk.Write("crisis", 0).Says("ask-suicide"), talk.Said);
        var reply = talk.Write(text, 0);
        Assert.DoesNotContain(reply.Keys, k => Probing.Contains(k));
        Assert.Equal(text == "im not safe", reply.Says("ask-suicide"));
        talk.Write("ok", 0);
        talk.Write("hm", 0);
        Assert.DoesNotContain(talk.Exchanges.SelectMany(e => e.Keys), k => Probing.Contains(k));
    }

    [Theory]
    [InlineData("hello?", null)]
    [InlineData("please help", null)]
    [InlineData("whatever man", null)]
    [InlineData("Peru", "other")]
    [InlineData("im in Perú", "other")]
    [InlineData("vivo en Colombia", "other")]
    [InlineData("somewhere else", "other")]
    [InlineData("new mexico", "US")]
    [InlineData("texas", "US")]
    [InlineData("mexico", "MX")]
    public void Countries_are_known_names(string text, string? country) => Assert.Equal(country, CountryNames.Read(text));

    [Theory]
    [InlineData("i am in the US now", "US")]
    [InlineData("change country to Canada", "CA")]
    [InlineData("cambia mi país a México", "MX")]
    [InlineData("i am in pain", null)]
    [InlineData("i am in the kitchen", null)]
    public void A_move_is_read(string text, string? country) => Assert.Equal(country, CountryNames.Moved(text));

    [Fact]
    public void The_country_is_asked_once_and_can_be_changed()
    {
        var talk = new Conversation(country: null);
        talk.Write("i want to die", 2);
        Assert.True(talk.Write("kind of", 0).Says("ask-country"), talk.Said);
        var away = talk.Write("Peru", 0);
        Assert.True(away.Says("country-unknown"), away.Said);
        Assert.Contains("your local emergency number", away.Said, StringComparison.Ordinal);
        talk.Write("ok", 0);
        talk.Write("hm", 0);
        Assert.Single(talk.Exchanges, e => e.Says("ask-country"));
        Assert.Contains("988", talk.Write("i am in the US now", 0).Said, StringComparison.Ordinal);
        Assert.Equal("US", talk.Person.Profile.Country);
        Rules.HoldFor(talk);
    }

    [Fact]
    public void A_profile_country_outside_the_file_is_not_asked_again()
    {
        var talk = new Conversation(country: "other");
        talk.Write("i want to die", 2);
        foreach (var text in new[] { "kind of", "ok", "hm", "i feel bad" })
        {
            Assert.False(talk.Write(text, 0).Says("ask-country"));
        }
    }

    [Theory]
    [InlineData("thought record", "waits")]
    [InlineData("can we do a check-in", "waits")]
    [InlineData("registro de pensamientos", "waits")]
    [InlineData("safety plan", "plan-with")]
    [InlineData("plan de seguridad", "plan-with")]
    public void What_has_to_wait_is_said_to_wait(string text, string key)
    {
        var talk = new Conversation();
        talk.Write("i want to kill myself", 3);
        var reply = talk.Write(text, 0);
        Assert.Equal(SafetyOutcome.Answered, reply.Outcome);
        Assert.True(reply.Says(key), reply.Said);
        Rules.HoldFor(talk);
    }

    [Fact]
    public void A_correction_or_a_no_inside_a_calming_exercise_is_for_the_talk()
    {
        foreach (var text in new[] { "you misunderstood me", "no" })
        {
            var talk = new Conversation();
            talk.Write("i want to kill myself", 3);
            Assert.Equal(SafetyOutcome.Pass, talk.Write("grounding", 0).Outcome);
            talk.Open("grounding");
            var reply = talk.Write(text, 0);
            Assert.Equal(SafetyOutcome.Answered, reply.Outcome);
            Assert.Equal(2, reply.Safety.Tier);
            Assert.Equal(1, reply.Questions);
        }
    }

    [Theory]
    [InlineData("i am ok")]
    [InlineData("yes")]
    [InlineData("continue")]
    [InlineData("thought record")]
    public void Quiet_leads_on(string text)
    {
        var talk = new Conversation();
        talk.Write("he shoved me", 3, Category.Abuse);
        talk.Write("no", 0);
        Assert.True(talk.Write("continue", 0).Says("ask-texting"), talk.Said);
        var reply = talk.Write(text, 0);
        Assert.False(reply.Says("quiet"), reply.Said);
        Assert.Equal(1, reply.Questions);
        Assert.False(talk.Write("i am ok", 0).Says("quiet"));
    }

    [Fact]
    public void An_attacker_leads_where_two_dangers_stand_alike()
    {
        var text = "mi marido me ahorcó anoche";
        var both = new Verdict(3, [new Finding(Category.Suicide, 3, Subject.Self, "a", 0, 5), new Finding(Category.Abuse, 3, Subject.Self, "b", 0, 5)]);
        var talk = new Conversation("es");
        Assert.Equal("abuse", talk.Write(text, both).Safety.Categories[0]);
    }

    [Fact]
    public void In_Mexico_the_free_line_comes_first() =>
        Assert.Equal("mx-lineavida", Conversation.Lines.For("MX", Category.Suicide, default, "es", false, DateTimeOffset.UnixEpoch).Lines[0].Id);
}
