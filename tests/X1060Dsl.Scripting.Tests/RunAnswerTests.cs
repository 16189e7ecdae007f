using CsCheck;
using X1060Dsl.Model;
using X1060Dsl.Running;

namespace X1060Dsl.Scripting.Tests;

/// <summary>An answer is hostile input: it is a draft that could have been said, or it is nothing.</summary>
public sealed class RunAnswerTests
{
    private static readonly Given Definition = new("""
        Organization("One").Edition(X1060_2021).Floor("A-1", "B-1");
        Team("SOC").Capacity(2.5);
        Service("A-1").Level(Basic).Score(insource: 2, outsource: 4).Target(5, by: "2027-03-31");
        """);

    private static readonly GatheredDefinition Gathered = Definition.Gathered;

    private static readonly byte[] Answer = RunAnswer.Of(ScriptRun.Of(Gathered), Gathered);

    [Fact]
    public void An_answer_comes_back_as_it_was_sent() => Assert.Equal(Definition.Read().Draft, RunAnswer.Read(Answer, Gathered)!.Draft);

    [Fact]
    public void No_answer_that_is_cut_off_or_has_more_behind_it_is_taken()
    {
        for (var length = 0; length < Answer.Length; length++)
            Assert.Null(RunAnswer.Read(Answer[..length], Gathered));
        Assert.Null(RunAnswer.Read([.. Answer, 0], Gathered));
    }

    [Fact]
    public void A_changed_answer_is_refused_or_can_be_examined() =>
        Gen.Select(Gen.Int[0, Answer.Length - 1], Gen.Byte).Array[1, 3].Sample(
            static changes =>
            {
                var changed = (byte[])Answer.Clone();
                foreach (var (place, value) in changes)
                    changed[place] = value;
                if (RunAnswer.Read(changed, Gathered) is { } outcome)
                    Engine.Check(Definition.File, Gathered, outcome, CheckOptions.Default);
            },
            iter: 20_000);

    [Fact]
    public void Noise_is_refused() => Gen.Byte.Array[0, 200].Sample(static noise => Assert.Null(RunAnswer.Read(noise, Gathered)), iter: 5_000);

    [Fact]
    public void A_changed_request_is_refused_or_is_one() =>
        Gen.Select(Gen.Int[0, RunRequest.Of(Gathered).Length - 1], Gen.Byte).Sample(
            static change =>
            {
                var changed = RunRequest.Of(Gathered);
                changed[change.Item1] = change.Item2;
                RunRequest.Read(changed);
            },
            iter: 5_000);

    [Fact]
    public void A_count_beyond_what_is_there_allocates_nothing()
    {
        // After the mark and the kind: two thousand million entries.
        var start = Array.IndexOf(Answer, (byte)'\n') + 2;
        byte[] changed = [.. Answer[..start], 0xFF, 0xFF, 0xFF, 0x7F, .. Answer[(start + 4)..]];
        var before = GC.GetAllocatedBytesForCurrentThread();

        Assert.Null(RunAnswer.Read(changed, Gathered));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1 << 20);
    }
}
