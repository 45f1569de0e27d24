using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Leeway.Vault.Sqlite;

/// <summary>Whether the file is sound as a database. Whether the logs in it are whole, their chains say.</summary>
internal static class Integrity
{
    private const string InUse = "WITH used AS (SELECT sheet FROM leaves UNION ALL SELECT sheet FROM grounds UNION ALL SELECT sheet FROM blank) ";

    private const string Damaged = "Pages of the file are damaged, so that not all of it can be checked.";

    private static readonly IReadOnlyList<(string Question, string Complaint)> Questions =
    [
        (InUse + "SELECT count(*) FROM used LEFT JOIN sheets USING (sheet) WHERE bytes IS NULL", "sheets are named and not there"),
        (InUse + "SELECT count(*) FROM (SELECT sheet FROM used GROUP BY sheet HAVING count(*) > 1)", "sheets are used twice"),
        (InUse + "SELECT count(*) FROM sheets LEFT JOIN used USING (sheet) WHERE used.sheet IS NULL", "sheets belong to nobody"),
        ("SELECT count(*) FROM held LEFT JOIN grounds USING (owner, sheet) LEFT JOIN sheets ON sheets.sheet = grounds.sheet WHERE bytes IS NULL OR held.length > room OR start + room > length(bytes)", "rows point outside their sheet"),
        ("SELECT count(*) FROM leaves LEFT JOIN heads USING (log_id) WHERE position IS NULL", "sheets belong to a log without a head"),
    ];

    public static IReadOnlyList<string> Check(Database database) => database.AtOneInstant(() => Ask(database));

    private static List<string> Ask(Database database)
    {
        var wrong = Unless(damaged: [Damaged], () => database.All("PRAGMA integrity_check(100)", row => row.GetString(0))).Where(line => line != "ok").ToList();
        foreach (var (question, complaint) in Questions)
        {
            if (Unless(damaged: -1, () => database.First(question, row => row.GetInt64(0))) is not 0 and var count)
                wrong.Add(count < 0 ? Damaged : $"{count} {complaint}.");
        }
        return [.. wrong.Distinct()];
    }

    private static T Unless<T>(T damaged, Func<T> ask)
    {
        try
        {
            return ask();
        }
        catch (SqliteException error) when (error.SqliteErrorCode == raw.SQLITE_CORRUPT)
        {
            return damaged;
        }
    }
}
