using System.IO.Compression;

namespace NewsWatch.Feeds.Parsing.Decoding;

/// <summary>Bodies that were stored compressed and are served so without saying it.</summary>
internal static class CompressedBody
{
    /// <summary>The body itself where it is not gzip. Never inflates more than one byte beyond the limit.</summary>
    public static ReadOnlyMemory<byte> Inflate(ReadOnlyMemory<byte> body)
    {
        if (!body.Span.StartsWith((ReadOnlySpan<byte>)[0x1f, 0x8b])) return body;
        try
        {
            using var gzip = new GZipStream(new MemoryStream(body.ToArray()), CompressionMode.Decompress);
            return ReadBounded(gzip);
        }
        catch (InvalidDataException exception)
        {
            throw new FeedFormatException("gzip data that cannot be inflated", exception);
        }
    }

    private static ReadOnlyMemory<byte> ReadBounded(GZipStream gzip)
    {
        using var output = new MemoryStream();
        var buffer = new byte[64 * 1024];
        for (var read = gzip.Read(buffer); read > 0 && output.Length <= ParseLimits.MaxBytes; read = gzip.Read(buffer))
        {
            output.Write(buffer, 0, read);
        }

        return output.ToArray();
    }
}
