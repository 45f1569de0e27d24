using System.Buffers.Binary;
using System.Security.Cryptography;
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
        Log = IdOf(root);
        Entry = Key("leeway/v1/entry");
        Head = Key("leeway/v1/head");
        Note = Key("leeway/v1/note");
        NoteName = Key("leeway/v1/note-name");
        AnchorTag = Tag("leeway/v1/anchor-tag");
        FormTag = Tag("leeway/v1/form-tag");
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
    internal WriterId Writer(byte[] home) =>
        new(BinaryPrimitives.ReadUInt128BigEndian(root.Use(bytes => Derive.Bytes(bytes, "leeway/v1/writer", 16, home))));

    /// <summary>HMAC-SHA256 under the head key over length-prefixed fields, the first of which is the label of the use.</summary>
    internal byte[] Mac(params byte[][] fields) => Head.Use(key => HMACSHA256.HashData(key, Fields.Join(fields)));

    /// <summary>The id of the log that a key opens.</summary>
    internal static LogId IdOf(Secret root) =>
        new(BinaryPrimitives.ReadUInt128BigEndian(root.Use(bytes => Derive.Bytes(bytes, "leeway/v1/log-id", 16))));

    public void Dispose()
    {
        Entry.Dispose();
        Head.Dispose();
        Note.Dispose();
        NoteName.Dispose();
    }

    private Secret Key(string label) => root.Use(bytes => Derive.Key(bytes, label));

    private string Tag(string label) => Convert.ToHexStringLower(root.Use(bytes => Derive.Bytes(bytes, label, 16)));
}
