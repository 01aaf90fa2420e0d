using ArchUnitNET.Domain;

namespace NewsWatch.UnitTests.Architecture;

/// <summary>A stage of Core knows the stages before it and none after it, in signatures as in method bodies.</summary>
internal sealed class StageRule(string rootNamespace, IReadOnlyList<string> stages)
{
    public IReadOnlyList<string> FindViolations(IEnumerable<IType> types) =>
        [.. types.SelectMany(ViolationsOf).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private IEnumerable<string> ViolationsOf(IType type)
    {
        if (StageOf(type) is not { } stage)
        {
            return IsOurs(type) ? [$"{type.FullName} stands in no stage"] : [];
        }

        return type.Dependencies
            .Where(dependency => StageOf(dependency.Target) > stage)
            .Select(dependency => $"{type.FullName} ({stages[stage]}) knows the later {dependency.Target.FullName}");
    }

    private int? StageOf(IType type)
    {
        var name = type.Namespace?.FullName ?? "";
        var stage = stages.ToList().FindIndex(each => IsWithin(name, $"{rootNamespace}.{each}"));
        return stage < 0 ? null : stage;
    }

    // A compiler puts helpers of its own (inline arrays and the like) outside of every namespace.
    private bool IsOurs(IType type) => IsWithin(type.Namespace?.FullName ?? "", rootNamespace);

    private static bool IsWithin(string name, string ancestor) =>
        name == ancestor || name.StartsWith(ancestor + ".", StringComparison.Ordinal);
}
