using CoveBot.Dialogs.Safety;
using CoveBot.Dialogs.Turns;

namespace CoveBot.Tests.Safety.Talk;

/// <summary>R1–R16 of safety.md, over every danger, tier, language, channel and a country of each kind.</summary>
public sealed class ReplyContractTests
{
    private static readonly string?[] Places = ["US", "GB", "MX", "IT", "IN", "DE", null];

    public static TheoryData<Category, int, string, ChannelKind> Everything()
    {
        var data = new TheoryData<Category, int, string, ChannelKind>();
        foreach (var category in Enum.GetValues<Category>())
        {
            for (var tier = 2; tier <= 4; tier++)
            {
                foreach (var kind in new[] { ChannelKind.Web, ChannelKind.Sms })
                {
                    data.Add(category, tier, "en", kind);
                    data.Add(category, tier, "es", kind);
                }
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Everything))]
    public void Every_first_reply_is_whole_and_the_talk_never_ends(Category category, int tier, string language, ChannelKind kind)
    {
        foreach (var place in Places)
        {
            foreach (var subject in new[] { Subject.Self, Subject.Other })
            {
                foreach (var adult in new[] { true, false })
                {
                    var talk = new Conversation(language, kind, place, agreed: adult, adult: adult);
                    var first = talk.Write("…", tier, category, subject);
                    Assert.Equal(SafetyOutcome.Answered, first.Outcome);
                    Assert.Equal(tier, first.Safety.Tier);
                    Assert.True(first.Says("ai"), first.Said);
                    Assert.True(first.SaysAny("lines"), first.Said);
                    Assert.True(first.SaysAny("hear"), first.Said);
                    Assert.Equal(tier < 4, first.SaysAny("people"));
                    Assert.Equal(tier == 4, first.SaysAny("urgent"));
                    foreach (var answer in language == "es" ? Spanish : English)
                    {
                        talk.Write(answer, 0);
                    }

                    Rules.HoldFor(talk);
                }
            }
        }
    }

    private static readonly string[] English = ["ok", "i can't call anyone", "kind of", "i don't want to talk about that", "they would send the police", "alone", "it hurts so much and i do not know what i can do any more", "jk", "who can i call", "menu", "continue", "ok"];
    private static readonly string[] Spanish = ["ok", "no puedo llamar", "más o menos", "no quiero hablar de eso", "van a llamar a la policía", "sola", "duele tanto y ya no encuentro qué más puedo hacer con esto", "era broma", "a quién puedo llamar", "ayuda", "continuar", "ok"];

    [Fact]
    public void Imminent_danger_starts_with_the_emergency_number()
    {
        foreach (var category in Enum.GetValues<Category>())
        {
            var first = new Conversation().Write("…", 4, category).Replies[0].Text;
            Assert.InRange(first.IndexOf("911", StringComparison.Ordinal), 0, 90);
        }
    }

    [Fact]
    public void Imminent_suicide_asks_for_people_and_distance()
    {
        foreach (var category in new[] { Category.Suicide, Category.SelfHarm, Category.Psychosis, Category.HarmToOthers })
        {
            var said = new Conversation().Write("…", 4, category).Said;
            Assert.Matches("(?i)another person|someone", said);
            Assert.Matches("(?i)away|behind|put down|distance", said);
        }
    }

    [Fact]
    public void Abuse_first_asks_whether_texting_is_safe_and_then_stays_quiet_if_not()
    {
        var talk = new Conversation(kind: ChannelKind.Sms);
        var first = talk.Write("he shoved me into the wall", 3, Category.Abuse);
        Assert.Equal("ask-texting", first.Keys.First());
        Assert.Contains("delete this thread", first.Said, StringComparison.Ordinal);
        Assert.DoesNotContain("http", first.Said, StringComparison.Ordinal);
        Assert.Contains("88788", first.Said, StringComparison.Ordinal);

        var quiet = talk.Write("no", 0);
        Assert.Equal(["no-texting"], quiet.Keys);
        Assert.Equal(["quiet", "ask-texting"], talk.Write("ok", 0).Keys);
        Assert.DoesNotContain("line", talk.Last.Said, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(3, talk.Safety.Tier);

        Assert.False(talk.Write("ready", 0).Says("quiet"));
        Assert.True(talk.Write("hes back and kicking the door", 4, Category.Abuse).Says("urgent-abuse"));
        Rules.HoldFor(talk);
    }

    [Fact]
    public void All_good_beside_an_abuser_lowers_nothing_and_says_nothing()
    {
        var talk = new Conversation();
        talk.Write("he choked me", 3, Category.Abuse);
        talk.Write("yes", 0);
        var after = talk.Write("all good", 0);
        Assert.Equal(["quiet"], after.Keys);
        Assert.Equal(3, after.Safety.Tier);
    }

    [Fact]
    public void In_imminent_abuse_the_emergency_leads_and_the_texting_question_follows()
    {
        var keys = new Conversation().Write("he has a knife", 4, Category.Abuse).Keys.ToList();
        Assert.Equal("urgent-abuse", keys[0]);
        Assert.Equal("ask-texting", keys[^1]);
    }

    [Fact]
    public void A_question_about_means_gets_no_detail_and_a_direct_question()
    {
        var talk = new Conversation();
        talk.Write("I want to hurt myself", 3, Category.SelfHarm);
        talk.Write("the weather is nice", 0);
        var reply = talk.Write("where can I buy pesticides", 1, means: true, rule: "su.means-question");
        Assert.Equal(3, reply.Safety.Tier);
        Assert.True(reply.Says("hear-means"));
        Assert.DoesNotContain("pesticide", reply.Said, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(1, reply.Questions);
    }

    [Fact]
    public void Someone_else_at_risk_gives_guidance_both_kinds_of_people_and_one_question_about_oneself()
    {
        var talk = new Conversation();
        var first = talk.Write("my friend wants to die", 2, Category.Suicide, Subject.Other);
        Assert.True(first.Says("advice-other") && first.Says("people-other") && first.Says("ask-self"), first.Said);
        Assert.Equal(2, talk.Write("no im ok", 0).Safety.Tier);
        talk.Write("she won't answer", 0);
        talk.Write("what do i do", 0);
        talk.Write("ok", 0);
        Assert.Single(talk.Exchanges, e => e.Says("ask-self"));
        Rules.HoldFor(talk);
    }

    [Fact]
    public void The_same_block_of_lines_is_not_repeated_within_three_turns()
    {
        var talk = new Conversation();
        talk.Write("i want to die", 2);
        for (var i = 0; i < 3; i++)
        {
            talk.Write("i really want to die", 3);
            Assert.False(talk.Last.Says("lines"), talk.Last.Said);
        }

        Assert.Contains(talk.Exchanges.Skip(1), e => e.Says("lines-back"));
    }

    [Fact]
    public void No_question_about_risk_is_put_twice_and_none_after_two_refusals()
    {
        var talk = new Conversation();
        talk.Write("i wish i was dead", 2);
        for (var i = 0; i < 14; i++)
        {
            talk.Write("i don't want to talk about that", 0);
        }

        var asked = talk.Exchanges.SelectMany(e => e.Keys).Where(k => k.StartsWith("ask-", StringComparison.Ordinal) && !k.StartsWith("ask-stay", StringComparison.Ordinal)).ToList();
        Assert.Equal(asked.Count, asked.Distinct().Count());
        Assert.DoesNotContain("ask-means", asked);
        Assert.Equal(2, talk.Safety.Tier);
    }

    [Fact]
    public void A_long_talk_does_not_repeat_itself_word_for_word_within_five_turns()
    {
        var talk = new Conversation();
        talk.Write("i want to kill myself", 3);
        for (var i = 0; i < 30; i++)
        {
            talk.Write("hm", 0);
        }

        var said = talk.Exchanges.Select(e => e.Replies[0].Text).ToList();
        for (var i = 5; i < said.Count; i++)
        {
            Assert.DoesNotContain(said[i], said[(i - 5)..i]);
        }

        Rules.HoldFor(talk);
    }

    [Fact]
    public void Without_a_country_no_number_is_shown_and_it_is_asked_for_once()
    {
        var talk = new Conversation(country: null);
        var first = talk.Write("i want to die", 2);
        Assert.DoesNotMatch(@"\d", first.Said);
        Assert.Contains("your local emergency number", first.Said, StringComparison.Ordinal);
        Assert.True(talk.Write("kind of", 0).Says("ask-country"));
        var named = talk.Write("I'm in Ireland", 0);
        Assert.Contains("116 123", named.Said, StringComparison.Ordinal);
        Assert.Equal("IE", talk.Person.Profile.Country);
        Assert.Single(talk.Exchanges, e => e.Says("ask-country"));
    }

    [Fact]
    public void A_country_without_lines_gets_the_directory()
    {
        var talk = new Conversation("es", country: null, agreed: false);
        talk.Write("quiero morir", 2);
        talk.Write("a veces", 0);
        var named = talk.Write("Perú", 0);
        Assert.True(named.Says("country-unknown"));
        Assert.DoesNotMatch(@"\d", named.Said);
        Assert.Null(talk.Person.Profile.Country);
    }

    [Fact]
    public void A_phone_of_the_plus_one_zone_is_shown_the_digits_that_both_countries_share()
    {
        var said = new Conversation(kind: ChannelKind.Sms, country: null) { Sender = "+15550100" }.Write("i want to die", 2).Said;
        Assert.Contains("988", said, StringComparison.Ordinal);
        Assert.DoesNotContain("911", said, StringComparison.Ordinal);
        Assert.DoesNotContain("988", new Conversation(country: null).Write("i want to die", 2).Said, StringComparison.Ordinal);
    }

    [Fact]
    public void A_minor_said_in_passing_gets_the_youth_line()
    {
        var talk = new Conversation(country: "GB", adult: null, agreed: false);
        talk.Write("im 14", 0);
        var reply = talk.Write("i want to die", 2);
        Assert.Contains("0800 1111", reply.Said, StringComparison.Ordinal);
        Assert.True(reply.Says("people-minor"));
    }

    [Fact]
    public void Where_no_language_was_chosen_the_reply_is_in_the_language_of_the_message()
    {
        Assert.Contains("¿", new Conversation(country: null, agreed: false, adult: null, unspoken: true).Write("ya no quiero vivir, me quiero morir", 3).Said, StringComparison.Ordinal);
        Assert.DoesNotContain("¿", new Conversation("es", country: null, agreed: false, adult: null, unspoken: true).Write("i want to kill myself", 3).Said, StringComparison.Ordinal);
        Assert.DoesNotContain("¿", new Conversation().Write("ya no quiero vivir, me quiero morir", 3).Said, StringComparison.Ordinal);
    }

    [Fact]
    public void The_word_crisis_opens_the_talk()
    {
        foreach (var word in new[] { "crisis", "Crisis!", "988", "I'm not safe", "emergencia" })
        {
            var reply = new Conversation().Write(word, 0);
            Assert.Equal(SafetyOutcome.Answered, reply.Outcome);
            Assert.Equal(2, reply.Safety.Tier);
            Assert.True(reply.Says("lines"), word);
        }
    }

    [Fact]
    public void Eating_talk_holds_no_numbers_but_those_of_lines()
    {
        var talk = new Conversation();
        talk.Write("havent eaten since sunday on purpose", 2, Category.EatingDisorder);
        talk.Write("no", 0);
        talk.Write("fainted at work today", 3, Category.EatingDisorder);
        Assert.DoesNotMatch(@"(?i)calorie|weight|kilo|pound|bmi|\bthin\b", talk.Said);
        Rules.HoldFor(talk);
    }

    [Fact]
    public void A_belief_is_neither_confirmed_nor_argued_with()
    {
        var talk = new Conversation();
        talk.Write("the radio host is talking to me directly", 2, Category.Psychosis);
        talk.Write("he says i have to prove it by jumping", 3, Category.Psychosis);
        Assert.DoesNotMatch("(?i)not real|imagin|delusion|you are right|he is talking|hallucinat", talk.Said);
        Rules.HoldFor(talk);
    }

    [Fact]
    public void What_is_asked_in_between_is_answered_plainly()
    {
        var talk = new Conversation();
        talk.Write("i want to die", 2);
        Assert.True(talk.Write("you wont tell anyone right", 0).Says("secret"));
        Assert.True(talk.Write("are you a real person?", 0).Says("real"));
        Assert.True(talk.Write("you keep saying the same thing", 0).Says("repeats"));
        Assert.True(talk.Write("no police please", 0).Says("barrier-police"));
        Assert.True(talk.Write("i have no insurance", 0).Says("barrier-cost"));
        Assert.True(talk.Write("i hate calling", 0).Says("barrier-talking"));
        Assert.True(talk.Write("yes", 0).Says("yes-draft"));
        Rules.HoldFor(talk);
    }
}
