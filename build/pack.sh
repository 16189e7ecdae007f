#!/usr/bin/env bash
# Builds all that is given away, into artifacts/dist: the tool for this machine's platform as a package and as an archive,
# the tool for all others (any), the package that points to them, the library, the extension for VS Code, what is in each
# of them (*.cdx.json), and SHA256SUMS. The same commit is to give the same bytes; build/reproduce.sh tries that.
#
#   build/pack.sh                  all of it
#   build/pack.sh --with FOLDER    all of it, and what other machines built of the same commit is taken from FOLDER
#   build/pack.sh platform         on such a machine: only what it can do that others cannot
#
# The package that points to the others names those that are there, and no more.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

all=true others=
case ${1:-} in
  '') ;;
  platform) all=false ;;
  --with) others=$(cd "${2:?a folder}" && pwd) ;;
  *) sed -n '2,11s/^# \{0,1\}//p' "${BASH_SOURCE[0]}" >&2; exit 2 ;;
esac

say() { printf '\n-- %s\n' "$*"; }
fail() { printf 'pack.sh: %s\n' "$*" >&2; exit 1; }

version=$(build/version.sh)
commit=$(git rev-parse HEAD 2>/dev/null || echo unknown)
[[ $version != *-source ]] || commit=unknown
export SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct 2>/dev/null || echo 315532800)} # 1980, before which no zip can be
export CI=true DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 TZ=UTC

case $(uname -s) in Linux) system=linux ;; Darwin) system=osx ;; *) system=win ;; esac
case $(uname -m) in aarch64 | arm64) platform=$system-arm64 ;; *) platform=$system-x64 ;; esac

dist=$PWD/artifacts/dist stage=$PWD/artifacts/stage
cli=src/X1060Dsl.Cli
published=$cli/bin/Release/net10.0/$platform/publish
rm -rf "$dist" "$stage" "$cli"/bin/Release/net10.0/{"$platform",any}/publish
mkdir -p "$dist" "$stage"

say "x1060 $version for $platform, commit $commit"
for project in "$cli" analyzers/X1060Dsl.Package build/X1060Dsl.Packing; do
  dotnet restore "$project" --verbosity quiet # in locked mode, as CI is set
done
dotnet build build/X1060Dsl.Packing -c Release --no-restore --verbosity quiet -o artifacts/packing
packing() { dotnet artifacts/packing/x1060-packing.dll "$@"; }

# Restored above: a restore for one runtime would want other lock files of the referenced projects.
pack() { dotnet pack "$1" -c Release --no-restore --verbosity quiet -o "$dist" -p:Version="$version" -p:CopyOutputSymbolsToPublishDirectory=false "${@:2}"; }
assets=() # what each of the packages was restored from
for project in "$cli" src/X1060Dsl.ScriptHost analyzers/X1060Dsl.CodeFixes src/X1060Dsl.Engine; do
  assets+=(--assets "$project/obj/project.assets.json")
done
bill() { packing bill --version "$version" --commit "$commit" "${assets[@]}" "$@"; }

say "The tool for $platform"
pack "$cli" -r "$platform" -p:IlcGenerateMapFile=true
archive=x1060-$version-$platform
mkdir "$stage/$archive"
cp -R "$published/." LICENSE THIRD-PARTY-NOTICES.txt "$stage/$archive"
cp "$cli/package.md" "$stage/$archive/README.md"
packing archive "$stage/$archive" "$dist/$archive.tar.gz"
bill --native "$cli/obj/Release/net10.0/$platform/native/x1060.ilc.rsp" -- "$dist/x1060.$platform.$version.nupkg" "$dist/$archive.tar.gz"

if $all; then
  say 'The tool for other platforms'
  pack "$cli" -r any
  bill -- "$dist/x1060.any.$version.nupkg"

  say 'The package that points to them'
  if [[ -n $others ]]; then
    shopt -s nullglob
    for file in "$others"/x1060.*."$version".nupkg "$others"/x1060-"$version"-*.tar.gz; do
      [[ ! -e $dist/${file##*/} ]] || continue
      grep -q "\"$commit\"" "$file.cdx.json" || fail "${file##*/} is not of the commit $commit"
      cp "$file" "$file.cdx.json" "$dist"
    done
  fi

  there=()
  for file in "$dist"/x1060.*."$version".nupkg; do
    name=${file##*/x1060.}
    there+=("${name%".$version.nupkg"}")
  done
  # In quotes of its own, or the list would be taken for several properties.
  pack "$cli" -p:ToolPackageRuntimeIdentifiers="\"$(IFS=';'; printf '%s' "${there[*]}")\""
  bill -- "$dist/x1060.$version.nupkg"
  printf 'It names: %s\n' "${there[*]}"

  say 'The library'
  pack analyzers/X1060Dsl.Package
  bill -- "$dist/X1060Dsl.$version.nupkg"

  say 'The extension'
  if ! { command -v node && command -v npm; } >/dev/null; then
    printf 'There is no node: the extension was not packed.\n'
  else
    # Its version has no label, as the marketplace takes none.
    X1060_VERSION=${version%%-*} src/vscode-x1060/pack artifacts/stage
    if [[ -e $stage/x1060-cdc.vsix ]]; then
      mv "$stage/x1060-cdc.vsix" "$dist/x1060-cdc-$version.vsix"
      (cd src/vscode-x1060 && npm run --silent build -- --outfile="$stage/extension.js" --metafile="$stage/extension.json")
      bill --bundle "$stage/extension.json" --npm src/vscode-x1060 -- "$dist/x1060-cdc-$version.vsix"
    fi
  fi
fi

packing sums "$dist"
rm -rf artifacts/x1060
cp -R "$published" artifacts/x1060

say 'Done'
ls -l "$dist"
