namespace X1060Dsl.Model;

/// <summary>A day of the calendar. The model reads no clock: what "today" is, is told to it.</summary>
/// <clause>ours</clause>
public readonly record struct Date : IComparable<Date>
{
    private Date(int year, int month, int day) => (Year, Month, Day) = (year, month, day);

    private static Date First => new(1, 1, 1);

    private static Date Last => new(9999, 12, 31);

    /// <summary>The year, 1 to 9999.</summary>
    public int Year { get; }

    /// <summary>The month, 1 to 12.</summary>
    public int Month { get; }

    /// <summary>The day of the month, 1 to 31.</summary>
    public int Day { get; }

    /// <summary>Reads <c>yyyy-MM-dd</c>, in plain digits. False when it is not that, or not a day of the calendar.</summary>
    public static bool TryRead(string text, out Date date)
    {
        date = default;
        if (text.Length != 10 || text[4] != '-' || text[7] != '-')
            return false;

        if (!TryDigits(text, 0, 4, out var year) || !TryDigits(text, 5, 2, out var month) || !TryDigits(text, 8, 2, out var day))
            return false;

        if (year < 1 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
            return false;

        date = new Date(year, month, day);
        return true;
    }

    /// <summary>The day of a point in time, in that point's own offset.</summary>
    public static Date Of(DateTime time) => new(time.Year, time.Month, time.Day);

    /// <summary>
    /// The day so many months later; the last of the month where that month is shorter, and the last or first day of the
    /// calendar (the years 1 to 9999) where it would lie beyond.
    /// </summary>
    public Date AddMonths(int months)
    {
        var month = ((Year * 12L) + Month - 1) + months;
        return month >= 10_000 * 12L ? Last : month < 12 ? First
            : new Date((int)(month / 12), (int)(month % 12) + 1, Math.Min(Day, DateTime.DaysInMonth((int)(month / 12), (int)(month % 12) + 1)));
    }

    /// <summary>The day so many days later; the last or first day of the calendar where it would lie beyond.</summary>
    public Date AddDays(int days)
    {
        var day = new DateTime(Year, Month, Day);
        return days > (DateTime.MaxValue.Date - day).Days ? Last : days < (DateTime.MinValue - day).Days ? First : Of(day.AddDays(days));
    }

    /// <inheritdoc />
    public int CompareTo(Date other) => (Year, Month, Day).CompareTo((other.Year, other.Month, other.Day));

    /// <summary>Whether it is earlier.</summary>
    public static bool operator <(Date left, Date right) => left.CompareTo(right) < 0;

    /// <summary>Whether it is later.</summary>
    public static bool operator >(Date left, Date right) => left.CompareTo(right) > 0;

    /// <summary>Whether it is earlier, or the same day.</summary>
    public static bool operator <=(Date left, Date right) => left.CompareTo(right) <= 0;

    /// <summary>Whether it is later, or the same day.</summary>
    public static bool operator >=(Date left, Date right) => left.CompareTo(right) >= 0;

    /// <summary><c>yyyy-MM-dd</c>.</summary>
    public override string ToString() => $"{Digits(Year, 4)}-{Digits(Month, 2)}-{Digits(Day, 2)}";

    // Without a format string, so that no culture has a say in the digits.
    private static string Digits(int number, int width)
    {
        var digits = new char[width];
        for (var i = width - 1; i >= 0; i--, number /= 10)
            digits[i] = (char)('0' + (number % 10));
        return new string(digits);
    }

    private static bool TryDigits(string text, int start, int length, out int number)
    {
        number = 0;
        for (var i = start; i < start + length; i++)
        {
            if (text[i] is < '0' or > '9')
                return false;
            number = (number * 10) + (text[i] - '0');
        }

        return true;
    }
}

/// <summary>A length of time in whole months or days.</summary>
/// <clause>ours</clause>
public readonly record struct Period(int Months, int Days)
{
    /// <summary>The day this much after another.</summary>
    public Date After(Date date) => date.AddMonths(Months).AddDays(Days);
}
