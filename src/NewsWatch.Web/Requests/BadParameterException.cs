namespace NewsWatch.Web.Requests;

/// <summary>A parameter that cannot be used; becomes a problem document with status 400.</summary>
internal sealed class BadParameterException(string parameter, string value, string allowed)
    : Exception($"The parameter {parameter} cannot be used.")
{
    public string Parameter => parameter;

    public string Value => value;

    public string Allowed => allowed;
}
