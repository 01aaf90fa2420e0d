using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace NewsWatch.Storage.Contexts;

/// <summary>Lets <c>dotnet ef migrations add</c> make the migrations of PostgreSQL; it never connects.</summary>
internal sealed class PostgresDesignTime : IDesignTimeDbContextFactory<PostgresStoreContext>
{
    public PostgresStoreContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<PostgresStoreContext>().UseNpgsql("Host=localhost").Options);
}
