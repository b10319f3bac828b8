using System.Security.Authentication;
using Grpc.Core;
using Microsoft.Extensions.VectorData;

namespace Demos.Retrieval.Stores.Qdrant;

/// <summary>Says what went wrong with a call and what to do.</summary>
/// <param name="options">The server that was asked.</param>
/// <param name="operation">What for.</param>
/// <param name="collection">Which collection it was about; null for none.</param>
internal sealed class QdrantFailure(QdrantOptions options, string operation, string? collection)
{
    private string Server => $"Qdrant at '{options.Uri.GetLeftPart(UriPartial.Authority)}'";

    private string Asked => collection is null ? $"'{operation}'" : $"'{operation}' on the collection '{collection}'";

    /// <summary>The failure as a vector store's exception. Neither it nor its cause shows the key.</summary>
    public VectorStoreException Of(RpcException failure) => From(
        failure.StatusCode switch
        {
            _ when Causes(failure).OfType<AuthenticationException>().Any() =>
                $"{Server} shows a certificate that is not trusted. Correct the address, let the machine trust its authority, or give the certificate's thumbprint.",
            StatusCode.Unavailable =>
                $"{Server} does not answer. Start it, or correct the address; it must be the gRPC port, usually 6334. ({Plain(failure.Status.Detail)})",
            StatusCode.DeadlineExceeded =>
                $"{Server} did not answer {Asked} within {options.Timeout.TotalSeconds:0.###} s. Look at its load and whether the address is its gRPC port, usually 6334, or set a longer timeout.",
            StatusCode.Unauthenticated or StatusCode.PermissionDenied => string.IsNullOrEmpty(options.ApiKey)
                ? $"{Server} asks for a key for {Asked}. Set the API key."
                : $"{Server} refuses the API key for {Asked}. Correct the key, or give it the rights.",
            StatusCode.NotFound when collection is not null =>
                $"{Server} has no collection '{collection}'. Call EnsureCollectionExistsAsync first.",
            _ => $"{Server} refused {Asked}: {Plain(failure.Status.Detail)}. Correct what it names; where it names nothing of yours, see whether the address is its gRPC port.",
        },
        failure);

    /// <summary>The failure as a vector store's exception.</summary>
    public VectorStoreException Of(Exception refusal) => From($"{Server} refused {Asked}: {Plain(refusal.Message)}. Look at the server's log.", refusal);

    private VectorStoreException From(string message, Exception cause) => new(message, ShowsKey(cause.ToString()) ? null : cause)
    {
        VectorStoreSystemName = QdrantVectorStore.SystemName,
        CollectionName = collection,
        OperationName = operation,
    };

    private string Plain(string text) => (ShowsKey(text) ? text.Replace(options.ApiKey!, "…", StringComparison.Ordinal) : text).TrimEnd('.');

    private bool ShowsKey(string text) => !string.IsNullOrEmpty(options.ApiKey) && text.Contains(options.ApiKey, StringComparison.Ordinal);

    private static IEnumerable<Exception> Causes(RpcException failure)
    {
        for (var cause = failure.InnerException ?? failure.Status.DebugException; cause is not null; cause = cause.InnerException)
        {
            yield return cause;
        }
    }
}
