using NewsWatch.Benchmarks.Alerts;
using NewsWatch.Benchmarks.Detection;
using NewsWatch.Benchmarks.Feeds;
using NewsWatch.Benchmarks.Fuzzing;
using NewsWatch.Benchmarks.Pages;
using NewsWatch.Benchmarks.Polling;
using NewsWatch.Benchmarks.Stories;

switch (args)
{
    case ["train-detector", .. var rest]:
        return DetectorTraining.Run(rest);
    case ["measure-detector", .. var rest]:
        return DetectorSpeed.Run(rest);
    case ["parse-speed", .. var rest]:
        return ParseSpeed.Run(rest);
    case ["fuzz-parser", .. var rest]:
        return FuzzParser.Run(rest);
    case ["fuzz-input", var file, var contentType, var address]:
        return LoneInput.Run(file, contentType, address);
    case ["feed-farm", .. var rest]:
        return await FeedFarm.RunAsync(FarmPlan.Parse(rest));
    case ["poller", .. var rest]:
        return await LoadRun.RunAsync(LoadPlan.Parse(rest));
    case ["newsboat", .. var rest]:
        return await PairRun.RunAsync(rest);
    case ["count-words", .. var rest]:
        return WordCounting.Run(rest);
    case ["shuffle-stories", .. var rest]:
        return ShuffleRun.Run(rest);
    case ["score-stories", .. var rest]:
        return StoryScoring.Run(rest);
    case ["load-stories", .. var rest]:
        return await StoryLoad.RunAsync(rest);
    case ["match-subscriptions"]:
        return MatchRun.Run();
    case ["deliver-webhooks", .. var rest]:
        return await DeliveryLoad.RunAsync(rest);
    case ["alert-latency", .. var rest]:
        return await LatencyRun.RunAsync(rest);
    case ["load-pages", .. var rest]:
        return await PageLoad.RunAsync(rest);
    case ["webhook-sink"]:
        return await WebhookSink.RunAsync();
    default:
        BenchmarkDotNet.Running.BenchmarkSwitcher.FromAssembly(typeof(FeedFarm).Assembly).Run(args);
        return 0;
}
