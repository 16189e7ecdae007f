using System.CommandLine;
using X1060Dsl.Model;

namespace X1060Dsl.Cli;

/// <summary>Which day it is: that of the machine, unless the call says another.</summary>
/// <param name="verb">The verb.</param>
/// <param name="description">What the day is for.</param>
internal sealed class TodayOption(Verb verb, Bilingual description)
{
    private readonly Option<string> today = verb.Add<string>("--today", "yyyy-MM-dd", description);

    /// <summary>The day; null where what was given is none, and it has been told.</summary>
    public Date? Of(Call call)
    {
        if (call.Line.GetValue(today) is not { } said)
            return call.Around.Today();
        if (Date.TryRead(said, out var day))
            return day;

        call.Refuse(new($"--today does not take '{said}'; write a day as yyyy-MM-dd, for example 2026-10-01", $"--today に「{said}」は指定できません。2026-10-01 のように yyyy-MM-dd で書いてください"));
        return null;
    }
}
