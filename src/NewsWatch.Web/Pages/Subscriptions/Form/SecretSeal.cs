using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace NewsWatch.Web.Pages.Subscriptions.Form;

/// <summary>
/// A secret that was written into a form goes back into the page that shows the form again, so that nobody has to write it twice; but sealed, for
/// the one who wrote it.
/// </summary>
internal sealed class SecretSeal(IDataProtectionProvider protection, string visitor)
{
    private readonly IDataProtector protector = protection.CreateProtector("a secret in a form about a subscription", visitor);

    /// <summary>Empty for no secret.</summary>
    public string Seal(string secret) => secret.Length == 0 ? "" : protector.Protect(secret);

    /// <summary>Empty where nothing is sealed, or not by this program for this visitor.</summary>
    public string Open(string? text)
    {
        if (string.IsNullOrEmpty(text)) return "";
        try
        {
            return protector.Unprotect(text);
        }
        catch (CryptographicException)
        {
            return "";
        }
    }
}
