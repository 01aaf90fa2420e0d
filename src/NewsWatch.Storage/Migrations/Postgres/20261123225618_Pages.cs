using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NewsWatch.Storage.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Pages : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "words",
                table: "stories",
                type: "text",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "key_ring",
                columns: table => new
                {
                    id = table.Column<string>(type: "text", nullable: false),
                    xml = table.Column<string>(type: "text", nullable: false),
                    created_utc = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_key_ring", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "sessions",
                columns: table => new
                {
                    id = table.Column<string>(type: "text", nullable: false),
                    ticket = table.Column<string>(type: "text", nullable: false),
                    key_id = table.Column<string>(type: "text", nullable: true),
                    expires_utc = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_sessions", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_sessions_expires_utc",
                table: "sessions",
                column: "expires_utc");

            // The terms are ready made: no parser of the server, whose work depends on the database's locale, sees them.
            migrationBuilder.Sql("ALTER TABLE stories ADD COLUMN terms tsvector GENERATED ALWAYS AS (array_to_tsvector(string_to_array(coalesce(words, ''), ' '))) STORED;");
            migrationBuilder.Sql("CREATE INDEX ix_stories_terms ON stories USING gin (terms);");
            migrationBuilder.Sql("CREATE INDEX ix_stories_wordless ON stories (opened_utc) WHERE words IS NULL;");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("DROP INDEX ix_stories_wordless;");
            migrationBuilder.Sql("ALTER TABLE stories DROP COLUMN terms;");

            migrationBuilder.DropTable(
                name: "key_ring");

            migrationBuilder.DropTable(
                name: "sessions");

            migrationBuilder.DropColumn(
                name: "words",
                table: "stories");
        }
    }
}
