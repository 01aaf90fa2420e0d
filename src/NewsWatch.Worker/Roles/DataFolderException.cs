namespace NewsWatch.Worker.Roles;

internal sealed class DataFolderException(string message) : Exception(message);
