using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.VectorData;
using Microsoft.Extensions.VectorData.ProviderServices;

namespace Demos.Retrieval.Stores.Qdrant;

/// <summary>Reads the shape of a record for Qdrant.</summary>
internal sealed class QdrantModelBuilder() : CollectionModelBuilder(new()
{
    RequiresAtLeastOneVector = true,
    SupportsMultipleVectors = true,
})
{
    protected override bool IsDataPropertyTypeValid(Type type, [NotNullWhen(false)] out string? supportedTypes)
    {
        supportedTypes = "string, bool, int, long, float, double, DateTimeOffset, Guid, string[], List<string>";
        return PayloadValues.Supports(type);
    }

    protected override bool IsVectorPropertyTypeValid(Type type, [NotNullWhen(false)] out string? supportedTypes)
    {
        supportedTypes = "ReadOnlyMemory<float>";
        return type == typeof(ReadOnlyMemory<float>);
    }

    protected override void ValidateKeyProperty(KeyPropertyModel keyProperty)
    {
        if (keyProperty.Type != typeof(string) && keyProperty.Type != typeof(Guid) && keyProperty.Type != typeof(ulong))
        {
            throw new NotSupportedException($"The key '{keyProperty.ModelName}' is of type '{keyProperty.Type.Name}'. Use string, Guid or ulong.");
        }
    }

    protected override void ValidateProperty(PropertyModel propertyModel, VectorStoreCollectionDefinition? definition)
    {
        base.ValidateProperty(propertyModel, definition);
        FullText.Check(propertyModel);
        if (propertyModel is VectorPropertyModel vector)
        {
            _ = QdrantSetup.DistanceOf(vector);
        }
    }
}
