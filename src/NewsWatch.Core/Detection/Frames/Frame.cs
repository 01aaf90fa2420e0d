using NewsWatch.Core.Detection.Reading;

namespace NewsWatch.Core.Detection.Frames;

/// <summary>A sentence that tells of a deal: who takes part, outside what it only recalls.</summary>
public sealed record Frame(Sentence Sentence, IReadOnlyList<Mention> Parties, double Strength)
{
    /// <summary>Mentions that stand in the sentence but take no part, and why.</summary>
    public IReadOnlyList<SetAside> SetAside { get; init; } = [];
}
