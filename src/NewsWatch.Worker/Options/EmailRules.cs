using NewsWatch.Delivery.Channels.Email;

namespace NewsWatch.Worker.Options;

/// <summary>What the settings of the mail server must hold to together.</summary>
internal static class EmailRules
{
    public static IEnumerable<OptionError> Errors(EmailOptions email)
    {
        if (email.From is { } from && !EmailAddress.IsValid(from))
            yield return new OptionError("Email:From", $"\"{from}\" is not allowed; allowed: an address, or a name and an address: NewsWatch <news@example.org>");
        if (email.Host is { } host && Uri.CheckHostName(host) == UriHostNameType.Unknown)
            yield return new OptionError("Email:Host", $"\"{host}\" is not allowed; allowed: a host name or an address");
        if (email.Host is not null && email.From is null)
            yield return new OptionError("Email:From", "missing; Email:Host needs an address to send from");
        if (email is { Security: EmailSecurity.None, Password: not null })
            yield return new OptionError("Email:Security", "none would send Email:Password unprotected; allowed with a password: starttls, tls");
    }
}
