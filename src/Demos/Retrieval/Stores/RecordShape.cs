using Microsoft.Extensions.VectorData.ProviderServices;

namespace Demos.Retrieval.Stores;

/// <summary>Copies records, so that what a store keeps does not change with the caller's object.</summary>
/// <param name="model">The properties of a record.</param>
internal sealed class RecordShape<TRecord>(CollectionModel model)
    where TRecord : class
{
    /// <summary>A record with the same key and data and without vectors.</summary>
    public TRecord Copy(TRecord record)
    {
        var copy = model.CreateRecord<TRecord>()!;
        foreach (var property in model.KeyProperties.Concat<PropertyModel>(model.DataProperties))
        {
            property.SetValueAsObject(copy, Copy(property.GetValueAsObject(record)));
        }

        return copy;
    }

    private static object? Copy(object? value) => value switch
    {
        Array array => array.Clone(),
        List<string> list => new List<string>(list),
        _ => value,
    };
}
