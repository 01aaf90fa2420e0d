using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NewsWatch.Core.Stories.Finding;

namespace NewsWatch.Storage.Contexts;

internal sealed class PostgresStoreContext(DbContextOptions<PostgresStoreContext> options) : StoreContext(options)
{
    /// <summary>65,535 parameters a statement are allowed; the widest row has 45.</summary>
    public override int RowsPerStatement => 500;

    /// <summary>From its fifth execution on the driver sends a command with the parameters that it had then; it knows statements by their text.</summary>
    public override bool ReusesCommands => false;

    public override string TakeRows => "FOR UPDATE SKIP LOCKED";

    public override string HoldRows => "FOR UPDATE";

    public override string StoriesByTerms => "stories AS s";

    public override string StoriesByTermsCondition => "s.terms @@ CAST(@p0 AS tsquery)";

    public override string StoriesByTermsOrder => "s.opened_utc DESC, s.id DESC";

    public override object ForSql(DateTimeOffset time) => time.ToUniversalTime();

    /// <summary>Quoted, so that nothing is read as an operator: the terms hold letters, digits, colons and underscores alone.</summary>
    public override string SearchText(IEnumerable<string> marks, IEnumerable<AskedWord> words) => string.Join(
        " & ", marks.Select(mark => $"'{mark}'").Concat(words.Select(word => $"'{word.Text}'{(word.IsBeginning ? ":*" : "")}")));

    /// <summary>One statement a key: within one SELECT the server would be free to take them in any order.</summary>
    public override IEnumerable<string> LockStatements(int keys) => Enumerable.Range(0, keys)
        .Select(number => string.Create(CultureInfo.InvariantCulture, $"SELECT pg_advisory_xact_lock(@k{number}); "));

    public override Task ShareAsync(long key, CancellationToken cancellationToken) =>
        Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock_shared({key})", cancellationToken);

    protected override void ConfigureConventions(ModelConfigurationBuilder configuration)
    {
        base.ConfigureConventions(configuration);
        configuration.Properties<DateTimeOffset>().HaveConversion<UtcTime>();
    }
}
