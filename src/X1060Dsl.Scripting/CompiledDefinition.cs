using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using X1060Dsl.Model;

// Loading and running code is what this project is for.
#pragma warning disable RS0030

namespace X1060Dsl.Scripting;

/// <summary>A definition as it was compiled.</summary>
public sealed class CompiledDefinition
{
    private readonly byte[]? image, symbols;

    internal CompiledDefinition(Compilation compilation, ImmutableArray<Diagnostic> errors, byte[]? image, byte[]? symbols)
    {
        (Compilation, Errors) = (compilation, errors);
        (this.image, this.symbols) = (image, symbols);
    }

    /// <summary>What the compiler says against it; nothing where it may be run.</summary>
    public ImmutableArray<Diagnostic> Errors { get; }

    internal Compilation Compilation { get; }

    /// <summary>Runs it on this thread, and gives what it says. Whatever it throws passes through.</summary>
    /// <param name="assemblies">The assemblies that it refers to, by their simple names.</param>
    public Draft Run(IReadOnlyDictionary<string, string>? assemblies = null) =>
        image is null ? new Draft(default) : Draft.Of(Definition(Load(assemblies)));

    /// <summary>Runs it as <see cref="Run(IReadOnlyDictionary{string, string})"/> does, with the place of everything that it says.</summary>
    /// <param name="assemblies">The assemblies that it refers to, by their simple names.</param>
    /// <param name="placesOf">What knows the places in the assembly that it became.</param>
    internal Draft Run(IReadOnlyDictionary<string, string> assemblies, Func<Assembly, byte[], CallPlaces> placesOf)
    {
        if (image is null)
            return new Draft(default);

        var assembly = Load(assemblies);
        var places = placesOf(assembly, symbols!);
        var draft = Draft.Of(Definition(assembly), places.CallOf);
        return new Draft(draft.Entries.Select(places.WithPlace).ToListing());
    }

    // Slot 0 is for globals, of which there are none, slot 1 for the submission itself.
    private static Action Definition(Assembly assembly)
    {
        var definition = assembly.GetType(DefinitionCompiler.ClassName, throwOnError: true)!
            .GetMethod("<Factory>", BindingFlags.Static | BindingFlags.Public)!
            .CreateDelegate<Func<object?[], Task<object>>>();
        return () => definition(new object?[2]).GetAwaiter().GetResult();
    }

    private Assembly Load(IReadOnlyDictionary<string, string>? assemblies)
    {
        var context = new AssemblyLoadContext(null, isCollectible: true);
        context.Resolving += (_, name) => assemblies?.GetValueOrDefault(name.Name ?? "") is { } path ? context.LoadFromAssemblyPath(path) : null;
        return context.LoadFromStream(new MemoryStream(image!));
    }
}
