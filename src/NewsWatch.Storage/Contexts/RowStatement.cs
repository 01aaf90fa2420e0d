using System.Data.Common;
using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace NewsWatch.Storage.Contexts;

/// <summary>
/// Writes an INSERT for rows with what the model knows of them. EF Core has no INSERT … ON CONFLICT, and only with it does
/// the database decide a race in one step, without failing the transaction.
/// </summary>
internal sealed class RowStatement
{
    private readonly DbCommand _command;
    private readonly StringBuilder _sql = new();
    private readonly IEntityType _type;
    private readonly IProperty[] _columns;

    public RowStatement(StoreContext context, Type rowType)
    {
        _type = context.Model.FindEntityType(rowType)!;
        _columns = [.. _type.GetProperties().Where(property => property.ValueGenerated == ValueGenerated.Never)];
        _command = context.Database.GetDbConnection().CreateCommand();
        _command.Transaction = context.Database.CurrentTransaction?.GetDbTransaction();
    }

    /// <summary>The name of the column that identifies a row; the first where there are more.</summary>
    public string Key => _type.FindPrimaryKey()!.Properties[0].GetColumnName();

    public RowStatement Insert(IEnumerable<object> rows)
    {
        var names = string.Join(", ", _columns.Select(column => column.GetColumnName()));
        _sql.Append(CultureInfo.InvariantCulture, $"INSERT INTO {_type.GetTableName()} ({names}) VALUES ");
        var separator = "";
        foreach (var row in rows)
        {
            _sql.Append(separator);
            AppendValues(row);
            separator = ", ";
        }

        return this;
    }

    public RowStatement OrIgnore() => Append(" ON CONFLICT DO NOTHING");

    public RowStatement OrReplace()
    {
        var key = _type.FindPrimaryKey()!.Properties;
        var keys = string.Join(", ", key.Select(column => column.GetColumnName()));
        var values = _columns.Except(key).Select(column => column.GetColumnName()).Select(name => $"{name} = excluded.{name}");
        return Append($" ON CONFLICT ({keys}) DO UPDATE SET {string.Join(", ", values)}");
    }

    /// <summary>Replaces only a row whose column has the value: whoever wrote it meanwhile is not overwritten.</summary>
    public RowStatement OrReplaceWhere(string column, int value)
    {
        OrReplace();
        return Append(string.Create(CultureInfo.InvariantCulture, $" WHERE {_type.GetTableName()}.{column} = {value}"));
    }

    public RowStatement Append(string sql)
    {
        _sql.Append(sql);
        return this;
    }

    public DbCommand Build()
    {
        _command.CommandText = _sql.ToString();
        return _command;
    }

    private void AppendValues(object row)
    {
        var opening = "(";
        foreach (var column in _columns)
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"@p{_command.Parameters.Count}");
            var value = column.GetGetter().GetClrValue(row);
            _command.Parameters.Add(column.GetRelationalTypeMapping().CreateParameter(_command, name, value, column.IsNullable));
            _sql.Append(opening).Append(name);
            opening = ", ";
        }

        _sql.Append(')');
    }
}
