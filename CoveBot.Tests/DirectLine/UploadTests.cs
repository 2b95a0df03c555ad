using System.Net;
using System.Net.Http.Headers;
using System.Text;
using static CoveBot.Tests.DirectLine.LineClient;

namespace CoveBot.Tests.DirectLine;

/// <summary>channels.md, section 1.4: files are refused kindly, by the bot, and dropped.</summary>
public class UploadTests
{
    private const string Activity = """
        {"attachments":[{"contentType":"text/plain","name":"note.txt"},{"contentType":"image/png","name":"pic.png","thumbnailUrl":"data:image/jpeg;base64,/9j/"}],
        "channelData":{"attachmentSizes":[10,70],"clientActivityID":"80wiwp07rgy"},"text":"with files","type":"message","from":{"id":"user-1"}}
        """;

    [Fact]
    public async Task The_bot_hears_of_the_files_and_their_content_is_kept_nowhere()
    {
        using var world = new World();
        await using var host = await ChatHost.StartAsync(world);
        var client = await NewAsync(host);
        using var form = Form(Activity, "zebra in a file");
        var answer = await client.CallAsync(HttpMethod.Post, client.Path + "/upload?userId=user-1", form);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.NotNull((await JsonAsync(answer))["id"]);
        await client.UntilAsync("files: note.txt (text/plain), pic.png (image/png)");
        var echo = (await client.ReadAsync()).Activities.Single(activity => (string?)activity["text"] == "with files");
        Assert.Equal("80wiwp07rgy", (string)echo["channelData"]!["clientActivityID"]!);
        Assert.Null(echo["attachments"]![1]!["thumbnailUrl"]);
        Assert.DoesNotContain("zebra", world.Records.Everything, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_without_an_activity_are_named_by_their_parts()
    {
        using var world = new World();
        await using var host = await ChatHost.StartAsync(world);
        var client = await NewAsync(host);
        using var form = Form(null, "x");
        await client.CallAsync(HttpMethod.Post, client.Path + "/upload", form);
        await client.UntilAsync("files: note.txt (text/plain)");

        using var raw = new ByteArrayContent([1, 2, 3]);
        raw.Headers.ContentType = new MediaTypeHeaderValue("image/jpeg");
        raw.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileName = "me.jpg" };
        await client.CallAsync(HttpMethod.Post, client.Path + "/upload", raw);
        await client.UntilAsync("files: me.jpg (image/jpeg)");
    }

    [Theory]
    [InlineData("multipart/form-data", "x")]
    [InlineData("multipart/form-data; boundary=b", "no parts at all")]
    [InlineData("multipart/form-data; boundary=b", "--b\r\nContent-Type: application/vnd.microsoft.activity\r\n\r\n{broken\r\n--b--\r\n")]
    [InlineData("multipart/form-data; boundary=b", "--b\r\nContent-Type: application/vnd.microsoft.activity\r\n\r\n{\"type\":5}\r\n--b--\r\n")]
    public async Task Broken_forms_get_a_400(string type, string body)
    {
        using var world = new World();
        await using var host = await ChatHost.StartAsync(world);
        var client = await NewAsync(host);
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        content.Headers.TryAddWithoutValidation("Content-Type", type);
        Assert.Equal(HttpStatusCode.BadRequest, (await client.CallAsync(HttpMethod.Post, client.Path + "/upload", content)).StatusCode);
    }

    [Fact]
    public async Task A_big_file_is_dropped_as_it_comes_and_a_huge_one_refused()
    {
        using var world = new World();
        await using var host = await ChatHost.StartAsync(world);
        var client = await NewAsync(host);
        using var big = Form(Activity, new string('x', 20_000_000));
        Assert.Equal(HttpStatusCode.OK, (await client.CallAsync(HttpMethod.Post, client.Path + "/upload", big)).StatusCode);
        using var huge = Form(Activity, new string('x', 40_000_000));
        using var request = new HttpRequestMessage(HttpMethod.Post, client.Path + "/upload") { Content = huge };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", client.Token);
        request.Headers.ExpectContinue = true;
        var answer = await host.Http.SendAsync(request);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.NotNull((await JsonAsync(answer))["error"]!["message"]);
    }

    private static MultipartFormDataContent Form(string? activity, string file)
    {
        var form = new MultipartFormDataContent();
        if (activity is not null)
            form.Add(new StringContent(activity, Encoding.UTF8, "application/vnd.microsoft.activity"), "activity", "blob");
        form.Add(new StringContent(file, Encoding.UTF8, "text/plain") { Headers = { ContentType = new MediaTypeHeaderValue("text/plain") } }, "file", "note.txt");
        return form;
    }
}
