using System.IO.Pipes;
using System.Text;
using System.Text.Json;
using BenchmarkDotNet.Attributes;
using X1060Dsl.LanguageServer;
using X1060Dsl.Model;

namespace X1060Dsl.Benchmarks;

/// <summary>A keystroke as an editor sees it: from the change that it sends to the diagnostics that come back, by the protocol, in this process.</summary>
/// <remarks>Two pipes lie between; what JSON and they take is part of it.</remarks>
[MemoryDiagnoser]
public class ServerBenchmarks
{
    private readonly Sample sample = new();
    private readonly AnonymousPipeServerStream toServer = new(PipeDirection.Out), fromServer = new(PipeDirection.In);
    private readonly byte[] body = new byte[1 << 20];
    private Thread server = null!;
    private string uri = "", folder = "";
    private int version = 1, line, character;

    [GlobalSetup]
    public void Prepare()
    {
        // The server reads the parts from a disk.
        folder = Directory.CreateTempSubdirectory("x1060-benchmark").FullName;
        foreach (var file in sample.All)
        {
            var path = Path.Combine(folder, Path.GetRelativePath(sample.Root, file.Path));
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, file.Text);
        }

        var (input, output) = (new AnonymousPipeClientStream(PipeDirection.In, toServer.ClientSafePipeHandle), new AnonymousPipeClientStream(PipeDirection.Out, fromServer.ClientSafePipeHandle));
        var around = new ServerSurroundings("1.2.3", DisplayLanguage.English, static () => Date.TryRead("2026-11-23", out var day) ? day : default, TextWriter.Null);
        server = new Thread(() => Server.Run(input, output, around)) { IsBackground = true };
        server.Start();

        uri = new Uri(Path.Combine(folder, Path.GetFileName(sample.Definition.Path))).AbsoluteUri;
        var text = sample.Definition.Text;
        Send($$"""{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"processId":null,"rootUri":{{Json(new Uri(folder).AbsoluteUri)}},"capabilities":{} } }""");
        Send("""{"jsonrpc":"2.0","method":"initialized","params":{}}""");
        Send($$"""{"jsonrpc":"2.0","method":"textDocument/didOpen","params":{"textDocument":{"uri":{{Json(uri)}},"languageId":"x1060-cdc","version":1,"text":{{Json(text)}} } } }""");
        Await(1);

        // A letter more in the name of the organisation.
        var place = text.IndexOf("阿波精密工業", StringComparison.Ordinal);
        var before = text[..place];
        line = before.Count(static c => c == '\n');
        character = place - (before.LastIndexOf('\n') + 1);
    }

    /// <summary>A letter is typed or taken back in turn, in a definition of 66 services and three files.</summary>
    [Benchmark]
    public int Keystroke()
    {
        var (typed, end) = (++version & 1) == 0 ? ("X", character) : ("", character + 1);
        Send($$"""{"jsonrpc":"2.0","method":"textDocument/didChange","params":{"textDocument":{"uri":{{Json(uri)}},"version":{{version}} },"contentChanges":[{"range":{"start":{"line":{{line}},"character":{{character}} },"end":{"line":{{line}},"character":{{end}} } },"text":"{{typed}}"}]} }""");
        return Await(version);
    }

    [GlobalCleanup]
    public void End()
    {
        toServer.Dispose();
        server.Join();
        fromServer.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private static string Json(string text) => $"\"{JsonEncodedText.Encode(text)}\"";

    private void Send(string message)
    {
        var bytes = Encoding.UTF8.GetBytes(message);
        toServer.Write(Encoding.ASCII.GetBytes($"Content-Length: {bytes.Length}\r\n\r\n"));
        toServer.Write(bytes);
    }

    // Hears messages until the diagnostics of that state of the text.
    private int Await(int state)
    {
        while (true)
        {
            using var message = JsonDocument.Parse(Next());
            var root = message.RootElement;
            if (root.TryGetProperty("method", out var method) && method.ValueEquals("textDocument/publishDiagnostics")
                && root.GetProperty("params") is var said && said.GetProperty("uri").ValueEquals(uri)
                && said.TryGetProperty("version", out var told) && told.GetInt32() == state)
                return said.GetProperty("diagnostics").GetArrayLength();
        }
    }

    private ReadOnlyMemory<byte> Next()
    {
        var length = 0;
        while (Line() is { Length: > 0 } header)
        {
            if (header.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase))
                length = int.Parse(header.AsSpan("Content-Length:".Length), System.Globalization.CultureInfo.InvariantCulture);
        }

        fromServer.ReadExactly(body, 0, length);
        return body.AsMemory(0, length);
    }

    private string Line()
    {
        var text = new StringBuilder();
        for (var c = fromServer.ReadByte(); c != '\n'; c = fromServer.ReadByte())
        {
            if (c < 0)
                throw new EndOfStreamException("The server ended.");
            if (c != '\r')
                text.Append((char)c);
        }

        return text.ToString();
    }
}
