using CoveBot.Tests.Texts;

namespace CoveBot.Tests.Exercises;

/// <summary>
/// Ids are in people's journals: what was shipped once stays. <c>ShippedIds.txt</c> has one a line, added when it ships: <c>exercise/step</c> for what is asked,
/// <c>exercise/step/option</c> for what is chosen. What is only said is never stored and has none.
/// </summary>
public class ShippedIdsTests
{
    private static readonly string[] Listed =
        [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Exercises", "ShippedIds.txt")).Where(l => l.Length > 0 && l[0] != '#')];

    private static readonly string[] Defined =
    [
        .. from exercise in Shipped.Exercises from step in exercise.Steps where step.Asks select $"{exercise.Id}/{step.Id}",
        .. from exercise in Shipped.Exercises from option in Shipped.Options(exercise) select $"{exercise.Id}/{option.Step.Id}/{option.Option}",
    ];

    [Fact]
    public void Definitions_are_found() => Assert.NotEmpty(Defined);

    /// <summary>Part of a release: <c>COVE_SHIP=1 dotnet test --filter Shipped</c> lists what is new. From then on it is guarded.</summary>
    [Fact]
    public void What_ships_is_listed()
    {
        if (Environment.GetEnvironmentVariable("COVE_SHIP") == "1")
        {
            File.AppendAllLines(Path.Combine(Repository.Tests, "Exercises", "ShippedIds.txt"), Defined.Except(Listed));
        }

        Assert.NotEmpty(Listed.Intersect(Defined));
    }

    [Fact]
    public void Nothing_that_was_shipped_vanishes() => TextParityTests.Nothing(Listed.Except(Defined));

    [Fact]
    public void Every_id_is_lower_kebab() =>
        TextParityTests.Nothing(Defined.Where(id => id.Any(c => !char.IsAsciiLetterLower(c) && !char.IsAsciiDigit(c) && c is not ('-' or '/'))));

    [Fact]
    public void No_id_is_listed_twice() => Assert.Equal(Listed.Length, Listed.Distinct().Count());
}
