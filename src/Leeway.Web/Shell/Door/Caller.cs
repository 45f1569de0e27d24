using System.Net;
using System.Net.Sockets;

namespace Leeway.Web.Shell;

/// <summary>Where a request comes from, as far as it counts: an IPv4 address, or the first 64 bits of an IPv6 one, since one machine may use all that follow.</summary>
public readonly record struct Caller(string Network)
{
    public static Caller Of(HttpContext context) => Of(context.Connection.RemoteIpAddress);

    public static Caller Of(IPAddress? address)
    {
        const int networkBytes = 8;
        if (address is not { AddressFamily: AddressFamily.InterNetworkV6 })
            return new(address?.ToString() ?? "");
        return new(address.IsIPv4MappedToIPv6 ? address.MapToIPv4().ToString() : Convert.ToHexString(address.GetAddressBytes().AsSpan(0, networkBytes)));
    }
}
