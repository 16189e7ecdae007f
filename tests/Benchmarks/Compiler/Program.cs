using BenchmarkDotNet.Running;
using X1060Dsl.Benchmarks;

BenchmarkRunner.Run<GeneratorBenchmarks>(args: args);
