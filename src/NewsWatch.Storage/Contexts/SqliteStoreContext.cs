using Microsoft.EntityFrameworkCore;

namespace NewsWatch.Storage.Contexts;

internal sealed class SqliteStoreContext(DbContextOptions<SqliteStoreContext> options) : StoreContext(options)
{
    /// <summary>The driver looks each parameter up among all of its statement: a row at a time, prepared once, is far quicker.</summary>
    public override int RowsPerStatement => 1;

    public override bool ReusesCommands => true;

    /// <summary>Nothing to add: a writing transaction is the only one.</summary>
    public override string TakeRows => "";

    public override string HoldRows => "";

    public override object ForSql(DateTimeOffset time) => UtcText.Write(time);

    public override IEnumerable<string> LockStatements(int keys) => [];

    protected override void ConfigureConventions(ModelConfigurationBuilder configuration)
    {
        base.ConfigureConventions(configuration);
        configuration.Properties<DateTimeOffset>().HaveConversion<UtcText>();
    }
}
