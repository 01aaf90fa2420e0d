namespace NewsWatch.Core.Detection.Organisations;

/// <summary>A name under which an organisation is written.</summary>
/// <param name="Text">As written.</param>
/// <param name="IsExact">Whether only this spelling counts, upper and lower case included: "Arm", not "arm".</param>
/// <param name="NeedsContext">Whether it counts only beside words of the topic or another organisation.</param>
public sealed record OrganisationAlias(string Text, bool IsExact, bool NeedsContext)
{
    public static OrganisationAlias Parse(string written)
    {
        var needsContext = written.StartsWith('?');
        var rest = needsContext ? written[1..] : written;
        var isExact = rest.StartsWith('=');
        return new OrganisationAlias(isExact ? rest[1..] : rest, isExact, needsContext);
    }
}
