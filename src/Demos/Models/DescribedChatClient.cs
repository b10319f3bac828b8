using Microsoft.Extensions.AI;

namespace Demos.Models;

/// <summary>A client that knows more of itself than the one inside, such as the digest of its weights.</summary>
internal sealed class DescribedChatClient(IChatClient inner, ModelDescription description) : DelegatingChatClient(inner)
{
    public override object? GetService(Type serviceType, object? serviceKey = null) =>
        serviceKey is null && serviceType == typeof(ModelDescription) ? description : base.GetService(serviceType, serviceKey);
}
