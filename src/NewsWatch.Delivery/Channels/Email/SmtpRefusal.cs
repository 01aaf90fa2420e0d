using System.Text;
using MailKit;

namespace NewsWatch.Delivery.Channels.Email;

/// <summary>
/// Keeps the last refusal of the server, 4xx or 5xx: MailKit takes the enhanced code (RFC 3463) out of its messages, and a
/// later "250" to its RSET says nothing of the mail.
/// </summary>
internal sealed class SmtpRefusal : IProtocolLogger
{
    private const int MaxBytes = 512;

    public string Text { get; private set; } = "";

    public IAuthenticationSecretDetector? AuthenticationSecretDetector { get; set; }

    public void LogConnect(Uri uri) => Text = "";

    /// <summary>Nothing of what is sent is kept: it holds the password and the mail.</summary>
    public void LogClient(byte[] buffer, int offset, int count)
    {
    }

    public void LogServer(byte[] buffer, int offset, int count)
    {
        if (count == 0 || buffer[offset] is not ((byte)'4' or (byte)'5')) return;
        Text = Encoding.UTF8.GetString(buffer, offset, Math.Min(count, MaxBytes));
    }

    public void Dispose()
    {
    }
}
