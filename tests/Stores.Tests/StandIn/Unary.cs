using Google.Protobuf;
using Grpc.Core;

namespace Stores.Tests.StandIn;

/// <summary>Binds methods of a service by hand: the client's package brings the messages and no server.</summary>
/// <remarks>The method of the class must have the name of the method of the service.</remarks>
internal static class Unary
{
    public static void Bind<TRequest, TResponse>(ServiceBinderBase binder, string service, string name)
        where TRequest : class, IMessage<TRequest>, new()
        where TResponse : class, IMessage<TResponse>, new() =>
        binder.AddMethod(new Method<TRequest, TResponse>(MethodType.Unary, service, name, Of<TRequest>(), Of<TResponse>()), (UnaryServerMethod<TRequest, TResponse>?)null);

    private static Marshaller<T> Of<T>()
        where T : class, IMessage<T>, new() =>
        Marshallers.Create(message => message.ToByteArray(), new MessageParser<T>(() => new()).ParseFrom);
}
