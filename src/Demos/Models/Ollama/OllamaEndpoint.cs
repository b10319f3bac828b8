using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using OllamaSharp;
using OllamaSharp.Models;
using OllamaSharp.Models.Chat;

namespace Demos.Models.Ollama;

/// <summary>OllamaSharp's client, made to refuse what does not fit and to stop when its caller does.</summary>
/// <remarks>Ollama cuts a conversation that is longer than the context, and says nothing. Since late 2025 it heeds <c>truncate</c> and <c>shift</c> on a chat and refuses
/// instead; earlier ones do not know the words. OllamaSharp has no properties for them yet, so they are added where the request becomes JSON, and what is none of Ollama's
/// is left out there: nulls, and the library's own list of headers.</remarks>
internal sealed class OllamaEndpoint : OllamaApiClient
{
    /// <param name="http">The way to the endpoint; its base address ends with a slash.</param>
    /// <param name="model">Name of the model there.</param>
    public OllamaEndpoint(HttpClient http, string model)
        : base(http, model)
    {
        OutgoingJsonSerializerOptions.TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { RefuseWhatDoesNotFit } };
        OutgoingJsonSerializerOptions.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;
    }

    protected override Task<HttpResponseMessage> SendToOllamaAsync(
        HttpRequestMessage requestMessage, OllamaRequest? ollamaRequest, HttpCompletionOption completionOption, CancellationToken cancellationToken)
    {
        requestMessage.Options.Set(EndpointHandler.Caller, cancellationToken);
        return base.SendToOllamaAsync(requestMessage, ollamaRequest, completionOption, cancellationToken);
    }

    private static void RefuseWhatDoesNotFit(JsonTypeInfo type)
    {
        if (type.Type == typeof(ChatRequest))
        {
            type.Properties.Remove(type.Properties.First(property => property.Name == nameof(OllamaRequest.CustomHeaders)));
            type.Properties.Add(Never("truncate"));
            type.Properties.Add(Never("shift"));
        }

        JsonPropertyInfo Never(string name)
        {
            var property = type.CreateJsonPropertyInfo(typeof(bool), name);
            property.Get = _ => false;
            return property;
        }
    }
}
