using System.Net;
using System.Net.Sockets;
using System.Text;

// The one place that opens a socket, at the loopback address of this machine and nowhere else.
#pragma warning disable RS0030

namespace X1060Dsl.Cli.Preview;

/// <summary>Shows one page to a browser of this machine, and tells it when there is a newer one.</summary>
/// <remarks>
/// <para>Own HTTP, as little as will do: HttpListener is not bound to one address on every system, and Kestrel would make the
/// tool several times as large. One request a connection, no body, no file, no path of a user: there is nothing else to get.</para>
/// <para>Whoever connects is bounded: a head has to come within seconds and be small, connections are few, and each answer has
/// an end in time.</para>
/// </remarks>
internal sealed class PreviewServer : IDisposable
{
    private const int MostConnections = 32, MostListeners = 12;

    private readonly TcpListener listener;
    private readonly Gatekeeper gatekeeper;
    private readonly PreviewPatience patience;
    private readonly CancellationTokenSource end = new();
    private readonly string policy;
    private int connections, listeners;
    private volatile NumberedPage page = new(0, []);
    private volatile TaskCompletionSource changed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private PreviewServer(TcpListener listener, string token, string policy, PreviewPatience patience)
    {
        (this.listener, this.policy, this.patience) = (listener, policy, patience);
        gatekeeper = new Gatekeeper(((IPEndPoint)listener.LocalEndpoint).Port, token);
    }

    /// <summary>The address to open in a browser.</summary>
    public string Address => gatekeeper.Address;

    /// <summary>Begins to listen; null where the port cannot be had.</summary>
    /// <param name="port">The port; 0 takes any that is free.</param>
    /// <param name="policy">What a browser may do with the page, as its header says.</param>
    /// <param name="patience">How long to wait for whom.</param>
    public static PreviewServer? Start(int port, string policy, PreviewPatience patience)
    {
        var listener = new TcpListener(IPAddress.Loopback, port);
        try
        {
            listener.Start(MostConnections);
        }
        catch (SocketException)
        {
            listener.Dispose();
            return null;
        }

        var server = new PreviewServer(listener, Gatekeeper.NewToken(), policy, patience);
        _ = Task.Run(server.Accept);
        return server;
    }

    /// <summary>Shows another page from now on, and tells those who look at an older one.</summary>
    /// <param name="number">Its number, which it says itself.</param>
    /// <param name="newer">The page.</param>
    public void Show(int number, byte[] newer)
    {
        page = new NumberedPage(number, newer);
        Interlocked.Exchange(ref changed, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).SetResult();
    }

    public void Dispose()
    {
        end.Cancel();
        listener.Dispose();
    }

    private async Task Accept()
    {
        while (!end.IsCancellationRequested)
        {
            try
            {
                var client = await listener.AcceptTcpClientAsync(end.Token).ConfigureAwait(false);
                if (Interlocked.Increment(ref connections) > MostConnections)
                {
                    Interlocked.Decrement(ref connections);
                    client.Dispose();
                }
                else
                {
                    _ = Task.Run(() => Serve(client));
                }
            }
            catch (Exception trouble) when (trouble is SocketException or OperationCanceledException or ObjectDisposedException)
            {
                // One that went away before it was let in is no reason to turn the next away.
                if (!end.IsCancellationRequested)
                    await Task.Delay(patience.Breath).ConfigureAwait(false);
            }
        }
    }

    private async Task Serve(TcpClient client)
    {
        try
        {
            using (client)
            {
                client.NoDelay = true;
                await Answer(client).ConfigureAwait(false);
            }
        }
        catch (Exception trouble) when (trouble is IOException or SocketException or OperationCanceledException or ObjectDisposedException)
        {
            // Who asked has gone, or was too slow: nobody is left to be told.
        }
        finally
        {
            Interlocked.Decrement(ref connections);
        }
    }

    private async Task Answer(TcpClient client)
    {
        var stream = client.GetStream();
        var (request, isTooLarge) = await Within(patience.Head, token => ReadHead(stream, token)).ConfigureAwait(false);
        var (wanted, status) = isTooLarge ? (null, 431) : gatekeeper.Judge(request);
        if (wanted is { NewerThan: { } number, IsHeadOnly: false })
            await Tell(stream, number).ConfigureAwait(false);
        else
            await Within(patience.Answer, token => Write(stream, status, wanted, token)).ConfigureAwait(false);
        await Within(patience.Breath, token => Part(client, stream, token)).ConfigureAwait(false);
    }

    private static async Task<(RequestHead? Head, bool IsTooLarge)> ReadHead(NetworkStream stream, CancellationToken token)
    {
        var (buffer, length) = (new byte[RequestHead.MostBytes], 0);
        while (length < buffer.Length)
        {
            var read = await stream.ReadAsync(buffer.AsMemory(length), token).ConfigureAwait(false);
            length += read;
            if (RequestHead.EndOf(buffer.AsSpan(0, length)) is > 0 and var head)
                return (RequestHead.Read(buffer.AsSpan(0, head)), false);
            if (read == 0)
                return (null, false);
        }

        return (null, true);
    }

    private async Task<bool> Write(NetworkStream stream, int status, Wanted? wanted, CancellationToken token)
    {
        var body = wanted is { NewerThan: null } ? page.Bytes : wanted is null ? Encoding.ASCII.GetBytes($"{status} {Reason(status)}\n") : [];
        await stream.WriteAsync(Head(status, wanted is null ? "text/plain; charset=utf-8" : wanted.Value.NewerThan is not null ? "text/event-stream" : "text/html; charset=utf-8", body.Length), token).ConfigureAwait(false);
        if (wanted is not { IsHeadOnly: true })
            await stream.WriteAsync(body, token).ConfigureAwait(false);
        return true;
    }

    // Server-sent events: one when there is a newer page, also where it came before anybody asked, and a sign of life now and then.
    private async Task Tell(NetworkStream stream, int number)
    {
        if (Interlocked.Increment(ref listeners) > MostListeners)
        {
            Interlocked.Decrement(ref listeners);
            await Within(patience.Answer, token => Write(stream, 503, null, token)).ConfigureAwait(false);
            return;
        }

        try
        {
            await Send(stream, Head(200, "text/event-stream", null)).ConfigureAwait(false);
            var gone = stream.ReadAsync(new byte[1], end.Token).AsTask();
            while (!gone.IsCompleted && !end.IsCancellationRequested)
            {
                var newer = changed.Task;
                if (page.Number != number)
                {
                    number = page.Number;
                    await Send(stream, "event: changed\ndata: 1\n\n"u8.ToArray()).ConfigureAwait(false);
                    continue;
                }

                await Send(stream, ": here\n\n"u8.ToArray()).ConfigureAwait(false);
                await Task.WhenAny(newer, gone, Task.Delay(patience.Beat, end.Token)).ConfigureAwait(false);
            }
        }
        finally
        {
            Interlocked.Decrement(ref listeners);
        }
    }

    private Task<bool> Send(NetworkStream stream, byte[] bytes) => Within(patience.Answer, async token =>
    {
        await stream.WriteAsync(bytes, token).ConfigureAwait(false);
        return true;
    });

    // What is still on its way in is read and forgotten: closing over it would take the answer away again.
    private static async Task<bool> Part(TcpClient client, NetworkStream stream, CancellationToken token)
    {
        client.Client.Shutdown(SocketShutdown.Send);
        var rest = new byte[4 << 10];
        for (var left = 64; left > 0 && await stream.ReadAsync(rest, token).ConfigureAwait(false) > 0; left--)
            continue;
        return true;
    }

    private async Task<T> Within<T>(TimeSpan time, Func<CancellationToken, Task<T>> work)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(end.Token);
        limit.CancelAfter(time);
        return await work(limit.Token).ConfigureAwait(false);
    }

    private byte[] Head(int status, string type, int? length) => Encoding.ASCII.GetBytes(string.Concat(
        $"HTTP/1.1 {status} {Reason(status)}\r\n",
        $"Content-Type: {type}\r\n",
        length is null ? "" : $"Content-Length: {length}\r\n",
        status == 405 ? "Allow: GET, HEAD\r\n" : "",
        "Connection: close\r\nCache-Control: no-store\r\n",
        $"Content-Security-Policy: {policy}; frame-ancestors 'none'\r\n",
        "X-Content-Type-Options: nosniff\r\nX-Frame-Options: DENY\r\nReferrer-Policy: no-referrer\r\n",
        "Cross-Origin-Opener-Policy: same-origin\r\nCross-Origin-Resource-Policy: same-origin\r\n\r\n"));

    private static string Reason(int status) => status switch
    {
        200 => "OK",
        400 => "Bad Request",
        403 => "Forbidden",
        404 => "Not Found",
        405 => "Method Not Allowed",
        421 => "Misdirected Request",
        431 => "Request Header Fields Too Large",
        _ => "Service Unavailable",
    };
}

/// <summary>A page, and its number among those that were shown.</summary>
internal sealed record NumberedPage(int Number, byte[] Bytes);

/// <summary>How long a preview waits for whom.</summary>
/// <param name="Head">For the head of a request.</param>
/// <param name="Answer">For an answer to be taken.</param>
/// <param name="Beat">Between two signs of life to who waits for a newer page.</param>
/// <param name="Breath">For what is short: a parting, a system that is out of sockets.</param>
internal readonly record struct PreviewPatience(TimeSpan Head, TimeSpan Answer, TimeSpan Beat, TimeSpan Breath)
{
    /// <summary>What suits a browser of the same machine.</summary>
    public static PreviewPatience Usual { get; } = new(TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(20), TimeSpan.FromSeconds(15), TimeSpan.FromMilliseconds(500));
}
