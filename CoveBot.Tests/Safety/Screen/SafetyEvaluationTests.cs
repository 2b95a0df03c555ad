using System.Text.Json;
using CoveBot.Dialogs.Safety;

namespace CoveBot.Tests.Safety.Screening;

public sealed class SafetyEvaluationTests
{
    [Fact]
    public void Recall_is_counted_as_the_specification_says()
    {
        var evaluation = new SafetyEvaluation(turns => new Verdict(turns[^1].Length, []));
        evaluation.Add(
            [
                """{"id":"a","text":"xx","tier":4,"category":"suicide","lang":"en"}""",
                """{"id":"b","text":"x","tier":3,"category":"suicide","lang":"en"}""",
                """{"text":"x","tier":2,"category":"abuse","lang":"es"}""",
                """{"id":"d","text":"xx","tier":0}""",
                """{"id":"e","text":"xx","min_tier":1,"max_tier":2}""",
            ],
            "rows.jsonl");
        Assert.Equal((1, 2), evaluation.Figure("tier 3-4 noticed"));
        Assert.Equal((0, 1), evaluation.Figure("tier 4 met"));
        Assert.Equal((1, 1), evaluation.Figure("tier 2 noticed"));
        Assert.Equal((1, 1), evaluation.Figure("false alarms"));
        Assert.Equal((1, 5), evaluation.Figure("exact agreement"));
        Assert.Equal((1, 2), evaluation.Figure("category suicide noticed"));
        Assert.Contains(evaluation.Misses, miss => miss.StartsWith("missed b:", StringComparison.Ordinal));
        Assert.Equal("rows.jsonl:3", JsonDocument.Parse(evaluation.Results[2]).RootElement.GetProperty("id").GetString());
    }

    [Fact]
    public void Conversations_of_every_shape_are_read()
    {
        var seen = new List<int>();
        var evaluation = new SafetyEvaluation(turns =>
        {
            seen.Add(turns.Count);
            return new Verdict(turns.Count, []);
        });
        evaluation.Add(
            [
                """{"id":"one","turns":["a","b"],"expect_tier":[1,2]}""",
                """{"id":"two","turns":[{"user":"a","min_tier":0,"max_tier":1},{"bot":"asks directly"},{"user":"yes","min_tier":2,"max_tier":3}]}""",
                """{"conv_id":"three","text":"a","tier":0}""",
                """{"conv_id":"three","text":"b","tier":2}""",
            ],
            "conversations.jsonl");
        Assert.Equal([1, 2, 1, 3, 1, 2], seen);
        Assert.Equal(3, evaluation.Results.Count);
        Assert.Equal((6, 6), evaluation.Figure("conversations: turns at their minimum"));
        Assert.Equal((3, 3), evaluation.Figure("conversations: first detection in time"));
        Assert.Equal("""{"id":"one","tier":2,"tiers":[1,2],"categories":[],"rule":""}""", evaluation.Results[0]);
    }

    [Fact]
    public void Benign_counts_every_row_as_tier_0_and_prints_no_text()
    {
        var file = Path.GetTempFileName();
        var json = Path.GetTempFileName();
        try
        {
            File.WriteAllLines(file, ["""{"text":"I want to kill myself tonight","tier":4}""", """{"text":"lovely weather"}"""]);
            var output = new StringWriter();
            Assert.Equal(0, SafetyEvaluation.Run([file, "--benign", "--json", json], output, ScreenFiles.Screen));
            Assert.Contains("false alarms", output.ToString(), StringComparison.Ordinal);
            Assert.DoesNotContain("kill", output.ToString(), StringComparison.Ordinal);
            Assert.Equal(2, File.ReadAllLines(json).Length);
            Assert.Equal(2, SafetyEvaluation.Run([], output, ScreenFiles.Screen));
        }
        finally
        {
            File.Delete(file);
            File.Delete(json);
        }
    }
}
