using System.IO.Compression;

namespace NewsWatch.Web.Pages.Assets;

/// <summary>One file that browsers load, packed once at its first request.</summary>
internal sealed class Asset(string name, byte[] content)
{
    private readonly Lazy<byte[]> brotli = new(() => Pack(content, packed => new BrotliStream(packed, CompressionLevel.SmallestSize)));
    private readonly Lazy<byte[]> gzip = new(() => Pack(content, packed => new GZipStream(packed, CompressionLevel.SmallestSize)));

    public string Name => name;

    public byte[] Content => content;

    public byte[] Brotli => brotli.Value;

    public byte[] Gzip => gzip.Value;

    public string MediaType => Path.GetExtension(name) switch
    {
        ".css" => "text/css; charset=utf-8",
        ".js" or ".mjs" => "text/javascript; charset=utf-8",
        ".svg" => "image/svg+xml",
        ".txt" => "text/plain; charset=utf-8",
        ".png" => "image/png",
        _ => "application/octet-stream",
    };

    private static byte[] Pack(byte[] content, Func<Stream, Stream> compressor)
    {
        using var packed = new MemoryStream();
        using (var stream = compressor(packed)) stream.Write(content);
        return packed.ToArray();
    }
}
