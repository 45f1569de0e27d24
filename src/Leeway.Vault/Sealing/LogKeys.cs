using System.Buffers.Binary;
using Leeway.Domain.Log;
using Leeway.Vault.Logs;

namespace Leeway.Vault.Sealing;

/// <summary>Everything that one log's key gives: its id in the store and the keys for what it holds.</summary>
public sealed class LogKeys : IDisposable
{
    private readonly Secret root;

    /// <param name="root">The vault's key; stays the caller's to wipe.</param>
    public LogKeys(Secret root)
    {
        this.root = root;
        Log = new(BinaryPrimitives.ReadUInt128BigEndian(Derive.Bytes(root.Bytes, "leeway/v1/log-id", 16)));
        Entry = Derive.Key(root.Bytes, "leeway/v1/entry");
        Head = Derive.Key(root.Bytes, "leeway/v1/head");
        Note = Derive.Key(root.Bytes, "leeway/v1/note");
        NoteName = Derive.Key(root.Bytes, "leeway/v1/note-name");
        AnchorTag = Convert.ToHexStringLower(Derive.Bytes(root.Bytes, "leeway/v1/anchor-tag", 16));
        FormTag = Convert.ToHexStringLower(Derive.Bytes(root.Bytes, "leeway/v1/form-tag", 16));
    }

    public LogId Log { get; }

    /// <summary>Marks the pages of this vault, so that a form of one vault is never kept in another.</summary>
    public string FormTag { get; }

    /// <summary>Marks this vault's anchor among several on one device.</summary>
    public string AnchorTag { get; }

    internal Secret Entry { get; }

    internal Secret Head { get; }

    internal Secret Note { get; }

    internal Secret NoteName { get; }

    /// <summary>Who writes in this log from one home (one installation).</summary>
    internal WriterId Writer(ReadOnlySpan<byte> home) =>
        new(BinaryPrimitives.ReadUInt128BigEndian(Derive.Bytes(root.Bytes, "leeway/v1/writer", 16, home)));

    public void Dispose()
    {
        Entry.Dispose();
        Head.Dispose();
        Note.Dispose();
        NoteName.Dispose();
    }
}
