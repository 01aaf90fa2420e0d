using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NewsWatch.Storage.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Feeds : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "alarm_reason",
                table: "feeds",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "alarm_utc",
                table: "feeds",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "disabled_reason",
                table: "feeds",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "disabled_utc",
                table: "feeds",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "expected_quiet_seconds",
                table: "feeds",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "failing_since_utc",
                table: "feeds",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "first_success_utc",
                table: "feeds",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "folder",
                table: "feeds",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "host",
                table: "feeds",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "hub_asked_utc",
                table: "feeds",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "hub_error",
                table: "feeds",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "hub_failures",
                table: "feeds",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "hub_lease_until_utc",
                table: "feeds",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "hub_next_ask_utc",
                table: "feeds",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "hub_secret",
                table: "feeds",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "hub_topic",
                table: "feeds",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "hub_url",
                table: "feeds",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "hub_verified_utc",
                table: "feeds",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "moved_to",
                table: "feeds",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "origin",
                table: "feeds",
                type: "text",
                nullable: false,
                defaultValue: "Settings");

            migrationBuilder.AddColumn<string>(
                name: "postings",
                table: "feeds",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "redirect_count",
                table: "feeds",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "redirect_to",
                table: "feeds",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "site_url",
                table: "feeds",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "title",
                table: "feeds",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "validators_utc",
                table: "feeds",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "wishes",
                table: "feeds",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "content_hash",
                table: "articles",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "edited_utc",
                table: "articles",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "page_error",
                table: "articles",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "page_text",
                table: "articles",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "page_utc",
                table: "articles",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "version",
                table: "articles",
                type: "integer",
                nullable: false,
                defaultValue: 1);

            migrationBuilder.CreateTable(
                name: "article_versions",
                columns: table => new
                {
                    article_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    summary = table.Column<string>(type: "text", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    replaced_utc = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_article_versions", x => new { x.article_id, x.version });
                    table.ForeignKey(
                        name: "FK_article_versions_articles_article_id",
                        column: x => x.article_id,
                        principalTable: "articles",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "host_pauses",
                columns: table => new
                {
                    host = table.Column<string>(type: "text", nullable: false),
                    until_utc = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_host_pauses", x => x.host);
                });

            migrationBuilder.CreateIndex(
                name: "IX_feeds_host_lease_until_utc",
                table: "feeds",
                columns: new[] { "host", "lease_until_utc" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "article_versions");

            migrationBuilder.DropTable(
                name: "host_pauses");

            migrationBuilder.DropIndex(
                name: "IX_feeds_host_lease_until_utc",
                table: "feeds");

            migrationBuilder.DropColumn(
                name: "alarm_reason",
                table: "feeds");

            migrationBuilder.DropColumn(
                name: "alarm_utc",
                table: "feeds");

            migrationBuilder.DropColumn(
                name: "disabled_reason",
                table: "feeds");

            migrationBuilder.DropColumn(
                name: "disabled_utc",
                table: "feeds");

            migrationBuilder.DropColumn(
                name: "expected_quiet_seconds",
                table: "feeds");

            migrationBuilder.DropColumn(
                name: "failing_since_utc",
                table: "feeds");

            migrationBuilder.DropColumn(
                name: "first_success_utc",
                table: "feeds");

            migrationBuilder.DropColumn(
                name: "folder",
                table: "feeds");

            migrationBuilder.DropColumn(
                name: "host",
                table: "feeds");

            migrationBuilder.DropColumn(
                name: "hub_asked_utc",
                table: "feeds");

            migrationBuilder.DropColumn(
                name: "hub_error",
                table: "feeds");

            migrationBuilder.DropColumn(
                name: "hub_failures",
                table: "feeds");

            migrationBuilder.DropColumn(
                name: "hub_lease_until_utc",
                table: "feeds");

            migrationBuilder.DropColumn(
                name: "hub_next_ask_utc",
                table: "feeds");

            migrationBuilder.DropColumn(
                name: "hub_secret",
                table: "feeds");

            migrationBuilder.DropColumn(
                name: "hub_topic",
                table: "feeds");

            migrationBuilder.DropColumn(
                name: "hub_url",
                table: "feeds");

            migrationBuilder.DropColumn(
                name: "hub_verified_utc",
                table: "feeds");

            migrationBuilder.DropColumn(
                name: "moved_to",
                table: "feeds");

            migrationBuilder.DropColumn(
                name: "origin",
                table: "feeds");

            migrationBuilder.DropColumn(
                name: "postings",
                table: "feeds");

            migrationBuilder.DropColumn(
                name: "redirect_count",
                table: "feeds");

            migrationBuilder.DropColumn(
                name: "redirect_to",
                table: "feeds");

            migrationBuilder.DropColumn(
                name: "site_url",
                table: "feeds");

            migrationBuilder.DropColumn(
                name: "title",
                table: "feeds");

            migrationBuilder.DropColumn(
                name: "validators_utc",
                table: "feeds");

            migrationBuilder.DropColumn(
                name: "wishes",
                table: "feeds");

            migrationBuilder.DropColumn(
                name: "content_hash",
                table: "articles");

            migrationBuilder.DropColumn(
                name: "edited_utc",
                table: "articles");

            migrationBuilder.DropColumn(
                name: "page_error",
                table: "articles");

            migrationBuilder.DropColumn(
                name: "page_text",
                table: "articles");

            migrationBuilder.DropColumn(
                name: "page_utc",
                table: "articles");

            migrationBuilder.DropColumn(
                name: "version",
                table: "articles");
        }
    }
}
