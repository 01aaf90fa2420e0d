using System.Security.Cryptography;
using System.Text;
using NewsWatch.Worker.Options;

namespace NewsWatch.Worker.Secrets;

/// <summary>
/// The program's own keys, newest first: the first one signs, any of them opens. Each purpose has a key derived from them
/// (HKDF, RFC 5869), so that what is given out for one purpose is worth nothing for another.
/// </summary>
internal sealed class MasterKeys
{
    public const int MinLength = 32;
    private const string FileName = "secret.key";
    private const int Bytes = 32;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly Lazy<IReadOnlyList<byte[]>> _keys;

    public MasterKeys(NewsWatchOptions options) =>
        _keys = new Lazy<IReadOnlyList<byte[]>>(() => [.. Split(options.Secrets.Key ?? ReadOrMake(options.Data.Folder)).Select(Encoding.UTF8.GetBytes)]);

    public static string[] Split(string keys) => keys.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>32 bytes for each key.</summary>
    public IReadOnlyList<byte[]> For(string purpose) =>
        [.. _keys.Value.Select(key => HKDF.DeriveKey(HashAlgorithmName.SHA256, key, Bytes, info: Encoding.UTF8.GetBytes($"newswatch/{purpose}")))];

    /// <summary>Whoever is first fills the file, which is its owner's alone; all others wait for its lock and read it.</summary>
    private static string ReadOrMake(string folder)
    {
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, FileName);
        string? key = null;
        return SpinWait.SpinUntil(() => (key = Try(path)) is not null, Patience) ? key! : ReadOrFill(path);
    }

    private static string? Try(string path)
    {
        try
        {
            return ReadOrFill(path);
        }
        catch (IOException)
        {
            return null;
        }
    }

    private static string ReadOrFill(string path)
    {
        if (new FileInfo(path) is not { Exists: true, Length: > 0 }) Fill(path);
        return File.ReadAllText(path).Trim();
    }

    // A rename would not do: .NET looks whether the target exists before it renames, so two processes could both replace it.
    private static void Fill(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite, Share = FileShare.None };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var file = new FileStream(path, options);
        if (file.Length == 0) file.Write(Encoding.ASCII.GetBytes(Convert.ToHexString(RandomNumberGenerator.GetBytes(Bytes))));
    }
}
