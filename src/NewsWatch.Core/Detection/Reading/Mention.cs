namespace NewsWatch.Core.Detection.Reading;

/// <summary>
/// An organisation named at [Start, End) of the folded text; a negative number is an unknown one, see <see cref="ReadArticle.NameOf"/>.
/// </summary>
public readonly record struct Mention(int Start, int End, int Organisation) : IPlaced;
