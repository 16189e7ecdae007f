using System.Text;
using X1060Dsl.Model;
using X1060Dsl.Rules.Reading;
using X1060Dsl.Text;

namespace X1060Dsl.Running;

/// <summary>What the process that ran a definition answers: a draft with its places, or why there is none.</summary>
/// <remarks>
/// Whoever wrote the definition may have written the answer too. So reading it takes nothing but verbs with arguments that
/// they could have been given, of places that there are, within <see cref="RunLimits"/>; any other answer is no answer.
/// </remarks>
public static class RunAnswer
{
    private const string Mark = "x1060 run answer 1\n";

    private const byte IsDraft = 1, IsFindings = 2;
    private const byte DidNotCompile = 1, Threw = 2, WasStopped = 3;
    private const byte Nothing = 0, Text = 1, Whole = 2, Fraction = 3, Word = 4, Texts = 5;

    private static readonly ILookup<(string, string), Verb> Verbs = Vocabulary.Verbs.ToLookup(static verb => (verb.Owner, verb.Name));

    private static readonly Dictionary<(string, string), Enum> Words = Vocabulary.Words.ToDictionary(static word => (word.Value.GetType().Name, word.Name), static word => word.Value);

    /// <summary>The most bytes that an answer may have.</summary>
    public const int MostBytes = RunLimits.AnswerBytes;

    /// <summary>The answer, as bytes.</summary>
    /// <param name="outcome">What came of running the definition.</param>
    /// <param name="gathered">What was run.</param>
    public static byte[] Of(RunOutcome outcome, GatheredDefinition gathered)
    {
        using var bytes = new MemoryStream();
        using var to = new Writer(bytes, gathered);
        to.Write(Mark);
        if (outcome.Draft is { } draft)
            to.Draft(draft);
        else
            to.Findings(outcome.Findings);
        to.Flush();
        return bytes.ToArray();
    }

    /// <summary>What an answer says; null when it is none.</summary>
    /// <param name="answer">The bytes.</param>
    /// <param name="gathered">What was run.</param>
    public static RunOutcome? Read(byte[] answer, GatheredDefinition gathered) => answer.Length > MostBytes ? null : Wire.Read(answer, from =>
    {
        from.Expect(Mark);
        return from.Byte() switch
        {
            IsDraft => RunOutcome.Said(new Reader(from, gathered).Draft()),
            IsFindings => new RunOutcome(null, from.Several(new Reader(from, gathered).Finding, RunLimits.Findings)),
            _ => throw Wire.Malformed(),
        };
    });

    private sealed class Writer(Stream to, GatheredDefinition gathered) : BinaryWriter(to, Encoding.UTF8)
    {
        public void Draft(Draft draft)
        {
            Write(IsDraft);
            Write(draft.Entries.Count);
            foreach (var entry in draft.Entries)
            {
                Call(entry.Opening);
                Place(entry.Origin);
                Write(entry.Calls.Count);
                foreach (var call in entry.Calls)
                    Call(call);
            }
        }

        public void Findings(Listing<Finding> findings)
        {
            Write(IsFindings);
            Write(Math.Min(findings.Count, RunLimits.Findings));
            foreach (var finding in findings.Take(RunLimits.Findings))
            {
                // What it threw is told by the words of a stop as well; only the compiler's words come in one language.
                var isOfCompiler = finding.Rule.Id == "CDC0042";
                Write(isOfCompiler ? DidNotCompile : finding.Related.Count > 0 ? Threw : WasStopped);
                Place(finding.Origin);
                if (isOfCompiler)
                {
                    Write((string)finding.Words[0]);
                    Write((string)finding.Words[1]);
                    continue;
                }

                var why = (Bilingual)finding.Words[0];
                Write(why.En);
                Write(why.Ja);
                if (finding.Related.Count == 0)
                    continue;

                Write(Math.Min(finding.Related.Count, RunLimits.Related));
                foreach (var related in finding.Related.Take(RunLimits.Related))
                    Place(related.Origin);
            }
        }

        private void Call(Call call)
        {
            Write(call.Verb);
            Place(call.Origin);
            Place(call.Whole);
            Write(call.Arguments.Count);
            foreach (var argument in call.Arguments)
            {
                Value(argument);
                Place(argument.Origin);
            }
        }

        private void Value(Argument argument)
        {
            switch (argument.Value)
            {
                case null:
                    Write(Nothing);
                    break;
                case string text:
                    Write(Text);
                    Write(text);
                    break;
                case int whole:
                    Write(Whole);
                    Write(whole);
                    break;
                case double fraction:
                    Write(Fraction);
                    Write(fraction);
                    break;
                case Enum word:
                    Write(Word);
                    Write(word.ToString());
                    break;
                case Listing<string> texts:
                    Write(Texts);
                    Write(texts.Count);
                    for (var i = 0; i < texts.Count; i++)
                    {
                        Write(texts[i]);
                        Place(i < argument.Parts.Count ? argument.Parts[i] : default);
                    }

                    break;
                default:
                    throw new InvalidOperationException($"No verb takes a {argument.Value.GetType().Name}.");
            }
        }

        private void Place(Origin origin)
        {
            for (var i = 0; i < gathered.Sources.Count; i++)
            {
                if (gathered.Sources[i].Path != origin.Path)
                    continue;

                Write(i + 1);
                Write(origin.Start);
                Write(origin.Length);
                return;
            }

            Write(0);
        }
    }

    private sealed class Reader(Wire from, GatheredDefinition gathered)
    {
        private int calls = RunLimits.Calls;
        private int characters = RunLimits.AllTexts;

        public Draft Draft() => new(from.Several(_ => Entry(), RunLimits.Entries));

        public Finding Finding(Wire _)
        {
            var kind = from.Byte();
            var at = Place();
            var (one, other) = (from.Text(RunLimits.OneText), from.Text(RunLimits.OneText));
            return kind switch
            {
                DidNotCompile => UncompilableCode.At(at, one, other),
                Threw => UnfinishedRun.At(at, new(one, other)) with { Related = from.Several(_ => UnfinishedRun.Caller(Place()), RunLimits.Related) },
                WasStopped => UnfinishedRun.At(at, new(one, other)),
                _ => throw Wire.Malformed(),
            };
        }

        private DraftEntry Entry()
        {
            var opening = Call("Language", out var verb);
            var origin = Place();
            return new DraftEntry(opening, from.Several(_ => Call(verb.Returns, out var _), RunLimits.Calls)) { Origin = origin };
        }

        private Call Call(string owner, out Verb verb)
        {
            if (--calls < 0)
                throw Wire.Malformed();

            var name = from.Text(RunLimits.OneText);
            var (origin, whole) = (Place(), Place());
            var count = from.Count();
            verb = Verbs[(owner, name)].FirstOrDefault(verb => verb.Parameters.Length == count) ?? throw Wire.Malformed();
            var arguments = new Argument[count];
            for (var i = 0; i < count; i++)
                arguments[i] = Argument(verb.Parameters[i]);
            return new Call(verb.Name, arguments.ToListing(), origin) { Whole = whole };
        }

        // No verb has two overloads of one length; were there ever, what fits the first would be all that is taken.
        private Argument Argument(Parameter parameter)
        {
            var parts = default(Listing<Origin>);
            object? value = (from.Byte(), parameter.Type) switch
            {
                (Nothing, _) when parameter.IsOptional => null,
                (Text, "string") => Said(),
                (Whole, "int") => from.Number(),
                (Fraction, "double") => from.Fraction(),
                (Texts, "string[]") => Several(out parts),
                (Word, var type) when Words.TryGetValue((type, from.Text(RunLimits.OneText)), out var word) => word,
                _ => throw Wire.Malformed(),
            };
            return new Argument(value, Place()) { Parts = parts };
        }

        private Listing<string> Several(out Listing<Origin> parts)
        {
            var items = from.Several(_ => (Said(), Place()), RunLimits.Items);
            parts = items.Select(static item => item.Item2).ToListing();
            return items.Select(static item => item.Item1).ToListing();
        }

        private string Said()
        {
            var text = from.Text(RunLimits.OneText);
            return (characters -= text.Length) >= 0 ? text : throw Wire.Malformed();
        }

        private Origin Place()
        {
            var file = from.Number();
            if (file == 0)
                return default;
            if (file < 0 || file > gathered.Sources.Count)
                throw Wire.Malformed();

            var (source, start, length) = (gathered.Sources[file - 1], from.Number(), from.Number());
            return start >= 0 && length >= 0 && start <= source.Text.Length && length <= source.Text.Length - start
                ? new Origin(source.Path, start, length)
                : throw Wire.Malformed();
        }
    }
}
