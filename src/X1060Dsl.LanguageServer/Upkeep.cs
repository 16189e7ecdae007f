using System.Runtime;

namespace X1060Dsl.LanguageServer;

/// <summary>Collects what is done with when there is the least to keep.</summary>
/// <remarks>
/// A collector that starts by itself starts in the middle of a check, when all of it is still in use, and carries it
/// from one generation into the next. Before a check nothing of the one before is in use any more: what is left costs
/// next to nothing to look through, and the memory is used again while it is warm.
/// </remarks>
internal sealed class Upkeep
{
    // Less than the young generation holds, so that this comes first.
    private const long Room = 12 << 20;

    private long before;

    /// <summary>From here on nothing is collected in the background: whose turn it is, is decided here.</summary>
    public Upkeep() => GCSettings.LatencyMode = GCLatencyMode.Batch;

    /// <summary>Nothing of the last check is in use any more, and the next one is about to begin.</summary>
    public void BeforeCheck()
    {
        var now = GC.GetTotalAllocatedBytes();
        if (now - before < Room)
            return;

        before = now;
        // Of the two young generations: what was told last lives until something else is, and would grow old in the first.
        GC.Collect(1, GCCollectionMode.Forced, blocking: true);
    }

    /// <summary>Nobody has said anything for a while: what the checks left behind need not stay for hours.</summary>
    public void AfterPause()
    {
        GC.Collect(2, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        before = GC.GetTotalAllocatedBytes();
    }
}
