using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NewsWatch.Storage.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class FeedFaults : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_articles_feed_id",
                table: "articles");

            migrationBuilder.AddColumn<string>(
                name: "faults",
                table: "feeds",
                type: "text",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_articles_feed_id_received_utc_id",
                table: "articles",
                columns: new[] { "feed_id", "received_utc", "id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_articles_feed_id_received_utc_id",
                table: "articles");

            migrationBuilder.DropColumn(
                name: "faults",
                table: "feeds");

            migrationBuilder.CreateIndex(
                name: "IX_articles_feed_id",
                table: "articles",
                column: "feed_id");
        }
    }
}
