namespace NewsWatch.Storage;

/// <summary>Keeps texts from whoever reads the database or a copy of it. The host implements it; a singleton for many threads.</summary>
public interface ITextSealer
{
    string Seal(string text);

    /// <summary>A text of before it was sealed is returned as it is.</summary>
    /// <exception cref="StoreUnavailableException">It was sealed with a key that the program does not have.</exception>
    string Open(string text);

    /// <summary>A text that holds sealed ones, with each of these sealed by the newest key.</summary>
    /// <exception cref="StoreUnavailableException">As above.</exception>
    string Reseal(string text);
}
