using System.Reflection;

namespace NewsWatch.Worker.Options;

/// <summary>A row of the option table.</summary>
public sealed record OptionDefinition
{
    /// <summary>Stands in a key for the number of an element of a list, which counts from 0.</summary>
    public const string Index = "N";

    /// <summary>The name in files and with --set, such as "Poller:Interval" or "Subscriptions:N:Id".</summary>
    public required string Key { get; init; }

    public required OptionAttribute Attribute { get; init; }

    /// <summary>The type of the value, or of one element of it.</summary>
    public required Type ValueType { get; init; }

    public required bool IsList { get; init; }

    /// <summary>Whether nothing is a value.</summary>
    public required bool IsOptional { get; init; }

    /// <summary>As a user would write it; empty where there is none.</summary>
    public required string Default { get; init; }

    public string EnvironmentName => EnvironmentSource.NameOf(Key);

    public string Allowed => OptionText.DescribeAllowed(this);

    public static OptionDefinition From(string key, PropertyInfo property, OptionAttribute attribute, object? value)
    {
        var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        var element = ElementOf(type);
        var definition = new OptionDefinition
        {
            Key = key,
            Attribute = attribute,
            ValueType = element ?? type,
            IsList = element is not null,
            IsOptional = new NullabilityInfoContext().Create(property).WriteState == NullabilityState.Nullable,
            Default = "",
        };
        return definition with { Default = attribute.DefaultText ?? OptionText.Format(definition, value) };
    }

    /// <summary>The element's type where the type is a list; null otherwise.</summary>
    public static Type? ElementOf(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) ? type.GetGenericArguments()[0] : null;
}
