using NewsWatch.Benchmarks.Detection;
using NewsWatch.Benchmarks.Stories;

return args switch
{
    ["train-detector", .. var rest] => DetectorTraining.Run(rest),
    ["count-words", .. var rest] => WordCounting.Run(rest),
    ["shuffle-stories", .. var rest] => ShuffleRun.Run(rest),
    ["score-stories", .. var rest] => StoryScoring.Run(rest),
    ["load-stories", .. var rest] => await StoryLoad.RunAsync(rest),
    _ => RunBenchmarks(args),
};

static int RunBenchmarks(string[] args)
{
    BenchmarkDotNet.Running.BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
    return 0;
}
