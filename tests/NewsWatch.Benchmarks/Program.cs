using NewsWatch.Benchmarks.Detection;
using NewsWatch.Benchmarks.Feeds;

if (args is ["train-detector", .. var rest])
{
    return DetectorTraining.Run(rest);
}

if (args is ["parse-speed", .. var folder])
{
    return ParseSpeed.Run(folder);
}

BenchmarkDotNet.Running.BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
return 0;
