using Microsoft.CodeAnalysis;
using X1060Dsl.Model;
using X1060Dsl.Standard;
using X1060Dsl.Text;

namespace X1060Dsl.Rules.Catalogue;

internal sealed class AddedServiceShadowsStandard() : CentreRule(Text, RuleSet.Strict)
{
    private static readonly DiagnosticDescriptor Text = Describe("CDC1013", DiagnosticSeverity.Warning,
        title: new("Added service that reads like a listed one", "一覧のサービスと紛らわしい追加サービス"),
        message: new("{0} was added, but {1} of the list reads almost the same", "追加された {0} は、一覧にある {1} とほとんど同じ名前です"),
        advice: new("If it is the same work, use the listed service; if not, choose a name that tells the two apart.", "同じ内容であれば一覧のサービスを使い、違うものであれば区別できる名前にしてください。"));

    // The names of both editions of X.1060, as one that is read today may follow the other tomorrow.
    private static readonly Lazy<List<(string Core, Bilingual Named)>> OfX1060 = new(static () => Names(isX1060: true)), OfOthers = new(static () => Names(isX1060: false));

    private static List<(string Core, Bilingual Named)> Names(bool isX1060) => (
        from standard in Standard.Standard.All
        where standard.IsX1060 == isX1060
        from service in standard.Services
        let named = new Bilingual($"{service.Code} {service.Name.En}", $"{service.Code} {service.Name.Ja}")
        from core in new[] { CoreOf(service.Name.En), CoreOf(service.Name.Ja) }
        select (core, named)).Distinct().ToList();

    // A name that is the very same was refused when it was read.
    public override IEnumerable<Finding> Check(Centre centre) =>
        from service in centre.Services
        where service.IsAdded
        let near = Near(CoreOf(service.En), centre) ?? Near(CoreOf(service.Ja), centre)
        where near is not null
        select Find(Text, service, service.Origin, service.Named(), near);

    private static Bilingual? Near(string core, Centre centre)
    {
        foreach (var (listed, named) in (Standard.Standard.Of(centre.Edition).IsX1060 ? OfX1060 : OfOthers).Value)
        {
            if (AreNear(core, listed))
                return named;
        }

        return null;
    }

    /// <summary>What carries the meaning: no spaces, marks or hiragana, and of an English word no plural and no "-ing".</summary>
    private static string CoreOf(string name)
    {
        if (name.Length > 100)
            return "";

        var words = new string([.. Folding.Fold(name).Select(static character => IsMeaning(character) ? character : ' ')]).Split([' '], StringSplitOptions.RemoveEmptyEntries);
        return string.Concat(words.Where(static word => word is not ("and" or "for" or "of" or "the")).Select(Stem));
    }

    private static bool IsMeaning(char character) => character switch
    {
        < '\u3040' => char.IsLetterOrDigit(character),
        <= '\u309F' or 'ー' or '・' => false,
        _ => true,
    };

    private static string Stem(string word) =>
        word.Length > 6 && word.EndsWith("ing", StringComparison.Ordinal) ? word.Substring(0, word.Length - 3)
        : word.Length > 3 && word[word.Length - 1] == 's' ? word.Substring(0, word.Length - 1)
        : word;

    // Alike but for one letter or kana that is missing, doubled or mistyped, and not the first, as 'disk' is not 'risk'.
    // One kanji more or less is another meaning.
    private static bool AreNear(string a, string b)
    {
        if (a.Length == 0 || b.Length == 0 || a[0] != b[0] || Math.Abs(a.Length - b.Length) > 1)
            return false;

        var (start, shorter) = (0, Math.Min(a.Length, b.Length));
        while (start < shorter && a[start] == b[start])
            start++;
        var end = 0;
        while (end < shorter - start && a[a.Length - 1 - end] == b[b.Length - 1 - end])
            end++;
        return (start == a.Length && start == b.Length)
            || (shorter >= 5 && IsSlip(a, start, end) && IsSlip(b, start, end));
    }

    private static bool IsSlip(string name, int start, int end) =>
        name.Length - start - end is 0 || (name.Length - start - end is 1 && name[start] is < '\u3400');
}
