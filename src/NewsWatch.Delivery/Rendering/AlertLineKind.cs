namespace NewsWatch.Delivery.Rendering;

public enum AlertLineKind
{
    Headline,
    Parties,
    Change,
    Facts,
    Evidence,
    Source,
    Reason,
}
