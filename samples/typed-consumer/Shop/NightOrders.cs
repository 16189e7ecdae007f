using System;
using Awa.Cdc;

namespace Awa.Shop;

/// <summary>Orders are taken at night because somebody watches. When nobody does well enough, this does not compile: CS0031.</summary>
internal static class NightOrders
{
    // A byte holds 0 and not -1.
    private const byte WatchedWell = OurCdc.RealTimeAssetMonitoring.Score >= 3 ? 0 : -1;

    public static bool AreTaken(TimeSpan time) => WatchedWell == 0 && (time.Hours >= 22 || time.Hours < 6);
}
