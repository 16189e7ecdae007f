#!/usr/bin/env bash
# The command beside what else a team could check its definitions with, as whole processes on equal work: peers.sh X1060 [--write]
# Prints tables; --write puts them and a plot into docs/benchmarks.md and its sister. How it measures is written in README.md.
# Needs bash, GNU time, the .NET SDK and node with npm. HELLO, SCRIPTING, OPA and CONFTEST may name what is already there;
# opa and conftest are otherwise looked for on PATH, and left out where they are not.
set -euo pipefail
[[ -x ${1:-} ]] || { printf 'peers.sh: which x1060? peers.sh PATH [--write]\n' >&2; exit 2; }
X1060=$(realpath "$1")
write=${2:-}
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

export LC_ALL=C DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 # in the C locale, EPOCHREALTIME has a point
counts=(${COUNTS:-1 10 100 1000})
runs=(${RUNS:-20 10 5 3})     # rounds at each count
dear=(${DEAR_RUNS:-5 3 2 1})  # of those, the ones in which Spectral and scripting take part
planted=12                    # what corpus.mjs plants
today=2026-11-23
peers=$PWD/tests/Benchmarks/peers
out=$PWD/artifacts/benchmarks

note() { printf '%s\n' "$*" >&2; }
fail() { note "peers.sh: $*"; exit 1; }
[[ -x /usr/bin/time ]] || fail 'GNU time is needed at /usr/bin/time (Debian: apt-get install time)'

note 'Making the peers ready'
npm ci --prefix "$peers" --ignore-scripts --no-audit --no-fund >/dev/null
case $(uname -m) in aarch64 | arm64) rid=linux-arm64 ;; *) rid=linux-x64 ;; esac
[[ -n ${HELLO:-} ]] || { dotnet publish tests/Benchmarks/HelloWorld -c Release -r "$rid" -o "$out/hello" >&2 && HELLO=$out/hello/hello; }
[[ -n ${SCRIPTING:-} ]] || { dotnet publish "$peers/scripting" -c Release -o "$out/scripting" >&2 && SCRIPTING=$out/scripting/scripting; }
OPA=${OPA:-$(command -v opa || true)} CONFTEST=${CONFTEST:-$(command -v conftest || true)}

all=(hello x1060 kept hand ajv ${OPA:+opa} ${CONFTEST:+conftest} spectral scripting)
[[ -n $OPA ]] || note 'opa is not on PATH: left out (OPA=PATH names it)'
[[ -n $CONFTEST ]] || note 'conftest is not on PATH: left out (CONFTEST=PATH names it)'

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
export X1060_CACHE_DIR=$scratch/cache

# Of ours, only the rules that the others have too. What says whether a definition can be read stays on; rules of locks find nothing where there is no lock.
same=' CDC1003 CDC1005 CDC2001 CDC2005 CDC2006 CDC3001 CDC3002 CDC3003 '
mapfile -t off < <("$X1060" rules --lang en --color never |
  awk -v same="$same" '$3 == "recommended" && $1 !~ /^CDC[079]/ && !index(same, " " $1 " ") { print "--severity\n" $1 "=none" }')
printf 'root = true\n' >"$scratch/.editorconfig"

# What is called, by the name of a peer and the folder that it is told.
called() {
  local ours=("$X1060" check "$2/x1060" --today "$today" --format concise --fail-on warning "${off[@]}")
  case $1 in
    hello) line=("$HELLO") ;;
    x1060) line=("${ours[@]}" --no-cache) ;;
    kept) line=("${ours[@]}") ;;
    hand) line=(node "$peers/hand.mjs" "$2/json") ;;
    ajv) line=(node "$peers/ajv.mjs" "$2/json") ;;
    opa) line=("$OPA" exec --bundle "$peers/rego" --decision peers/deny "$2/json") ;;
    conftest) line=("$CONFTEST" test --policy "$peers/rego" --namespace peers --output json "$2/json") ;;
    spectral) line=("$peers/node_modules/.bin/spectral" lint "$2/json/*.json" --ruleset "$peers/spectral.mjs" --format json --quiet) ;;
    scripting) line=("$SCRIPTING" "$2/x1060") ;;
  esac
}
is_dear() { [[ $1 == spectral || $1 == scripting ]]; }

# How many mistakes a peer finds: a line each, or as JSON in a shape of its own.
mistakes() {
  local told
  called "$1" "$2"
  told=$("${line[@]}" 2>/dev/null) || true
  case $1 in
    opa) node -p 'JSON.parse(process.argv[1]).result.reduce((sum, file) => sum + file.result.length, 0)' "$told" ;;
    conftest) node -p 'JSON.parse(process.argv[1]).reduce((sum, file) => sum + (file.failures ?? []).length, 0)' "$told" ;;
    spectral) node -p 'JSON.parse(process.argv[1]).length' "$told" ;;
    *) grep -c . <<<"$told" || true ;;
  esac
}

note 'Equal work?'
node "$peers/corpus.mjs" "$scratch/broken" broken
for count in "${counts[@]}"; do node "$peers/corpus.mjs" "$scratch/$count" "$count"; done
for peer in "${all[@]:1}"; do
  found=$(mistakes "$peer" "$scratch/broken" || echo no)
  [[ $found == "$planted" ]] || fail "$peer finds $found mistakes where $planted are planted: the work is not equal"
  found=$(mistakes "$peer" "$scratch/${counts[0]}" || echo unknown)
  [[ $found == 0 ]] || fail "$peer finds $found mistakes where there is none"
done

# Wall time of one run in microseconds, and the most memory of it in KiB. The shell's fork and exec are in all figures alike.
wall() {
  local before=$EPOCHREALTIME
  "$@" >/dev/null 2>&1 </dev/null || fail "$* does not end well"
  local after=$EPOCHREALTIME
  echo $((10#${after/./} - 10#${before/./}))
}
peak() {
  /usr/bin/time -o "$scratch/peak" -f '%M' "$@" >/dev/null 2>&1 </dev/null
  tail -n 1 "$scratch/peak"
}
busy() { local i; for ((i = 0; i < 600000; i++)); do :; done; }
busy_twice() { busy & busy & wait; }
load() { cut -d' ' -f1 /proc/loadavg; }

before=$(load) one=$(wall busy) two=$(wall busy_twice)
for i in "${!counts[@]}"; do
  count=${counts[i]}
  note "$count definitions, ${runs[i]} rounds"
  for peer in "${all[@]}"; do is_dear "$peer" || { called "$peer" "$scratch/$count" && wall "${line[@]}" >/dev/null; }; done
  for ((round = 0; round < runs[i]; round++)); do
    for peer in "${all[@]}"; do
      [[ $peer != hello || $i == 0 ]] || continue
      is_dear "$peer" && ((round >= dear[i])) && continue
      called "$peer" "$scratch/$count"
      # GNU time costs a millisecond: nothing beside a dear one, and less than to run it once more.
      ! is_dear "$peer" || line=(/usr/bin/time -a -o "$scratch/$peer.$count.peak" -f '%M' "${line[@]}")
      wall "${line[@]}" >>"$scratch/$peer.$count"
    done
  done
  for peer in "${all[@]}"; do
    [[ -f $scratch/$peer.$count ]] || continue
    called "$peer" "$scratch/$count"
    is_dear "$peer" || peak "${line[@]}" >"$scratch/$peer.$count.peak"
    most=$(sort -n "$scratch/$peer.$count.peak" | tail -n 1)
    printf '%s\t%s\t%s\t%s\n' "$peer" "$count" "$most" "$(sort -n "$scratch/$peer.$count" | paste -sd ' ')" >>"$scratch/figures.tsv"
  done
done

version_of() { node -p 'JSON.parse(require("fs").readFileSync(process.argv[1])).version' "$peers/node_modules/$1/package.json"; }
cat >"$scratch/about.json" <<JSON
{
  "date": "$(date +%F)",
  "machine": "$(sed -nE 's/^model name[^:]*: (.*)/\1/p' /proc/cpuinfo | sed -n 1p)",
  "cores": $(nproc),
  "system": "$(uname -s) $(uname -r | cut -d. -f1,2)",
  "load": [$before, $(load)],
  "two": $((two * 100 / one)),
  "versions": {
    "x1060": "$("$X1060" --version | head -n 1)",
    "node": "$(node --version)",
    "Spectral": "$(version_of @stoplight/spectral-cli)",
    "ajv": "$(version_of ajv)",
    "CSharp.Scripting": "$(sed -nE 's:.*<RoslynVersion>(.*)</RoslynVersion>.*:\1:p' Directory.Packages.props), .NET SDK $(dotnet --version)",
    "OPA": "$([[ -z $OPA ]] || "$OPA" version | sed -nE 's/^Version: //p')",
    "conftest": "$([[ -z $CONFTEST ]] || "$CONFTEST" --version | sed -nE 's/^Conftest: //p')"
  }
}
JSON
node "$peers/page.mjs" "$scratch/figures.tsv" "$scratch/about.json" ${write:+docs}
