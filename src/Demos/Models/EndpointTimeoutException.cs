using System.Globalization;

namespace Demos.Models;

/// <summary>An endpoint did not answer in time.</summary>
/// <param name="tries">How often it was asked.</param>
internal sealed class EndpointTimeoutException(int tries)
    : TimeoutException(string.Create(CultureInfo.InvariantCulture, $"The endpoint took too long, {tries} times. Allow more time."))
{
    public int Tries { get; } = tries;
}
