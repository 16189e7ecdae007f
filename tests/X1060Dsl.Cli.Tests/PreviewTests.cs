using System.Net;
using System.Net.Http;
using System.Net.Sockets;
using System.Text;
using X1060Dsl.Cli.Preview;

namespace X1060Dsl.Cli.Tests;

public sealed class PreviewTests
{
    private const string Definition = "Organization(\"Awa\");\nService(\"E-3\").Level(Basic).Insource(\"SOC\").Owner(\"N\").Score(4).Target(5, by: \"2028-03-31\");\n";

    private static readonly PreviewPatience Short = new(TimeSpan.FromMilliseconds(300), TimeSpan.FromSeconds(10), TimeSpan.FromMilliseconds(50), TimeSpan.FromMilliseconds(200));

    [Fact]
    public void The_page_follows_the_definition_also_where_it_cannot_be_read()
    {
        using var place = new Workplace();
        place.Write("a.cdc.csx", Definition);
        var (answer, aside, pages) = (new MemoryStream(), new MemoryStream(), new List<string>());
        var edits = new Queue<Action>([
            () => place.Write("a.cdc.csx", Definition.Replace("Awa", "Iyo", StringComparison.Ordinal)),
            () => File.Delete(Path.Combine(place.Folder, "a.cdc.csx")),
            () => File.WriteAllBytes(Path.Combine(place.Folder, "a.cdc.csx"), [0x83, 0x65, 0xFF, 0x00]),
            () => place.Write("a.cdc.csx", Definition + "Service(\"Q-9\").Level("),
            () => place.Write("a.cdc.csx", Definition),
        ]);
        using var browser = new HttpClient();
        var exit = Program.Run(["preview", "a.cdc.csx"], place.Around(answer, aside) with
        {
            Changes = () => new Steps(() =>
            {
                pages.Add(browser.GetStringAsync(new Uri(Encoding.UTF8.GetString(answer.ToArray()).Trim())).GetAwaiter().GetResult());
                if (!edits.TryDequeue(out var edit))
                    return false;
                edit();
                return true;
            }),
        });

        Assert.Equal(ExitCode.Clean, exit);
        Assert.Equal(6, pages.Count);
        Assert.Contains(">Awa</h1>", pages[0], StringComparison.Ordinal);
        Assert.Contains(">Iyo</h1>", pages[1], StringComparison.Ordinal);
        Assert.Contains("CDC0001", pages[2], StringComparison.Ordinal);
        Assert.Contains("cannot be read, so there is nothing", pages[3], StringComparison.Ordinal);
        Assert.Contains("There is no service &#39;Q-9&#39;", pages[4], StringComparison.Ordinal);
        Assert.Contains(">Awa</h1>", pages[5], StringComparison.Ordinal);
        Assert.Equal(["1", "2", "3", "4", "5", "6"], pages.Select(static page => page.Split("data-number=\"")[1].Split('"')[0]));
        Assert.Matches("^http://127\\.0\\.0\\.1:[0-9]+/[0-9a-f]{32}/\n$", Encoding.UTF8.GetString(answer.ToArray()));
    }

    [Theory]
    [InlineData("--port", "99999")]
    [InlineData("--port", "http")]
    [InlineData("--today", "soon")]
    [InlineData("--since", "none.cdc.lock")]
    public void A_wrong_call_ends_at_once(string option, string value)
    {
        using var place = new Workplace();
        place.Write("a.cdc.csx", Definition);

        var (exit, answer, aside) = place.Run("preview", "a.cdc.csx", option, value);
        Assert.Equal((ExitCode.Misuse, ""), (exit, answer));
        Assert.Contains(option, aside, StringComparison.Ordinal);
    }

    [Fact]
    public void A_port_that_is_taken_is_told()
    {
        using var place = new Workplace();
        place.Write("a.cdc.csx", Definition);
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();

        var (exit, _, aside) = place.Run("preview", "a.cdc.csx", "--port", $"{((IPEndPoint)taken.LocalEndpoint).Port}");
        Assert.Equal(ExitCode.Misuse, exit);
        Assert.Contains("cannot be listened at", aside, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("GET /T/ HTTP/1.1|Host: H", 200)]
    [InlineData("HEAD /T/ HTTP/1.1|Host: H", 200)]
    [InlineData("GET /T/ HTTP/1.0|Host: H", 200)]
    [InlineData("GET /T/ HTTP/1.1|Host: localhost:P", 200)]
    [InlineData("GET /T/ HTTP/1.1|host:H|Origin: http://H|Sec-Fetch-Site: same-origin", 200)]
    [InlineData("GET /T/ HTTP/1.1|Host: H|Sec-Fetch-Site: none", 200)]
    [InlineData("HEAD /T/events/1 HTTP/1.1|Host: H", 200)]
    // DNS rebinding: the name of the page that is behind it.
    [InlineData("GET /T/ HTTP/1.1|Host: evil.example:P", 421)]
    [InlineData("GET /T/ HTTP/1.1|Host: 127.0.0.1", 421)]
    [InlineData("GET /T/ HTTP/1.1|Host: H.evil.example", 421)]
    [InlineData("GET /T/ HTTP/1.1|Host: 0.0.0.0:P", 421)]
    [InlineData("GET /T/ HTTP/1.1|Host: [::1]:P", 421)]
    [InlineData("GET /T/ HTTP/1.1|Host: ", 421)]
    [InlineData("GET /T/ HTTP/1.1|X: 1", 400)]
    [InlineData("GET /T/ HTTP/1.1|Host: H|Host: evil.example", 400)]
    // What another page makes a browser ask for.
    [InlineData("GET /T/ HTTP/1.1|Host: H|Origin: https://evil.example", 403)]
    [InlineData("GET /T/ HTTP/1.1|Host: H|Origin: null", 403)]
    [InlineData("GET /T/ HTTP/1.1|Host: H|Origin: http://H|Origin: http://H", 403)]
    [InlineData("GET /T/events/1 HTTP/1.1|Host: H|Sec-Fetch-Site: cross-site", 403)]
    [InlineData("GET /T/ HTTP/1.1|Host: H|Sec-Fetch-Site: same-site", 403)]
    // Who does not know the token.
    [InlineData("GET / HTTP/1.1|Host: H", 404)]
    [InlineData("GET /favicon.ico HTTP/1.1|Host: H", 404)]
    [InlineData("GET /T HTTP/1.1|Host: H", 404)]
    [InlineData("GET /0/ HTTP/1.1|Host: H", 404)]
    [InlineData("GET /00000000000000000000000000000000/ HTTP/1.1|Host: H", 404)]
    [InlineData("GET /x/../T/ HTTP/1.1|Host: H", 404)]
    [InlineData("GET /T/etc/passwd HTTP/1.1|Host: H", 404)]
    [InlineData("GET /T/events/ HTTP/1.1|Host: H", 404)]
    [InlineData("GET /T/events/-1 HTTP/1.1|Host: H", 404)]
    [InlineData("GET /T/?x HTTP/1.1|Host: H", 404)]
    // What is not reading.
    [InlineData("POST /T/ HTTP/1.1|Host: H|Content-Length: 0", 405)]
    [InlineData("PUT /T/ HTTP/1.1|Host: H", 405)]
    [InlineData("OPTIONS /T/ HTTP/1.1|Host: H", 405)]
    [InlineData("GET /T/ HTTP/1.1|Host: H|Content-Length: 5", 400)]
    [InlineData("GET /T/ HTTP/1.1|Host: H|Transfer-Encoding: chunked", 400)]
    // What is no request.
    [InlineData("GET http://H/T/ HTTP/1.1|Host: H", 400)]
    [InlineData("CONNECT H HTTP/1.1|Host: H", 400)]
    [InlineData("GET /T/ HTTP/2.0|Host: H", 400)]
    [InlineData("PRI * HTTP/2.0|", 400)]
    [InlineData("GET  /T/ HTTP/1.1|Host: H", 400)]
    [InlineData("GET /T/|Host: H", 400)]
    [InlineData("GET /T/ HTTP/1.1|Host : H", 400)]
    [InlineData("GET /T/ HTTP/1.1|Host: H|Folded|  header: x", 400)]
    [InlineData("GET /T/ HTTP/1.1|Host: H|X: a\nHost: evil.example", 400)]
    [InlineData("GET /T/ HTTP/1.1|Host: H|X: \u00E9", 400)]
    [InlineData("GET /T/ HTTP/1.1|Host: H|X: \0", 400)]
    [InlineData("\u0016\u0003\u0001\u0002", 400)]
    public void Who_asks_gets_what_is_due(string request, int status)
    {
        using var server = Server();
        var said = Ask(server, Filled(server, request) + "\r\n\r\n");

        Assert.StartsWith($"HTTP/1.1 {status} ", said, StringComparison.Ordinal);
        Assert.Contains("\r\nContent-Security-Policy: default-src 'none'; frame-ancestors 'none'\r\n", said, StringComparison.Ordinal);
        foreach (var header in new[] { "Connection: close", "Cache-Control: no-store", "X-Content-Type-Options: nosniff", "X-Frame-Options: DENY", "Referrer-Policy: no-referrer", "Cross-Origin-Resource-Policy: same-origin" })
            Assert.Contains($"\r\n{header}\r\n", said, StringComparison.Ordinal);
        Assert.DoesNotContain("Access-Control", said, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(status == 200 && !request.StartsWith("HEAD", StringComparison.Ordinal), said.EndsWith("\r\n\r\nthe page", StringComparison.Ordinal));
    }

    [Fact]
    public void A_head_without_end_is_refused_and_one_that_never_ends_is_let_go()
    {
        using var server = Server();

        Assert.StartsWith("HTTP/1.1 431 ", Ask(server, "GET / HTTP/1.1\r\n" + new string('a', RequestHead.MostBytes)), StringComparison.Ordinal);
        Assert.Equal("", Ask(server, "GET / HTT"));
        Assert.Equal("", Ask(server, ""));
        Assert.Equal("", Ask(server, Filled(server, "GET /T/ HTTP/1.1|Host: H") + "\n\n"));
        Assert.StartsWith("HTTP/1.1 400 ", Ask(server, "GET / HTTP/1.1\r\n" + string.Concat(Enumerable.Repeat("A: b\r\n", 100)) + "\r\n"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_second_request_on_a_connection_gets_no_answer()
    {
        using var server = Server();
        var request = Filled(server, "GET /T/ HTTP/1.1|Host: H") + "\r\n\r\n";

        Assert.Single(Ask(server, request + request).Split("HTTP/1.1 200"), static part => part.EndsWith("the page", StringComparison.Ordinal));
        Assert.Equal(2, Ask(server, request + request).Split("HTTP/1.1 ").Length);
    }

    [Fact]
    public void Many_who_only_connect_do_not_keep_others_out_for_long()
    {
        using var server = Server();
        var slow = Enumerable.Range(0, 100).Select(_ => Connect(server)).ToList();
        try
        {
            // They are let go when their time is up; until then there may be no room.
            var said = "";
            for (var i = 0; i < 200 && !said.StartsWith("HTTP/1.1 200 ", StringComparison.Ordinal); i++)
            {
                try
                {
                    said = Ask(server, Filled(server, "GET /T/ HTTP/1.1|Host: H") + "\r\n\r\n");
                }
                catch (IOException)
                {
                    Thread.Sleep(50);
                }

                if (said.Length == 0)
                    Thread.Sleep(50);
            }

            Assert.EndsWith("the page", said, StringComparison.Ordinal);
        }
        finally
        {
            slow.ForEach(static client => client.Dispose());
        }
    }

    [Fact]
    public void Who_waits_is_told_of_a_newer_page_also_of_one_that_came_before_he_asked()
    {
        using var server = Server();
        using var waiting = Connect(server);
        using var stream = waiting.GetStream();
        stream.Write(Encoding.ASCII.GetBytes(Filled(server, "GET /T/events/1 HTTP/1.1|Host: H") + "\r\n\r\n"));
        using var lines = new StreamReader(stream, Encoding.ASCII);

        Assert.Equal("HTTP/1.1 200 OK", lines.ReadLine());
        while (lines.ReadLine() != ": here")
            continue;
        server.Show(2, [1]);
        while (lines.ReadLine() is { } line && line != "event: changed")
            Assert.True(line is "" or ": here", line);

        using var late = Connect(server);
        late.GetStream().Write(Encoding.ASCII.GetBytes(Filled(server, "GET /T/events/1 HTTP/1.1|Host: H") + "\r\n\r\n"));
        using var others = new StreamReader(late.GetStream(), Encoding.ASCII);
        while (others.ReadLine() is { } line && line != "event: changed")
            Assert.NotEqual(": here", line);
    }

    [Fact]
    public void Only_this_machine_is_listened_to()
    {
        using var server = Server();
        foreach (var other in Dns.GetHostAddresses(Dns.GetHostName()).Where(static address => !IPAddress.IsLoopback(address)))
        {
            using var client = new TcpClient(other.AddressFamily);
            Assert.ThrowsAny<SocketException>(() => client.Connect(other, PortOf(server)));
        }
    }

    [Fact]
    public void No_two_tokens_are_alike() => Assert.Equal(1000, Enumerable.Range(0, 1000).Select(static _ => Gatekeeper.NewToken()).Distinct().Count());

    private static PreviewServer Server()
    {
        var server = PreviewServer.Start(0, "default-src 'none'", Short)!;
        server.Show(1, "the page"u8.ToArray());
        return server;
    }

    private static int PortOf(PreviewServer server) => new Uri(server.Address).Port;

    private static string Filled(PreviewServer server, string request) => request.Replace("|", "\r\n", StringComparison.Ordinal)
        .Replace("/T", "/" + new Uri(server.Address).Segments[1].TrimEnd('/'), StringComparison.Ordinal)
        .Replace("H.evil", $"127.0.0.1:{PortOf(server)}.evil", StringComparison.Ordinal)
        .Replace(": H", $": 127.0.0.1:{PortOf(server)}", StringComparison.Ordinal).Replace(":H", $":127.0.0.1:{PortOf(server)}", StringComparison.Ordinal)
        .Replace("//H", $"//127.0.0.1:{PortOf(server)}", StringComparison.Ordinal).Replace(":P", $":{PortOf(server)}", StringComparison.Ordinal);

    private static TcpClient Connect(PreviewServer server)
    {
        var client = new TcpClient { ReceiveTimeout = 30_000 };
        client.Connect(IPAddress.Loopback, PortOf(server));
        return client;
    }

    // What comes back until the connection ends; only what was sent, never the end of it, so that the other side has to make one.
    private static string Ask(PreviewServer server, string request)
    {
        using var client = Connect(server);
        using var stream = client.GetStream();
        stream.Write(Encoding.Latin1.GetBytes(request));
        var said = new MemoryStream();
        stream.CopyTo(said);
        return Encoding.UTF8.GetString(said.ToArray());
    }

    // Changes that a test makes itself, one a wait.
    private sealed class Steps(Func<bool> next) : IFileChanges
    {
        public void Watch(IReadOnlyCollection<string> folders)
        {
        }

        public bool Wait(Action notice) => next();

        public void Dispose()
        {
        }
    }
}
