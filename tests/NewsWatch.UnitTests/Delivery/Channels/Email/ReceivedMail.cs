using MimeKit;

namespace NewsWatch.UnitTests.Delivery.Channels.Email;

/// <summary>A mail as the server took it.</summary>
internal sealed record ReceivedMail(string From, string To, byte[] Raw)
{
    public MimeMessage Message => MimeMessage.Load(new MemoryStream(Raw));
}
