using System.Security.Cryptography;

namespace CoveBot.Channels.DirectLine;

/// <summary>
/// The file with the master key: made on first use, readable by its owner only, never overwritten.
/// Nobody uses it as it stands: each purpose derives a key of its own.
/// </summary>
internal static class KeyFile
{
    /// <summary>The key for one purpose, the same after every restart.</summary>
    public static byte[] Derive(string path, string purpose) =>
        HKDF.DeriveKey(HashAlgorithmName.SHA256, ReadOrCreate(path), 32, info: System.Text.Encoding.UTF8.GetBytes(purpose));

    private static byte[] ReadOrCreate(string path)
    {
        if (!File.Exists(path))
            Create(path);
        var key = File.ReadAllBytes(path);
        return key.Length >= 16
            ? key
            : throw new InvalidOperationException($"The key file {path} is too short to be a key. Remove it to have a new one made; open pages then begin a new conversation.");
    }

    /// <summary>Written beside and moved into place, so that no reader meets half a key; whoever is first wins.</summary>
    private static void Create(string path)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else
        {
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        var draft = Path.Combine(folder, $".{Path.GetFileName(path)}.{Path.GetRandomFileName()}");
        using (var writer = new StreamWriter(draft, options))
            writer.WriteLine(Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)));
        try
        {
            File.Move(draft, path, overwrite: false);
        }
        catch (IOException) when (File.Exists(path))
        {
            File.Delete(draft);
        }
    }
}
