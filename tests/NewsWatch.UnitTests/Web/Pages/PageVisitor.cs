using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Net.Http.Headers;
using Xunit;

namespace NewsWatch.UnitTests.Web.Pages;

/// <summary>As much of a browser as pages without script need. It sends cookies back whether they are secure or not, as through a proxy.</summary>
internal sealed partial class PageVisitor(Uri site, IReadOnlyList<(string Name, string Value)> headers) : IDisposable
{
    private readonly HttpClient client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = site };

    /// <summary>By name.</summary>
    public Dictionary<string, string> Cookies { get; private init; } = new(StringComparer.Ordinal);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>Another browser with the same cookies, which go ways of their own from now on.</summary>
    public PageVisitor Copy() => new(site, headers) { Cookies = new(Cookies, StringComparer.Ordinal) };

    public Task<PageAnswer> GetAsync(string address) => SendAsync(HttpMethod.Get, address, null);

    /// <summary>Sends a form with the token of a page.</summary>
    public async Task<PageAnswer> PostAsync(string address, params (string Name, string Value)[] fields) =>
        await PostBareAsync(address, [.. fields, ("form_token", TokenIn((await GetAsync("/sign-in")).Text))]);

    /// <summary>Sends a form without a token.</summary>
    public async Task<PageAnswer> PostBareAsync(string address, params (string Name, string Value)[] fields)
    {
        using var form = new FormUrlEncodedContent(fields.Select(field => new KeyValuePair<string, string>(field.Name, field.Value)));
        return await SendAsync(HttpMethod.Post, address, form);
    }

    public Task<PageAnswer> SignInAsync(string key, string back = "/") => PostAsync("/sign-in", ("key", key), ("back", back));

    public async Task<PageAnswer> SendAsync(HttpMethod method, string address, HttpContent? body)
    {
        using var request = new HttpRequestMessage(method, address) { Content = body };
        request.Headers.Accept.ParseAdd("text/html");
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        if (Cookies.Count > 0) request.Headers.Add("Cookie", string.Join("; ", Cookies.Select(cookie => $"{cookie.Key}={cookie.Value}")));
        using var response = await client.SendAsync(request, Token);
        var set = response.Headers.TryGetValues("Set-Cookie", out var lines) ? lines.ToList() : [];
        foreach (var line in SetCookieHeaderValue.ParseList(set)) Keep(line);
        return new PageAnswer(response.StatusCode, await response.Content.ReadAsStringAsync(Token))
        {
            Location = response.Headers.Location?.OriginalString,
            RetryAfter = response.Headers.RetryAfter?.ToString(),
            SetCookies = set,
        };
    }

    public void Dispose() => client.Dispose();

    private static string TokenIn(string page) => FormToken().Match(page).Groups[1].Value;

    private void Keep(SetCookieHeaderValue cookie)
    {
        if (cookie.Value.Length == 0 || cookie.MaxAge <= TimeSpan.Zero) Cookies.Remove(cookie.Name.Value!);
        else Cookies[cookie.Name.Value!] = cookie.Value.Value!;
    }

    [GeneratedRegex("name=\"form_token\" value=\"([^\"]+)\"", RegexOptions.NonBacktracking)]
    private static partial Regex FormToken();
}
