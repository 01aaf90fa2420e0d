using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NewsWatch.Storage.Migrations.Sqlite
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
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "key_ring",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", nullable: false),
                    xml = table.Column<string>(type: "TEXT", nullable: false),
                    created_utc = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_key_ring", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "sessions",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", nullable: false),
                    ticket = table.Column<string>(type: "TEXT", nullable: false),
                    key_id = table.Column<string>(type: "TEXT", nullable: true),
                    expires_utc = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_sessions", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_sessions_expires_utc",
                table: "sessions",
                column: "expires_utc");

            // The full-text index holds no text of its own, and names a story by a number that never changes, as a rowid of stories could.
            migrationBuilder.Sql("CREATE TABLE story_numbers (number INTEGER PRIMARY KEY AUTOINCREMENT, story_id TEXT NOT NULL UNIQUE);");
            migrationBuilder.Sql("CREATE VIRTUAL TABLE story_words USING fts5(words, content='', contentless_delete=1, tokenize=\"unicode61 remove_diacritics 0 tokenchars ':_'\");");
            migrationBuilder.Sql("""
                CREATE TRIGGER story_words_added AFTER INSERT ON stories WHEN new.words <> '' BEGIN
                    INSERT INTO story_numbers (story_id) VALUES (new.id);
                    INSERT INTO story_words (rowid, words) SELECT number, new.words FROM story_numbers WHERE story_id = new.id;
                END;
                """);
            migrationBuilder.Sql("""
                CREATE TRIGGER story_words_changed AFTER UPDATE OF words ON stories WHEN old.words IS NOT new.words BEGIN
                    INSERT INTO story_numbers (story_id) SELECT new.id WHERE new.words <> '' ON CONFLICT DO NOTHING;
                    DELETE FROM story_words WHERE rowid = (SELECT number FROM story_numbers WHERE story_id = new.id) AND old.words <> '';
                    INSERT INTO story_words (rowid, words) SELECT number, new.words FROM story_numbers WHERE story_id = new.id AND new.words <> '';
                END;
                """);
            migrationBuilder.Sql("""
                CREATE TRIGGER story_words_removed AFTER DELETE ON stories WHEN old.words <> '' BEGIN
                    DELETE FROM story_words WHERE rowid = (SELECT number FROM story_numbers WHERE story_id = old.id);
                    DELETE FROM story_numbers WHERE story_id = old.id;
                END;
                """);
            migrationBuilder.Sql("CREATE INDEX ix_stories_wordless ON stories (opened_utc) WHERE words IS NULL;");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("DROP INDEX ix_stories_wordless;");
            migrationBuilder.Sql("DROP TRIGGER story_words_removed;");
            migrationBuilder.Sql("DROP TRIGGER story_words_changed;");
            migrationBuilder.Sql("DROP TRIGGER story_words_added;");
            migrationBuilder.Sql("DROP TABLE story_words;");
            migrationBuilder.Sql("DROP TABLE story_numbers;");

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
