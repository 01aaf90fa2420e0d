using Microsoft.Extensions.Logging;

namespace NewsWatch.Web.Pages;

internal sealed partial class FormLog
{
    [LoggerMessage(Level = LogLevel.Information, Message = "{Visitor} sent the form {Path}")]
    private partial void FormSent(string visitor, string path);
}
