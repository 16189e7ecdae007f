using System.Text;

namespace X1060Dsl.LanguageServer.Tests;

public sealed class FramingTests
{
    private const string Ping = """{"jsonrpc":"2.0","id":"ping","method":"shutdown"}""";

    /// <summary>What is sent, and the codes of what is answered before the next message is.</summary>
    public static TheoryData<string, string, int[]> Malformed { get; } = new()
    {
        { "a body that is no JSON", Framed("{no"), [-32700] },
        { "an empty body", Framed(""), [-32700] },
        { "half a body that is followed by another", Framed("{\"jsonrpc\":\"2.0\""), [-32700] },
        { "nested too deeply", Framed(new string('[', 200) + new string(']', 200)), [-32700] },
        { "a batch", Framed("""[{"jsonrpc":"2.0","id":1,"method":"shutdown"}]"""), [-32600] },
        { "a number", Framed("42"), [-32600] },
        { "null", Framed("null"), [-32600] },
        { "an object that says nothing", Framed("{}"), [-32600] },
        { "a method that is no text", Framed("""{"jsonrpc":"2.0","id":1,"method":7}"""), [-32600] },
        { "an id that is an object", Framed("""{"jsonrpc":"2.0","id":{},"method":"shutdown"}"""), [-32600] },
        { "an id that is a fraction", Framed("""{"jsonrpc":"2.0","id":1.5,"method":"shutdown"}"""), [-32600] },
        { "half a surrogate pair as a method", Framed("""{"jsonrpc":"2.0","id":1,"method":"\ud800"}"""), [-32600] },
        { "half a surrogate pair as an address", Framed("""{"jsonrpc":"2.0","method":"textDocument/didChange","params":{"textDocument":{"uri":"\ud800"}}}"""), [-32600] },
        { "an answer to nothing", Framed("""{"jsonrpc":"2.0","id":"x1060/99","result":null}"""), [] },
        { "an error that answers nothing", Framed("""{"jsonrpc":"2.0","id":null,"error":{"code":-32700,"message":"?"}}"""), [] },
        { "line feeds without carriage returns", $"Content-Length: 2\n\n{{}}", [-32600] },
        { "another header line as well", $"Content-Type: application/vscode-jsonrpc; charset=utf-8\r\nContent-Length: 2\r\n\r\n{{}}", [-32600] },
        { "a header in small letters", $"content-length:2\r\n\r\n{{}}", [-32600] },
        { "no Content-Length", "Content-Type: text/plain\r\n\r\n", [-32700] },
        { "a negative length", "Content-Length: -5\r\n\r\n", [-32700] },
        { "a length that is no number", "Content-Length: many\r\n\r\n", [-32700] },
        { "a length of the largest number", "Content-Length: 2147483647\r\n\r\n{}", [-32700] },
        { "a length beyond all numbers", "Content-Length: 99999999999999999999\r\n\r\n{}", [-32700] },
        { "a length above 64 MiB", "Content-Length: 67108865\r\n\r\n{}", [-32700] },
        { "no header at all", "hello, server\r\n", [-32700] },
        { "a header without an end", new string('x', 20_000), [-32700] },
        { "empty lines between messages", "\r\n\r\n\r\n", [] },
    };

    [Theory]
    [MemberData(nameof(Malformed))]
    public void What_is_malformed_is_answered_and_survived(string what, string sent, int[] codes)
    {
        using var client = TestClient.Greeted();
        client.SendRaw(Encoding.UTF8.GetBytes(sent));
        client.Send(Ping);

        var answers = new List<int>();
        while (client.HearAny() is { } message && message["id"]?.ToString() != "ping")
        {
            if (message["error"] is { } error)
                answers.Add(error["code"]!.GetValue<int>());
        }

        Assert.True(codes.SequenceEqual(answers), $"{what}: {string.Join(", ", answers)}");
    }

    [Fact]
    public void What_is_no_UTF8_is_no_JSON()
    {
        using var client = TestClient.Greeted();
        client.SendRaw([.. "Content-Length: 4\r\n\r\n"u8, (byte)'"', 0xFF, 0xFE, (byte)'"']);

        Assert.Equal(-32700, client.HearAny()!["error"]!["code"]!.GetValue<int>());
        Assert.Equal(0, client.ShutDown());
    }

    [Fact]
    public void A_malformed_message_has_no_id_in_its_answer()
    {
        using var client = TestClient.Greeted();
        client.Send("{");

        var answer = client.HearAny()!.AsObject();
        Assert.True(answer.ContainsKey("id"));
        Assert.Null(answer["id"]);
    }

    [Fact]
    public void Messages_may_arrive_in_pieces_and_several_at_once()
    {
        using var client = TestClient.Greeted();
        var bytes = Encoding.UTF8.GetBytes(Framed("""{"jsonrpc":"2.0","id":"one","method":"x/y"}""") + Framed("""{"jsonrpc":"2.0","id":"二","method":"x/y"}""") + Framed(Ping));
        foreach (var one in bytes)
            client.SendRaw([one]);
        client.SendRaw(bytes);

        var ids = new List<string>();
        for (var i = 0; i < 6; i++)
            ids.Add(client.HearAny()!["id"]!.ToString());
        Assert.Equal(["one", "二", "ping", "one", "二", "ping"], ids);
    }

    [Fact]
    public void A_thousand_torn_messages_end_nothing()
    {
        // Always the same ones: what fails here today fails here tomorrow.
        var random = new Random(20261101);
        using var client = TestClient.Greeted();
        var whole = Encoding.UTF8.GetBytes(Framed("""{"jsonrpc":"2.0","id":7,"method":"textDocument/hover","params":{"textDocument":{"uri":"file:///a.cdc.csx"},"position":{"line":0,"character":0}}}"""));
        for (var i = 0; i < 1000; i++)
        {
            var torn = whole.ToArray();
            for (var hits = random.Next(1, 6); hits > 0; hits--)
                torn[random.Next(torn.Length)] = (byte)random.Next(256);

            // A length that became larger would wait for what never comes; the next messages fill it.
            client.SendRaw(torn);
        }

        client.SendRaw(new byte[1 << 20]);
        client.Send(Ping);
        while (client.HearAny() is { } message && message["id"]?.ToString() != "ping")
            continue;
        Assert.Equal("", client.Log);
    }

    [Theory]
    [InlineData("textDocument/hover", "{}")]
    [InlineData("textDocument/hover", "[]")]
    [InlineData("textDocument/hover", "null")]
    [InlineData("textDocument/hover", """{"textDocument":null,"position":{"line":0,"character":0}}""")]
    [InlineData("textDocument/hover", """{"textDocument":{"uri":7},"position":{"line":0,"character":0}}""")]
    [InlineData("textDocument/hover", """{"textDocument":{"uri":"file:///a"},"position":{"line":"0","character":0}}""")]
    [InlineData("textDocument/hover", """{"textDocument":{"uri":"file:///a"},"position":{"line":1.5,"character":0}}""")]
    [InlineData("textDocument/hover", """{"textDocument":{"uri":"file:///a"},"position":{"line":99999999999,"character":0}}""")]
    [InlineData("textDocument/rangeFormatting", """{"textDocument":{"uri":"file:///a"}}""")]
    [InlineData("workspace/executeCommand", """{"command":"x1060.unknown"}""")]
    public void Parameters_of_wrong_types_are_told(string method, string parameters)
    {
        using var client = TestClient.Greeted();
        Assert.Equal(-32602, client.Refused(method, parameters)["code"]!.GetValue<int>());
        Assert.Equal(0, client.ShutDown());
    }

    [Fact]
    public void What_is_not_open_has_no_answer()
    {
        using var client = TestClient.Greeted();
        foreach (var method in new[] { "textDocument/hover", "textDocument/completion", "textDocument/definition" })
            Assert.Null(client.Request(method, """{"textDocument":{"uri":"file:///nowhere.cdc.csx"},"position":{"line":0,"character":0}}"""));
    }

    private static string Framed(string body) => $"Content-Length: {Encoding.UTF8.GetByteCount(body)}\r\n\r\n{body}";
}
