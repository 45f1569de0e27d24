namespace Leeway.Vault.Logs;

/// <summary>The log's own reasons for keeping nothing.</summary>
public static class LogRefusals
{
    /// <summary>Something is wrong with the log that the person was not told of yet, or did not accept.</summary>
    public const string Damaged = "log.damaged";

    /// <summary>What the change needed is not so any more: a slot or a session is gone, a slot is taken, or the log itself went.</summary>
    public const string Overtaken = "log.overtaken";
}
