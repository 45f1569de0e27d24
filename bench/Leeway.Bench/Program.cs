// Measures what docs promise and prints one markdown row each: Leeway.Bench [--data FOLDER] [NAME...]
using Leeway.Bench;

if (args is [BareServer.Command])
    return await BareServer.RunAsync();

IReadOnlyList<IMeasurement> all =
[
    new Opening(),
    new PageTimes(),
    new PageLoad(),
    new PageThroughput(),
    new Appends(),
    new PageWeight(),
    new Start(),
    new SampleCouple(),
    new Memory(),
    new Searching(),
    new Growth(),
    new Marks(),
    new LookBacks(),
];

var names = args.ToList();
var data = Path.Combine(Environment.CurrentDirectory, "artifacts", "bench");
if (names.IndexOf("--data") is >= 0 and var at && at + 1 < names.Count)
{
    data = names[at + 1];
    names.RemoveRange(at, 2);
}
var unknown = names.Except(all.Select(one => one.Name), StringComparer.Ordinal).ToList();
if (unknown.Count > 0)
{
    await Console.Error.WriteLineAsync($"There is no measurement called {unknown[0]}. There are: {string.Join(", ", all.Select(one => one.Name))}.");
    return 64;
}

Console.WriteLine(Row.Heading);
var met = true;
LongVault.ForgetMade(data);
foreach (var measurement in all.Where(one => names.Count == 0 || names.Contains(one.Name, StringComparer.Ordinal)))
{
    var folder = Path.Combine(data, measurement.Name);
    if (Directory.Exists(folder))
        Directory.Delete(folder, recursive: true);
    Directory.CreateDirectory(folder);
    var row = await measurement.MeasureAsync(folder);
    Directory.Delete(folder, recursive: true);
    Console.WriteLine(row);
    met &= row.Met;
}
LongVault.ForgetMade(data);
return met ? 0 : 1;
