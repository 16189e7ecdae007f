using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace X1060Dsl.Cli.Preview;

/// <summary>Decides who gets an answer, and which: only who knows the token, by the very address that was printed.</summary>
/// <param name="port">The port that is listened at.</param>
/// <param name="token">What an address has to hold; nobody can guess it.</param>
internal sealed class Gatekeeper(int port, string token)
{
    // A page of another site that got its name to mean this machine (DNS rebinding) says its own name here.
    private readonly string[] hosts = [$"127.0.0.1:{port}", $"localhost:{port}"];

    /// <summary>The address that opens the preview.</summary>
    public string Address => $"http://127.0.0.1:{port}/{token}/";

    /// <summary>A token that nobody can guess: 122 bits of the system's own randomness.</summary>
    /// <remarks>Not by RandomNumberGenerator, which loads OpenSSL on Linux; a bare container lacks it.</remarks>
    public static string NewToken() => Guid.NewGuid().ToString("N");

    /// <summary>What a request asks for, or the status that it is refused with.</summary>
    /// <param name="request">The request; null when what came was none.</param>
    public (Wanted? Wanted, int Status) Judge(RequestHead? request)
    {
        if (request is null || request.Has("transfer-encoding") || (request.Single("content-length") ?? "0") != "0" || request.Single("host") is not { } host)
            return (null, 400);
        if (!hosts.Contains(host, StringComparer.OrdinalIgnoreCase))
            return (null, 421);

        // What another page makes a browser ask for is refused, whatever it asks for.
        if (request.Has("origin") && !hosts.Any(own => request.Single("origin") == $"http://{own}"))
            return (null, 403);
        if (request.Has("sec-fetch-site") && request.Single("sec-fetch-site") is not ("same-origin" or "none"))
            return (null, 403);
        if (request.Method is not ("GET" or "HEAD"))
            return (null, 405);

        var parts = request.Target.Split('/');
        if (parts.Length < 3 || !IsToken(parts[1]))
            return (null, 404);

        return parts[2..] switch
        {
            [""] => (new Wanted(null, request.Method == "HEAD"), 200),
            ["events", { Length: < 10 } number] when int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var newerThan) => (new Wanted(newerThan, request.Method == "HEAD"), 200),
            _ => (null, 404),
        };
    }

    // In the same time whatever is wrong with it.
    private bool IsToken(string given) => CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(given), Encoding.ASCII.GetBytes(token));
}

/// <summary>What a request asks for: the page, or to be told when there is a newer one.</summary>
/// <param name="NewerThan">The number of the page that who asks has; null where the page itself is asked for.</param>
/// <param name="IsHeadOnly">Whether the answer is wanted without its body.</param>
internal readonly record struct Wanted(int? NewerThan, bool IsHeadOnly);
