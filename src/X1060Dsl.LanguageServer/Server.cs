using System.Text.Json;
using X1060Dsl.LanguageServer.Protocol;
using X1060Dsl.LanguageServer.Transport;
using X1060Dsl.Reports;

namespace X1060Dsl.LanguageServer;

/// <summary>The language server: answers an editor, one message after the other, until it is told to end.</summary>
/// <remarks>
/// One thread answers and checks, so that nothing is ever seen half changed; another one only reads, so that what was
/// taken back is known in time. Checks are made when nobody waits for an answer: whoever types never waits for one.
/// </remarks>
public sealed class Server
{
    // The parser recurses with the nesting of a text. The gate in front of it keeps nesting low; this much is the belt
    // to its braces, and what the command gives to its threads.
    private const int StackSize = 16 << 20;

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    private const int EndedAsTold = 0, EndedUntold = 1;

    private readonly ServerSurroundings around;
    private readonly Inbox inbox = new();
    private readonly Client client;
    private readonly Upkeep upkeep = new();
    private Session? session;
    private bool isShutDown, hasWorked;

    private Server(Stream output, ServerSurroundings around) => (this.around, client) = (around, new Client(new FrameWriter(output)));

    /// <summary>Serves until the client says exit, or is gone. Returns the exit code that the protocol asks for.</summary>
    /// <param name="input">What the client says.</param>
    /// <param name="output">What is said to it.</param>
    /// <param name="around">The machine.</param>
    public static int Run(Stream input, Stream output, ServerSurroundings around)
    {
        var (server, exit) = (new Server(output, around), EndedUntold);
        var thread = new Thread(() => exit = server.Serve(input), StackSize) { Name = "server" };
        thread.Start();
        thread.Join();
        return exit;
    }

    private int Serve(Stream input)
    {
        inbox.Listen(input);
        try
        {
            while (Next() is { } message)
            {
                if (message is { Kind: MessageKind.Notification, Method: "exit" })
                    break;
                Handle(message);
            }
        }
        catch (IOException)
        {
            // Nobody reads what is said: the client is gone.
        }

        return isShutDown ? EndedAsTold : EndedUntold;
    }

    // While nobody asks, there may be something to check; one definition at a time, so that a question waits for one at most.
    private Message? Next()
    {
        while (true)
        {
            if (inbox.TryTake() is { } message)
                return message;
            if (!isShutDown && session is not null && Guarded(() => session.Work()))
            {
                hasWorked = true;
                continue;
            }

            if (!hasWorked)
                return inbox.Take();
            if (inbox.TryTake(Pause) is { } next)
                return next;
            // Who is gone leaves nothing to tidy up for.
            if (inbox.IsOver)
                return null;

            // Whoever pauses does not notice.
            hasWorked = false;
            upkeep.AfterPause();
        }
    }

    private void Handle(Message message)
    {
        switch (message.Kind)
        {
            case MessageKind.Malformed:
                client.Answer(message.Id, Reply.Refused(message.Fault!.Value.Code, message.Fault.Value.Message));
                break;
            case MessageKind.Result or MessageKind.Refusal:
                Guarded(() => client.Take(message));
                break;
            case MessageKind.Notification:
                Heed(message);
                break;
            default:
                client.Answer(message.Id, ReplyTo(message));
                break;
        }
    }

    private void Heed(Message message)
    {
        if (session is null || isShutDown || !session.Methods.Has(message.Method))
            return;

        Guarded(() =>
        {
            if (session.Methods.Answer(message).Refusal is { } refusal)
                client.Log(2, $"{SafeText.Of(message.Method)}: {refusal.Message}");
        });
    }

    private Reply ReplyTo(Message message)
    {
        if (inbox.WasCancelled(message))
            return Reply.Refused(ErrorCode.RequestCancelled, "the request was taken back");
        if (isShutDown)
            return Reply.Refused(ErrorCode.InvalidRequest, "the server has been shut down");
        if (message.Method == "initialize")
            return Initialize(message);
        if (session is null)
            return Reply.Refused(ErrorCode.ServerNotInitialized, "the server has not been initialized");
        if (message.Method == "shutdown")
        {
            isShutDown = true;
            return Reply.Nothing;
        }

        if (!session.Methods.Has(message.Method))
            return Reply.Refused(ErrorCode.MethodNotFound, $"there is no method {SafeText.Of(message.Method)}");
        if (session.Methods.IsFleeting(message.Method) && session.RetriesStale(message.Method) && message.Document is { } document && inbox.WillChange(document))
            return Reply.Refused(ErrorCode.ContentModified, "the document has changed");

        var reply = Reply.Refused(ErrorCode.InternalError, "this is a bug in x1060; see the log of the server");
        Guarded(() => reply = session.Methods.Answer(message));
        return reply;
    }

    private Reply Initialize(Message message)
    {
        if (session is not null)
            return Reply.Refused(ErrorCode.InvalidRequest, "the server has been initialized already");

        try
        {
            var told = message.Body.ValueKind == JsonValueKind.Object ? message.Body.Deserialize(ProtocolJson.Default.InitializeParams) : null;
            if (told is null)
                return Reply.Refused(ErrorCode.InvalidParams, "initialize wants parameters");

            session = new Session(told, client, around, upkeep);
            if (told.ProcessId is { } parent)
                Follow(parent);
            return Reply.Of(session.Offer, ProtocolJson.Default.InitializeResult);
        }
        catch (JsonException)
        {
            return Reply.Refused(ErrorCode.InvalidParams, "the parameters are not those of initialize");
        }
    }

    private void Follow(int parent) => new Thread(() =>
    {
        around.AwaitEnd(parent);
        inbox.Close();
    }) { IsBackground = true, Name = "parent" }.Start();

    // Whatever goes wrong, a server that is gone helps nobody. What happened goes to the log, without a text of a user.
    private bool Guarded(Action work) => Guarded(() =>
    {
        work();
        return true;
    });

    private bool Guarded(Func<bool> work)
    {
        try
        {
            return work();
        }
        catch (Exception fault) when (fault is not IOException)
        {
            around.Log.WriteLine($"x1060 lsp: {fault.GetType().FullName}\n{fault.StackTrace}");
            around.Log.Flush();
            client.Log(1, new Bilingual("This is a bug in x1060, not in your definition; the standard error of the server has more.", "これは x1060 の不具合であり、定義の誤りではありません。詳細はサーバーの標準エラー出力にあります。").In(around.Language));
            return false;
        }
    }
}
