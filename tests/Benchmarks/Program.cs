using BenchmarkDotNet.Running;
using X1060Dsl.Benchmarks;

BenchmarkSwitcher.FromAssembly(typeof(EngineBenchmarks).Assembly).Run(args);
