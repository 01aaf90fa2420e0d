namespace NewsWatch.Storage.Databases;

/// <summary>Another writer's failure ended the transaction that this work was a part of: it is to be done again.</summary>
internal sealed class SharedWorkLostException(Exception cause) : Exception("The transaction ended by the failure of another writer.", cause);
