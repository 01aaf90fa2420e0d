using System.Buffers.Text;
using System.Security.Cryptography;

namespace NewsWatch.Web.Pages.Assets;

/// <summary>
/// The files that browsers load, out of this assembly. Their addresses hold a digest of all of them, so that a browser may keep each for ever
/// and a script finds its neighbours by relative names.
/// </summary>
internal static class AssetCatalog
{
    public const string Prefix = "/assets/";
    private const string Folder = "Pages/Assets/Files/";
    private static readonly Dictionary<string, Asset> Assets = ReadAll();

    /// <summary>A few letters that change when any file does.</summary>
    public static string Version { get; } = Base64Url.EncodeToString(SHA256.HashData(Assets.OrderBy(asset => asset.Key, StringComparer.Ordinal).SelectMany(asset => asset.Value.Content).ToArray()))[..10];

    /// <summary>The address of a file, such as "/assets/3mX…/newswatch.css".</summary>
    /// <exception cref="KeyNotFoundException">There is no such file.</exception>
    public static string PathOf(string name) => $"{Prefix}{Version}/{Assets[name].Name}";

    public static Asset? Find(string name) => Assets.GetValueOrDefault(name);

    private static Dictionary<string, Asset> ReadAll()
    {
        var assembly = typeof(AssetCatalog).Assembly;
        return assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
            .Select(name => new Asset(name[Folder.Length..], Read(assembly.GetManifestResourceStream(name)!)))
            .ToDictionary(asset => asset.Name, StringComparer.Ordinal);
    }

    private static byte[] Read(Stream stream)
    {
        using var content = new MemoryStream();
        stream.CopyTo(content);
        return content.ToArray();
    }
}
