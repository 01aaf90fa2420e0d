using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace NewsWatch.Storage.Contexts;

/// <summary>Lets <c>dotnet ef migrations add</c> make the migrations of SQLite; it never opens the database.</summary>
internal sealed class SqliteDesignTime : IDesignTimeDbContextFactory<SqliteStoreContext>
{
    public SqliteStoreContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqliteStoreContext>().UseSqlite("Data Source=design.db").Options);
}
