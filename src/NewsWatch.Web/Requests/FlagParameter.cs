namespace NewsWatch.Web.Requests;

/// <summary>A parameter that is true or false.</summary>
internal static class FlagParameter
{
    /// <summary>False where the parameter is absent.</summary>
    public static bool Parse(string parameter, string? text) => text switch
    {
        null or "false" => false,
        "true" => true,
        _ => throw new BadParameterException(parameter, text, "true or false"),
    };
}
