namespace NewsWatch.Core.Detection.Reading;

/// <summary>Something that begins at a place of the folded text.</summary>
public interface IPlaced
{
    int Start { get; }
}
