using Leeway.Vault.Tests.Keys;
using Leeway.Vault.Tests.Logs;
using Leeway.Vault.Tests.Stores;

namespace Leeway.Vault.Sqlite.Tests;

public sealed class SqliteKeepingTests : KeepingSuite
{
    protected override StorePlace NewPlace() => new SqlitePlace();
}

public sealed class SqliteDamageTests : DamageSuite
{
    protected override StorePlace NewPlace() => new SqlitePlace();
}

public sealed class SqliteAcceptingTests : AcceptingSuite
{
    protected override StorePlace NewPlace() => new SqlitePlace();
}

public sealed class SqliteForgettingTests : ForgettingSuite
{
    protected override StorePlace NewPlace() => new SqlitePlace();
}

public sealed class SqliteAnchorTests : AnchorSuite
{
    protected override StorePlace NewPlace() => new SqlitePlace();
}

public sealed class SqliteStoreNeedsTests : StoreNeedsSuite
{
    protected override StorePlace NewPlace() => new SqlitePlace();
}

public sealed class SqliteDoorsTests : DoorsSuite
{
    protected override StorePlace NewPlace() => new SqlitePlace();
}

public sealed class SqliteSessionsTests : SessionsSuite
{
    protected override StorePlace NewPlace() => new SqlitePlace();
}
