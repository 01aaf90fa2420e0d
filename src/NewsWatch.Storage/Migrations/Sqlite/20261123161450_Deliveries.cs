using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NewsWatch.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Deliveries : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "destination_id",
                table: "deliveries",
                type: "TEXT",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"));

            migrationBuilder.AddColumn<string>(
                name: "trace_parent",
                table: "deliveries",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "replayed_utc",
                table: "dead_letters",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "destination_health",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    failures = table.Column<int>(type: "INTEGER", nullable: false),
                    failing_since_utc = table.Column<string>(type: "TEXT", nullable: true),
                    held_until_utc = table.Column<string>(type: "TEXT", nullable: true),
                    disabled_utc = table.Column<string>(type: "TEXT", nullable: true),
                    last_reason = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_destination_health", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_deliveries_destination_id",
                table: "deliveries",
                column: "destination_id");

            migrationBuilder.CreateIndex(
                name: "IX_deliveries_subscription_id_created_utc",
                table: "deliveries",
                columns: new[] { "subscription_id", "created_utc" });

            migrationBuilder.CreateIndex(
                name: "IX_destination_health_failing_since_utc",
                table: "destination_health",
                column: "failing_since_utc");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "destination_health");

            migrationBuilder.DropIndex(
                name: "IX_deliveries_destination_id",
                table: "deliveries");

            migrationBuilder.DropIndex(
                name: "IX_deliveries_subscription_id_created_utc",
                table: "deliveries");

            migrationBuilder.DropColumn(
                name: "destination_id",
                table: "deliveries");

            migrationBuilder.DropColumn(
                name: "trace_parent",
                table: "deliveries");

            migrationBuilder.DropColumn(
                name: "replayed_utc",
                table: "dead_letters");
        }
    }
}
