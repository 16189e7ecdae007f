namespace X1060Dsl.Reading;

/// <summary>A binary operator on two values of one type.</summary>
internal sealed class Operator
{
    public static readonly Bilingual Overflow = new("The result does not fit into an int", "計算結果が int に収まりません");
    public static readonly Bilingual DivisionByZero = new("Nothing can be divided by zero", "0 で割ることはできません");

    private Operator(string sign) => Sign = sign;

    public string Sign { get; }

    public bool IsEquality => Sign is "==" or "!=";

    public bool IsOrder => Sign is "<" or "<=" or ">" or ">=";

    public bool IsLogic => Sign is "&&" or "||";

    public bool IsArithmetic => Sign is "+" or "-" or "*" or "/" or "%";

    public static Operator? Of(string sign) => sign is "+" or "-" or "*" or "/" or "%" or "==" or "!=" or "<" or "<=" or ">" or ">=" or "&&" or "||" ? new Operator(sign) : null;

    /// <summary>The type of the result; null when C# does not let the two stand together.</summary>
    public DslType? TypeOf(DslType left, DslType right)
    {
        if (left.IsUnknown || right.IsUnknown)
            return IsArithmetic ? DslType.Unknown : DslType.Truth;

        if (!left.Same(right))
            return null;

        if (IsLogic)
            return left == DslType.Truth ? DslType.Truth : null;

        if (IsEquality)
            return left == DslType.Truth || left == DslType.Whole || left == DslType.Text || left.IsWord ? DslType.Truth : null;

        if (left == DslType.Whole)
            return IsOrder ? DslType.Truth : DslType.Whole;

        return left == DslType.Text && Sign == "+" ? DslType.Text : null;
    }

    /// <summary>Whether the left side alone settles it, so that the right side is not looked at.</summary>
    public bool Decides(object? left) => (Sign == "&&" && left is false) || (Sign == "||" && left is true);

    /// <summary>Works the result out; what it returns is why there is none.</summary>
    public Bilingual? Apply(object left, object right, out object? result)
    {
        result = null;
        if (IsEquality)
        {
            result = left.Equals(right) == (Sign == "==");
            return null;
        }

        if (IsLogic)
        {
            result = Sign == "&&" ? (bool)left && (bool)right : (bool)left || (bool)right;
            return null;
        }

        if (left is string text)
        {
            result = text + (string)right;
            return null;
        }

        var (a, b) = ((long)(int)left, (long)(int)right);
        if (IsOrder)
        {
            result = Sign switch { "<" => a < b, "<=" => a <= b, ">" => a > b, _ => a >= b };
            return null;
        }

        if (b == 0 && (Sign is "/" or "%"))
            return DivisionByZero;

        var number = Sign switch { "+" => a + b, "-" => a - b, "*" => a * b, "/" => a / b, _ => a % b };
        if (number is < int.MinValue or > int.MaxValue)
            return Overflow;

        result = (int)number;
        return null;
    }
}
