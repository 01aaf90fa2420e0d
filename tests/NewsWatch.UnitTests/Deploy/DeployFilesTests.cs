using System.Text.RegularExpressions;
using NewsWatch.UnitTests.Architecture;
using Shouldly;
using Xunit;

namespace NewsWatch.UnitTests.Deploy;

public sealed partial class DeployFilesTests
{
    private static readonly string _compose = SourceTree.Read("docker-compose.yml");

    public static TheoryData<string> Roles => ["poller", "detector", "tracker", "notifier", "web"];

    public static TheoryData<string> ProjectFiles =>
        [.. SourceTree.Source.EnumerateFiles("*.csproj", SearchOption.AllDirectories).Select(file => $"src/{file.Directory!.Name}/{file.Name}")];

    [Theory]
    [MemberData(nameof(ProjectFiles))]
    public void Dockerfile_ProjectOfSource_IsCopiedBeforeTheRestore(string file)
    {
        var beforeRestore = SourceTree.Read("deploy/Dockerfile").Split("RUN dotnet restore")[0];

        beforeRestore.ShouldContain($"COPY {file} {Path.GetDirectoryName(file)}/");
    }

    [Theory]
    [MemberData(nameof(Roles))]
    public void Compose_Role_HasAServiceOfItsOwn(string role) =>
        _compose.ShouldContain($"\n  {role}:\n    <<: *role\n    command: [run, --roles, {role}]\n");

    [Fact]
    public void Compose_RequiredSecrets_HaveNoValueAndStandEmptyInTheExample()
    {
        var required = Required().Matches(_compose).Select(match => match.Groups["name"].Value).Distinct(StringComparer.Ordinal).ToList();
        var example = SourceTree.Read(".env.example").Split('\n');

        required.ShouldBe(["RABBITMQ_PASSWORD", "POSTGRES_PASSWORD", "SECRETS_KEY"], ignoreOrder: true);
        example.ShouldBeSubsetOf(example.Where(line => line.StartsWith('#') || line.Length == 0).Concat(required.Select(name => name + "=")));
        _compose.ShouldNotContain("PASSWORD:-");
    }

    [Theory]
    [MemberData(nameof(Roles))]
    public void Kubernetes_Role_RunsItUnprivilegedAndProbesIt(string role)
    {
        var manifest = SourceTree.Read($"deploy/kubernetes/{role}.yaml");

        manifest.ShouldContain($"args: [run, --roles, {role}]");
        manifest.ShouldContain($"app.kubernetes.io/component: {role}");
        manifest.ShouldContain("livenessProbe:\n            httpGet: { path: /healthz/live, port: http }");
        manifest.ShouldContain("readinessProbe:\n            httpGet: { path: /healthz/ready, port: http }");
        manifest.ShouldContain("runAsNonRoot: true");
        manifest.ShouldContain("readOnlyRootFilesystem: true");
    }

    [GeneratedRegex(@"\$\{(?<name>\w+):\?", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Required();
}
