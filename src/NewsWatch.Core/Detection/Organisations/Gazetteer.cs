using NewsWatch.Core.Text;

namespace NewsWatch.Core.Detection.Organisations;

/// <summary>The organisations that are known by name, for whoever has to know nothing else of the detector.</summary>
public static class Gazetteer
{
    /// <summary>Those of a profile that ships with this assembly, such as "ai-chips".</summary>
    public static IReadOnlyList<Organisation> Load(string profile)
    {
        var path = $"Detection/Profiles/{profile}/organisations.txt";
        return OrganisationFile.Read(DataFiles.Embedded().First(file => file.Path == path));
    }
}
