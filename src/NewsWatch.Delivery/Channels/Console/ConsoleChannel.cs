using System.Text;
using NewsWatch.Core.Alerts;
using NewsWatch.Core.Deliveries;
using NewsWatch.Delivery.Rendering;

namespace NewsWatch.Delivery.Channels.Console;

/// <summary>Writes each alert as a block of readable lines.</summary>
public sealed class ConsoleChannel(ConsoleTarget target) : IChannel, IDisposable
{
    private readonly SemaphoreSlim turn = new(1, 1);

    public string Name => "console";

    public string? Validate(Destination destination)
    {
        if (destination.Address.Length > 0)
            return $"console destination '{SafeText.Line(destination.Address, 80)}': the console has no address, leave it empty.";
        return destination.Secret is null ? null : "console destination: the console uses no secret, leave it out.";
    }

    public Task<SendResult> SendAsync(AlertMessage message, Destination destination, CancellationToken cancellationToken) =>
        WriteAsync(BulletinWriter.Write(message, BulletinLimits.Long), cancellationToken);

    public int Holds(AlertMessage message) => BulletinLimits.Long.Stories;

    public Task<SendResult> NotifyAsync(Notice notice, Destination destination, CancellationToken cancellationToken) =>
        WriteAsync(BulletinWriter.Write(notice), cancellationToken);

    public void Dispose() => turn.Dispose();

    private async Task<SendResult> WriteAsync(Bulletin bulletin, CancellationToken cancellationToken)
    {
        // One write for each alert, so that the lines of two never mix.
        var block = Block(bulletin).AsMemory();
        await turn.WaitAsync(cancellationToken);
        try
        {
            await target.Writer.WriteAsync(block, cancellationToken);
            await target.Writer.FlushAsync(cancellationToken);
            return SendResult.Success;
        }
        catch (Exception exception) when (exception is IOException or ObjectDisposedException)
        {
            return new SendResult { Outcome = SendOutcome.Retryable, Reason = "closed", Detail = "The output cannot be written to." };
        }
        finally
        {
            turn.Release();
        }
    }

    private string Block(Bulletin bulletin)
    {
        var block = new StringBuilder("\n");
        foreach (var line in AlertText.Lines(bulletin))
        {
            var indent = line.Kind == AlertLineKind.Headline ? "" : "  ";
            block.Append(indent).Append(target.Colour ? ConsoleColours.Paint(line) : line.Text).Append('\n');
        }

        return block.ToString();
    }
}
