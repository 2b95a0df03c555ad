using Xunit.Abstractions;

namespace CoveBot.Tests.Transcripts;

/// <summary>
/// Every <c>.chat</c> file in every weather. With COVE_WRITE_CHATS=1 the files are written anew from what the bot says:
/// to be read, every line, before they are committed.
/// </summary>
public class TranscriptTests(ITestOutputHelper output)
{
    public static TheoryData<string, Weather> Chats()
    {
        var data = new TheoryData<string, Weather>();
        foreach (var file in Files())
        {
            foreach (var weather in Enum.GetValues<Weather>())
            {
                data.Add(Path.GetRelativePath(Repository.Tests, file), weather);
            }
        }

        return data;
    }

    [Fact]
    public void There_are_transcripts() => Assert.NotEmpty(Files());

    [Theory]
    [MemberData(nameof(Chats))]
    public async Task The_conversation_goes_as_written(string file, Weather weather)
    {
        var chat = ChatFile.Read(Path.Combine(Repository.Tests, file));
        var (went, differences) = await ChatRun.HoldAsync(chat, weather);
        if (weather == Weather.Calm && Environment.GetEnvironmentVariable("COVE_WRITE_CHATS") == "1")
        {
            Rewrite(chat.Path, went);
            return;
        }

        if (differences.Count > 0)
        {
            output.WriteLine(went);
        }

        Assert.True(differences.Count == 0, $"{file} in {weather}:\n{string.Join("\n", differences)}");
    }

    private static IEnumerable<string> Files() =>
        Directory.EnumerateFiles(Repository.Tests, "*.chat", SearchOption.AllDirectories).Where(f => !f.Contains("/bin/", StringComparison.Ordinal)).Order();

    // Comments and directives stay; bot lines are replaced.
    private static void Rewrite(string path, string went)
    {
        var replies = went.Split('\n').ToList();
        var written = new List<string>();
        var at = 0;
        foreach (var line in File.ReadAllLines(path).Where(l => !l.StartsWith("bot:", StringComparison.Ordinal)))
        {
            written.Add(line);
            if (line.StartsWith("user:", StringComparison.Ordinal) || line.Trim() == "@arrive")
            {
                at++;
                while (at < replies.Count && replies[at].StartsWith("bot:", StringComparison.Ordinal))
                {
                    written.Add(replies[at++]);
                }
            }
        }

        File.WriteAllLines(path, written);
    }
}
