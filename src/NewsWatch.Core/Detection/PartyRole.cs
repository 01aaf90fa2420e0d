namespace NewsWatch.Core.Detection;

/// <summary>What a party does in a deal.</summary>
public enum PartyRole
{
    /// <summary>Takes part on equal terms, as far as the text says.</summary>
    Partner,

    Designer,

    Supplier,

    Customer,

    Investor,

    Investee,

    Foundry,
}
