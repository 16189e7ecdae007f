#!/usr/bin/env bash
# What `x1060 run --trust` costs beside `x1060 check` of the same centre, and the part that the fence has in it.
# Prints a Markdown table of seconds. X1060 names the published command. Needs bash and dotnet.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

export LC_ALL=C
runs=${RUNS:-10}
: "${X1060:?name the published command: X1060=artifacts/x1060/x1060}"
host=$(dirname "$(readlink -f "$X1060")")/script/x1060-script.dll
today=2026-11-23
taken=$(mktemp)
trap 'rm -f "$taken"' EXIT

check() { "$X1060" check tests/X1060Dsl.Scripting.Tests/scripted-twin.cdc.csx --today "$today"; }
run() { env -u CI "$X1060" run --trust samples/scripted/scripted.cdc.csx --today "$today"; }
# Told nothing, the host ends as soon as it is up: once without the fence, once with it.
start() { DOTNET_TieredPGO=0 dotnet exec "$host" run </dev/null; }
fence() { DOTNET_TieredPGO=0 DOTNET_EnableWriteXorExecute=0 dotnet exec "$host" fence "$PWD" 60 512 </dev/null; }

# Processor time says more than the clock where others work beside.
printf '| | clock: least | median | processor: least | median |\n|---|---|---|---|---|\n'
TIMEFORMAT='%R %U %S'
for what in check run start fence; do
  for ((i = 0; i < runs; i++)); do
    { time "$what" >/dev/null 2>&1 || true; } 2>&1 | awk '{ print $1, $2 + $3 }'
  done >"$taken"
  printf '| %s' "$what"
  for column in 1 2; do
    cut -d' ' -f"$column" "$taken" | sort -n | awk '{ t[NR] = $1 } END { printf " | %.3f | %.3f", t[1], t[int((NR + 1) / 2)] }'
  done
  echo ' |'
done
