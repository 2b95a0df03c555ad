using System.Text.RegularExpressions;
using CoveBot.Dialogs.Memory;
using CoveBot.Dialogs.Safety;
using CoveBot.Dialogs.Turns;
using CoveBot.Tests.Transcripts;
using Microsoft.Extensions.DependencyInjection;

namespace CoveBot.Tests.FreeTalk;

/// <summary>Fifty turns: nothing comes twice within ten, one question a message, and each fits its channel (A40).</summary>
public partial class LongTalkTests
{
    private static readonly string[] Who = ["my boss", "my sister", "the neighbour", "my old friend", "our teacher"];
    private static readonly string[] WhoEs = ["mi jefe", "mi hermana", "la vecina", "mi vieja amiga", "el profesor"];
    private static readonly string[] What = ["said that the plan was no good", "did not call on the weekend", "moved the table out of the room", "asked about the money again", "was late for the third time", "talked over everyone at lunch", "left the door open all night", "forgot the keys at the office", "laughed at the new haircut", "cooked the soup with far too much salt"];
    private static readonly string[] WhatEs = ["dijo que el plan no servía", "no llamó el fin de semana", "movió la mesa fuera del cuarto", "preguntó otra vez por el dinero", "llegó tarde por tercera vez", "habló encima de todos en la comida", "dejó la puerta abierta toda la noche", "olvidó las llaves en la oficina", "se rió del nuevo peinado", "puso demasiada sal en la sopa"];

    [Theory]
    [InlineData("en-US", "directline")]
    [InlineData("es-MX", "directline")]
    [InlineData("en-US", "sms")]
    [InlineData("es-MX", "sms")]
    public async Task Nothing_comes_twice_within_ten_turns(string locale, string channel)
    {
        using var cove = new CoveUnderTest(new FakeClock(new DateTimeOffset(2026, 11, 24, 9, 0, 0, TimeSpan.FromHours(-6)))) { Locale = locale, Channel = channel };
        await cove.OnboardAsync();
        var last = new Dictionary<string, int>();
        for (var turn = 0; turn < 50; turn++)
        {
            cove.Clock.Now += TimeSpan.FromHours(turn % 7 == 6 ? 20 : 0.1);
            var text = locale[0] == 'e' && locale[1] == 's' ? $"{WhoEs[turn % 5]} {WhatEs[turn * 7 % 10]}" : $"{Who[turn % 5]} {What[turn * 7 % 10]}";
            foreach (var message in await cove.SayAsync(turn == 20 ? (locale[1] == 's' ? "solo hablar" : "just talk") : text))
            {
                Assert.True(message.Text!.Count(c => c == '?') <= 1, message.Text);
                Assert.True(MessageLength.Fits(message.Text!, channel == "sms" ? ChannelKind.Sms : ChannelKind.Web), message.Text);
                foreach (var sentence in Ends().Split(message.Text!).Where(s => s.Split(' ').Length > 3 && !Quotes().IsMatch(s)))
                {
                    Assert.False(last.TryGetValue(sentence, out var before) && turn - before <= 10 && before != turn, $"turn {turn} and {before}: {sentence}");
                    last[sentence] = turn;
                }
            }
        }
    }

    [Fact]
    public async Task Little_energy_gets_something_small_and_the_reason()
    {
        using var cove = new CoveUnderTest(new FakeClock(new DateTimeOffset(2026, 11, 24, 9, 0, 0, TimeSpan.FromHours(-6))));
        await cove.OnboardAsync();
        var rated = new JournalEntry { Id = "e", Kind = EntryKind.Answered, At = cove.Clock.Now, Run = "r", Exercise = "daily-check-in", Step = "energy", Answer = new() { Raw = "1", Number = 1 } };
        await cove.Services.GetRequiredService<IJournal>().AppendAsync(await cove.PersonAsync(), -1, [rated], default);
        var sent = await cove.SayAsync("give me something");
        Assert.Contains("1", sent[0].Text, StringComparison.Ordinal);
        Assert.Contains("two minutes", sent[0].Text, StringComparison.Ordinal);
        Assert.Equal(["Grounding", "Slow breathing"], sent[0].SuggestedActions!.Actions!.Select(a => a.Title));
    }

    [Fact]
    public async Task The_same_words_are_brought_up_once_a_day()
    {
        using var cove = new CoveUnderTest(new FakeClock(new DateTimeOffset(2026, 11, 24, 9, 0, 0, TimeSpan.FromHours(-6))));
        await cove.OnboardAsync();
        await cove.SayAsync("my boss shouted at me in the meeting");
        cove.Clock.Now += TimeSpan.FromDays(1);
        var recalls = 0;
        for (var i = 0; i < 8; i++)
        {
            cove.Clock.Now += TimeSpan.FromMinutes(5);
            recalls += (await cove.SayAsync($"that meeting with my boss keeps me busy, round {i}")).Count(a => a.Text!.Contains("shouted", StringComparison.Ordinal));
        }

        Assert.Equal(1, recalls);
    }

    [GeneratedRegex(@"(?<=[.?:])\s+|\n")]
    private static partial Regex Ends();

    // Their own words may stand there twice, if they said it twice.
    [GeneratedRegex("[“«]|boss|sister|neighbour|friend|teacher|jefe|hermana|vecina|amiga|profesor")]
    private static partial Regex Quotes();
}
