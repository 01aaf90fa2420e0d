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

    private readonly Lazy<IReadOnlyList<byte[]>> _keys;

    public MasterKeys(NewsWatchOptions options) =>
        _keys = new Lazy<IReadOnlyList<byte[]>>(() => [.. Split(options.Secrets.Key ?? ReadOrMake(options.Data.Folder)).Select(Encoding.UTF8.GetBytes)]);

    public static string[] Split(string keys) => keys.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>32 bytes for each key.</summary>
    public IReadOnlyList<byte[]> For(string purpose) =>
        [.. _keys.Value.Select(key => HKDF.DeriveKey(HashAlgorithmName.SHA256, key, Bytes, info: Encoding.UTF8.GetBytes($"newswatch/{purpose}")))];

    /// <summary>Whoever is first makes the file, complete and for its owner alone; all others read it.</summary>
    private static string ReadOrMake(string folder)
    {
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, FileName);
        if (File.Exists(path)) return File.ReadAllText(path).Trim();
        var made = Path.Combine(folder, Path.GetRandomFileName());
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (var file = new StreamWriter(made, options)) file.Write(Convert.ToHexString(RandomNumberGenerator.GetBytes(Bytes)));
        try
        {
            File.Move(made, path, overwrite: false);
        }
        catch (IOException) when (File.Exists(path))
        {
            File.Delete(made);
        }

        return File.ReadAllText(path).Trim();
    }
}
