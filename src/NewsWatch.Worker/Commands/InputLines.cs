using System.Runtime.CompilerServices;
using System.Text;

namespace NewsWatch.Worker.Commands;

/// <summary>Reads lines as they come, none longer than a bound, so that memory stays flat whatever the input.</summary>
public static class InputLines
{
    public const int MaxLength = 8 * 1024 * 1024;
    private const int BlockLength = 32 * 1024;

    public static async IAsyncEnumerable<InputLine> ReadAsync(TextReader input, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var block = new char[BlockLength];
        var line = new StringBuilder();
        var number = 1;
        var tooLong = false;
        int read;
        while ((read = await ReadBlockAsync(input, block, cancellationToken)) > 0)
        {
            var rest = block.AsMemory(0, read);
            int end;
            while ((end = rest.Span.IndexOf('\n')) >= 0)
            {
                tooLong |= line.Length + end > MaxLength;
                yield return new InputLine(number++, tooLong ? null : line.Append(rest[..end]).ToString());
                line.Clear();
                tooLong = false;
                rest = rest[(end + 1)..];
            }

            tooLong |= line.Length + rest.Length > MaxLength;
            if (!tooLong) line.Append(rest);
        }

        if (line.Length > 0 || tooLong) yield return new InputLine(number, tooLong ? null : line.ToString());
    }

    // Reading from a terminal or pipe cannot be cancelled: the wait for it can.
    private static async Task<int> ReadBlockAsync(TextReader input, char[] block, CancellationToken cancellationToken) =>
        await Task.Run(() => input.ReadAsync(block, CancellationToken.None).AsTask(), cancellationToken).WaitAsync(cancellationToken);
}
