using System.Xml.Linq;
using Leeway.Testing;

namespace Leeway.Architecture.Tests;

/// <summary>The projects of src, as they are on the disk, and what was compiled of them.</summary>
internal static class House
{
    private static readonly Dictionary<string, Lazy<CompiledAssembly>> Compiled = Repository.Files("src", ".csproj")
        .ToDictionary(NameOf, path => new Lazy<CompiledAssembly>(() => CompiledAssembly.Named(AssemblyNameOf(path))), StringComparer.Ordinal);

    /// <summary>Leeway.Domain and so on, in the order of the alphabet.</summary>
    public static IEnumerable<string> Projects => Compiled.Keys.Order(StringComparer.Ordinal);

    public static CompiledAssembly Assembly(string project) => Compiled[project].Value;

    public static IEnumerable<CompiledType> Types(params string[] projects) =>
        Projects.Where(project => projects.Length == 0 || projects.Contains(project, StringComparer.Ordinal))
            .SelectMany(project => Assembly(project).Types);

    public static IEnumerable<string> ProjectsReferencedBy(string project) =>
        XDocument.Load(Repository.PathTo($"src/{project}/{project}.csproj"))
            .Descendants("ProjectReference")
            .Select(reference => NameOf(reference.Attribute("Include")!.Value));

    private static string NameOf(string path) => Path.GetFileNameWithoutExtension(path.Replace('\\', '/'));

    private static string AssemblyNameOf(string path) =>
        XDocument.Load(Repository.PathTo(path)).Descendants("AssemblyName").SingleOrDefault()?.Value ?? NameOf(path);
}
