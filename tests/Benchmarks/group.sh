#!/usr/bin/env bash
# What `x1060 group` costs for a thousand organisations of 64 services each: the median of a few runs, and the most memory.
# tests/Benchmarks/group.sh X1060, where X1060 is the native command. Needs bash, GNU time and awk. MEMBERS and RUNS say how many;
# KEEP names a folder that the group is left in.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
export LC_ALL=C
x1060=$(realpath "${1:-artifacts/x1060/x1060}")
members=${MEMBERS:-1000} runs=${RUNS:-5}
[[ -x /usr/bin/time ]] || { printf 'group.sh: GNU time is needed at /usr/bin/time (Debian: apt-get install time)\n' >&2; exit 2; }

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
group=${KEEP:-$scratch/group}
mkdir -p "$group"

# A parent, regional centres below it, and companies below those: levels, scores and who provides differ from one to the next by a fixed
# sequence of numbers, so that every machine measures the same group.
awk -v members="$members" -v folder="$group" '
  function next_number() { seed = (seed * 1103515245 + 12345) % 2147483648; return int(seed / 65536) }
  BEGIN {
    split("A 13 B 4 C 4 D 7 E 9 F 5 G 13 H 2 I 7", list, " ")
    for (at = 1; at in list; at += 2) for (i = 1; i <= list[at + 1]; i++) codes[++count] = list[at] "-" i
    split("Basic Basic Standard Standard Advanced", levels, " ")
    for (member = 0; member < members; member++) {
      name = sprintf("Company %04d", member); file = sprintf("%s/%04d.cdc.csx", folder, member)
      above = member == 0 ? "" : member <= 20 ? "Company 0000" : sprintf("Company %04d", 1 + member % 20)
      printf "Organization(\"%s\").Edition(X1060_2021).Country(\"%s\")%s.Ciso(\"C. Iso %d\").CdcHead(\"H. Ead %d\").Assessed(\"2026-10-01\").Approved(by: \"C. Iso %d\", on: \"2026-10-20\");\n", name, member % 7 == 3 ? "TH" : "JP", above == "" ? ".Floor(\"B-1\", \"D-6\")" : ".Parent(\"" above "\")", member, member, member > file
      printf "Team(\"Office\").Lead(\"O. Wner\").Members(\"O. Wner\", \"D. Eputy\");\n" > file
      for (i = 1; i <= count; i++) {
        seed = member * 64 + i + 7; next_number(); next_number(); number = next_number()
        if (number % 17 == 0 && i > 4)
          printf "Service(\"%s\").Level(Unnecessary).Because(\"another company of the group does it\").ReviewBy(\"2027-10-01\");\n", codes[i] > file
        else if (above != "" && number % 3 == 0)
          printf "Service(\"%s\").Level(%s).ProvidedBy(\"%s\").Owner(\"O. Wner\").Deputy(\"D. Eputy\");\n", codes[i], levels[1 + i % 5], above > file
        else
          printf "Service(\"%s\").Level(%s).Insource(\"Office\").Owner(\"O. Wner\").Deputy(\"D. Eputy\").Score(%d).Target(%d, by: \"2027-03-31\").Document(\"docs/%s.md\", reviewed: \"2026-09-01\").Action(\"write it down\", owner: \"O. Wner\", due: \"2027-03-31\");\n", codes[i], levels[1 + i % 5], 1 + number % 4, 2 + number % 4, codes[i] > file
      }
      close(file)
    }
  }'

measure() {
  local name=$1 code; shift
  for ((run = 0; run < runs; run++)); do
    code=0
    /usr/bin/time -f '%e %M' -o "$scratch/time" "$x1060" "$@" > "$scratch/out" 2> "$scratch/err" || code=$?
    ((code <= 1)) || { cat "$scratch/err" >&2; exit 1; }
    tail -n 1 "$scratch/time"
  done | sort -n > "$scratch/runs"
  printf '%-12s %6s s  %6d MB  %9d bytes of answer\n' "$name" "$(sed -n "$(((runs + 1) / 2))p" "$scratch/runs" | cut -d' ' -f1)" "$(($(cut -d' ' -f2 "$scratch/runs" | sort -n | tail -n 1) / 1024))" "$(wc -c < "$scratch/out")"
}

printf '%d organisations, %d services in %d KB of text, %d processors\n' "$members" "$(cat "$group"/*.csx | grep -c '^Service')" "$(($(cat "$group"/*.csx | wc -c) / 1024))" "$(nproc)"
measure 'group' group "$group" --today 2026-11-23
measure 'group json' group "$group" --format json --today 2026-11-23
measure 'group html' group "$group" --format html --today 2026-11-23
measure 'check' check "$group" --format concise --today 2026-11-23
