using System.Text;

namespace CoveBot.Tests.Storage;

/// <summary>A data folder of a test's own, gone with it.</summary>
internal sealed class StoreFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("cove-").FullName;

    /// <summary>Which of the folder's files contain these bytes now.</summary>
    public IEnumerable<string> FilesWith(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        return Directory.EnumerateFiles(Path, "*", SearchOption.AllDirectories).Where(file => ReadShared(file).AsSpan().IndexOf(bytes) >= 0);
    }

    /// <summary>What a crash now would leave: the files as they stand, the main file copied first, in a new folder.</summary>
    public StoreFolder CrashImage()
    {
        var image = new StoreFolder();

        foreach (var name in new[] { "cove.db", "cove.db-wal" })
        {
            var file = System.IO.Path.Combine(Path, name);
            if (File.Exists(file))
                File.WriteAllBytes(System.IO.Path.Combine(image.Path, name), ReadShared(file));
        }

        return image;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);

    private static byte[] ReadShared(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
