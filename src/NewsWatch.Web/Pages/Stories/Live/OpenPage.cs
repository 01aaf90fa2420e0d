namespace NewsWatch.Web.Pages.Stories.Live;

/// <summary>A page that is told what is new, until this is disposed.</summary>
internal sealed class OpenPage(Action close) : IDisposable
{
    public void Dispose() => close();
}
