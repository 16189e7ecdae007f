using X1060Dsl.Resolving;
using X1060Dsl.Text;

namespace X1060Dsl.Editing;

/// <summary>The three forms in which a service is named: 0 its code, 1 its Japanese name, 2 its English one.</summary>
internal static class Naming
{
    /// <summary>The form that a name has.</summary>
    public static int FormOf(string name, NamedService service)
    {
        var folded = Folding.Fold(name);
        return folded == Folding.Fold(service.Code) ? 0 : folded == Folding.Fold(service.Ja) ? 1 : 2;
    }

    /// <summary>The name of a service in a form.</summary>
    public static string In(int form, NamedService service) => form switch { 1 => service.Ja, 2 => service.En, _ => service.Code };
}
