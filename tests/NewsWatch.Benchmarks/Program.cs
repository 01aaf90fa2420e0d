using NewsWatch.Benchmarks.Detection;
using NewsWatch.Benchmarks.Feeds;
using NewsWatch.Benchmarks.Fuzzing;

if (args is ["train-detector", .. var rest])
{
    return DetectorTraining.Run(rest);
}

if (args is ["parse-speed", .. var folder])
{
    return ParseSpeed.Run(folder);
}

if (args is ["fuzz-parser", .. var fuzzing])
{
    return FuzzParser.Run(fuzzing);
}

BenchmarkDotNet.Running.BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
return 0;
