using System.Collections.Immutable;
using Survey;

namespace Theme.Models;

/// <summary>A claim with its numbers.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Address">Its page.</param>
/// <param name="Evidence">The numbers it rests on, in order.</param>
public sealed record ClaimCard(Claim Claim, string Address, ImmutableArray<ClaimEvidence> Evidence)
{
    /// <summary>What the numbers say to it; null where only the claim is shown.</summary>
    public ClaimReview? Review { get; init; }
}

/// <summary>A number that a claim rests on.</summary>
/// <param name="Number">The number.</param>
/// <param name="Role">On which side its model stands.</param>
/// <param name="ModelAddress">The page of the model.</param>
public sealed record ClaimEvidence(QuotedNumber Number, ModelRole Role, string ModelAddress);
