using System.Numerics;
using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;

namespace Leeway.Vault.Sqlite;

/// <summary>
/// What is found by an id and comes and goes: notes (a log owns them), slots and sessions. Each lies in a sheet of its
/// owner, which is cut into places of one size, with room to grow; what one leaves, another of the same owner may use.
/// </summary>
internal sealed class Held(Database database, Sheets sheets)
{
    /// <summary>Who owns slots, and who sessions: shorter than any log's id.</summary>
    public static readonly byte[] Slots = [1];

    /// <inheritdoc cref="Slots"/>
    public static readonly byte[] Sessions = [2];

    public static byte[]? Read(Database database, byte[] owner, UInt128 id) =>
        database.First(
            "SELECT substr(bytes, start + 1, length) FROM held JOIN sheets USING (sheet) WHERE owner = ?1 AND id = ?2", row => row.Blob(0), owner, Columns.Of(id));

    public bool Has(byte[] owner, UInt128 id) => Find(owner, Columns.Of(id)) is not null;

    /// <param name="expires">When a session ends, in seconds since 1970.</param>
    public void Put(byte[] owner, UInt128 id, byte[] bytes, long? expires = null)
    {
        var key = Columns.Of(id);
        var place = Find(owner, key);
        if (place is { } small && small.Room < bytes.Length)
        {
            Leave(owner, small);
            place = null;
        }
        var (sheet, start, room) = place ?? Take(owner, bytes.Length);
        Write(new(sheet, start, room), bytes);
        database.Run("INSERT OR REPLACE INTO held VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)", owner, key, expires ?? (object)DBNull.Value, sheet, start, room, bytes.Length);
    }

    public void Drop(byte[] owner, UInt128 id) => Drop(owner, Columns.Of(id));

    public void DropEndedBefore(long second)
    {
        foreach (var ended in database.All("SELECT id FROM held WHERE owner = ?1 AND expires < ?2", row => row.Blob(0), Sessions, second))
            Drop(Sessions, ended);
    }

    public void DropAll(byte[] owner)
    {
        foreach (var sheet in database.All("SELECT sheet FROM grounds WHERE owner = ?1", row => row.GetInt64(0), owner))
            sheets.Blank(sheet);
        database.Run("DELETE FROM grounds WHERE owner = ?1", owner);
        database.Run("DELETE FROM spare WHERE owner = ?1", owner);
        database.Run("DELETE FROM held WHERE owner = ?1", owner);
    }

    private Place? Find(byte[] owner, byte[] id) =>
        database.First("SELECT sheet, start, room FROM held WHERE owner = ?1 AND id = ?2", ReadPlace, owner, id);

    private void Drop(byte[] owner, byte[] id)
    {
        if (Find(owner, id) is not { } place)
            return;
        Leave(owner, place);
        database.Run("DELETE FROM held WHERE owner = ?1 AND id = ?2", owner, id);
    }

    private void Leave(byte[] owner, Place place)
    {
        Write(place, []);
        database.Run("INSERT INTO spare VALUES (?1, ?2, ?3, ?4)", owner, place.Room, place.Sheet, place.Start);
    }

    private void Write(Place place, byte[] bytes)
    {
        var filled = new byte[place.Room];
        bytes.CopyTo(filled, 0);
        sheets.Write(place.Sheet, place.Start, filled);
    }

    /// <summary>Any free place of the owner, so that the order of places says nothing about the order of coming.</summary>
    private Place Take(byte[] owner, int length)
    {
        var room = RoomFor(length);
        if (TakeSpare(owner, room) is { } spare)
            return spare;
        var sheet = sheets.New(Math.Max(room, Sheets.Size));
        database.Run("INSERT INTO grounds VALUES (?1, ?2)", owner, sheet);
        for (long start = 0; start + room <= Math.Max(room, Sheets.Size); start += room)
            database.Run("INSERT INTO spare VALUES (?1, ?2, ?3, ?4)", owner, room, sheet, start);
        return TakeSpare(owner, room)!.Value;
    }

    private Place? TakeSpare(byte[] owner, long room)
    {
        var spare = database.First(
            "SELECT sheet, start, room FROM (SELECT * FROM spare WHERE owner = ?1 AND room = ?2 LIMIT 32) ORDER BY random() LIMIT 1", ReadPlace, owner, room);
        if (spare is { } place)
            database.Run("DELETE FROM spare WHERE owner = ?1 AND room = ?2 AND sheet = ?3 AND start = ?4", owner, room, place.Sheet, place.Start);
        return spare;
    }

    /// <summary>In few steps, so that a draft that grows moves seldom, and what it leaves fits others.</summary>
    private static long RoomFor(int length) => length switch
    {
        <= 256 => 256,
        <= Sheets.Size / 4 => Sheets.Size / 4,
        <= Sheets.Size => Sheets.Size,
        _ => BitOperations.RoundUpToPowerOf2((uint)length),
    };

    private static Place? ReadPlace(SqliteDataReader row) => new Place(row.GetInt64(0), row.GetInt64(1), row.GetInt64(2));

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Place(long Sheet, long Start, long Room);
}
