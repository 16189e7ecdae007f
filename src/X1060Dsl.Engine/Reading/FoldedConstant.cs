using System.Text;

namespace X1060Dsl.Reading;

/// <summary>What the operands so far come to, where C# regards all of them as constant.</summary>
/// <remarks>A sum of texts grows in one place: put together anew for each operand, a long one would cost the square of its length.</remarks>
internal sealed class FoldedConstant(object? first)
{
    private object? constant = first;
    private StringBuilder? text;

    public bool IsKnown => constant is not null || text is not null;

    /// <summary>How long the text is; null when it is none.</summary>
    public int? Length => text?.Length ?? (constant as string)?.Length;

    public object? Value => text?.ToString() ?? constant;

    public void Forget() => (constant, text) = (null, null);

    /// <summary>Goes on with the next operand; what it returns is why there is no result.</summary>
    public Bilingual? Apply(Operator @operator, object right)
    {
        if (@operator.IsArithmetic && right is string next)
        {
            text = (text ?? new StringBuilder((string)constant!)).Append(next);
            return null;
        }

        var fault = @operator.Apply(Value!, right, out var result);
        (constant, text) = (result, null);
        return fault;
    }
}
