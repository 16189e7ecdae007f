using X1060Dsl.Model;
using X1060Dsl.Regression;
using X1060Dsl.Surveying;
using X1060Dsl.Text;

namespace X1060Dsl.Cli;

/// <summary>Reads definitions, and looks at each as a whole.</summary>
internal static class Surveying
{
    /// <summary>The definitions in the order given. Parts, which are no centres, are left out.</summary>
    /// <param name="definitions">The definitions.</param>
    /// <param name="terms">What to go by.</param>
    /// <param name="known">The baseline: what is in it is marked.</param>
    /// <param name="done">Told how much is done, 0 to 1.</param>
    public static Listing<SurveyedDefinition> Run(IReadOnlyList<Sought> definitions, Terms terms, Known known, Action<double> done)
    {
        var surveyed = new List<SurveyedDefinition>();
        foreach (var sought in definitions)
        {
            surveyed.Add(Survey(sought, terms));
            done((double)surveyed.Count / definitions.Count);
        }

        // What a part says is told where it is loaded, and what is wrong in a shared part is told once.
        var told = known.Mark(Engine.Together([.. surveyed.Select(static one => one.Definition)])).ToDictionary(static one => one.Path, StringComparer.Ordinal);
        return surveyed
            .Where(one => told.ContainsKey(one.Definition.Path) && one.Survey is not { Centre: { Organization: null, Services.Count: 0 } })
            .Select(one => one with { Definition = told[one.Definition.Path] })
            .ToListing();
    }

    private static SurveyedDefinition Survey(Sought sought, Terms terms)
    {
        var files = DiskFiles.Around(sought.Path, sought.Folder);
        var opened = sought.Open(files);
        return opened.File is { } file
            ? Engine.Survey(file, files, terms.For(sought), terms.Today)
            : new SurveyedDefinition(CheckedDefinition.Unread(sought.Path, opened.Refusal!), null, null);
    }
}
