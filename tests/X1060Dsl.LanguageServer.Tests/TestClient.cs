using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using X1060Dsl.LanguageServer.Transport;
using X1060Dsl.Model;

namespace X1060Dsl.LanguageServer.Tests;

/// <summary>An editor that speaks the protocol to a server in this process.</summary>
internal sealed class TestClient : IDisposable
{
    // Only what hangs for ever meets it.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private readonly Wire toServer = new(), fromServer = new();
    private readonly FrameReader frames;
    private readonly Thread thread;
    private readonly StringWriter log = new();
    private readonly List<JsonNode> heard = [];
    private int exit = -1, asked;

    private TestClient(Action<int>? awaitEnd)
    {
        frames = new FrameReader(fromServer);
        var around = new ServerSurroundings("1.2.3", DisplayLanguage.English, static () => Date.TryRead("2026-11-01", out var day) ? day : default, log);
        if (awaitEnd is not null)
            around = around with { AwaitEnd = awaitEnd };
        thread = new Thread(() =>
        {
            exit = Server.Run(toServer, fromServer, around);
            fromServer.End();
        });
        thread.Start();
    }

    /// <summary>What the server wrote to its standard error.</summary>
    public string Log => log.ToString();

    /// <summary>A client that has said nothing yet.</summary>
    public static TestClient Silent(Action<int>? awaitEnd = null) => new(awaitEnd);

    /// <summary>A client that has been greeted.</summary>
    /// <param name="folder">The folder that it has open; null for none.</param>
    /// <param name="capabilities">What it can do, as JSON.</param>
    /// <param name="options">Its initialization options, as JSON.</param>
    /// <param name="locale">The language it speaks.</param>
    public static TestClient Greeted(string? folder = null, string capabilities = "{}", string options = "{}", string locale = "en")
    {
        var client = new TestClient(null);
        client.Offer = client.Request("initialize", $$"""{"processId":null,"locale":"{{locale}}","rootUri":{{(folder is null ? "null" : JsonValue.Create(UriOf(folder)).ToJsonString())}},"capabilities":{{capabilities}},"initializationOptions":{{options}} }""");
        client.Notify("initialized", "{}");
        return client;
    }

    /// <summary>What the server offered.</summary>
    public JsonNode? Offer { get; private set; }

    /// <summary>The address of a path.</summary>
    public static string UriOf(string path) => Documents.FileUri.Of(path);

    /// <summary>Sends bytes as they are.</summary>
    public void SendRaw(byte[] bytes) => toServer.Write(bytes, 0, bytes.Length);

    /// <summary>Sends a message.</summary>
    public void Send(string body)
    {
        var bytes = Encoding.UTF8.GetBytes(body);
        SendRaw([.. Encoding.ASCII.GetBytes($"Content-Length: {bytes.Length}\r\n\r\n"), .. bytes]);
    }

    public void Notify(string method, string parameters) => Send($$"""{"jsonrpc":"2.0","method":"{{method}}","params":{{parameters}} }""");

    /// <summary>Sends a request and does not wait for its answer.</summary>
    public int Ask(string method, string parameters)
    {
        Send($$"""{"jsonrpc":"2.0","id":{{++asked}},"method":"{{method}}","params":{{parameters}} }""");
        return asked;
    }

    /// <summary>The result of a request.</summary>
    public JsonNode? Request(string method, string parameters)
    {
        var answer = AnswerTo(Ask(method, parameters));
        Assert.Null(answer["error"]);
        return answer["result"];
    }

    /// <summary>The error of a request.</summary>
    public JsonNode Refused(string method, string parameters) => AnswerTo(Ask(method, parameters))["error"] ?? throw new InvalidOperationException("The request was answered.");

    /// <summary>The answer to a request.</summary>
    public JsonNode AnswerTo(int id) => Hear(message => message["method"] is null && message["id"] is JsonValue said && said.GetValueKind() == JsonValueKind.Number && said.GetValue<int>() == id);

    /// <summary>The next message of a method.</summary>
    public JsonNode Told(string method, Func<JsonNode, bool>? which = null) => Hear(message => message["method"]?.GetValue<string>() == method && (which is null || which(message["params"]!)))["params"]!;

    /// <summary>The diagnostics of a document at a version; of the next that are told, where none is named.</summary>
    public JsonArray Diagnostics(string uri, int? version = null) => Told("textDocument/publishDiagnostics", said => said["uri"]!.GetValue<string>() == uri && (version is null || said["version"]?.GetValue<int>() == version))["diagnostics"]!.AsArray();

    public void Open(string uri, string text, int version = 1, string language = "x1060-cdc") =>
        Notify("textDocument/didOpen", $$"""{"textDocument":{"uri":{{Json(uri)}},"languageId":"{{language}}","version":{{version}},"text":{{Json(text)}} } }""");

    public void Change(string uri, int version, string text) =>
        Notify("textDocument/didChange", $$"""{"textDocument":{"uri":{{Json(uri)}},"version":{{version}} },"contentChanges":[{"text":{{Json(text)}} }]}""");

    public void Close(string uri) => Notify("textDocument/didClose", $$"""{"textDocument":{"uri":{{Json(uri)}} } }""");

    /// <summary>A text as JSON.</summary>
    public static string Json(string text) => JsonValue.Create(text).ToJsonString();

    /// <summary>The next message that the server sends, whichever; null at the end.</summary>
    public JsonNode? HearAny()
    {
        if (heard.Count > 0)
        {
            var first = heard[0];
            heard.RemoveAt(0);
            return first;
        }

        return Next();
    }

    /// <summary>Forgets what was heard and not asked for.</summary>
    public void Forget() => heard.Clear();

    /// <summary>Ends the connection as the protocol has it, and gives the exit code.</summary>
    public int ShutDown()
    {
        Request("shutdown", "null");
        Notify("exit", "null");
        return End();
    }

    /// <summary>Hangs up, and gives the exit code.</summary>
    public int End()
    {
        toServer.End();
        Assert.True(thread.Join(Patience), "the server did not end");
        return exit;
    }

    public void Dispose()
    {
        toServer.End();
        thread.Join(Patience);
    }

    private JsonNode Hear(Func<JsonNode, bool> wanted)
    {
        for (var i = 0; i < heard.Count; i++)
        {
            if (!wanted(heard[i]))
                continue;

            var found = heard[i];
            heard.RemoveAt(i);
            return found;
        }

        while (Next() is { } message)
        {
            if (wanted(message))
                return message;
            heard.Add(message);
        }

        throw new InvalidOperationException($"The server ended before it said so. {log}");
    }

    private JsonNode? Next() => frames.Next() is { Body: { } body } ? JsonNode.Parse(body) : null;
}
