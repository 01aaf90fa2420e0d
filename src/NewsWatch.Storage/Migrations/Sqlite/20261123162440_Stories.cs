using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NewsWatch.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Stories : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "due_utc",
                table: "stories",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "merged_into",
                table: "stories",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "version",
                table: "stories",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<bool>(
                name: "opens",
                table: "alerts",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateTable(
                name: "story_corrections",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    at_utc = table.Column<string>(type: "TEXT", nullable: false),
                    action = table.Column<string>(type: "TEXT", nullable: false),
                    story_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    other_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    detail = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_story_corrections", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "story_keys",
                columns: table => new
                {
                    story_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    key = table.Column<string>(type: "TEXT", nullable: false),
                    until_utc = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_story_keys", x => new { x.story_id, x.key });
                    table.ForeignKey(
                        name: "FK_story_keys_stories_story_id",
                        column: x => x.story_id,
                        principalTable: "stories",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "story_mentions",
                columns: table => new
                {
                    article_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    parties = table.Column<string>(type: "TEXT", nullable: false),
                    story_id = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_story_mentions", x => new { x.article_id, x.parties });
                    table.ForeignKey(
                        name: "FK_story_mentions_articles_article_id",
                        column: x => x.article_id,
                        principalTable: "articles",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "story_terms",
                columns: table => new
                {
                    article_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    term = table.Column<string>(type: "TEXT", nullable: false),
                    story_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    lang = table.Column<string>(type: "TEXT", nullable: false),
                    seen_utc = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_story_terms", x => new { x.article_id, x.term });
                });

            migrationBuilder.CreateIndex(
                name: "ix_stories_due",
                table: "stories",
                column: "due_utc",
                filter: "due_utc IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_story_corrections_other_id",
                table: "story_corrections",
                column: "other_id");

            migrationBuilder.CreateIndex(
                name: "IX_story_corrections_story_id",
                table: "story_corrections",
                column: "story_id");

            migrationBuilder.CreateIndex(
                name: "IX_story_keys_key_until_utc",
                table: "story_keys",
                columns: new[] { "key", "until_utc" });

            migrationBuilder.CreateIndex(
                name: "IX_story_keys_until_utc",
                table: "story_keys",
                column: "until_utc");

            migrationBuilder.CreateIndex(
                name: "IX_story_mentions_story_id",
                table: "story_mentions",
                column: "story_id");

            migrationBuilder.CreateIndex(
                name: "IX_story_terms_lang_term_seen_utc",
                table: "story_terms",
                columns: new[] { "lang", "term", "seen_utc" });

            migrationBuilder.CreateIndex(
                name: "IX_story_terms_seen_utc",
                table: "story_terms",
                column: "seen_utc");

            // Stories that are known stay known: each pair of parties is a key.
            migrationBuilder.Sql("""
                INSERT INTO story_keys (story_id, key, until_utc)
                SELECT one.story_id, upper(one.party) || ' + ' || upper(other.party), max(one.last_published_utc)
                FROM story_parties one JOIN story_parties other ON other.story_id = one.story_id AND upper(one.party) < upper(other.party)
                GROUP BY 1, 2
                """);

            migrationBuilder.DropTable(
                name: "story_parties");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "story_corrections");

            migrationBuilder.DropTable(
                name: "story_keys");

            migrationBuilder.DropTable(
                name: "story_mentions");

            migrationBuilder.DropTable(
                name: "story_terms");

            migrationBuilder.DropIndex(
                name: "ix_stories_due",
                table: "stories");

            migrationBuilder.DropColumn(
                name: "due_utc",
                table: "stories");

            migrationBuilder.DropColumn(
                name: "merged_into",
                table: "stories");

            migrationBuilder.DropColumn(
                name: "version",
                table: "stories");

            migrationBuilder.DropColumn(
                name: "opens",
                table: "alerts");

            migrationBuilder.CreateTable(
                name: "story_parties",
                columns: table => new
                {
                    story_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    party = table.Column<string>(type: "TEXT", nullable: false),
                    last_published_utc = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_story_parties", x => new { x.story_id, x.party });
                    table.ForeignKey(
                        name: "FK_story_parties_stories_story_id",
                        column: x => x.story_id,
                        principalTable: "stories",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_story_parties_party_last_published_utc",
                table: "story_parties",
                columns: new[] { "party", "last_published_utc" });
        }
    }
}
