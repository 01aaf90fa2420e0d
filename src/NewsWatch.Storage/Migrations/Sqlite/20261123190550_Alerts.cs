using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NewsWatch.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Alerts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // Deliveries are taken from their table since: the commands that told of them, and those that failed, have no reader any more.
            migrationBuilder.Sql("DELETE FROM outbox WHERE type = 'DeliverAlert'");
            migrationBuilder.Sql("DELETE FROM dead_letters WHERE queue = 'deliver-alert'");

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
                name: "api_keys",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    scope = table.Column<string>(type: "TEXT", nullable: false),
                    hash = table.Column<string>(type: "TEXT", nullable: false),
                    created_utc = table.Column<string>(type: "TEXT", nullable: false),
                    ends_utc = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_api_keys", x => x.id);
                });

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

            migrationBuilder.CreateTable(
                name: "subscriptions",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", nullable: false),
                    owner = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<long>(type: "INTEGER", nullable: false),
                    created_utc = table.Column<string>(type: "TEXT", nullable: false),
                    updated_utc = table.Column<string>(type: "TEXT", nullable: false),
                    subscription = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_subscriptions", x => x.id);
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
                name: "IX_alerts_subscription_id_raised_utc",
                table: "alerts",
                columns: new[] { "subscription_id", "raised_utc" });

            migrationBuilder.CreateIndex(
                name: "IX_destination_health_failing_since_utc",
                table: "destination_health",
                column: "failing_since_utc");

            migrationBuilder.CreateIndex(
                name: "IX_subscriptions_owner_id",
                table: "subscriptions",
                columns: new[] { "owner", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_subscriptions_version",
                table: "subscriptions",
                column: "version",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "api_keys");

            migrationBuilder.DropTable(
                name: "destination_health");

            migrationBuilder.DropTable(
                name: "subscriptions");

            migrationBuilder.DropIndex(
                name: "IX_deliveries_destination_id",
                table: "deliveries");

            migrationBuilder.DropIndex(
                name: "IX_deliveries_subscription_id_created_utc",
                table: "deliveries");

            migrationBuilder.DropIndex(
                name: "IX_alerts_subscription_id_raised_utc",
                table: "alerts");

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
