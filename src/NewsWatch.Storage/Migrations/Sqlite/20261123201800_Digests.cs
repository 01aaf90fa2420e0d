using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NewsWatch.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Digests : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "is_digest",
                table: "deliveries",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateTable(
                name: "consents",
                columns: table => new
                {
                    subscription_id = table.Column<string>(type: "TEXT", nullable: false),
                    destination_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    asked_utc = table.Column<string>(type: "TEXT", nullable: true),
                    confirmed_utc = table.Column<string>(type: "TEXT", nullable: true),
                    ended_utc = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_consents", x => new { x.subscription_id, x.destination_id });
                });

            migrationBuilder.CreateTable(
                name: "digest_entries",
                columns: table => new
                {
                    digest_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    alert_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_digest_entries", x => new { x.digest_id, x.alert_id });
                });

            migrationBuilder.CreateTable(
                name: "requests",
                columns: table => new
                {
                    owner = table.Column<string>(type: "TEXT", nullable: false),
                    key = table.Column<string>(type: "TEXT", nullable: false),
                    body = table.Column<string>(type: "TEXT", nullable: false),
                    subscription_id = table.Column<string>(type: "TEXT", nullable: false),
                    created_utc = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_requests", x => new { x.owner, x.key });
                });

            migrationBuilder.CreateIndex(
                name: "IX_digest_entries_alert_id",
                table: "digest_entries",
                column: "alert_id");

            migrationBuilder.CreateIndex(
                name: "IX_requests_created_utc",
                table: "requests",
                column: "created_utc");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "consents");

            migrationBuilder.DropTable(
                name: "digest_entries");

            migrationBuilder.DropTable(
                name: "requests");

            migrationBuilder.DropColumn(
                name: "is_digest",
                table: "deliveries");
        }
    }
}
