using System.Collections;
using System.Collections.Immutable;

namespace SiteGen.Data;

/// <summary>Defines a table column by column, each with what it means and how it is taken from an entry.</summary>
internal sealed class TableOf<T>(string name, string says, IEnumerable<T> entries) : IEnumerable
{
    private readonly List<(DataField Field, Func<T, object?> Take)> _columns = [];

    public void Add(string column, string what, Func<T, string> take) => _columns.Add((new(column, "string", IsOptional: false, what), take));

    public void AddOptional(string column, string what, Func<T, string?> take) => _columns.Add((new(column, "string", IsOptional: true, what), take));

    public void Add(string column, string what, Func<T, double> take) => _columns.Add((new(column, "number", IsOptional: false, what), entry => take(entry)));

    public void AddOptional(string column, string what, Func<T, double?> take) => _columns.Add((new(column, "number", IsOptional: true, what), entry => take(entry)));

    public void AddOptional(string column, string what, Func<T, int?> take) => _columns.Add((new(column, "integer", IsOptional: true, what), entry => take(entry)));

    public void Add(string column, string what, Func<T, bool> take) => _columns.Add((new(column, "boolean", IsOptional: false, what), entry => take(entry)));

    public void Add(string column, string what, Func<T, ImmutableArray<string>> take) => _columns.Add((new(column, "array", IsOptional: false, what), entry => take(entry)));

    public DataTable Make() =>
        new(name, says, [.. _columns.Select(column => column.Field)], [.. entries.Select(entry => _columns.Select(column => column.Take(entry)).ToImmutableArray())]);

    public IEnumerator GetEnumerator() => _columns.GetEnumerator();
}
