using X1060Dsl.Model;
using X1060Dsl.Rules.Reading;

namespace X1060Dsl.Reading;

/// <summary>A value and where it was written; no content stands for a value that could not be found out.</summary>
internal readonly record struct Value(object? Content, Origin Origin)
{
    public bool IsKnown => Content is not null;

    public static Value Unknown(Origin origin) => new(null, origin);
}

/// <summary>An entry while its chain is followed.</summary>
internal sealed class EntryUnderWay(Call opening)
{
    public Call Opening { get; } = opening;

    public List<Call> Calls { get; } = [];

    /// <summary>Whether a verb of its chain could not be read.</summary>
    public bool IsPartial { get; set; }

    /// <summary>The outermost expression that speaks of it so far.</summary>
    public Origin Origin { get; set; } = opening.Origin;
}

/// <summary>The second pass: follows a checked program step by step, within a budget, and collects what it says.</summary>
internal sealed class Evaluation(Action<Finding> report)
{
    private readonly List<EntryUnderWay> entries = [];
    private int steps = Budget.Steps;
    private int characters = Budget.AllTexts;
    private int depth;

    /// <summary>Set by a return until the function that it belongs to has ended.</summary>
    public bool IsReturning { get; private set; }

    public Value Returned { get; private set; }

    /// <summary>What the program says, as far as the budget lets it be followed.</summary>
    public Draft Follow(IEnumerable<Statement> program)
    {
        try
        {
            foreach (var statement in program)
                Run(statement);
        }
        catch (BudgetSpent spent)
        {
            report(spent.Finding);
        }

        return new Draft(entries.Select(static entry => new DraftEntry(entry.Opening, entry.Calls.ToListing()) { Origin = entry.Origin, IsPartial = entry.IsPartial }).ToListing());
    }

    public Value Of(Expression expression)
    {
        Enter(expression.Origin);
        var value = expression.Evaluate(this);
        depth--;
        return value;
    }

    public void Run(Statement statement)
    {
        Enter(statement.Origin);
        statement.Run(this);
        depth--;
    }

    public EntryUnderWay Open(Call opening)
    {
        var entry = new EntryUnderWay(opening);
        entries.Add(entry);
        return entry;
    }

    public void Return(Value value) => (IsReturning, Returned) = (true, value);

    /// <summary>What a function's body gave; a body that ran out gave nothing.</summary>
    public Value TakeReturned(Origin call)
    {
        var value = IsReturning ? Returned : Value.Unknown(call);
        (IsReturning, Returned) = (false, default);
        return value;
    }

    public Value Fault(Origin at, Bilingual fault)
    {
        report(ArithmeticFault.At(at, fault));
        return Value.Unknown(at);
    }

    /// <summary>A text that was put together, if it is not too long: the length is looked at before anything is allocated.</summary>
    public Value Joined(Origin at, IReadOnlyList<string> parts)
    {
        long length = 0;
        foreach (var part in parts)
            length += part.Length;

        if (length > Budget.OneText)
            throw new BudgetSpent(BudgetExceeded.At(at, new("This text grows too long", "文字列が長すぎます"), Budget.OneText));

        characters -= (int)length;
        if (characters < 0)
            throw new BudgetSpent(BudgetExceeded.At(at, new("The texts put together grow too long", "組み立てた文字列の合計が長すぎます"), Budget.AllTexts));

        return new Value(string.Concat(parts), at);
    }

    private void Enter(Origin at)
    {
        if (--steps < 0)
            throw new BudgetSpent(BudgetExceeded.At(at, new("This definition takes too many steps to follow", "この定義は読み取りの手順が多すぎます"), Budget.Steps));

        if (++depth > Budget.EvaluationDepth)
            throw new BudgetSpent(BudgetExceeded.At(at, new("Functions call each other too deeply", "関数の呼び出しが深すぎます"), Budget.EvaluationDepth));
    }

    // Never leaves this class: it is the shortest way out of any depth once a budget is spent.
    private sealed class BudgetSpent(Finding finding) : Exception
    {
        public Finding Finding { get; } = finding;
    }
}

/// <summary>What following a definition may take at most. Steps and sizes, never time, so that every machine gives the same answer.</summary>
internal static class Budget
{
    public const int Steps = 1_000_000;
    public const int EvaluationDepth = 256;
    public const int OneText = 64 * 1024;
    public const int AllTexts = 16 * 1024 * 1024;
    public const int Items = 10_000;
    public const int LoadDepth = 16;
    public const int LoadedFiles = 256;
}
