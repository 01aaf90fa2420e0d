namespace NewsWatch.Worker.Options;

/// <summary>Makes a property an option: a row of the option table, with what readers and validation need to know of it.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class OptionAttribute(string description) : Attribute
{
    public string Description { get; } = description;

    /// <summary>What is allowed, for readers; made from type and range where it is not given.</summary>
    public string? Allowed { get; init; }

    /// <summary>The least value, written as a user writes it.</summary>
    public string? Min { get; init; }

    /// <summary>The greatest value, written as a user writes it.</summary>
    public string? Max { get; init; }

    /// <summary>Schemes of an absolute address, separated by commas.</summary>
    public string? Schemes { get; init; }

    /// <summary>What the table shows as the default where it is made from other options.</summary>
    public string? DefaultText { get; init; }

    /// <summary>Never shown, and readable from a file.</summary>
    public bool Secret { get; init; }

    /// <summary>An address whose path can be a credential, as that of an incoming webhook: only its host is shown.</summary>
    public bool HidePath { get; init; }

    /// <summary>The number counts bytes and may be written with KB, MB or GB.</summary>
    public bool Bytes { get; init; }
}
