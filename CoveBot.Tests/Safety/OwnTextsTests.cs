using CoveBot.Dialogs.Safety;
using CoveBot.Dialogs.Texts;
using CoveBot.Dialogs.Turns;

namespace CoveBot.Tests.Safety;

/// <summary>Nothing that we wrote ourselves may be stopped by the outgoing check.</summary>
public class OwnTextsTests
{
    private static readonly WordBook Words = WordBook.Load();

    public static TheoryData<string, string> Scopes()
    {
        var data = new TheoryData<string, string>();
        foreach (var language in WordBook.Languages)
        {
            foreach (var scope in Words.Scopes(language))
            {
                data.Add(language, scope);
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Scopes))]
    public void Every_text_of_ours_passes(string language, string scope)
    {
        var check = new OutgoingCheck(CrisisLines.Load());
        var texts = Words.Keys(scope, language).SelectMany(k => k.Value.Select((t, i) => (Key: $"{k.Key}[{i}]", Text: t))).ToList();
        Assert.NotEmpty(texts);
        var stopped = texts.Select(t => (t.Key, Rule: check.Find(new Reply { Text = t.Text.Replace("{", "", StringComparison.Ordinal).Replace("}", "", StringComparison.Ordinal) }))).Where(t => t.Rule is not null);
        Assert.Empty(stopped.Select(t => $"{t.Key}: {t.Rule}"));
    }
}
