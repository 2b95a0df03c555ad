using System.Text;

namespace CoveBot.Tests;

/// <summary>Looks for words in every byte of every file of a folder.</summary>
public static class Scan
{
    public static bool Holds(string folder, string words)
    {
        var looked = false;
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var copy = new MemoryStream();
            stream.CopyTo(copy);
            looked |= copy.Length > 0;
            if (copy.ToArray().AsSpan().IndexOf(Encoding.UTF8.GetBytes(words)) >= 0)
            {
                return true;
            }
        }

        Assert.True(looked, "there is nothing to look through");
        return false;
    }
}
