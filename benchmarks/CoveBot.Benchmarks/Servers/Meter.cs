using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace CoveBot.Benchmarks.Servers;

/// <summary>
/// Tells from inside a .NET process how many bytes it has allocated, over a Unix socket: one number a connection.
/// It gets there as a startup hook (<see cref="StartupHook"/>), so that the process under test is the real one and knows nothing of it.
/// </summary>
internal static class Meter
{
    public const string PathVariable = "COVE_BENCHMARK_METER";

    /// <summary>In the process under test.</summary>
    public static void Start(string path)
    {
        var listener = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        listener.Bind(new UnixDomainSocketEndPoint(path));
        listener.Listen();
        new Thread(() => Answer(listener)) { IsBackground = true, Name = "Benchmark meter" }.Start();
    }

    /// <summary>In the benchmark: bytes allocated so far.</summary>
    public static long Read(string path)
    {
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        socket.Connect(new UnixDomainSocketEndPoint(path));
        Span<byte> answer = stackalloc byte[32];
        var length = socket.Receive(answer);
        return long.Parse(answer[..length], CultureInfo.InvariantCulture);
    }

    private static void Answer(Socket listener)
    {
        while (true)
        {
            using var asking = listener.Accept();
            asking.Send(Encoding.ASCII.GetBytes(GC.GetTotalAllocatedBytes(precise: true).ToString(CultureInfo.InvariantCulture)));
        }
    }
}
