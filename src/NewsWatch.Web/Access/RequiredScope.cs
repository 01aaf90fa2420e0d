using NewsWatch.Core.Alerts;

namespace NewsWatch.Web.Access;

/// <summary>What a key must be allowed for an endpoint; part of the endpoint's metadata.</summary>
internal sealed record RequiredScope(ApiKeyScope Scope);
