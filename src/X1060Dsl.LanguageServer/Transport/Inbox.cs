using System.Collections.Concurrent;

namespace X1060Dsl.LanguageServer.Transport;

/// <summary>What clients sent and nobody looked at yet. Filled by a thread of its own, so that what is taken back is known at once.</summary>
internal sealed class Inbox : IDisposable
{
    // A client that sends faster than anyone can answer waits.
    private const int MostWaiting = 4096;

    private readonly BlockingCollection<Message> waiting = new(MostWaiting);
    private readonly ConcurrentDictionary<string, bool> cancelled = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, int> edits = new(StringComparer.Ordinal);

    /// <summary>Begins to read. The thread ends with the input; one that waits for a client keeps no process alive.</summary>
    public void Listen(Stream input) => new Thread(() => Fill(new FrameReader(input))) { IsBackground = true, Name = "inbox" }.Start();

    /// <summary>The next message that is there; null when there is none yet.</summary>
    public Message? TryTake() => waiting.TryTake(out var message) ? Taken(message) : null;

    /// <summary>The next message, waited for a while; null when none came.</summary>
    public Message? TryTake(TimeSpan patience) => waiting.TryTake(out var message, patience) ? Taken(message) : null;

    /// <summary>The next message, waited for; null when there will be no more.</summary>
    public Message? Take() => waiting.TryTake(out var message, Timeout.Infinite) ? Taken(message) : null;

    /// <summary>Whether there will be no more messages.</summary>
    public bool IsOver => waiting.IsCompleted;

    /// <summary>Whether a request was taken back. Asked once, when its turn comes.</summary>
    public bool WasCancelled(Message request) => cancelled.TryRemove(request.Key, out var was) && was;

    /// <summary>Whether an edit of the document waits, so that what is said of it now would be out of date.</summary>
    public bool WillChange(string document) => edits.ContainsKey(document);

    /// <summary>No more messages: the server was told to end.</summary>
    public void Close() => waiting.CompleteAdding();

    /// <inheritdoc />
    public void Dispose() => waiting.Dispose();

    private void Fill(FrameReader reader)
    {
        try
        {
            while (reader.Next() is { } frame)
                Add(Message.Of(frame));
        }
        catch (Exception trouble) when (trouble is IOException or ObjectDisposedException or InvalidOperationException)
        {
            // The pipe broke, or nobody reads any more: there is nothing more to come.
        }

        try
        {
            waiting.CompleteAdding();
        }
        catch (ObjectDisposedException)
        {
            // The server ended first.
        }
    }

    private void Add(Message message)
    {
        if (message is { Kind: MessageKind.Notification, Method: "$/cancelRequest" })
        {
            // What was answered already, or never asked, is nobody's business: nothing is kept of it.
            if (message.Body.ValueKind == System.Text.Json.JsonValueKind.Object && message.Body.TryGetProperty("id", out var id) && cancelled.ContainsKey(id.GetRawText()))
                cancelled[id.GetRawText()] = true;
            return;
        }

        if (message.Kind == MessageKind.Request)
            cancelled[message.Key] = false;
        if (message.Method == "textDocument/didChange" && message.Document is { } document)
            edits.AddOrUpdate(document, 1, static (_, count) => count + 1);
        waiting.Add(message);
    }

    private Message Taken(Message message)
    {
        if (message.Method == "textDocument/didChange" && message.Document is { } document && edits.AddOrUpdate(document, 0, static (_, count) => count - 1) <= 0)
            edits.TryRemove(new KeyValuePair<string, int>(document, 0));
        return message;
    }
}
