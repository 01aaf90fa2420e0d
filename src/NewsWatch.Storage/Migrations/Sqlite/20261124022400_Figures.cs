using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NewsWatch.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Figures : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_deliveries_destination_id",
                table: "deliveries");

            migrationBuilder.AddColumn<string>(
                name: "made_by",
                table: "story_corrections",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "deal",
                table: "stories",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "ix_deliveries_dead",
                table: "deliveries",
                columns: new[] { "created_utc", "id" },
                filter: "state = 'Dead'");

            migrationBuilder.CreateIndex(
                name: "IX_deliveries_destination_id_created_utc",
                table: "deliveries",
                columns: new[] { "destination_id", "created_utc" });

            // With the deal itself, so that all of them are read without the stories around them.
            migrationBuilder.Sql("CREATE INDEX ix_stories_deals ON stories (opened_utc, id, deal) WHERE deal <> '';");
            migrationBuilder.Sql("DROP INDEX ix_stories_wordless;");
            migrationBuilder.Sql("CREATE INDEX ix_stories_unfiled ON stories (opened_utc) WHERE deal IS NULL;");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("DROP INDEX ix_stories_unfiled;");
            migrationBuilder.Sql("DROP INDEX ix_stories_deals;");
            migrationBuilder.Sql("CREATE INDEX ix_stories_wordless ON stories (opened_utc) WHERE words IS NULL;");

            migrationBuilder.DropIndex(
                name: "ix_deliveries_dead",
                table: "deliveries");

            migrationBuilder.DropIndex(
                name: "IX_deliveries_destination_id_created_utc",
                table: "deliveries");

            migrationBuilder.DropColumn(
                name: "made_by",
                table: "story_corrections");

            migrationBuilder.DropColumn(
                name: "deal",
                table: "stories");

            migrationBuilder.CreateIndex(
                name: "IX_deliveries_destination_id",
                table: "deliveries",
                column: "destination_id");
        }
    }
}
