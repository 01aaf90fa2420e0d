namespace NewsWatch.Web.Requests;

/// <summary>The identity in a resource's address. A route constraint would answer 404 without saying what is wrong.</summary>
internal static class IdParameter
{
    public const string Name = "id";

    public static Guid Parse(string text) => Guid.TryParseExact(text, "D", out var id)
        ? id
        : throw new BadParameterException(Name, text, "a UUID in the form 00000000-0000-0000-0000-000000000000");
}
