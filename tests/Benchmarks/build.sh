#!/usr/bin/env bash
# What the package adds to a whole `dotnet build`: a small project without it, with it, and with it and a definition of
# 64 services, in turn. Prints a Markdown table. Needs bash and the .NET SDK.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

export LC_ALL=C DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
runs=${RUNS:-15}
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

# The package is built with the packages of everybody, and used with none but itself.
dotnet pack analyzers/X1060Dsl.Package -c Release -o "$scratch/feed" -v q >&2
export NUGET_PACKAGES=$scratch/packages
printf '<configuration><packageSources><clear /><add key="feed" value="%s" /></packageSources></configuration>\n' "$scratch/feed" >"$scratch/nuget.config"

project() { # name, package reference
  mkdir -p "$scratch/$1"
  printf '<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><TargetFramework>net10.0</TargetFramework><OutputType>Exe</OutputType></PropertyGroup><ItemGroup>%s</ItemGroup></Project>\n' "$2" >"$scratch/$1/$1.csproj"
  printf 'System.Console.WriteLine("hello");\n' >"$scratch/$1/Program.cs"
}

reference='<PackageReference Include="X1060Dsl" Version="0.1.0" />'
project without ''
project with "$reference"
project definition "$reference"
{
  printf 'Organization("Awa").Edition(X1060_2021).Ciso("c");\nTeam("SOC");\n'
  cut -f1 src/X1060Dsl.Engine/Standard/services-2021.tsv | sed 1d | while read -r code; do
    printf 'Service("%s").Level(Standard).Insource("SOC").Owner("SOC").Score(3).Target(4, by: "2027-03-31");\n' "$code"
  done
} >"$scratch/definition/Awa.cdc.csx"

build() { dotnet build "$scratch/$1" --no-restore --no-incremental -v q >"$scratch/$1.txt" || { cat "$scratch/$1.txt" >&2; exit 1; }; }
for name in without with definition; do
  dotnet restore "$scratch/$name" -v q >&2
  build "$name"
  build "$name"
done

for ((i = 0; i < runs; i++)); do
  for name in without with definition; do
    start=$EPOCHREALTIME
    build "$name"
    printf '%s\n' $((${EPOCHREALTIME/./} - ${start/./})) >>"$scratch/$name.times"
  done
done

median() { sort -n "$scratch/$1.times" | awk '{ at[NR] = $1 } END { print at[int((NR + 1) / 2)] / 1000 }'; }
base=$(median without)
printf '| Project | Median of %s | ÷ without |\n|---|---|---|\n' "$runs"
for name in without with definition; do
  printf '| %s | %.0f ms | %s |\n' "$name" "$(median "$name")" "$(awk -v a="$(median "$name")" -v b="$base" 'BEGIN { printf "%.3f", a / b }')"
done
