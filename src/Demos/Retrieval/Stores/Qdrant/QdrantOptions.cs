namespace Demos.Retrieval.Stores.Qdrant;

/// <summary>Where a Qdrant server is and how it is talked to.</summary>
/// <param name="Uri">Address of its gRPC port, usually 6334: <c>http://localhost:6334</c>, or <c>https://…</c> for TLS.</param>
public sealed record QdrantOptions(Uri Uri)
{
    /// <summary>Address of its gRPC port, without user name or password.</summary>
    /// <exception cref="ArgumentException">The address is of another scheme, or holds a user name or password.</exception>
    public Uri Uri { get; init; } = Check(Uri);

    /// <summary>The key that the server asks for; null where it asks for none. Appears in no text and no exception.</summary>
    public string? ApiKey { get; init; }

    /// <summary>How long one call may take, above 0.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>SHA-256 of the server's certificate in hex, for a server whose certificate no authority signed; null where the machine's authorities decide.</summary>
    public string? CertificateThumbprint { get; init; }

    /// <summary>The options without the key.</summary>
    public override string ToString() => $"{Uri.GetLeftPart(UriPartial.Authority)}, {(string.IsNullOrEmpty(ApiKey) ? "no key" : "with a key")}, timeout {Timeout}";

    private static Uri Check(Uri uri) =>
        !uri.IsAbsoluteUri || (uri.Scheme != Uri.UriSchemeHttp && uri.Scheme != Uri.UriSchemeHttps)
            ? throw new ArgumentException($"The address '{uri.OriginalString}' of Qdrant is neither http nor https. Give its gRPC port, such as 'http://localhost:6334'.")
            : uri.UserInfo.Length > 0
                ? throw new ArgumentException($"The address of Qdrant at '{uri.Host}' holds a user name or password. Leave them out and give the key as ApiKey.")
                : uri;
}
