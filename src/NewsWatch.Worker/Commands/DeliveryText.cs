using System.Globalization;
using System.Text.Json;
using NewsWatch.Core.Alerts;
using NewsWatch.Core.Deliveries;

namespace NewsWatch.Worker.Commands;

/// <summary>Deliveries, attempts and destinations as lines for people, without what gives access to a destination.</summary>
internal static class DeliveryText
{
    public static string Line(Core.Deliveries.Delivery delivery) => string.Create(
        CultureInfo.InvariantCulture,
        $"{delivery.Id}  {Word(delivery.State)}{When(delivery)}  attempt {delivery.Attempt}  {Where(delivery.Destination)}  {delivery.SubscriptionId}{Error(delivery)}");

    public static string Line(DeliveryAttempt attempt) => string.Create(
        CultureInfo.InvariantCulture,
        $"  attempt {attempt.Attempt}  {attempt.StartedUtc:u}  {attempt.Duration.TotalMilliseconds:0} ms  {attempt.Result.Reason}  {attempt.Result.Detail}").TrimEnd();

    public static string Line(TroubledDestination troubled)
    {
        var health = troubled.Health;
        var state = health switch
        {
            { DisabledUtc: { } since } => $"disabled since {since.ToString("u", CultureInfo.InvariantCulture)}",
            { HeldUntilUtc: { } until } => $"held until {until.ToString("u", CultureInfo.InvariantCulture)}",
            _ => "failing",
        };
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{health.Id}  {state}  {Where(troubled.Destination)}  {health.Failures} failures since {health.FailingSinceUtc:u}  {health.LastReason}  {troubled.Waiting} waiting");
    }

    private static string Where(Destination destination) =>
        $"{destination.Channel} {ShownAddress.OfDestination(destination.Address)}".TrimEnd();

    private static string When(Core.Deliveries.Delivery delivery) => delivery.State switch
    {
        DeliveryState.Delivered => string.Create(CultureInfo.InvariantCulture, $" {delivery.DeliveredUtc:u}"),
        DeliveryState.Sending => "",
        DeliveryState.Dead => string.Create(CultureInfo.InvariantCulture, $" since {delivery.DueUtc:u}"),
        _ => string.Create(CultureInfo.InvariantCulture, $" until {delivery.DueUtc:u}"),
    };

    private static string Error(Core.Deliveries.Delivery delivery) => delivery.LastError is { } error ? $"  {error}" : "";

    private static string Word(DeliveryState state) => JsonNamingPolicy.SnakeCaseLower.ConvertName(state.ToString());
}
