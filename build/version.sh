#!/usr/bin/env bash
# Prints the version of what is built from this folder.
#
#   0.2.0             a clean tree at the tag v0.2.0
#   0.2.1-ci.7        seven commits after it; what is not committed shows as 0.2.1-ci.7.modified
#   0.3.0-rc.1        at the tag v0.3.0-rc.1, and 0.3.0-rc.1.ci.7 after it
#   0.3.0-ci.7        as soon as VersionPrefix in Directory.Build.props is ahead of the tags; there is one before the first tag as well
#   0.3.0-source      no repository, such as an archive of the sources: VersionPrefix is all that is known
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

prefix=$(sed -nE 's/.*<VersionPrefix>([0-9]+\.[0-9]+\.[0-9]+)<.*/\1/p' Directory.Build.props)
[[ -n $prefix ]] || { printf 'version.sh: Directory.Build.props has no VersionPrefix\n' >&2; exit 1; }

# A repository around this folder is not that of this folder.
if [[ $(git rev-parse --show-toplevel 2>/dev/null) != "$(pwd -P)" ]] || ! git rev-parse --quiet --verify HEAD >/dev/null; then
  printf '%s-source\n' "$prefix"
  exit
fi

modified=$(git status --porcelain --untracked-files=no | sed -n '1s/.*/.modified/p')
if described=$(git describe --tags --long --match 'v[0-9]*.[0-9]*.[0-9]*' 2>/dev/null) && [[ $described =~ ^v([0-9]+\.[0-9]+\.)([0-9]+)(-[0-9A-Za-z.-]+)?-([0-9]+)-g[0-9a-f]+$ ]]; then
  tag=${BASH_REMATCH[1]}${BASH_REMATCH[2]} label=${BASH_REMATCH[3]} since=${BASH_REMATCH[4]}
  next=${BASH_REMATCH[1]}$((BASH_REMATCH[2] + 1))
  if ((since == 0)) && [[ -z $modified ]]; then
    printf '%s\n' "$tag$label"
    exit
  elif [[ -n $label && $(printf '%s\n' "$prefix" "$tag" | sort -V | tail -n 1) == "$tag" ]]; then
    printf '%s.ci.%s%s\n' "$tag$label" "$since" "$modified"
    exit
  fi
else
  next=0.0.0 since=$(git rev-list --count HEAD)
fi

printf '%s-ci.%s%s\n' "$(printf '%s\n' "$prefix" "$next" | sort -V | tail -n 1)" "$since" "$modified"
