using Microsoft.CodeAnalysis.CSharp.Scripting;
using Microsoft.CodeAnalysis.Scripting;
using X1060Dsl.Peers;

// scripting FILE… or FOLDER
var found = 0;
var options = ScriptOptions.Default.WithReferences(typeof(Definition).Assembly);
foreach (var file in args.SelectMany(static path => Directory.Exists(path) ? Directory.GetFiles(path, "*.cdc.csx") : [path]).Order(StringComparer.Ordinal))
{
    var definition = new Definition();
    await CSharpScript.RunAsync(await File.ReadAllTextAsync(file), options, definition);
    foreach (var mistake in definition.Mistakes())
    {
        Console.WriteLine($"{file}: {mistake}");
        found++;
    }
}

return found == 0 ? 0 : 1;
