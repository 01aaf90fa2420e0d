using System.Text;

namespace NewsWatch.Feeds.Parsing.Decoding;

/// <summary>
/// Encodings that the first bytes give away: byte order marks, and where the zero bytes of the first two characters stand
/// (XML 1.0, appendix F).
/// </summary>
internal static class ByteSignature
{
    private static readonly (byte[] Bytes, int BomLength, Encoding Encoding)[] Known =
    [
        ([0xff, 0xfe, 0, 0], 4, new UTF32Encoding(bigEndian: false, byteOrderMark: false)),
        ([0, 0, 0xfe, 0xff], 4, new UTF32Encoding(bigEndian: true, byteOrderMark: false)),
        ([0xef, 0xbb, 0xbf], 3, Encoding.UTF8),
        ([(byte)'<', 0, 0, 0], 0, new UTF32Encoding(bigEndian: false, byteOrderMark: false)),
        ([0, 0, 0, (byte)'<'], 0, new UTF32Encoding(bigEndian: true, byteOrderMark: false)),
        ([0xff, 0xfe], 2, Encoding.Unicode),
        ([0xfe, 0xff], 2, Encoding.BigEndianUnicode),
        ([0x4c, 0x6f, 0xa7, 0x94], 0, Charsets.Find("IBM037")!),
    ];

    public static Encoding? Find(ReadOnlySpan<byte> body, out int bomLength)
    {
        foreach (var known in Known)
        {
            if (!body.StartsWith(known.Bytes)) continue;

            // Some tools write a UTF-8 mark before text in a single-byte charset; then the mark proves nothing.
            bomLength = known.BomLength;
            return known.Encoding == Encoding.UTF8 && !System.Text.Unicode.Utf8.IsValid(body) ? null : known.Encoding;
        }

        bomLength = 0;
        return WithoutMark(body);
    }

    // One zero byte proves nothing: some servers send a stray one before an ordinary document.
    private static Encoding? WithoutMark(ReadOnlySpan<byte> body)
    {
        if (body.Length < 4) return null;
        if (body[0] == '<' && body[1] == 0 && body[2] != 0 && body[3] == 0) return Encoding.Unicode;
        return body[0] == 0 && body[1] == '<' && body[2] == 0 && body[3] != 0 ? Encoding.BigEndianUnicode : null;
    }
}
