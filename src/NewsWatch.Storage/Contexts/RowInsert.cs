using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace NewsWatch.Storage.Contexts;

/// <summary>
/// Writes an INSERT with what the model knows of a row. EF Core has no INSERT … ON CONFLICT, and only with it does the
/// database decide a race in one step, without failing the transaction.
/// </summary>
internal sealed class RowInsert(IEntityType type, IProperty[] columns, int rows)
{
    private readonly StringBuilder _sql = new();

    public RowInsert OrIgnore() => Append(" ON CONFLICT DO NOTHING");

    public RowInsert OrReplace() => OrReplace(columns.Except(type.FindPrimaryKey()!.Properties));

    /// <summary>Replaces these properties alone of a row that stands.</summary>
    public RowInsert OrReplace(IReadOnlyCollection<string> properties) => OrReplace(columns.Where(column => properties.Contains(column.Name)));

    /// <summary>Replaces only a row whose property has the value: whoever wrote it meanwhile is not overwritten.</summary>
    public RowInsert OrReplaceWhere(string property, int value) => OrReplace().Append(string.Create(
        CultureInfo.InvariantCulture, $" WHERE {type.GetTableName()}.{type.FindProperty(property)!.GetColumnName()} = {value}"));

    /// <summary>Gives back the column that identifies a row, of those that were inserted; the first where there are more.</summary>
    public RowInsert ReturningKey() => Append($" RETURNING {type.FindPrimaryKey()!.Properties[0].GetColumnName()}");

    public override string ToString()
    {
        var names = string.Join(", ", columns.Select(column => column.GetColumnName()));
        return $"INSERT INTO {type.GetTableName()} ({names}) VALUES {string.Join(", ", Enumerable.Range(0, rows).Select(Values))}{_sql}";
    }

    private RowInsert OrReplace(IEnumerable<IProperty> replaced)
    {
        var keys = string.Join(", ", type.FindPrimaryKey()!.Properties.Select(column => column.GetColumnName()));
        var values = replaced.Select(column => column.GetColumnName()).Select(name => $"{name} = excluded.{name}");
        return Append($" ON CONFLICT ({keys}) DO UPDATE SET {string.Join(", ", values)}");
    }

    private RowInsert Append(string sql)
    {
        _sql.Append(sql);
        return this;
    }

    private string Values(int row)
    {
        var parameters = columns.Select((_, column) => string.Create(CultureInfo.InvariantCulture, $"@p{(row * columns.Length) + column}"));
        return $"({string.Join(", ", parameters)})";
    }
}
