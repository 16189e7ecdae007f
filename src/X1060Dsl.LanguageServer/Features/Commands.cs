using System.Text.Json;
using X1060Dsl.LanguageServer.Checking;
using X1060Dsl.LanguageServer.Documents;
using X1060Dsl.LanguageServer.Protocol;
using X1060Dsl.LanguageServer.Transport;
using X1060Dsl.Model;
using X1060Dsl.Regression;
using X1060Dsl.Reports;

namespace X1060Dsl.LanguageServer.Features;

/// <summary>What an editor can have done: checking everything, and accepting a posture.</summary>
internal sealed class Commands(Diagnosing diagnosing, Definitions definitions, OpenDocuments documents, Client client, DisplayLanguage language)
{
    private const int Error = 1, Warning = 2, Info = 3;

    private const string Check = "x1060.check", Lock = "x1060.lock", ShowPlaces = "x1060.showPlaces";

    /// <summary>Their names.</summary>
    public static IReadOnlyList<string> Names { get; } = [Check, Lock];

    /// <summary>Adds what can be asked for.</summary>
    public void AddTo(Methods methods) => methods.Add("workspace/executeCommand", ProtocolJson.Default.ExecuteCommandParams, asked => asked.Command switch
    {
        Check => CheckAll(),
        Lock => Accept(asked.Arguments),
        // Clicked in a client that has nothing to show them with.
        ShowPlaces => Reply.Nothing,
        _ => Reply.Refused(ErrorCode.InvalidParams, $"there is no command {SafeText.Of(asked.Command)}"),
    });

    private Reply CheckAll()
    {
        definitions.ChangedAround();
        diagnosing.Finish();
        var findings = Engine.Together([.. definitions.All.Select(static definition => definition.Outcome).OfType<CheckedDefinition>()]).SelectMany(static outcome => outcome.Findings).ToList();
        int Count(Severity severity) => findings.Count(finding => finding.Suppression is null && finding.Severity == severity);
        return Reply.Of(new CheckAnswer(definitions.Count, Count(Severity.Error), Count(Severity.Warning), Count(Severity.Info), findings.Count(static finding => finding.Suppression is not null)), ProtocolJson.Default.CheckAnswer);
    }

    private Reply Accept(IReadOnlyList<JsonElement>? arguments)
    {
        var uri = arguments is [{ ValueKind: JsonValueKind.String } said, ..] ? said.GetString()!
            : documents.All.Where(static document => document.IsDefinition).ToList() is [var only] ? only.Uri : null;
        if (uri is null)
            return Tell(Error, new("Which definition is to be locked?", "どの定義をロックするか指定してください"));

        var path = documents.TryFind(uri, out var document) ? document.Path : FileUri.PathOf(uri);
        if (path is null || definitions.At(path) is not { IsFile: true } definition || definitions.TextOf(definition, out _) is not { } text)
            return Tell(Error, new("There is no such definition", "その定義は見つかりません"));

        var name = SafeText.Of(path[(path.LastIndexOf('/') + 1)..]);
        var acceptance = Acceptance.Of(text.Read, definitions.View.SettingsFor(path), definitions.View.LockOf(path));
        switch (acceptance)
        {
            case { Outcome: AcceptanceOutcome.NoModel }:
                return Tell(Error, new($"{name} cannot be read", $"{name} を読み取れません"));
            case { Outcome: AcceptanceOutcome.Part }:
                return Tell(Error, new($"{name} names no organisation; a part is locked with the definitions that load it", $"{name} には組織がありません。部品は、読み込む定義のロックに含まれます"));
            case { Outcome: AcceptanceOutcome.BadLock, Fault: { } fault }:
                return Tell(Error, new($"The lock of {name} cannot be read: {fault.Message(DisplayLanguage.English)}", $"{name} のロックを読み取れません: {fault.Message(DisplayLanguage.Japanese)}"));
            case { Outcome: AcceptanceOutcome.HasErrors }:
                return Tell(Error, new($"{name} has errors and cannot be locked", $"{name} には誤りがあるため、ロックできません"));
            case { Outcome: AcceptanceOutcome.Current }:
                return Tell(Info, new($"{name}: the lock is current", $"{name}: ロックは最新です"), isDone: true);
        }

        try
        {
            NewFile.Write(Posture.PathOf(path), acceptance.Posture!.Text, replace: true);
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            return Tell(Error, new($"The lock of {name} cannot be written", $"{name} のロックを書き込めません"));
        }

        definitions.Forget();
        definitions.Changed(Posture.PathOf(path));
        return acceptance.Before is null
            ? Tell(Info, new($"{name}: locked", $"{name}: ロックしました"), isDone: true)
            : Tell(Warning, new($"{name}: the lock has been updated; have its changes reviewed", $"{name}: ロックを更新しました。変更をレビューしてください"), isDone: true);
    }

    private Reply Tell(int type, Bilingual message, bool isDone = false)
    {
        var said = message.In(language);
        client.Show(type, said);
        return Reply.Of(new LockAnswer(isDone, said), ProtocolJson.Default.LockAnswer);
    }
}
