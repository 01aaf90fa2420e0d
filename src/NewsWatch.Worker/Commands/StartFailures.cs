using System.Net.Sockets;
using NewsWatch.Storage;
using NewsWatch.Worker.Roles;

namespace NewsWatch.Worker.Commands;

/// <summary>What keeps a command from its work through no fault of ours is one line and exit code 1, not a stack trace.</summary>
internal static class StartFailures
{
    public static async Task<int> GuardAsync(Func<Task<int>> work)
    {
        try
        {
            return await work();
        }
        catch (SocketException e)
        {
            // Kestrel lets it through where the address is not this machine's or not this user's to take.
            throw CommandException.Failed($"Web:Url cannot be listened on: {e.Message}");
        }
        catch (Exception e) when (e is StoreUnavailableException or DataFolderException or IOException)
        {
            // Kestrel says that an address is in use by an IOException that names it.
            throw CommandException.Failed(e.Message.ReplaceLineEndings(" "));
        }
    }
}
