using X1060Dsl.Model;

namespace X1060Dsl.Policies;

/// <summary>Something a condition can ask of a service, or of the organisation.</summary>
/// <param name="name">Its English name.</param>
/// <param name="ja">Its Japanese name.</param>
/// <param name="kind">What kind of value it is.</param>
/// <param name="get">Finds the value.</param>
/// <param name="meaning">What it is, for the documentation.</param>
internal sealed class Property(string name, string ja, Kind kind, Func<Subject, Held> get, Bilingual meaning)
{
    public string Name { get; } = name;

    public string Ja { get; } = ja;

    public Kind Kind { get; } = kind;

    public Bilingual Meaning { get; } = meaning;

    /// <summary>Other names that mean the same.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>Whether it is a fact of the organisation, the same for every service.</summary>
    public bool IsOfOrganization { get; init; }

    /// <summary>The least and the greatest it can be; null where there is no limit.</summary>
    public (double Least, double Greatest)? Range { get; init; }

    public Held Of(Subject subject) => get(subject);

    public override string ToString() => Name;
}

/// <summary>A service together with what else is looked at when it is asked something.</summary>
/// <param name="Centre">The centre it belongs to.</param>
/// <param name="Service">The service.</param>
/// <param name="Team">Its team, when that is declared.</param>
/// <param name="Provider">Its provider, when that is declared.</param>
internal sealed record Subject(Centre Centre, Service Service, Team? Team, Provider? Provider)
{
    public ScoreRule Rule => Centre.Organization?.CombineScores?.Value ?? ScoreRule.Highest;
}

/// <summary>
/// The value of a property: texts, or a number for everything else. Days count as <see cref="DayOf"/> says, words of the
/// language by their number in the model, and truth as 0 or 1.
/// </summary>
internal readonly struct Held
{
    private Held(bool isKnown, double number, IReadOnlyList<string>? texts, Origin origin) =>
        (IsKnown, Number, Texts, Origin) = (isKnown, number, texts ?? [], origin);

    /// <summary>Whether anything was said.</summary>
    public bool IsKnown { get; }

    public double Number { get; }

    /// <summary>A text, or several of which any may be meant.</summary>
    public IReadOnlyList<string> Texts { get; }

    /// <summary>Where it was said; unknown for what follows from several facts or from silence.</summary>
    public Origin Origin { get; }

    public static Held Missing => default;

    public static Held Of(double number, Origin origin = default) => new(true, number, null, origin);

    public static Held Of(bool truth, Origin origin = default) => new(true, truth ? 1 : 0, null, origin);

    public static Held Of(string text, Origin origin) => new(true, 0, [text], origin);

    public static Held Of(Fact<string>? fact) => fact is null ? Missing : new(true, 0, [fact.Value], fact.Origin);

    public static Held Of(Fact<int>? fact) => fact is null ? Missing : Of(fact.Value, fact.Origin);

    public static Held Of(Fact<double>? fact) => fact is null ? Missing : Of(fact.Value, fact.Origin);

    public static Held Of(Fact<Date>? fact) => fact is null ? Missing : Of(DayOf(fact.Value), fact.Origin);

    public static Held Of(IReadOnlyList<string> texts, Origin origin) => texts.Count == 0 ? Missing : new(true, 0, texts, origin);

    public static Held Of(IEnumerable<Fact<string>?> facts)
    {
        var said = facts.Where(static fact => fact is not null).ToList();
        return said.Count == 0 ? Missing : new(true, 0, said.ConvertAll(static fact => fact!.Value), said[0]!.Origin);
    }

    /// <summary>A day as a number that orders as days do.</summary>
    public static double DayOf(Date date) => (date.Year * 10_000) + (date.Month * 100) + date.Day;

    /// <summary>The day of such a number; null when it is none.</summary>
    public static Date? DateOf(double number)
    {
        var day = (int)number;
        return Date.TryRead($"{Digits(day / 10_000, 4)}-{Digits(day / 100 % 100, 2)}-{Digits(day % 100, 2)}", out var date) ? date : null;
    }

    private static string Digits(int number, int width) => number.ToString(System.Globalization.CultureInfo.InvariantCulture).PadLeft(width, '0');
}
