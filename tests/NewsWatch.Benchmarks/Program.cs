using NewsWatch.Benchmarks.Detection;

if (args is ["train-detector", .. var rest])
{
    return DetectorTraining.Run(rest);
}

if (args is ["measure-detector", .. var files])
{
    return DetectorSpeed.Run(files);
}

BenchmarkDotNet.Running.BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
return 0;
