namespace NewsWatch.Worker.Options;

/// <summary>What an identity provider needs; without an authority nothing is asked of one.</summary>
internal static class OpenIdRules
{
    public static IEnumerable<OptionError> Errors(OpenIdOptions openId)
    {
        if (openId.Authority is not { } authority) yield break;
        if (new Uri(authority) is { Scheme: "http", IsLoopback: false })
            yield return new OptionError("Web:OpenId:Authority", $"\"{authority}\" is not allowed; allowed: https, and http on this machine");
        if (string.IsNullOrWhiteSpace(openId.ClientId))
            yield return new OptionError("Web:OpenId:ClientId", "missing; Web:OpenId:Authority needs the name under which the provider knows this program");
        foreach (var (name, text) in new[] { ("Operators", openId.Operators), ("Readers", openId.Readers) })
        {
            if (text is not null && !IsClaim(text))
                yield return new OptionError($"Web:OpenId:{name}", $"\"{text}\" is not allowed; allowed: claim=value, such as groups=newswatch");
        }
    }

    private static bool IsClaim(string text) => text.IndexOf('=', StringComparison.Ordinal) is > 0 and var sign && sign < text.Length - 1;
}
