using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using NewsWatch.Storage.Rows;

namespace NewsWatch.Storage.Contexts;

/// <summary>
/// Columns that hold what gives access to a destination: the addresses of many services are secrets, and mail addresses are people's.
/// Equal texts are sealed differently, so that no query can ask for one.
/// </summary>
internal sealed class SealedText(ITextSealer sealer)
    : ValueConverter<string, string>(text => sealer.Seal(StorableText.Clean(text)), text => sealer.Open(text))
{
    public static void Configure(ModelBuilder model, ITextSealer sealer)
    {
        var converter = new SealedText(sealer);
        model.Entity<DeliveryRow>().Property(nameof(DeliveryRow.Address)).HasConversion(converter);
        model.Entity<DeliveryRow>().Property(nameof(DeliveryRow.Secret)).HasConversion(converter);
        model.Entity<SessionRow>().Property(nameof(SessionRow.Ticket)).HasConversion(converter);
        model.Entity<SubscriptionRow>().Property(nameof(SubscriptionRow.Subscription)).HasConversion(converter);
    }
}
