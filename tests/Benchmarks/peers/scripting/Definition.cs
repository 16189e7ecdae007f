namespace X1060Dsl.Peers;

/// <summary>What a definition says: its members are the words that a script may use.</summary>
public sealed class Definition
{
    public const string X1060_2021 = nameof(X1060_2021);
    public const string Basic = nameof(Basic), Standard = nameof(Standard), Advanced = nameof(Advanced), Optional = nameof(Optional), Unnecessary = nameof(Unnecessary);

    internal HashSet<string> Teams { get; } = [];

    internal HashSet<string> Providers { get; } = [];

    internal List<Entry> Services { get; } = [];

    public Heading Organization(string name) => new(name);

    public void Team(string name) => Teams.Add(name);

    public void Provider(string name) => Providers.Add(name);

    public Entry Service(string code)
    {
        var entry = new Entry(code);
        Services.Add(entry);
        return entry;
    }

    internal IEnumerable<string> Mistakes()
    {
        var seen = new HashSet<string>();
        foreach (var service in Services)
        {
            if (!Known.Contains(service.Code))
                yield return $"{service.Code} is unknown";
            if (!seen.Add(service.Code))
                yield return $"{service.Code} is decided twice";
            foreach (var mistake in service.Says.Level == Unnecessary ? Unneeded(service) : Wanted(service))
                yield return $"{service.Code} {mistake}";
        }

        foreach (var code in Known.Where(code => !seen.Contains(code)))
            yield return $"{code} is missing";
    }

    private static IEnumerable<string> Unneeded(Entry service)
    {
        if (service.Says.Because is null or "")
            yield return "is unnecessary without a reason";
    }

    private IEnumerable<string> Wanted(Entry service)
    {
        var says = service.Says;
        if (says.Owner is null or "")
            yield return "has no owner";
        if (says.Insource is null && says.Outsource is null)
            yield return "has nobody who provides it";
        if (says.Insource is { } team && !Teams.Contains(team))
            yield return $"names the team {team}, which is not declared";
        if (says.Outsource is { } provider && !Providers.Contains(provider))
            yield return $"names the provider {provider}, which is not declared";
        if (says.Score is null)
            yield return "has no score";
        if (says.Score is < 1 or > 5)
            yield return "has a score that is not 1 to 5";
        if (says.Target is null)
            yield return "has no target";
        if (says.Target < says.Score)
            yield return "has a target below its score";
    }

    private static readonly HashSet<string> Known =
    [
        .. new (char Category, int Size)[] { ('A', 13), ('B', 4), ('C', 4), ('D', 7), ('E', 9), ('F', 5), ('G', 13), ('H', 2), ('I', 7) }
            .SelectMany(static part => Enumerable.Range(1, part.Size).Select(number => $"{part.Category}-{number}")),
    ];
}
