using System.Text;

namespace NewsWatch.Feeds.Parsing.Markup;

/// <summary>Reads a builder where it is, since a repaired document may be large and a string of it would be another copy.</summary>
internal sealed class BuilderReader(StringBuilder text) : TextReader
{
    private StringBuilder.ChunkEnumerator chunks = text.GetChunks();
    private ReadOnlyMemory<char> rest;

    public override int Peek() => Fill() ? rest.Span[0] : -1;

    public override int Read()
    {
        var next = Peek();
        if (next >= 0) rest = rest[1..];
        return next;
    }

    public override int Read(char[] buffer, int index, int count)
    {
        if (count == 0 || !Fill()) return 0;
        var length = Math.Min(count, rest.Length);
        rest.Span[..length].CopyTo(buffer.AsSpan(index));
        rest = rest[length..];
        return length;
    }

    private bool Fill()
    {
        while (rest.IsEmpty && chunks.MoveNext()) rest = chunks.Current;
        return !rest.IsEmpty;
    }
}
