using System.Globalization;
using Grpc.Core;
using Grpc.Core.Interceptors;

namespace Stores.Tests.StandIn;

internal sealed record DoorOptions(string? ApiKey, TimeSpan Delay);

/// <summary>Lets calls in: after a while, and only with the key.</summary>
internal sealed class Door(DoorOptions options) : Interceptor
{
    public override async Task<TResponse> UnaryServerHandler<TRequest, TResponse>(TRequest request, ServerCallContext context, UnaryServerMethod<TRequest, TResponse> continuation)
    {
        await Task.Delay(options.Delay, context.CancellationToken);
        var given = context.RequestHeaders.GetValue("api-key");
        if (options.ApiKey is not null && given != options.ApiKey)
        {
            // The text of the second is worse than the real one's: it shows the key.
            throw new RpcException(new(StatusCode.Unauthenticated, given is null
                ? "Must provide an API key or an Authorization bearer token"
                : string.Create(CultureInfo.InvariantCulture, $"Invalid API key or JWT: {given}")));
        }

        return await continuation(request, context);
    }
}
