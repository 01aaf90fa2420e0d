namespace NewsWatch.Core.Alerts;

/// <summary>Why a subscription was, or was not, told of a story: the alerts that it got, or the rule that kept it from them.</summary>
public sealed record WhyAnswer(bool Told, string Reason, IReadOnlyList<Alert> Alerts);
