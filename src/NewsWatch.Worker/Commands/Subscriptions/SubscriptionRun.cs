using NewsWatch.Core.Alerts;
using NewsWatch.Delivery;
using NewsWatch.Web.Pull;
using NewsWatch.Worker.Options;
using NewsWatch.Worker.Roles;

namespace NewsWatch.Worker.Commands.Subscriptions;

/// <summary>What the commands about subscriptions work with: desk, trial and test, over the configured store.</summary>
internal sealed class SubscriptionRun(SubscriptionDesk desk, SubscriptionTrial trial, SubscriptionTest test, IPullTokens tokens)
{
    public SubscriptionDesk Desk => desk;

    public SubscriptionTrial Trial => trial;

    public SubscriptionTest Test => test;

    public IPullTokens Tokens => tokens;

    public static Task<int> RunAsync(NewsWatchOptions options, Func<SubscriptionRun, Task> work) => StartFailures.GuardAsync(async () =>
    {
        if (options.Store.Provider == StoreProvider.Sqlite) Directory.CreateDirectory(options.Data.Folder);
        await using var services = new ServiceCollection()
            .AddLogging()
            .AddConfiguredStore(options)
            .AddConfiguredNetwork(options.Network)
            .AddDelivery(ChannelSettings.From(options))
            .AddSubscriptions(options)
            .AddSingleton<SubscriptionRun>()
            .BuildServiceProvider();
        await work(services.GetRequiredService<SubscriptionRun>());
        return ExitCode.Success;
    });

    /// <summary>The mute with the name that its company has here.</summary>
    /// <exception cref="CommandException">There is no such company.</exception>
    public Mute Named(Mute mute)
    {
        var (named, error) = desk.Inspect(mute);
        return error is null ? named : throw CommandException.BadArgument(error);
    }

    /// <exception cref="CommandException">There is none of this id.</exception>
    public async Task<ListedSubscription> RequireAsync(string id, CancellationToken cancellationToken) =>
        await desk.FindAsync(id, cancellationToken)
        ?? throw CommandException.BadArgument($"\"{id}\" is no subscription; allowed: one that 'subscriptions list' shows");

    /// <exception cref="CommandException">It is declared, was changed meanwhile, or is not allowed; one line for each error.</exception>
    public async Task<StoredSubscription> SaveAsync(StoredSubscription subscription, CancellationToken cancellationToken)
    {
        var result = await desk.SaveAsync(subscription, cancellationToken);
        if (result.Errors.Count > 0) throw CommandException.BadArgument(string.Join('\n', result.Errors));
        return result.Saved ?? throw CommandException.Failed(subscription.Version == 0
            ? $"'{subscription.Subscription.Id}' is the id of another subscription"
            : $"'{subscription.Subscription.Id}' was changed meanwhile; try again");
    }
}
