using FsCheck;
using FsCheck.Fluent;
using Leeway.Domain.Log;
using Leeway.Domain.Rooms.Body;
using NodaTime;

namespace Leeway.Domain.Tests.Log;

public sealed class ThingsTests
{
    private static readonly Instant Noon = Instant.FromUtc(2026, 3, 1, 12, 0);

    [Fact]
    public void Things_are_what_was_set_last_however_many_were_set_and_earlier_ones_stay_as_they_were() =>
        Prop.ForAll(
            Gen.Choose(0, 400).ListOf(700).ToArbitrary(),
            set =>
            {
                var (things, model) = (Things<string>.None, new Dictionary<ThingId, string>());
                var earlier = new List<(Things<string> Things, Dictionary<ThingId, string> Model)>();
                foreach (var (step, number) in set.Index())
                {
                    var (id, word) = (new ThingId((UInt128)(uint)number), $"{number} at {step}");
                    (things, model[id]) = (things.SetItem(id, word), word);
                    if (step % 97 == 0)
                        earlier.Add((things, new(model)));
                }
                Assert.All([.. earlier, (things, model)], AssertSame);
            }).Holds();

    [Fact]
    public void Many_entries_at_once_fold_to_the_same_as_one_after_the_other_and_change_no_state_before_them()
    {
        Recorded[] entries = [.. Enumerable.Range(1, 600).Select(order => new Recorded(order, new WriterId(1), Noon, new KindnessKept(new ThingId((UInt128)(uint)(order % 170)), new() { Words = $"{order}" })))];

        var some = LogState.Empty(EveryRoom.Rooms).With(entries[..100]);
        var one = entries[100..].Aggregate(some, (state, entry) => state.With([entry]));
        var many = some.With(entries[100..]);
        var again = many.With([entries[0] with { Order = 601 }]);

        Assert.Equal(Words(one), Words(many));
        Assert.Equal(100, Words(some).Count);
        Assert.Equal(["1", "171", "341", "511", "1"], again.Of<BodyState>().Drawer[new(1)].Versions.Select(version => version.Words.Words));
        Assert.Equal(4, many.Of<BodyState>().Drawer[new(1)].Versions.Count);
    }

    [Fact]
    public void Every_state_that_holds_things_folds_all_of_them_where_they_stand()
    {
        var holders = typeof(Things<>).Assembly.GetTypes().Where(type => type.IsClass && Array.Exists(type.GetInterfaces(), one => one.IsGenericType && one.GetGenericTypeDefinition() == typeof(IHoldsThings<>))).ToList();
        Assert.All(holders, type =>
        {
            var empty = type.GetField("Empty")!.GetValue(null)!;
            var opened = typeof(IHoldsThings<>).MakeGenericType(type).GetMethod("WithEach")!.Invoke(empty, [Folding.Begins])!;
            Assert.All(ThingsOf(type), things => Assert.NotSame(things.GetValue(empty), things.GetValue(opened)));
        });
        Assert.Equal([], typeof(Things<>).Assembly.GetTypes().Except(holders).Where(type => ThingsOf(type).Any()));
        Assert.True(holders.Count >= 4);

        static IEnumerable<System.Reflection.PropertyInfo> ThingsOf(Type type) =>
            type.GetProperties().Where(property => property.PropertyType.IsGenericType && property.PropertyType.GetGenericTypeDefinition() == typeof(Things<>));
    }

    private static SortedDictionary<UInt128, string> Words(LogState state) =>
        new(state.Of<BodyState>().Drawer.Values.ToDictionary(kept => kept.Id.Value, kept => string.Join(' ', kept.Versions.Select(version => version.Words.Words))));

    private static void AssertSame((Things<string> Things, Dictionary<ThingId, string> Model) one)
    {
        Assert.Equal(one.Model.Values.Order(StringComparer.Ordinal), one.Things.Values.Order(StringComparer.Ordinal));
        Assert.Equal(one.Model.Count, one.Things.Count);
        Assert.All(one.Model, kept => Assert.Equal(kept.Value, one.Things[kept.Key]));
        Assert.Equal((null, false), (one.Things.GetValueOrDefault(new(401)), one.Things.ContainsKey(new(401))));
    }
}
