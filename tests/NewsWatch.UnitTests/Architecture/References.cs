using System.Reflection;
using System.Xml.Linq;

namespace NewsWatch.UnitTests.Architecture;

/// <summary>What a project references: as its project file asks for, or as its built assembly really does.</summary>
internal sealed record References(string Project, IReadOnlyList<string> Projects, IReadOnlyList<string> Libraries)
{
    private const string OwnPrefix = "NewsWatch.";

    public static References FromProjectFile(string project, string xml)
    {
        var items = XDocument.Parse(xml).Descendants().ToList();
        return new References(
            project,
            [.. Includes("ProjectReference").Select(path => Path.GetFileNameWithoutExtension(path.Replace('\\', '/')))],
            [.. Includes("PackageReference"), .. Includes("FrameworkReference")]);

        IEnumerable<string> Includes(string item) =>
            items.Where(element => element.Name.LocalName == item).Select(element => (string)element.Attribute("Include")!);
    }

    public static References FromAssembly(string project, Assembly assembly)
    {
        var names = assembly.GetReferencedAssemblies().Select(reference => reference.Name!).ToLookup(IsOwn);
        return new References(project, [.. names[true]], [.. names[false].Where(name => !IsRuntime(name))]);
    }

    private static bool IsOwn(string assembly) => assembly.StartsWith(OwnPrefix, StringComparison.Ordinal);

    private static bool IsRuntime(string assembly) =>
        assembly is "netstandard" or "mscorlib" or "System" or "Microsoft.CSharp"
        || (assembly.StartsWith("System.", StringComparison.Ordinal) && assembly is not "System.CommandLine")
        || assembly.StartsWith("Microsoft.Win32.", StringComparison.Ordinal);
}
