namespace NewsWatch.Worker.Roles;

/// <summary>One embedded program a data folder: a second one would publish and poll what the first has in hand.</summary>
internal sealed class DataFolder : IDisposable
{
    private const string LockFile = "newswatch.lock";

    private readonly FileStream _lock;

    private DataFolder(FileStream lockFile) => _lock = lockFile;

    /// <summary>Makes the folder where it is missing and holds it until disposed.</summary>
    /// <exception cref="DataFolderException">It cannot be made or written, or another program holds it; one clear line.</exception>
    public static DataFolder Claim(string folder)
    {
        var path = Path.GetFullPath(folder);
        try
        {
            Directory.CreateDirectory(path);
            return new DataFolder(new FileStream(Path.Combine(path, LockFile), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (UnauthorizedAccessException e)
        {
            throw new DataFolderException($"Data:Folder '{path}' cannot be written: {e.Message} Choose a folder that this user may write.");
        }
        catch (IOException e) when (File.Exists(Path.Combine(path, LockFile)))
        {
            throw new DataFolderException($"Data:Folder '{path}' is in use by another newswatch, or cannot be written ({e.Message}). Stop it or choose another folder.");
        }
        catch (IOException e)
        {
            throw new DataFolderException($"Data:Folder '{path}' cannot be made: {e.Message} Choose a folder that this user may write.");
        }
    }

    public void Dispose() => _lock.Dispose();
}
