#!/usr/bin/env bash
# What a whole `x1060 check` costs, process start included, beside a NativeAOT program that does nothing.
# Prints a Markdown table; how it measures is written in README.md. Needs bash, GNU time and the .NET SDK.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

export LC_ALL=C DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 # in the C locale, EPOCHREALTIME has a point
runs=${RUNS:-20}
copies=${COPIES:-1000}
many_runs=${MANY_RUNS:-5}
today=2026-11-23
sample=samples/awa-precision/awa-precision.cdc.csx
out=artifacts/benchmarks

note() { printf '%s\n' "$*" >&2; }
fail() { note "whole-process.sh: $*"; exit 1; }

if [[ ! -x /usr/bin/time ]]; then
  if ((EUID == 0)) && command -v apt-get >/dev/null; then
    note 'Installing GNU time'
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq time >&2 || { apt-get update -qq >&2 && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq time >&2; }
  else
    fail 'GNU time is needed at /usr/bin/time (Debian: apt-get install time)'
  fi
fi

# HELLO and X1060 may name binaries that are already there.
case $(uname -m) in aarch64 | arm64) rid=linux-arm64 ;; *) rid=linux-x64 ;; esac
if [[ -z ${HELLO:-} ]]; then
  note 'Publishing the hello-world'
  dotnet publish tests/Benchmarks/HelloWorld -c Release -r "$rid" -o "$out/hello" >&2
  HELLO=$out/hello/hello
fi
if [[ -z ${X1060:-} ]]; then
  note 'Publishing the command'
  dotnet restore >&2
  dotnet publish src/X1060Dsl.Cli -c Release -r "$rid" --no-restore -o "$out/x1060" >&2
  X1060=$out/x1060/x1060
fi

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

hello() { "$HELLO"; }
check_one() { "$X1060" check "$sample" --today "$today"; }
check_many() { "$X1060" check "$scratch/many" --today "$today"; }
check_plain() { "$X1060" check "$scratch/plain" --today "$today" --fail-on never; }

# Copies share their parts; each has another organisation's name, so that no two texts are the same.
note "Writing $copies copies of the sample"
mkdir -p "$scratch/many"
cp -r samples/awa-precision/parts "$scratch/many/"
text=$(<"$sample")
for ((i = 1; i <= copies; i++)); do
  printf -v number '%05d' "$i"
  printf '%s\n' "${text//阿波精密工業/工業第$number}" >"$scratch/many/$number.cdc.csx"
done

# And of a plain one: what `x1060 init` writes, a line a service.
mkdir -p "$scratch/plain"
"$X1060" init --stdout >"$scratch/init" </dev/null
text=$(<"$scratch/init")
for ((i = 1; i <= copies; i++)); do
  printf -v number '%05d' "$i"
  printf '%s\n' "${text/Organization(\"/Organization(\"$number}" >"$scratch/plain/$number.cdc.csx"
done

# An error path would be fast and meaningless.
hello >/dev/null || fail "$HELLO does not run"
check_one >"$scratch/output" 2>&1 || { tail -n 20 "$scratch/output" >&2; fail 'the sample does not pass its check: nothing to measure'; }
check_many >"$scratch/output" 2>&1 || { tail -n 20 "$scratch/output" >&2; fail 'the copies do not pass their check: nothing to measure'; }

# Wall time of one run in microseconds. GNU time counts in hundredths of a second, too coarse for these.
wall() {
  local before=$EPOCHREALTIME
  "$@" >/dev/null 2>&1
  local after=$EPOCHREALTIME
  echo $((10#${after/./} - 10#${before/./}))
}

# Peak resident memory of one run in KiB.
peak() {
  /usr/bin/time -o "$scratch/peak" -f '%M' "$@" >/dev/null 2>&1
  tail -n 1 "$scratch/peak"
}

sorted() { sort -n "$1"; }
median() { local n; n=$(wc -l <"$1"); sorted "$1" | sed -n "$(((n + 1) / 2))p"; }
spread() { printf '%s–%s' "$(ms "$(sorted "$1" | sed -n 1p)")" "$(ms "$(sorted "$1" | sed -n '$p')")"; }
ms() { printf '%d.%02d' $(($1 / 1000)) $(($1 % 1000 / 10)); }
mib() { printf '%d.%d' $(($1 / 1024)) $(($1 % 1024 * 10 / 1024)); }
times() { printf '%d.%02d' $(($1 / $2)) $(($1 % $2 * 100 / $2)); }

note "One definition, $runs runs each, in turn"
for ((i = 0; i < 3; i++)); do hello >/dev/null && check_one >/dev/null 2>&1; done
for ((i = 0; i < runs; i++)); do
  wall hello >>"$scratch/hello"
  wall check_one >>"$scratch/one"
done
for ((i = 0; i < 5; i++)); do
  peak "$HELLO" >>"$scratch/hello.peak"
  peak "$X1060" check "$sample" --today "$today" >>"$scratch/one.peak"
done

note "$copies definitions in one call, $many_runs runs"
for ((i = 0; i < many_runs; i++)); do
  wall check_many >>"$scratch/many.wall"
  wall check_plain >>"$scratch/plain.wall"
  peak "$X1060" check "$scratch/plain" --today "$today" --fail-on never >>"$scratch/plain.peak"
  peak "$X1060" check "$scratch/many" --today "$today" >>"$scratch/many.peak"
done

hello_us=$(median "$scratch/hello") one_us=$(median "$scratch/one") many_us=$(median "$scratch/many.wall") plain_us=$(median "$scratch/plain.wall")
cat <<TABLE
| Process | Median | Fastest–slowest | ÷ hello-world | Peak memory |
|---|---|---|---|---|
| NativeAOT hello-world | $(ms "$hello_us") ms | $(spread "$scratch/hello") ms | 1 | $(mib "$(median "$scratch/hello.peak")") MiB |
| \`x1060 check\`, one definition of 66 services | $(ms "$one_us") ms | $(spread "$scratch/one") ms | $(times "$one_us" "$hello_us") | $(mib "$(median "$scratch/one.peak")") MiB |
| \`x1060 check\`, $copies plain definitions of 64 services in one call | $(ms "$plain_us") ms | $(spread "$scratch/plain.wall") ms | $(times "$plain_us" "$hello_us") | $(mib "$(median "$scratch/plain.peak")") MiB |
| \`x1060 check\`, $copies copies of the sample in one call | $(ms "$many_us") ms | $(spread "$scratch/many.wall") ms | $(times "$many_us" "$hello_us") | $(mib "$(median "$scratch/many.peak")") MiB |

$runs runs of the first two in turn (A B A B …) after 3 of each to warm the disk cache, $many_runs of the others; every run is a fresh process, its output thrown away.
$(sed -nE 's/^model name[^:]*: (.*)/\1/p' /proc/cpuinfo | sed -n 1p), $(nproc) cores, $(uname -sr), SDK $(dotnet --version), commit $(git rev-parse --short HEAD 2>/dev/null || echo unknown)
TABLE
