using System.CommandLine;
using X1060Dsl.Reports;

namespace X1060Dsl.Cli;

/// <summary>A verb of the command line: its words, its examples, and what it does.</summary>
internal abstract class Verb(string name, Bilingual description, DisplayLanguage language) : Command(name, description.In(language))
{
    /// <summary>The language that its words are in.</summary>
    protected DisplayLanguage Language { get; } = language;

    /// <summary>What people most often type, and what it is good for.</summary>
    public abstract IReadOnlyList<(string Line, Bilingual Use)> Examples { get; }

    /// <summary>Does it, and gives the exit code.</summary>
    public abstract int Run(Call call);

    /// <summary>An option of the verb.</summary>
    public Option<T> Add<T>(string option, string? value, Bilingual description)
    {
        var added = new Option<T>(option) { Description = description.In(Language), HelpName = value };
        Options.Add(added);
        return added;
    }

    /// <summary>Any number of arguments of the verb.</summary>
    public Argument<string[]> AddMany(string argument, Bilingual description)
    {
        var added = new Argument<string[]>(argument) { Description = description.In(Language), Arity = ArgumentArity.ZeroOrMore };
        Arguments.Add(added);
        return added;
    }
}

/// <summary>The options that every verb has.</summary>
internal sealed class CommonOptions(DisplayLanguage language)
{
    public Option<string> Lang { get; } = new("--lang")
    {
        Description = new Bilingual("the language (default: X1060_LANG, then the locale)", "表示の言語 (省略時は X1060_LANG、次にロケールで決定)").In(language),
        HelpName = "ja|en",
        Recursive = true,
    };

    public Option<string> Color { get; } = new("--color")
    {
        Description = new Bilingual("colours; auto follows NO_COLOR, FORCE_COLOR and TERM=dumb", "色 (auto は NO_COLOR、FORCE_COLOR、TERM=dumb に従う)").In(language),
        HelpName = "auto|always|never",
        Recursive = true,
    };
}

/// <summary>One call of a verb: the command line as read, and where its answer goes.</summary>
/// <param name="Line">The command line.</param>
/// <param name="Around">The machine.</param>
/// <param name="Answer">Where the answer goes.</param>
/// <param name="Aside">Where all else goes.</param>
/// <param name="Language">The language.</param>
/// <param name="Ink">The colours of the answer.</param>
internal sealed record Call(ParseResult Line, Surroundings Around, TextWriter Answer, TextWriter Aside, DisplayLanguage Language, Ink Ink)
{
    /// <summary>Says aside what is wrong with the call.</summary>
    public int Refuse(Bilingual why)
    {
        Aside.WriteLine($"x1060: {SafeText.Of(why.In(Language))}");
        return ExitCode.Misuse;
    }

    /// <summary>Whether a value is one of those that an option takes; says so where it is not.</summary>
    public bool Takes(string option, string value, params string[] allowed)
    {
        if (allowed.Contains(value))
            return true;

        Refuse(Misuse.Value(option, value, allowed));
        return false;
    }

    /// <summary>The languages of a page: the one of the call, or both, that one first.</summary>
    public DisplayLanguage[] Languages(bool both) => !both ? [Language]
        : Language == DisplayLanguage.Japanese ? [DisplayLanguage.Japanese, DisplayLanguage.English]
        : [DisplayLanguage.English, DisplayLanguage.Japanese];

    /// <summary>A path as people read it: relative to the current folder where it lies below it.</summary>
    public string Shown(string path) => new Check(default, Around.FullPath("."), null).Shown(path);

    /// <summary>What goes past the text writer, as bytes.</summary>
    public Stream AnswerBytes()
    {
        Answer.Flush();
        return Around.Out;
    }
}
