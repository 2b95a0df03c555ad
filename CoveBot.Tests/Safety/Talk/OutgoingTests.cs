using CoveBot.Dialogs.Safety;
using CoveBot.Dialogs.Texts;
using CoveBot.Dialogs.Turns;

namespace CoveBot.Tests.Safety.Talk;

public sealed class OutgoingTests
{
    private static readonly OutgoingCheck Check = new(Conversation.Lines);

    [Theory]
    [InlineData("number", "You can call 1-800-931-2237 any time.")]
    [InlineData("number", "Text 55555 for help.")]
    [InlineData("number", "Llama al 900 123 456.")]
    [InlineData("number", "Dial 123 now.")]
    [InlineData("number", "Their office is +1 (415) 555-0134.")]
    [InlineData("method", "You could use a rope and tie a noose.")]
    [InlineData("method", "The tallest bridge in New York is the Verrazzano.")]
    [InlineData("method", "30 pills is enough to kill you.")]
    [InlineData("method", "Puedes comprar pesticidas en la tienda.")]
    [InlineData("human", "I'm human too, you know.")]
    [InlineData("human", "I'm not a bot.")]
    [InlineData("human", "Soy una persona real.")]
    [InlineData("therapist", "As your therapist, I think so.")]
    [InlineData("therapist", "I'm a licensed counselor.")]
    [InlineData("therapist", "Soy tu terapeuta.")]
    [InlineData("diagnosis", "It sounds like you have depression.")]
    [InlineData("diagnosis", "You clearly have borderline personality disorder.")]
    [InlineData("diagnosis", "Tienes depresión.")]
    [InlineData("treatment", "This will cure you, it is clinically proven.")]
    [InlineData("treatment", "You don't need a therapist.")]
    [InlineData("feeling", "I love you and I'll miss you.")]
    [InlineData("feeling", "I know exactly how you feel.")]
    [InlineData("feeling", "Estoy muy orgullosa de ti.")]
    [InlineData("secrecy", "I promise I won't tell anyone.")]
    [InlineData("secrecy", "This stays between us.")]
    [InlineData("secrecy", "Queda entre nosotros.")]
    [InlineData("guilt", "Think of what it would do to your mother.")]
    [InlineData("guilt", "You lost your streak.")]
    [InlineData("guilt", "Promise me you won't.")]
    [InlineData("guilt", "Piensa en lo que le harías a tu mamá.")]
    public void What_must_not_be_said_is_replaced(string rule, string text)
    {
        var reply = new Reply { Text = text, Actions = [new ReplyAction("a", "a")] };
        Assert.Equal(rule, Check.Find(reply));
        foreach (var language in WordBook.Languages)
        {
            var safe = Check.Check(reply, language);
            Assert.Null(Check.Find(safe));
            Assert.Equal(["crisis-talk/outgoing-safe"], safe.Keys);
            Assert.Equal(reply.Actions, safe.Actions);
        }
    }

    [Theory]
    [InlineData("80 before, 50 now.")]
    [InlineData("On 2026-11-21 at 10:30 you wrote about the meeting.")]
    [InlineData("Scared 100, ashamed 60.")]
    [InlineData("Call or text 988. In danger: 911.")]
    [InlineData("Call 1-800-799-7233 or text START to 88788.")]
    [InlineData("Samaritans: 116 123.")]
    [InlineData("I'm a program, not a person, and no therapist. This is not a diagnosis.")]
    [InlineData("Keep it for your therapist.")]
    [InlineData("I can't promise secrecy.")]
    [InlineData("What did you feel? How strong, from 0 to 100?")]
    [InlineData("Breathe in for 4, out for 6, ten times.")]
    [InlineData("5 things you see, 4 you can touch, 3 you hear, 2 you smell, 1 you taste.")]
    [InlineData("Soy un programa, no una persona. Línea de la Vida, llama al 8009112000.")]
    public void What_may_be_said_is_left_alone(string text)
    {
        var reply = new Reply { Text = text };
        Assert.Same(reply, Check.Check(reply, "en"));
    }

    [Fact]
    public void The_person_s_own_words_are_exempt()
    {
        const string Words = "my number is 415 555 0134 and i have depression";
        Assert.Null(Check.Find(new Reply { Text = $"You wrote: \"{Words}\". Keep it?", Quotes = [Words] }));
        Assert.NotNull(Check.Find(new Reply { Text = $"You wrote: \"{Words}\". Keep it?" }));
    }

    [Fact]
    public void Every_text_of_ours_passes()
    {
        var seen = 0;
        foreach (var language in WordBook.Languages)
        {
            foreach (var scope in Conversation.Words.Scopes(language))
            {
                foreach (var (key, variants) in Conversation.Words.Keys(scope, language))
                {
                    Assert.All(variants, v => Assert.True(Check.Find(new Reply { Text = v }) is null, $"{scope}/{key} ({language}): {Check.Find(new Reply { Text = v })}: {v}"));
                    seen += variants.Length;
                }
            }
        }

        Assert.True(seen > 500);
    }
}
