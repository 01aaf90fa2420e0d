using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using NewsWatch.Core.Alerts;
using NewsWatch.Core.Deliveries;
using NewsWatch.Delivery.Channels.Http;
using NewsWatch.Delivery.Rendering;

namespace NewsWatch.Delivery.Channels.Telegram;

/// <summary>Sends a bot's message to a chat (core.telegram.org/bots/api#sendmessage). The address is the chat.</summary>
internal sealed partial class TelegramChannel : BulletinChannel
{
    private readonly TelegramSettings settings;

    public TelegramChannel(ChannelClient client, TelegramSettings settings)
        : base(client)
    {
        this.settings = settings;
    }

    public override string Name => "telegram";

    public override string? Validate(Destination destination)
    {
        if (!Chats().IsMatch(destination.Address))
        {
            return $"telegram address '{SafeText.Line(destination.Address, 20)}': "
                + "allowed is the number of a chat or the @name of a channel.";
        }

        if (Missing(destination) is { } missing) return missing;
        return Tokens().IsMatch(TokenOf(destination)!) ? null : "telegram secret: allowed is a bot's token, as 123456:letters.";
    }

    protected override string? Missing(Destination destination) => TokenOf(destination) is null
        ? "telegram secret: a bot's token is needed, here or for all destinations in Telegram:Token."
        : null;

    protected override object Body(Bulletin bulletin, Destination destination) => TelegramMessage.Of(bulletin, destination.Address);

    protected override bool Fits(object body, byte[] json) => ((TelegramMessage)body).Length <= TelegramMessage.MaxLength;

    protected override Uri AddressOf(Destination destination) => new(settings.Api, $"/bot{TokenOf(destination)}/sendMessage");

    protected override Destination Confidential(Destination destination) =>
        destination with { Secret = $"{TokenOf(destination)} {destination.Address}" };

    protected override SendResult? Judge(HttpAnswer answer, Destination destination)
    {
        // 403: the bot was blocked or removed by the owner of the chat, who alone can take it back.
        if (answer.Status == HttpStatusCode.Forbidden) return AnswerVerdict.Gone(answer, destination);

        // All chats that the operator's bot writes to fail when its token is revoked.
        if (answer.Status == HttpStatusCode.Unauthorized && settings.Token is { } own && destination.Secret?.StartsWith($"{own} ", StringComparison.Ordinal) == true)
            return AnswerVerdict.Of(answer, destination) with { IsOurs = true };
        var unknown = answer.Beginning.Contains("chat not found", StringComparison.OrdinalIgnoreCase);
        if (answer.Status == HttpStatusCode.BadRequest && unknown) return AnswerVerdict.Gone(answer, destination);
        return answer.Status == HttpStatusCode.TooManyRequests && answer.RetryAfter is null && RetryAfter(answer.Beginning) is { } wait
            ? AnswerVerdict.Of(answer with { RetryAfter = wait }, destination)
            : null;
    }

    /// <summary>Telegram says in the body how long to wait: {"parameters":{"retry_after":35}}.</summary>
    private static TimeSpan? RetryAfter(string body)
    {
        try
        {
            using var answer = JsonDocument.Parse(body);
            return TimeSpan.FromSeconds(answer.RootElement.GetProperty("parameters").GetProperty("retry_after").GetInt32());
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }

    private string? TokenOf(Destination destination) => destination.Secret ?? settings.Token;

    [GeneratedRegex(@"^(-?[0-9]{1,16}|@[A-Za-z][A-Za-z0-9_]{3,31})$", RegexOptions.NonBacktracking)]
    private static partial Regex Chats();

    [GeneratedRegex("^[0-9]{3,16}:[A-Za-z0-9_-]{20,64}$", RegexOptions.NonBacktracking)]
    private static partial Regex Tokens();
}
