using CoveBot.Dialogs.Exercises;
using CoveBot.Dialogs.People;
using CoveBot.Dialogs.Texts;

namespace CoveBot.Tests.Onboarding;

/// <summary>Whole sentences in place of taps.</summary>
public class ReadingTests
{
    private static readonly WordBook Words = WordBook.Load();

    [Theory]
    [InlineData("yes", true)]
    [InlineData("I'm 34", true)]
    [InlineData("34", true)]
    [InlineData("thirty four", true)]
    [InlineData("im over 18", true)]
    [InlineData("18", true)]
    [InlineData("I am an adult", true)]
    [InlineData("in my thirties", true)]
    [InlineData("soy mayor de edad", true)]
    [InlineData("tengo 40 años", true)]
    [InlineData("yes, 18 or older", true)]
    [InlineData("im 15", false)]
    [InlineData("I'm 17 years old", false)]
    [InlineData("no", false)]
    [InlineData("under 18", false)]
    [InlineData("i turn 18 next month", false)]
    [InlineData("almost 18", false)]
    [InlineData("tengo 16", false)]
    [InlineData("soy menor de edad", false)]
    [InlineData("i'm a teenager", false)]
    [InlineData("why do you want to know", null)]
    [InlineData("old enough", null)]
    public void Age_is_read(string text, bool? adult) => Assert.Equal(adult, AgeReading.Answer(text));

    [Theory]
    [InlineData("im 15", true)]
    [InlineData("i am 16 and my parents fight", true)]
    [InlineData("tengo 14 años", true)]
    [InlineData("i'm 15 minutes late", false)]
    [InlineData("i am 12 days sober", false)]
    [InlineData("i was 15 when he left", false)]
    [InlineData("my son is 15", false)]
    [InlineData("I'm 34", false)]
    public void A_minor_says_so_in_passing(string text, bool minor) => Assert.Equal(minor, AgeReading.SaysMinor(text));

    [Theory]
    [InlineData("Sam", "Sam")]
    [InlineData("sam", "Sam")]
    [InlineData("call me Sam", "Sam")]
    [InlineData("please call me sam", "Sam")]
    [InlineData("my name is Ana María", "Ana María")]
    [InlineData("I'm Jo", "Jo")]
    [InlineData("me llamo Lucía", "Lucía")]
    [InlineData("puedes llamarme Beto por favor", "Beto")]
    [InlineData("Sam is fine", "Sam")]
    [InlineData("i would like to talk about my boss now", null)]
    [InlineData("77", null)]
    public void A_name_is_read(string text, string? name) => Assert.Equal(name, NameReading.Find(text));

    [Theory]
    [InlineData("usa", "us")]
    [InlineData("EEUU", "us")]
    [InlineData("uk", "gb")]
    [InlineData("England", "gb")]
    [InlineData("I live in the UK", "gb")]
    [InlineData("reino unido", "gb")]
    [InlineData("México", "mx")]
    [InlineData("vivo en España", "es")]
    [InlineData("texas", "us")]
    [InlineData("New Mexico", "us")]
    [InlineData("Los Angeles, California", "us")]
    [InlineData("Portugal", "elsewhere")]
    [InlineData("I'm in Costa Rica", "elsewhere")]
    [InlineData("somewhere else", "elsewhere")]
    [InlineData("tell us more about it first", null)]
    [InlineData("my boss frowned at me again", null)]
    public void A_country_is_read(string text, string? id) => Assert.Equal(id, Read("country", text).Answer?.Chosen?[0]);

    [Fact]
    public void A_state_in_place_of_a_country_answers_both()
    {
        var reading = Read("country", "texas");
        Assert.Equal("tx", reading.Also!.Value.Answer.Chosen![0]);
        Assert.Equal("nm", Read("country", "New Mexico").Also!.Value.Answer.Chosen![0]);
    }

    [Theory]
    [InlineData("TX", "tx")]
    [InlineData("texas", "tx")]
    [InlineData("I'm in West Virginia", "wv")]
    [InlineData("Nueva York", "ny")]
    [InlineData("in", "in")]
    [InlineData("ok", "ok")]
    [InlineData("far away", null)]
    public void A_state_is_read(string text, string? id) => Assert.Equal(id, Read("state", text).Answer?.Chosen?[0]);

    [Theory]
    [InlineData("America/New_York", "10am")]
    [InlineData("America/Chicago", "it's 9 am")]
    [InlineData("America/Denver", "8 in the morning")]
    [InlineData("America/Phoenix", "Arizona")]
    [InlineData("America/Los_Angeles", "7:05")]
    [InlineData("America/Los_Angeles", "pacific")]
    [InlineData("Pacific/Honolulu", "4am here")]
    public void A_zone_of_the_country_is_read(string iana, string text)
    {
        // 14:02 UTC in July: summer time in the US.
        var reading = Read("zone", text, ("country", "us"));
        Assert.Equal(iana, Zones.Iana(reading.Answer?.Chosen?[0]));
    }

    [Theory]
    [InlineData("3 pm", "Etc/GMT-1")]
    [InlineData("15:02", "Etc/GMT-1")]
    [InlineData("2:02 pm", "Etc/GMT")]
    [InlineData("19:32", "Asia/Kolkata")]
    [InlineData("son las 10 de la mañana", "Etc/GMT+4")]
    [InlineData("Lisbon", "Europe/Lisbon")]
    [InlineData("Asia/Manila", "Asia/Manila")]
    [InlineData("9", null)]
    [InlineData("no clue what that means", null)]
    public void A_zone_of_the_world_is_read_from_the_clock(string text, string? iana) => Assert.Equal(iana, Read("clock", text).Answer?.Text);

    [Fact]
    public void Every_zone_is_known_to_the_machine() =>
        Assert.All(
            CountryReading.Ids.Where(id => id != CountryReading.Elsewhere).SelectMany(id => Zones.Of(id, null)).Concat(UsStates.Options.SelectMany(s => Zones.Of("us", s.Id))),
            id => Assert.True(TimeZoneInfo.TryFindSystemTimeZoneById(Zones.Iana(id)!, out _), id));

    [Fact]
    public void Every_state_has_its_zone() => Assert.Equal(52, UsStates.Options.Count(s => Zones.Of("us", s.Id).Count > 0));

    private static StepReading Read(string step, string text, params (string Step, string Id)[] answers)
    {
        var known = answers.ToDictionary(a => a.Step, a => new Answer { Chosen = [a.Id] });
        var definition = CoveBot.Dialogs.People.Onboarding.Definition.Step(step)!;
        return definition.Read(new StepContext
        {
            Text = text,
            Answers = new Answers(known),
            Language = "en",
            LocalNow = new DateTimeOffset(2026, 7, 14, 14, 2, 0, TimeSpan.Zero),
            Titles = o => o.Title is { } title ? [title] : [.. WordBook.Languages.SelectMany(l => Words.Has("onboarding", $"{step}.{o.Id}", l) ? Words.Variants("onboarding", $"{step}.{o.Id}", l) : [o.Id])],
        });
    }
}
