using Xunit.v3;

namespace Leeway.Testing;

/// <summary>
/// Says which of the promises in docs/promises.yaml a test holds Leeway to. It shows in docs/promises.md
/// (made by dev/promises) and selects tests: <c>./test -- -trait Promise=G1</c>.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PromiseAttribute(params string[] ids) : Attribute, ITraitAttribute
{
    public IReadOnlyList<string> Ids { get; } = ids;

    public IReadOnlyCollection<KeyValuePair<string, string>> GetTraits() =>
        [.. Ids.Select(id => KeyValuePair.Create("Promise", id))];
}
