using Microsoft.Extensions.VectorData.ProviderServices;

namespace Demos.Retrieval.Stores;

/// <summary>The records of one collection. Not safe for several threads: <see cref="InMemoryCollection{TKey, TRecord}"/> lets one writer or several readers in.</summary>
internal sealed class InMemoryTable<TKey, TRecord>(CollectionModel model) : IDisposable
    where TKey : notnull
    where TRecord : class
{
    private readonly RecordShape<TRecord> _shape = new(model);
    private readonly Dictionary<TKey, int> _rowOf = [];
    private readonly List<TKey> _keys = [];
    private readonly List<TRecord> _records = [];
    private readonly Dictionary<string, VectorColumn> _vectors =
        model.VectorProperties.ToDictionary(property => property.ModelName, property => new VectorColumn(property.Dimensions, property.DistanceFunction), StringComparer.Ordinal);

    private readonly Dictionary<string, TermColumn> _terms =
        model.DataProperties.Where(property => property.IsFullTextIndexed).ToDictionary(property => property.ModelName, _ => new TermColumn(), StringComparer.Ordinal);

    public OneWriter Lock { get; } = new();

    public int Rows => _keys.Count;

    /// <summary>All rows in the order of their keys.</summary>
    public IEnumerable<int> InKeyOrder() => Enumerable.Range(0, Rows).OrderBy(row => _keys[row], KeyOrder.Of<TKey>());

    public int? RowOf(TKey key) => _rowOf.TryGetValue(key, out var row) ? row : null;

    /// <summary>The record as the store keeps it: without vectors, not to be handed out.</summary>
    public TRecord Kept(int row) => _records[row];

    public BestRows<TKey> Best(int count, double? threshold = null) => new(count, threshold ?? double.NegativeInfinity, row => _keys[row], KeyOrder.Of<TKey>());

    public VectorColumn Vectors(VectorPropertyModel property) => _vectors[property.ModelName];

    public TermColumn Terms(DataPropertyModel property) => _terms[property.ModelName];

    /// <summary>A copy of a record for the caller.</summary>
    public TRecord Read(int row, bool includeVectors)
    {
        var record = _shape.Copy(_records[row]);
        foreach (var property in includeVectors ? model.VectorProperties : [])
        {
            property.SetValue(record, new ReadOnlyMemory<float>(_vectors[property.ModelName][row].ToArray()));
        }

        return record;
    }

    /// <summary>Adds records or replaces those of the same keys: all of them, or none where one does not fit.</summary>
    /// <exception cref="ArgumentException">A vector has another length than the collection, or is not finite; a key is null.</exception>
    public void Write(IReadOnlyList<TRecord> records)
    {
        foreach (var record in records)
        {
            ArgumentNullException.ThrowIfNull(model.KeyProperty.GetValueAsObject(record), model.KeyProperty.ModelName);
            foreach (var property in model.VectorProperties)
            {
                _vectors[property.ModelName].Check(property.GetValue<ReadOnlyMemory<float>>(record).Span);
            }
        }

        foreach (var record in records)
        {
            Write(model.KeyProperty.GetValue<TKey>(record), record);
        }
    }

    /// <summary>Removes a record; the last row takes its place.</summary>
    public void Remove(TKey key)
    {
        if (!_rowOf.Remove(key, out var row))
        {
            return;
        }

        var last = Rows - 1;
        if (row < last)
        {
            (_keys[row], _records[row], _rowOf[_keys[last]]) = (_keys[last], _records[last], row);
            foreach (var column in _vectors.Values)
            {
                column.Copy(last, row);
            }

            foreach (var column in _terms.Values)
            {
                column.Copy(last, row);
            }
        }

        _keys.RemoveAt(last);
        _records.RemoveAt(last);
    }

    public void Dispose() => Lock.Dispose();

    private void Write(TKey key, TRecord record)
    {
        if (!_rowOf.TryGetValue(key, out var row))
        {
            row = _rowOf[key] = Rows;
            _keys.Add(key);
            _records.Add(record);
        }

        _records[row] = _shape.Copy(record);
        foreach (var property in model.VectorProperties)
        {
            _vectors[property.ModelName].Set(row, property.GetValue<ReadOnlyMemory<float>>(record).Span);
        }

        foreach (var property in model.DataProperties.Where(property => property.IsFullTextIndexed))
        {
            _terms[property.ModelName].Set(row, property.GetValue<string?>(record));
        }
    }
}
