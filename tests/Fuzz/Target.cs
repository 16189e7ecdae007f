namespace X1060Dsl.Fuzz;

/// <summary>Something that reads what strangers wrote, and what it promises of every text.</summary>
internal abstract class Target
{
    /// <summary>All of them, in the order in which they are tried.</summary>
    public static IReadOnlyList<Target> All { get; } =
        [new GateTarget(), new ReaderTarget(), new PolicyTarget(), new LockTarget(), new SettingsTarget(), new BaselineTarget(), new DecodingTarget(), new LoadTarget()];

    /// <summary>Its name on the command line, and of its folder among the regressions.</summary>
    public abstract string Name { get; }

    /// <summary>What it reads gladly: the first texts that are changed.</summary>
    public abstract IReadOnlyList<string> Seeds { get; }

    /// <summary>Words of what it reads, and words that trouble it.</summary>
    public abstract IReadOnlyList<string> Words { get; }

    /// <summary>The longest text that is tried, in UTF-16 units.</summary>
    public virtual int Longest => 4096;

    /// <summary>Tries one text. Whatever leaves this method as an exception is a defect.</summary>
    /// <returns>What kind of thing came of it: texts of a kind not seen before are kept and changed further.</returns>
    public abstract int Try(string text);

    /// <summary>Demands something of what came of a text.</summary>
    protected static void Law(bool holds, string law)
    {
        if (!holds)
            throw new LawBroken(law);
    }
}

/// <summary>A promise did not hold.</summary>
internal sealed class LawBroken(string law) : Exception(law);
