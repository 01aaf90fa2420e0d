using System.IO.Compression;
using System.Text;

namespace NewsWatch.Benchmarks.Fuzzing;

/// <summary>Makes inputs from seeds: bytes change, pieces go, come, move, repeat and cross over from other documents.</summary>
internal sealed class Mutator(Random random, IReadOnlyList<byte[]> seeds)
{
    private const int MaxLength = 256 * 1024;

    private static readonly byte[][] Tokens = new[]
    {
        "<", ">", "&", "\"", "'", "/>", "</", "<!--", "-->", "<![CDATA[", "]]>", "<?xml version='1.0' encoding='utf-16'?>", "<!DOCTYPE x [", "]>",
        "<!ENTITY a 'b'>", "&a;", "&#0;", "&#xD800;", "&#x10FFFF;", "&nbsp;", "&#146;", "<item>", "</item>", "<entry>", "<title>", "<channel>",
        "xmlns:a=''", "xmlns='http://www.w3.org/2005/Atom'", "xml:base='../../..//x'", "isPermaLink='", "mode='base64'", "type='xhtml'",
        "<script>", "<div>", "<br>", "{", "}", "[", "]", "\\ud800", "\"items\":", "99999999999999999999", "2009-W53-7", "24:00:00", "+9999",
        "ÃÃ©", "\u2028", "\ufeff", "\uffff", "🚀", "\0", "\u001b$B", "ﬀ", "İ",
    }.Select(Encoding.UTF8.GetBytes).ToArray();

    private static readonly string?[] ContentTypes =
    [
        null, "application/xml", "text/xml; charset=utf-8", "text/xml; charset=\"windows-1251\"", "text/html; charset=gb2312", "x; charset=utf-7",
        "x; charset=iso-2022-jp", "x; charset=utf-16", "application/feed+json", ";;=;charset", "x; charset=ibm037",
    ];

    private static readonly Uri?[] Addresses = [null, new Uri("https://e.example/feed?x#y"), new Uri("http://[::1]:8/")];

    public FuzzInput Next()
    {
        var body = new List<byte>(Pick(seeds));
        for (var changes = random.Next(1, 9); changes > 0; changes--) Change(body);
        if (body.Count > MaxLength) body.RemoveRange(MaxLength, body.Count - MaxLength);
        var bytes = body.ToArray();
        return new FuzzInput(random.Next(200) == 0 ? Packed(bytes) : bytes, Pick(ContentTypes), Pick(Addresses));
    }

    private void Change(List<byte> body)
    {
        var at = random.Next(body.Count + 1);
        var length = random.Next(Math.Min(body.Count - at, 1 << random.Next(1, 12)) + 1);
        switch (random.Next(8))
        {
            case 0 when at < body.Count:
                body[at] = (byte)random.Next(256);
                break;
            case 1:
                body.RemoveRange(at, length);
                break;
            case 2:
                body.InsertRange(random.Next(body.Count + 1), body.GetRange(at, length));
                break;
            case 3:
                body.InsertRange(at, Piece());
                break;
            case 4 when random.Next(20) == 0:
                Repeat(body, at, body.GetRange(at, Math.Min(length, 64)));
                break;
            case 5 when random.Next(20) == 0:
                Repeat(body, at, [.. Pick(Tokens)]);
                break;
            case 6 when random.Next(10) == 0:
                body.RemoveRange(at, body.Count - at);
                break;
            default:
                body.InsertRange(at, Pick(Tokens));
                break;
        }
    }

    private void Repeat(List<byte> body, int at, List<byte> piece)
    {
        var room = MaxLength - body.Count;
        if (piece.Count == 0 || room <= piece.Count) return;
        var times = random.Next(1, 1 << random.Next(1, 17));
        body.InsertRange(at, Enumerable.Repeat(piece, Math.Min(times, room / piece.Count)).SelectMany(bytes => bytes));
    }

    private byte[] Piece()
    {
        var other = Pick(seeds);
        var start = random.Next(other.Length);
        return other[start..random.Next(start, Math.Min(other.Length, start + 2_048) + 1)];
    }

    private T Pick<T>(IReadOnlyList<T> list) => list[random.Next(list.Count)];

    private static byte[] Packed(byte[] body)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true)) gzip.Write(body);
        return packed.ToArray();
    }
}
