using X1060Dsl.Model;

namespace X1060Dsl.Reading;

/// <summary>A checked statement.</summary>
internal abstract class Statement(Origin origin)
{
    public Origin Origin { get; } = origin;

    /// <summary>Whether every path through it ends in a return, as C# sees it from the outside.</summary>
    public virtual bool AlwaysReturns => false;

    public abstract void Run(Evaluation run);
}

internal sealed class Block(Origin origin, IReadOnlyList<Statement> statements) : Statement(origin)
{
    public override bool AlwaysReturns => statements.Any(static statement => statement.AlwaysReturns);

    public override void Run(Evaluation run)
    {
        foreach (var statement in statements)
        {
            run.Run(statement);
            if (run.IsReturning)
                return;
        }
    }
}

internal sealed class Said(Expression expression) : Statement(expression.Origin)
{
    public override void Run(Evaluation run) => run.Of(expression);
}

internal sealed class Declared(Origin origin, Local local, Expression value) : Statement(origin)
{
    public override void Run(Evaluation run) => local.Value = Widened.To(local.Type, run.Of(value));
}

internal sealed class Conditional(Origin origin, Expression condition, Statement then, Statement? otherwise) : Statement(origin)
{
    public override bool AlwaysReturns => then.AlwaysReturns && otherwise is { AlwaysReturns: true };

    public override void Run(Evaluation run)
    {
        if (run.Of(condition).Content is not bool holds)
            return;

        if (holds)
            run.Run(then);
        else if (otherwise is not null)
            run.Run(otherwise);
    }
}

/// <summary>A switch statement; a section without matches is the default one, wherever it stands.</summary>
internal sealed class Switch(Origin origin, Expression governing, IReadOnlyList<(IReadOnlyList<object> Matches, bool IsDefault, Statement Body)> sections) : Statement(origin)
{
    public override bool AlwaysReturns =>
        sections.Any(static section => section.IsDefault) && sections.All(static section => section.Body.AlwaysReturns);

    public override void Run(Evaluation run)
    {
        if (run.Of(governing).Content is not { } value)
            return;

        var body = sections.FirstOrDefault(section => section.Matches.Contains(value)).Body
            ?? sections.FirstOrDefault(static section => section.IsDefault).Body;
        if (body is not null)
            run.Run(body);
    }
}

internal sealed class ForEach(Origin origin, IReadOnlyList<Local?> locals, bool isDeconstructed, Expression items, Statement body) : Statement(origin)
{
    public override void Run(Evaluation run)
    {
        if (run.Of(items).Content is not Value[] values)
            return;

        foreach (var value in values)
        {
            Take(value);
            run.Run(body);
            if (run.IsReturning)
                return;
        }
    }

    private void Take(Value value)
    {
        var parts = isDeconstructed ? value.Content as Value[] : [value];
        for (var i = 0; i < locals.Count; i++)
        {
            if (locals[i] is { } local)
                local.Value = parts is not null && i < parts.Length ? parts[i] : Value.Unknown(value.Origin);
        }
    }
}

internal sealed class For(Origin origin, Local counter, Expression start, Expression condition, Expression step, Statement body) : Statement(origin)
{
    public override void Run(Evaluation run)
    {
        for (counter.Value = run.Of(start); run.Of(condition).Content is true; counter.Value = run.Of(step))
        {
            run.Run(body);
            if (run.IsReturning)
                return;
        }
    }
}

internal sealed class Return(Origin origin, Expression? value) : Statement(origin)
{
    public override bool AlwaysReturns => true;

    public override void Run(Evaluation run) => run.Return(value is null ? Value.Unknown(Origin) : run.Of(value));
}

/// <summary>A statement that does nothing when it is followed: a declaration of a function, a break at the end of a section.</summary>
internal sealed class Nothing(Origin origin) : Statement(origin)
{
    public override void Run(Evaluation run)
    {
    }
}
