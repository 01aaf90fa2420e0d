using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace NewsWatch.PageTests.Sites;

/// <summary>As much of an OpenID provider as the code flow needs; it lets everybody in who comes, as one person.</summary>
internal sealed class IdentityProvider : IAsyncDisposable
{
    private readonly WebApplication site;
    private readonly RSA key = RSA.Create(2048);
    private readonly ConcurrentDictionary<string, (string Nonce, string Client, string Challenge)> codes = new(StringComparer.Ordinal);

    private IdentityProvider(string group)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        site = builder.Build();
        site.MapGet("/.well-known/openid-configuration", () => Results.Json(new
        {
            issuer = Address,
            authorization_endpoint = $"{Address}/authorize",
            token_endpoint = $"{Address}/token",
            jwks_uri = $"{Address}/keys",
            response_types_supported = new[] { "code" },
            subject_types_supported = new[] { "public" },
            id_token_signing_alg_values_supported = new[] { "RS256" },
        }));
        site.MapGet("/keys", () => Results.Json(new { keys = new[] { PublicKey() } }));
        site.MapGet("/authorize", (string redirect_uri, string state, string nonce, string client_id, string code_challenge) =>
        {
            var code = RandomNumberGenerator.GetHexString(32);
            codes[code] = (nonce, client_id, code_challenge);
            return Results.Redirect($"{redirect_uri}?code={code}&state={Uri.EscapeDataString(state)}");
        });
        site.MapPost("/token", async (HttpRequest request) =>
        {
            var form = await request.ReadFormAsync();
            var proof = Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(form["code_verifier"].ToString())));
            return codes.TryRemove(form["code"].ToString(), out var asked) && asked.Challenge == proof
                ? Results.Json(new { access_token = "a", token_type = "Bearer", expires_in = 60, id_token = Token(asked.Nonce, asked.Client, group) })
                : Results.Json(new { error = "invalid_grant" }, statusCode: 400);
        });
    }

    public string Address => site.Urls.Single();

    /// <summary>The person is in this group.</summary>
    public static async Task<IdentityProvider> StartAsync(string group, CancellationToken cancellationToken)
    {
        var provider = new IdentityProvider(group);
        await provider.site.StartAsync(cancellationToken);
        return provider;
    }

    public async ValueTask DisposeAsync()
    {
        await site.DisposeAsync();
        key.Dispose();
    }

    private object PublicKey()
    {
        var numbers = key.ExportParameters(includePrivateParameters: false);
        return new { kty = "RSA", use = "sig", alg = "RS256", kid = "1", n = Base64Url.EncodeToString(numbers.Modulus), e = Base64Url.EncodeToString(numbers.Exponent) };
    }

    private string Token(string nonce, string client, string group)
    {
        var now = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();
        var signed = $"{Part(new { alg = "RS256", kid = "1", typ = "JWT" })}.{Part(new { iss = Address, aud = client, sub = "1", name = "Rita Reader", groups = new[] { group }, nonce, iat = now, exp = now + 60 })}";
        return $"{signed}.{Base64Url.EncodeToString(key.SignData(Encoding.ASCII.GetBytes(signed), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1))}";
    }

    private static string Part<T>(T content) => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(content));
}
