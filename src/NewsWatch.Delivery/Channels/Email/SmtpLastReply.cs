using System.Text;
using MailKit;

namespace NewsWatch.Delivery.Channels.Email;

/// <summary>Keeps the last line that the server said: MailKit takes the enhanced code (RFC 3463) out of its messages.</summary>
internal sealed class SmtpLastReply : IProtocolLogger
{
    private const int MaxBytes = 512;

    public string Text { get; private set; } = "";

    public IAuthenticationSecretDetector? AuthenticationSecretDetector { get; set; }

    public void LogConnect(Uri uri) => Text = "";

    /// <summary>Nothing of what is sent is kept: it holds the password and the mail.</summary>
    public void LogClient(byte[] buffer, int offset, int count)
    {
    }

    public void LogServer(byte[] buffer, int offset, int count) => Text = Encoding.UTF8.GetString(buffer, offset, Math.Min(count, MaxBytes));

    public void Dispose()
    {
    }
}
