namespace NewsWatch.Worker.Options;

/// <summary>The bot that the channel telegram speaks as.</summary>
public sealed record TelegramOptions
{
    [Option("Token of the bot; a destination's own secret takes its place.", Allowed = "as @BotFather gives it", Secret = true)]
    public string? Token { get; init; }

    [Option("The Bot API: Telegram's own, or a server of yours.", Schemes = "http,https")]
    public string Api { get; init; } = "https://api.telegram.org";
}
