using System.Security.Cryptography;
using System.Text;
using NewsWatch.Feeds.WebSub;
using Shouldly;
using Xunit;

namespace NewsWatch.UnitTests.Feeds.WebSub;

public sealed class HubSignatureTests
{
    private static readonly byte[] Body = "what do ya want for nothing?"u8.ToArray();

    /// <summary>RFC 2202, case 2, and RFC 4231, case 2.</summary>
    [Theory]
    [InlineData("sha1=effcdf6ae5eb2fa2d27416d5f184df9c259a7c79")]
    [InlineData("SHA256=5BDCC146BF60754E6A042426089575C75A003F089D2739839DEC58B964EC3843")]
    [InlineData(" sha384 = af45d2e376484031617f78d2b58a6b1b9c7ef464f5a01b47e42ec3736322445e8e2240ca5e69e2c78b3239ecfab21649")]
    [InlineData("sha512=164b7a7bfcf819e2e395fbe73b56e0a387bd64222e831fd610270cd7ea2505549758bf75c05a994a6d034f65f8f0e6fdcaeab1a34d4a6b4b636e070a38bce737")]
    public void Matches_EveryMethodOfTheSpecification_Holds(string header) => HubSignature.Matches(header, "Jefe", Body).ShouldBeTrue();

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("sha1")]
    [InlineData("=effcdf6ae5eb2fa2d27416d5f184df9c259a7c79")]
    [InlineData("md5=750c783e6ab0b503eaa86e310a5db738")]
    [InlineData("sha1=effcdf6ae5eb2fa2d27416d5f184df9c259a7c78")]
    [InlineData("sha1=effcdf6ae5eb2fa2d27416d5f184df9c259a7c7")]
    [InlineData("sha1=effcdf6ae5eb2fa2d27416d5f184df9c259a7c7g")]
    [InlineData("sha256=effcdf6ae5eb2fa2d27416d5f184df9c259a7c79")]
    [InlineData("a-very-long-name-of-a-method=00")]
    public void Matches_AnythingElse_Fails(string? header) => HubSignature.Matches(header, "Jefe", Body).ShouldBeFalse();

    [Fact]
    public void Matches_OtherBodyOrSecret_Fails()
    {
        var header = "sha256=" + Convert.ToHexString(HMACSHA256.HashData(Encoding.UTF8.GetBytes("Jefe"), Body));

        HubSignature.Matches(header, "Jefe", Body).ShouldBeTrue();
        HubSignature.Matches(header, "jefe", Body).ShouldBeFalse();
        HubSignature.Matches(header, "Jefe", Body.AsSpan(1)).ShouldBeFalse();
    }
}
