using System.Reflection;
using System.Runtime.CompilerServices;

namespace NewsWatch.UnitTests.Architecture;

/// <summary>What goes over the bus is a sealed record that nobody changes after it was made; enumerations may be part of it.</summary>
internal static class MessageRule
{
    public static IReadOnlyList<string> FindViolations(IEnumerable<Type> types) =>
        [.. types.Where(type => type.IsVisible && !type.IsEnum).SelectMany(ViolationsOf)];

    private static IEnumerable<string> ViolationsOf(Type type)
    {
        if (!IsRecord(type))
        {
            yield return $"{type.Name} is not a record";
        }

        if (!type.IsSealed)
        {
            yield return $"{type.Name} is not sealed";
        }

        if (type.Namespace is null)
        {
            yield return $"{type.Name} has no namespace, which names its exchange";
        }

        foreach (var property in type.GetProperties().Where(property => property.SetMethod is { } setter && !IsInit(setter)))
        {
            yield return $"{type.Name}.{property.Name} can be set after it was made";
        }

        foreach (var field in type.GetFields(BindingFlags.Public | BindingFlags.Instance))
        {
            yield return $"{type.Name}.{field.Name} is a field";
        }
    }

    // Every record class has the method behind `with`, whose name no other type can write.
    private static bool IsRecord(Type type) => type.GetMethod("<Clone>$") is not null;

    private static bool IsInit(MethodInfo setter) =>
        setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit));
}
