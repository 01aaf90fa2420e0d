namespace NewsWatch.Delivery.Channels.Telegram;

/// <summary>The bot that speaks on Telegram.</summary>
public sealed record TelegramSettings
{
    public static readonly Uri PublicApi = new("https://api.telegram.org");

    /// <summary>The bot's token; a destination's own secret takes its place.</summary>
    public string? Token { get; init; }

    /// <summary>Telegram's servers, or a Bot API server of one's own.</summary>
    public Uri Api { get; init; } = PublicApi;
}
