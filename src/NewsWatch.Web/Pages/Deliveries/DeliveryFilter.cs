using Microsoft.AspNetCore.Http;
using NewsWatch.Core.Deliveries;
using NewsWatch.Web.Requests;

namespace NewsWatch.Web.Pages.Deliveries;

/// <summary>Which deliveries the list shows, as its address, or a form, has it. All text; empty where nothing is asked for.</summary>
public sealed record DeliveryFilter
{
    private const int MaxText = 500;

    public string State { get; init; } = "";

    /// <summary>A destination's identity.</summary>
    public string Destination { get; init; } = "";

    /// <summary>As <see cref="DeliveryReason.Of"/> names it.</summary>
    public string Reason { get; init; } = "";

    public bool IsEmpty => this == new DeliveryFilter();

    public static DeliveryFilter Of(IEnumerable<KeyValuePair<string, Microsoft.Extensions.Primitives.StringValues>> values)
    {
        var given = values.ToDictionary(value => value.Key, value => Short(value.Value), StringComparer.Ordinal);
        return new DeliveryFilter
        {
            State = given.GetValueOrDefault("state", ""),
            Destination = given.GetValueOrDefault("destination", ""),
            Reason = given.GetValueOrDefault("reason", ""),
        };
    }

    public static DeliveryFilter Of(DeliveryGroup group) => new()
    {
        State = EnumParameter<DeliveryState>.NameOf(group.State),
        Destination = $"{group.DestinationId}",
        Reason = group.Reason,
    };

    /// <exception cref="BadParameterException">A value is none of those that are allowed.</exception>
    public DeliveryQuery Search(int skip, int take) => new()
    {
        State = EnumParameter<DeliveryState>.Parse("state", Named(State)),
        DestinationId = Named(Destination) is { } id ? IdParameter.Parse(id) : null,
        Reason = Named(Reason),
        Skip = skip,
        Take = take,
    };

    /// <summary>The query of an address with these filters.</summary>
    public string Query(int skip = 0)
    {
        List<KeyValuePair<string, string?>> parts =
            [new("state", State), new("destination", Destination), new("reason", Reason),
                new(PageParameters.SkipName, skip > 0 ? $"{skip}" : "")];
        return QueryString.Create(parts.Where(part => part.Value is { Length: > 0 })).ToUriComponent();
    }

    private static string Short(string? text) => text is null ? "" : text.Trim()[..Math.Min(text.Trim().Length, MaxText)];

    private static string? Named(string text) => text.Length == 0 ? null : text;
}
