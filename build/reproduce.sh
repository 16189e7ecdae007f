#!/usr/bin/env bash
# Builds the commit that is checked out anew, in an empty folder, and compares all artefacts byte by byte.
#
#   build/reproduce.sh              builds it twice, in two folders
#   build/reproduce.sh FOLDER       builds it once, and compares with the SHA256SUMS in FOLDER, such as those of a release
#
# The same bytes come from the same SDK (global.json and its newest patch), the same linker and the same platform. What is
# not committed is not built.
set -euo pipefail
against=${1:+$(cd "$1" && pwd)}
cd "$(dirname "${BASH_SOURCE[0]}")/.."

# In a compiler process of its own each: what goes by the order of a hash table comes out alike in one and the same.
export UseSharedCompilation=false

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

build() {
  printf 'Building in %s\n' "$1"
  mkdir -p "$(dirname "$1")"
  git clone --quiet --no-hardlinks . "$1"
  git -C "$1" checkout --quiet --detach "$(git rev-parse HEAD)"
  env -u SOURCE_DATE_EPOCH "$1/build/pack.sh" >"$1.log" 2>&1 || { tail -n 30 "$1.log" >&2; exit 1; }
}

# Of another length, too: a path that got into a file would show.
build "$work/one"
if [[ -z $against ]]; then
  build "$work/another/folder/further/down"
  against=$work/another/folder/further/down/artifacts/dist
fi

if diff "$against/SHA256SUMS" "$work/one/artifacts/dist/SHA256SUMS"; then
  printf '%s files, the same in both\n' "$(wc -l <"$against/SHA256SUMS")"
else
  trap - EXIT
  printf 'reproduce.sh: these files differ; what was built stays in %s\n' "$work" >&2
  exit 1
fi
