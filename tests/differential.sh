#!/usr/bin/env bash
# Random definitions, read here and run as C#: both have to say the same. See docs/proof.md.
#
#   tests/differential.sh --cases 100000 [--seed N]
#
# So many cases for each law; without a seed they are new ones each time.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

while (($#)); do
  case $1 in
    --cases) export X1060_CASES=${2:?how many}; shift 2 ;;
    --seed) export X1060_SEED=${2:?which}; shift 2 ;;
    *) sed -n '2,6s/^# \{0,1\}//p' "${BASH_SOURCE[0]}"; exit 2 ;;
  esac
done

: "${X1060_CASES:?--cases N says how many}"
dotnet test tests/X1060Dsl.Conformance.Tests --filter 'FullyQualifiedName~SoundnessTests|FullyQualifiedName~ManyTextsTests' --logger 'console;verbosity=detailed'
