namespace NewsWatch.Storage.Stores;

/// <summary>A column of one row as the database holds it.</summary>
internal sealed record SealedCell<TKey>(TKey Id, string Text);
