using System.Text;

namespace NewsWatch.EndToEndTests.Tracing;

/// <summary>The length-delimited fields of a Protocol Buffers message, all that spans need (https://protobuf.dev/programming-guides/encoding).</summary>
internal sealed class WireMessage
{
    private readonly List<(int Field, ReadOnlyMemory<byte> Content)> _fields = [];

    public WireMessage(ReadOnlyMemory<byte> bytes)
    {
        for (var position = 0; position < bytes.Length;)
        {
            var tag = ReadNumber(bytes.Span, ref position);
            var length = (tag & 7) switch
            {
                0 => LengthOfNumber(bytes.Span, position),
                1 => 8,
                2 => (int)ReadNumber(bytes.Span, ref position),
                5 => 4,
                var type => throw new InvalidDataException($"Wire type {type} is none that exporters write."),
            };
            if ((tag & 7) == 2) _fields.Add(((int)(tag >> 3), bytes.Slice(position, length)));
            position += length;
        }
    }

    public IEnumerable<WireMessage> Messages(int field) => Contents(field).Select(content => new WireMessage(content));

    public string Text(int field) => Encoding.UTF8.GetString(Contents(field).Single().Span);

    public string Hex(int field) => Convert.ToHexString(Contents(field).Single().Span);

    private IEnumerable<ReadOnlyMemory<byte>> Contents(int field) => _fields.Where(each => each.Field == field).Select(each => each.Content);

    private static ulong ReadNumber(ReadOnlySpan<byte> bytes, ref int position)
    {
        ulong number = 0;
        for (var shift = 0; ; shift += 7)
        {
            var next = bytes[position++];
            number |= (ulong)(next & 0x7F) << shift;
            if (next < 0x80) return number;
        }
    }

    private static int LengthOfNumber(ReadOnlySpan<byte> bytes, int position)
    {
        var end = position;
        ReadNumber(bytes, ref end);
        return end - position;
    }
}
