using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Extensions.VectorData.ProviderServices;

namespace Demos.Retrieval.Stores;

/// <summary>Key and data of a record as one line of JSON, by the names of the properties.</summary>
/// <param name="model">The properties of a record.</param>
internal sealed class RecordJson<TRecord>(CollectionModel model)
    where TRecord : class
{
    private static readonly JsonSerializerOptions Options = new() { NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals };

    private IEnumerable<PropertyModel> Properties => model.KeyProperties.Concat<PropertyModel>(model.DataProperties);

    public string Write(TRecord record)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            writer.WriteStartObject();
            foreach (var property in Properties)
            {
                writer.WritePropertyName(property.ModelName);
                JsonSerializer.Serialize(writer, property.GetValueAsObject(record), property.Type, Options);
            }

            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    public TRecord Read(string text)
    {
        var record = model.CreateRecord<TRecord>()!;
        using var json = JsonDocument.Parse(text);
        foreach (var property in Properties)
        {
            property.SetValueAsObject(record, json.RootElement.GetProperty(property.ModelName).Deserialize(property.Type, Options));
        }

        return record;
    }
}
