using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.VectorData;
using Microsoft.Extensions.VectorData.ProviderServices;

namespace Demos.Retrieval.Stores;

/// <summary>Reads the shape of a record for the store in memory: any key, any data, vectors of floats.</summary>
internal sealed class InMemoryModelBuilder() : CollectionModelBuilder(new()
{
    RequiresAtLeastOneVector = true,
    SupportsMultipleVectors = true,
})
{
    protected override bool IsDataPropertyTypeValid(Type type, [NotNullWhen(false)] out string? supportedTypes)
    {
        supportedTypes = null;
        return true;
    }

    protected override bool IsVectorPropertyTypeValid(Type type, [NotNullWhen(false)] out string? supportedTypes)
    {
        supportedTypes = "ReadOnlyMemory<float>";
        return type == typeof(ReadOnlyMemory<float>);
    }

    protected override void ValidateKeyProperty(KeyPropertyModel keyProperty)
    {
    }

    protected override void ValidateProperty(PropertyModel propertyModel, VectorStoreCollectionDefinition? definition)
    {
        base.ValidateProperty(propertyModel, definition);
        FullText.Check(propertyModel);
    }
}
