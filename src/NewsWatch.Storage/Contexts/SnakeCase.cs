using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace NewsWatch.Storage.Contexts;

/// <summary>Column names as both databases read best without quotes: <c>next_check_utc</c>.</summary>
internal static class SnakeCase
{
    public static void Apply(ModelBuilder model)
    {
        foreach (var property in model.Model.GetEntityTypes().SelectMany(row => row.GetProperties()))
            property.SetColumnName(JsonNamingPolicy.SnakeCaseLower.ConvertName(property.Name));
    }
}
