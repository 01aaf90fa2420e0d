using NewsWatch.Core.Deliveries;

namespace NewsWatch.Web.Requests;

/// <summary>The filter of deliveries by state; absent lists all.</summary>
internal static class StateParameter
{
    public const string Name = "state";

    public static DeliveryState? Parse(string? text) => text is null
        ? null
        : EnumNames<DeliveryState>.Find(text)
          ?? throw new BadParameterException(Name, text, $"one of {string.Join(", ", EnumNames<DeliveryState>.All)}");
}
