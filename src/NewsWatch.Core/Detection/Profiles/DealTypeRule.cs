namespace NewsWatch.Core.Detection.Profiles;

/// <summary>What a kind of relation word means under a condition; see <see cref="DealTypeRules"/>.</summary>
public sealed record DealTypeRule(DealType Type, int Section)
{
    /// <summary>A role that one of the parties must have; null for any.</summary>
    public string? ByRole { get; init; }

    /// <summary>A role that a party behind the first must have; null for any.</summary>
    public string? OfRole { get; init; }

    /// <summary>A section of which the sentence must hold a word; -1 for none.</summary>
    public int About { get; init; } = -1;

    /// <summary>Sections of facts of which the sentence must hold a word; null for none.</summary>
    public bool[]? With { get; init; }

    /// <summary>Whether an organisation must stand as what is bought itself, not as the seller of something.</summary>
    public bool TakesWhole { get; init; }

    /// <summary>Whether the sentence behind the title is asked first, since the words of this one leave the type open.</summary>
    public bool IsGuess { get; init; }
}
