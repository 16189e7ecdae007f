#!/usr/bin/env bash
# What `x1060 check` costs over a large tree: everything anew, nothing changed, a tenth changed, and ten times the tree.
# Prints a Markdown table; how it measures is written in README.md. Needs bash, GNU time and, unless X1060 names the command, the .NET SDK.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

export LC_ALL=C DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 # in the C locale, EPOCHREALTIME has a point
runs=${RUNS:-5}
copies=${COPIES:-1000}
larger=${LARGER:-10} # times as many for the last rows; 0 leaves them out
today=2026-11-23

note() { printf '%s\n' "$*" >&2; }
fail() { note "tree.sh: $*"; exit 1; }
[[ -x /usr/bin/time ]] || fail 'GNU time is needed at /usr/bin/time (Debian: apt-get install time)'

case $(uname -m) in aarch64 | arm64) rid=linux-arm64 ;; *) rid=linux-x64 ;; esac
if [[ -z ${X1060:-} ]]; then
  note 'Publishing the command'
  dotnet restore >&2
  dotnet publish src/X1060Dsl.Cli -c Release -r "$rid" --no-restore -o artifacts/benchmarks/x1060 >&2
  X1060=artifacts/benchmarks/x1060/x1060
fi
X1060=$(realpath "$X1060")

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
cd "$scratch"
git init -q . 2>/dev/null || printf 'root = true\n' >.editorconfig
export X1060_CACHE_DIR=$scratch/cache

# What `x1060 init` writes, 64 services each, every one with another organisation's name, a hundred a folder.
"$X1060" init --stdout >init </dev/null
text=$(<init)
write() {
  local i number
  for ((i = 0; i < $2; i++)); do
    printf -v number '%05d' "$i"
    ((i % 100)) || mkdir -p "$1/${number:0:3}"
    printf '%s\n' "${text/Organization(\"/Organization(\"$1$number }" >"$1/${number:0:3}/$number.cdc.csx"
  done
}
note "Writing $copies definitions"
write tree "$copies"

check() { "$X1060" check "$1" --today "$today" --fail-on never --format concise "${@:2}"; }
wall() {
  local before=$EPOCHREALTIME
  "$@" >/dev/null 2>&1 || fail "$* does not end well"
  local after=$EPOCHREALTIME
  echo $((10#${after/./} - 10#${before/./}))
}
peak() {
  /usr/bin/time -o peak -f '%M' "$X1060" check "$1" --today "$today" --fail-on never --format concise "${@:2}" >/dev/null 2>&1
  tail -n 1 peak
}
median() { local n; n=$(wc -l <"$1"); sort -n "$1" | sed -n "$(((n + 1) / 2))p"; }
ms() { printf '%d.%02d' $(($1 / 1000)) $(($1 % 1000 / 10)); }
mib() { printf '%d' $(($1 / 1024)); }
times() { printf '%d.%02d' $(($1 / $2)) $(($1 % $2 * 100 / $2)); }
touch_tenth() { for file in tree/*/*0.cdc.csx; do printf '// %s\n' "$EPOCHREALTIME" >>"$file"; done; }

check tree --no-cache >plain 2>&1 && check tree >first 2>&1 && check tree >second 2>&1 || fail 'the tree cannot be checked'
cmp plain first && cmp plain second || fail 'the cache changes what is said'

note "$runs runs each, in turn"
for ((i = 0; i < runs; i++)); do
  wall check tree --no-cache >>anew
  rm -rf cache && wall check tree >>filling
  wall check tree >>unchanged
  touch_tenth && wall check tree >>tenth
  peak tree --no-cache >>anew.peak
  peak tree >>unchanged.peak
done

row() { printf '| %s | %s ms | %s | %s |\n' "$1" "$(ms "$(median "$2")")" "$(times "$(median "$2")" "$(median anew)")" "${3:+$(mib "$(median "$3")") MiB}"; }
printf '| %s plain definitions of 64 services | Median | ÷ anew | Peak memory |\n|---|---|---|---|\n' "$copies"
row 'everything anew, `--no-cache`' anew anew.peak
row 'everything anew, and kept' filling ''
row 'nothing changed' unchanged unchanged.peak
row 'a tenth changed' tenth ''

if ((larger > 0)); then
  note "Writing $((copies * larger)) definitions"
  write large $((copies * larger))
  wall check large --no-cache >>large.anew && wall check large >/dev/null && wall check large >>large.unchanged
  peak large --no-cache >>large.peak && peak large >>large.unchanged.peak
  row "$larger times as many, everything anew" large.anew large.peak
  row "$larger times as many, nothing changed" large.unchanged large.unchanged.peak
fi

printf '\n%s, %s cores, %s.\n' "$(sed -nE 's/^model name[^:]*: (.*)/\1/p' /proc/cpuinfo | sed -n 1p)" "$(nproc)" "$(uname -sr)"
