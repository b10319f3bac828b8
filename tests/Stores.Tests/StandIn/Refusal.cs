using Grpc.Core;

namespace Stores.Tests.StandIn;

/// <summary>What the server says to requests that it does not take.</summary>
internal static class Refusal
{
    public static RpcException NoCollection(string name) => new(new(StatusCode.NotFound, $"Not found: Collection `{name}` doesn't exist!"));

    public static RpcException Exists(string name) => new(new(StatusCode.AlreadyExists, $"Wrong input: Collection `{name}` already exists!"));

    public static RpcException WrongInput(string detail) => new(new(StatusCode.InvalidArgument, $"Wrong input: {detail}"));

    public static RpcException BadRequest(string detail) => new(new(StatusCode.InvalidArgument, $"Bad request: {detail}"));
}
