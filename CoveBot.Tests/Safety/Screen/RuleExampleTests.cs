using System.Globalization;
using CoveBot.Dialogs.Safety;

namespace CoveBot.Tests.Safety.Screening;

/// <summary>The examples that stand beside each rule in the grammar files are its tests.</summary>
public sealed class RuleExampleTests
{
    private static readonly CoveBot.Dialogs.Safety.Screen Screen = new();

    [Fact]
    public void Every_rule_has_an_example() =>
        Assert.Empty(Screen.Grammar.Rules.Where(rule => rule.Yes.Length == 0).Select(rule => rule.Id));

    [Fact]
    public void Every_category_has_rules_in_both_languages()
    {
        foreach (var category in Enum.GetValues<Category>())
        {
            var rules = Screen.Grammar.Rules.Where(rule => rule.Category == category).ToList();
            Assert.Contains(rules, rule => rule.Id.Contains(".es", StringComparison.Ordinal));
            Assert.Contains(rules, rule => !rule.Id.Contains(".es", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void A_rule_sees_its_examples_at_the_tier_they_name()
    {
        var wrong = new List<string>();
        foreach (var rule in Screen.Grammar.Rules)
        {
            foreach (var example in rule.Yes)
            {
                var arrow = example.LastIndexOf("=>", StringComparison.Ordinal);
                var text = arrow < 0 ? example : example[..arrow].TrimEnd();
                var tier = arrow < 0 ? rule.Tier : int.Parse(example.AsSpan(arrow + 2), CultureInfo.InvariantCulture);
                var verdict = Screen.Read(text);
                var finding = verdict.Findings.FirstOrDefault(found => found.RuleId == rule.Id);
                if (finding?.Tier != tier || (rule.Means && !verdict.MeansQuestion))
                    wrong.Add($"{rule.Id} tier {tier}: {text}");
            }
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public void The_near_twins_of_a_rule_raise_no_alarm()
    {
        var wrong = new List<string>();
        foreach (var rule in Screen.Grammar.Rules)
            foreach (var text in rule.No)
                if (Screen.Read(text).Tier >= 2)
                    wrong.Add($"{rule.Id}: {text}");
        Assert.Empty(wrong);
    }
}
