using NewsWatch.Benchmarks.Detection;

if (args is ["train-detector", .. var rest])
{
    return DetectorTraining.Run(rest);
}

BenchmarkDotNet.Running.BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
return 0;
