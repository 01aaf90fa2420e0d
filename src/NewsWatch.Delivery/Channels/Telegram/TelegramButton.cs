namespace NewsWatch.Delivery.Channels.Telegram;

internal sealed record TelegramButton(string Text, string Url);
