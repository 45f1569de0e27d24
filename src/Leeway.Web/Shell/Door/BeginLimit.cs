using System.Net;
using System.Threading.RateLimiting;

namespace Leeway.Web.Shell;

/// <summary>
/// How many vaults one caller may begin within an hour, so that nobody fills the disk with them. On the machine itself it
/// is far above what somebody tries out. Only beginnings count, not forms that were sent back.
/// </summary>
public sealed class BeginLimit : IDisposable
{
    private const int Elsewhere = 10;
    private const int OnThisMachine = 100;

    private readonly PartitionedRateLimiter<IPAddress?> limiter = PartitionedRateLimiter.Create<IPAddress?, Caller>(address =>
        RateLimitPartition.GetSlidingWindowLimiter(Caller.Of(address), _ => new()
        {
            PermitLimit = address is not null && IPAddress.IsLoopback(address) ? OnThisMachine : Elsewhere,
            Window = TimeSpan.FromHours(1),
            SegmentsPerWindow = 6,
        }));

    /// <summary>Whether one more may be begun now, and counts it if so.</summary>
    public bool TryCount(IPAddress? address)
    {
        using var lease = limiter.AttemptAcquire(address);
        return lease.IsAcquired;
    }

    public void Dispose() => limiter.Dispose();
}
