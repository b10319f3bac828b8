using Microsoft.Extensions.VectorData.ProviderServices;

namespace Demos.Retrieval.Stores;

/// <summary>What a property must be to be searched by its words.</summary>
internal static class FullText
{
    /// <exception cref="NotSupportedException">The property is to be searched by words and is no text.</exception>
    public static void Check(PropertyModel property)
    {
        if (property is DataPropertyModel { IsFullTextIndexed: true } && property.Type != typeof(string))
        {
            throw new NotSupportedException($"The property '{property.ModelName}' is full-text indexed and of type '{property.Type.Name}'. Only a string has words: mark another, or index it plainly.");
        }
    }
}
