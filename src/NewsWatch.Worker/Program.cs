using NewsWatch.Worker.Commands;

return await NewsWatchCommand.RunAsync(args, CommandContext.FromProcess());
