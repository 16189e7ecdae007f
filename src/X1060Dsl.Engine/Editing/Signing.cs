using X1060Dsl.Model;
using X1060Dsl.Reading;

namespace X1060Dsl.Editing;

/// <summary>Helps with the arguments of the call that is being written.</summary>
internal static class Signing
{
    public static Signature? At(OpenText text, int offset)
    {
        if (Spot.Of(text, offset) is not { Kind: not (SpotKind.Directive or SpotKind.Comment), Called: { } called })
            return null;

        if (called.Function is { } function)
            return new Signature(Listing.Of(Of(function)), 0, Place(called, [.. function.Parameters.Select(static parameter => parameter.Local.Name)], isOpen: false));

        var active = Math.Max(0, Array.FindIndex(called.Verbs, verb => Fits(verb, called)));
        var chosen = called.Verbs[active];
        return new Signature(
            called.Verbs.Select(verb => Of(verb, called.Name)).ToListing(), active,
            Place(called, [.. chosen.Parameters.Select(static parameter => parameter.Name)], chosen.Parameters.Length > 0 && chosen.Parameters[chosen.Parameters.Length - 1].IsParams));
    }

    private static bool Fits(Verb verb, Called called) =>
        called.Given.Concat(called.Named is null ? [] : [called.Named]).All(name => Array.Exists(verb.Parameters, parameter => parameter.Name == name))
        && (called.Named is not null || called.Place < verb.Parameters.Length || Array.Exists(verb.Parameters, static parameter => parameter.IsParams));

    private static int? Place(Called called, List<string> names, bool isOpen)
    {
        var place = called.Named is { } named ? names.IndexOf(named) : isOpen ? Math.Min(called.Place, names.Count - 1) : called.Place;
        return place >= 0 && place < names.Count ? place : null;
    }

    /// <summary>A function as C# writes it.</summary>
    public static string Form(Function function) =>
        $"{function.Returns.Name} {function.Name}({string.Join(", ", function.Parameters.Select(static parameter => $"{parameter.Local.Type.Name} {parameter.Local.Name}"))})";

    private static SignatureForm Of(Function function)
    {
        var parameters = function.Parameters.Select(static parameter => ($"{parameter.Local.Type.Name} {parameter.Local.Name}", parameter.Local.Type.Phrase)).ToList();
        return Of($"{function.Returns.Name} {function.Name}", parameters, default);
    }

    private static SignatureForm Of(Verb verb, string name)
    {
        var parameters = verb.Parameters.Select(parameter => (Explaining.Form(parameter), Says(Roles.Of(name, parameter.Name), parameter))).ToList();
        return Of(verb.Name, parameters, Explaining.Verb(verb));
    }

    private static SignatureForm Of(string head, List<(string Form, Bilingual Says)> parameters, Listing<Paragraph> documentation)
    {
        var label = $"{head}({string.Join(", ", parameters.Select(static parameter => parameter.Form))})";
        var (at, spans) = (head.Length + 1, new List<SignatureParameter>());
        foreach (var (form, says) in parameters)
        {
            spans.Add(new SignatureParameter(at, form.Length, says));
            at += form.Length + 2;
        }

        return new SignatureForm(label, spans.ToListing(), documentation);
    }

    private static Bilingual Says(Role role, Parameter parameter) => role switch
    {
        Role.Service => new("a service: its code, Japanese or English name", "サービス (コード・日本語名・英語名のどれか)"),
        Role.ServiceGlob => new("codes with * as wildcard: G-*", "コード。* が使えます (G-*)"),
        Role.AddedCode => new("a code of your own: X-1", "独自のコード (X-1 など)"),
        Role.AddedName => parameter.Name == "ja" ? new("the Japanese name", "日本語名") : new("the English name", "英語名"),
        Role.Category => new("the letter of its category, A to I", "カテゴリーの文字 (A〜I)"),
        Role.Team => new("the name of a team", "チームの名前"),
        Role.Provider => new("the name of a provider", "事業者の名前"),
        Role.Person => new("the name of a person or a team", "人またはチームの名前"),
        Role.Organization => new("the name of an organisation", "組織の名前"),
        Role.Policy => new("an id of your own: AWA001", "独自の ID (AWA001 など)"),
        Role.Rule => new("the id of a rule or a policy", "規則またはポリシーの ID"),
        Role.Date => new("a day: yyyy-MM-dd", "日付 (yyyy-MM-dd)"),
        Role.Period => new("a length of time: 12 months", "期間 (12か月、12 months など)"),
        Role.Condition => new("a condition: level = basic and score >= 3", "条件 (レベル = ベーシック かつ スコア >= 3 など)"),
        Role.Uri => new("an address or a path", "URL またはパス"),
        Role.Hours => new("when on duty: 24x7", "時間帯 (24x7 など)"),
        Role.Country => new("a two-letter code: JP", "2文字の国コード (JP など)"),
        _ when parameter.Type == "int" && parameter.Name == "months" => new("1 to 60 months", "月数 (1〜60)"),
        _ when parameter.Type == "int" => new("1 to 5", "1〜5"),
        _ when parameter.Type == "double" => new("a number of people", "人数"),
        _ when parameter.Type == "string" && parameter.Name == "ja" => new("in Japanese", "日本語の文"),
        _ when parameter.Type == "string" && parameter.Name == "en" => new("in English", "英語の文"),
        _ when parameter.Type == "string" => new("a text", "文字列"),
        _ => new($"a word of {parameter.Type}", $"「{parameter.Type}」の語"),
    };
}
