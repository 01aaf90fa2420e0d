using Microsoft.Extensions.DependencyInjection;
using NewsWatch.Core.Alerts;
using NewsWatch.Delivery;
using NewsWatch.Delivery.Channels;
using NewsWatch.UnitTests.Alerts;
using Shouldly;
using Xunit;

namespace NewsWatch.UnitTests.Delivery.Channels;

public sealed class ChannelRegistryTests : IDisposable
{
    private readonly ServiceProvider services = new ServiceCollection().AddDelivery(new DeliverySettings()).BuildServiceProvider();

    private ChannelRegistry Registry => services.GetRequiredService<ChannelRegistry>();

    [Fact]
    public void Names_EveryChannelClass_IsRegistered()
    {
        var classes = typeof(IChannel).Assembly.GetTypes().Where(type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(IChannel)));

        Registry.Names.Select(name => Registry.Find(name)!.GetType()).ShouldBe(classes, ignoreOrder: true);
    }

    [Fact]
    public void Names_EveryChannel_HasContractTests()
    {
        var tested = typeof(ChannelContract).Assembly.GetTypes().Where(type => !type.IsAbstract && type.IsSubclassOf(typeof(ChannelContract))).Select(type => type.Name);

        Registry.Names.Select(name => $"{Registry.Find(name)!.GetType().Name}Tests").ShouldBe(tested, ignoreOrder: true);
    }

    [Fact]
    public void Find_UnknownName_IsNull() => Registry.Find("pigeon").ShouldBeNull();

    [Fact]
    public void Validate_ErrorsOfRulesAndChannels_NameTheSubscription()
    {
        Destination[] destinations = [new() { Channel = "pigeon" }, new() { Channel = "webhook", Address = "ftp://files.example/x" }];

        var errors = Registry.Validate([Samples.Subscription with { Destinations = destinations }]);

        errors.Count.ShouldBe(2);
        errors[0].ShouldBe("Subscription 'desk': channel 'pigeon' is unknown: allowed are console, discord, email, ntfy, slack, teams, telegram, webhook.");
        errors[1].ShouldStartWith("Subscription 'desk': webhook address 'ftp://files.example/[hidden]': allowed is an absolute http or https URL");
    }

    [Fact]
    public void Validate_LanguageWithoutWords_SaysWhichThereAre() =>
        Registry.Validate([Samples.Subscription with { Language = "tlh" }]).ShouldBe(["Subscription 'desk': language 'tlh' has no words: allowed are en, fr."]);

    public void Dispose() => services.Dispose();
}
