using MassTransit;
using NewsWatch.Worker.Options;
using NewsWatch.Worker.Roles;
using Shouldly;
using Xunit;

namespace NewsWatch.UnitTests.Roles;

public sealed class RoleRegistryTests
{
    [Fact]
    public void All_HasARoleForEachName() => RoleRegistry.All.Select(role => role.Name).ShouldBe(RoleNames.All);

    [Fact]
    public void Parse_NamedRoles_AreThoseInPipelineOrder() =>
        RoleRegistry.Parse("notifier, poller").Select(role => role.Name).ShouldBe(["poller", "notifier"]);

    [Fact]
    public void Role_EachConsumer_HasADefinitionBesideIt()
    {
        var types = typeof(RoleRegistry).Assembly.GetTypes();
        var queues = types.Where(type => type.GetField("Queue") is not null && type.GetInterfaces().Contains(typeof(IConsumer)));

        foreach (var consumer in queues)
            types.ShouldContain(type => type.Name == $"{consumer.Name}Definition" && type.Namespace == consumer.Namespace);
    }
}
