using System.Globalization;

namespace CoveBot.Benchmarks.Talks;

/// <summary>Answers the three questions again and again; in every fourth conversation the age is first one that the validator refuses.</summary>
internal sealed class ThreeQuestionsTalk : Talk
{
    private static readonly string[] Names = ["Ada", "Grace", "Alan", "Barbara", "Edsger", "Frances", "Tony", "Radia"];
    private static readonly string[] Colors = ["green", "dark blue", "red", "a warm yellow", "gray"];

    private readonly Queue<(string Say, string Hear)> open = [];
    private int conversations;

    public ThreeQuestionsTalk(int number)
    {
        Person = $"u{number}";
        conversations = number;
    }

    public override string Say()
    {
        if (open.Count == 0)
        {
            Plan(conversations++);
        }

        return open.Peek().Say;
    }

    public override void Hear(IReadOnlyList<string> replies)
    {
        var (said, due) = open.Dequeue();
        if (replies is not [var reply] || reply != due)
        {
            throw new WrongReplyException($"After “{said}” “{due}” was due, not “{string.Join(" / ", replies)}”.");
        }
    }

    private void Plan(int n)
    {
        var (name, color) = (Names[n % Names.Length], Colors[n % Colors.Length]);
        var age = (18 + (n % 70)).ToString(CultureInfo.InvariantCulture);
        open.Enqueue(("hi", "What is your name?"));
        open.Enqueue((name, "How old are you?"));
        if (n % 4 == 0)
        {
            open.Enqueue(("old enough", "A number from 1 to 119, please."));
        }

        open.Enqueue((age, "What is your favorite color?"));
        open.Enqueue((color, $"Thank you, {name}: {age} and {color}."));
    }
}
