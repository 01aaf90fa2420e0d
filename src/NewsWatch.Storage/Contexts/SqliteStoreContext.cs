using Microsoft.EntityFrameworkCore;
using NewsWatch.Core.Stories.Finding;

namespace NewsWatch.Storage.Contexts;

internal sealed class SqliteStoreContext(DbContextOptions<SqliteStoreContext> options) : StoreContext(options)
{
    /// <summary>The driver looks each parameter up among all of its statement: a row at a time, prepared once, is far quicker.</summary>
    public override int RowsPerStatement => 1;

    public override bool ReusesCommands => true;

    /// <summary>Nothing to add: a writing transaction is the only one.</summary>
    public override string TakeRows => "";

    public override string HoldRows => "";

    /// <summary>The index numbers stories in the order in which they came, which is the order that readers want: it stops when it has enough.</summary>
    public override string StoriesByTerms =>
        "story_words JOIN story_numbers AS n ON n.number = story_words.rowid JOIN stories AS s ON s.id = n.story_id";

    public override string StoriesByTermsCondition => "story_words MATCH @p0";

    public override string StoriesByTermsOrder => "story_words.rowid DESC";

    public override object ForSql(DateTimeOffset time) => UtcText.Write(time);

    public override string SearchText(IEnumerable<string> marks, IEnumerable<AskedWord> words) => string.Join(
        " AND ", marks.Select(mark => $"\"{mark}\"").Concat(words.Select(word => $"\"{word.Text}\"{(word.IsBeginning ? "*" : "")}")));

    public override IEnumerable<string> LockStatements(int keys) => [];

    public override Task ShareAsync(long key, CancellationToken cancellationToken) => Task.CompletedTask;

    protected override void ConfigureConventions(ModelConfigurationBuilder configuration)
    {
        base.ConfigureConventions(configuration);
        configuration.Properties<DateTimeOffset>().HaveConversion<UtcText>();
    }
}
