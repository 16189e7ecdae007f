namespace X1060Dsl.Peers;

/// <summary>A service, as it is being said.</summary>
public sealed class Entry(string code)
{
    internal string Code => code;

    internal Said Says { get; private set; } = new();

    public Entry Level(string level) => With(Says with { Level = level });

    public Entry Insource(string team) => With(Says with { Insource = team });

    public Entry Outsource(string provider) => With(Says with { Outsource = provider });

    public Entry Owner(string owner) => With(Says with { Owner = owner });

    public Entry Score(int score) => With(Says with { Score = score });

    public Entry Target(int target, string by) => With(Says with { Target = target, By = by });

    public Entry Because(string reason) => With(Says with { Because = reason });

    private Entry With(Said says)
    {
        Says = says;
        return this;
    }
}

/// <summary>What was said of a service.</summary>
internal sealed record Said
{
    public string? Level { get; init; }

    public string? Insource { get; init; }

    public string? Outsource { get; init; }

    public string? Owner { get; init; }

    public int? Score { get; init; }

    public int? Target { get; init; }

    public string? By { get; init; }

    public string? Because { get; init; }
}

/// <summary>The organisation, as it is being said.</summary>
public sealed class Heading(string name)
{
    public string Name => name;

    public Heading Edition(string edition) => edition.Length > 0 ? this : throw new ArgumentException("No edition", nameof(edition));
}
