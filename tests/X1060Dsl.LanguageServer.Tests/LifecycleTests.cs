namespace X1060Dsl.LanguageServer.Tests;

public sealed class LifecycleTests
{
    private const string Hello = """{"processId":null,"rootUri":null,"capabilities":{}}""";

    [Fact]
    public void Before_it_is_initialized_it_says_so()
    {
        using var client = TestClient.Silent();
        Assert.Equal(-32002, client.Refused("textDocument/hover", "{}")["code"]!.GetValue<int>());
        Assert.Equal(-32002, client.Refused("shutdown", "null")["code"]!.GetValue<int>());
        client.Notify("textDocument/didOpen", "{}");
        Assert.NotNull(client.Request("initialize", Hello));
    }

    [Fact]
    public void It_is_initialized_once()
    {
        using var client = TestClient.Greeted();
        Assert.Equal(-32600, client.Refused("initialize", Hello)["code"]!.GetValue<int>());
    }

    [Theory]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("""{"processId":"me","capabilities":{}}""")]
    [InlineData("""{"processId":null,"capabilities":[]}""")]
    public void It_can_be_initialized_after_a_wrong_start(string wrong)
    {
        using var client = TestClient.Silent();
        Assert.Equal(-32602, client.Refused("initialize", wrong)["code"]!.GetValue<int>());
        Assert.NotNull(client.Request("initialize", Hello));
    }

    [Fact]
    public void What_others_put_into_the_options_is_no_reason_to_refuse()
    {
        using var client = TestClient.Greeted(options: """{"lang":7,"provideFormatter":true}""");
        Assert.Equal("utf-16", client.Offer!["capabilities"]!["positionEncoding"]!.GetValue<string>());
    }

    [Fact]
    public void After_shutdown_only_exit_is_left()
    {
        using var client = TestClient.Greeted();
        client.Request("shutdown", "null");
        Assert.Equal(-32600, client.Refused("textDocument/hover", "{}")["code"]!.GetValue<int>());
        Assert.Equal(-32600, client.Refused("shutdown", "null")["code"]!.GetValue<int>());
        client.Notify("exit", "null");
        Assert.Equal(0, client.End());
    }

    [Fact]
    public void Exit_without_shutdown_is_a_failure()
    {
        using var client = TestClient.Greeted();
        client.Notify("exit", "null");
        Assert.Equal(1, client.End());
    }

    [Fact]
    public void It_ends_with_its_input()
    {
        using var client = TestClient.Greeted();
        Assert.Equal(1, client.End());
    }

    [Fact]
    public void It_ends_with_its_parent()
    {
        using var gone = new ManualResetEventSlim();
        var watched = 0;
        using var client = TestClient.Silent(parent =>
        {
            watched = parent;
            gone.Wait();
        });
        client.Request("initialize", """{"processId":4711,"rootUri":null,"capabilities":{}}""");
        gone.Set();

        while (client.HearAny() is not null)
            continue;
        Assert.Equal(4711, watched);
    }

    [Fact]
    public void An_unknown_method_is_told_and_an_unknown_notification_ignored()
    {
        using var client = TestClient.Greeted();
        client.Notify("$/setTrace", """{"value":"off"}""");
        client.Notify("workspace/somethingNew", "{}");
        Assert.Equal(-32601, client.Refused("workspace/somethingNew", "{}")["code"]!.GetValue<int>());
    }

    [Fact]
    public void What_is_taken_back_in_time_is_not_answered()
    {
        using var client = TestClient.Greeted();
        // While it looks at this, the rest arrives.
        client.Open("file:///a.cdc.csx", string.Concat(Enumerable.Repeat("Service(\"A-1\").Level(Basic);\n", 4000)));
        client.Request("textDocument/hover", """{"textDocument":{"uri":"file:///nowhere"},"position":{"line":0,"character":0}}""");
        client.Notify("$/cancelRequest", """{"id":"nobody asked"}""");
        client.Notify("$/cancelRequest", "[]");

        // Whether it is in time is the machine's business; whatever the answer, there is exactly one.
        var asked = client.Ask("textDocument/hover", """{"textDocument":{"uri":"file:///nowhere"},"position":{"line":0,"character":0}}""");
        client.Notify("$/cancelRequest", $$"""{"id":{{asked}} }""");
        var answer = client.AnswerTo(asked);
        Assert.True(answer["error"] is null || answer["error"]!["code"]!.GetValue<int>() == -32800);
        Assert.Equal(0, client.ShutDown());
    }

    [Theory]
    [InlineData("""["utf-8","utf-16"]""", "utf-8")]
    [InlineData("""["utf-32","utf-8"]""", "utf-32")]
    [InlineData("""["utf-7","utf-16"]""", "utf-16")]
    [InlineData("[]", "utf-16")]
    public void The_first_unit_that_is_known_is_agreed_upon(string offered, string agreed)
    {
        using var client = TestClient.Greeted(capabilities: $$"""{"general":{"positionEncodings":{{offered}} } }""");
        Assert.Equal(agreed, client.Offer!["capabilities"]!["positionEncoding"]!.GetValue<string>());
    }
}
