namespace NewsWatch.Delivery.Channels.Ntfy;

/// <summary>The two parts of a topic's address: where messages are posted to, and the topic's name.</summary>
internal sealed record NtfyTopic(Uri Server, string Name)
{
    private const int MaxLength = 64;

    /// <summary>Null where the address does not end in a topic.</summary>
    public static NtfyTopic? Of(Uri address)
    {
        var slash = address.AbsolutePath.LastIndexOf('/');
        var name = address.AbsolutePath[(slash + 1)..];
        return name.Length is > 0 and <= MaxLength && address.Query.Length == 0
            && name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_')
                ? new NtfyTopic(new Uri(address, address.AbsolutePath[..(slash + 1)]), name)
                : null;
    }
}
