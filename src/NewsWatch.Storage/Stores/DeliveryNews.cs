namespace NewsWatch.Storage.Stores;

/// <summary>Whether a transaction left something to deliver, for whoever waits for that.</summary>
internal sealed class DeliveryNews
{
    public bool Exist { get; private set; }

    public void Add() => Exist = true;
}
