namespace NewsWatch.Delivery.Channels.Telegram;

/// <summary>Rows of buttons below a message.</summary>
internal sealed record TelegramKeyboard(IReadOnlyList<IReadOnlyList<TelegramButton>> InlineKeyboard);
