#!/usr/bin/env bash
# What the native command could do to the machine, read off what the native compiler made of it: an object file, whose
# undefined symbols are all the functions of the system that managed code can reach, and a map of all that is in it.
# Classes alone prove nothing: a pipe to git is a socket to .NET. But nothing connects without "connect".
#
#   dotnet publish src/X1060Dsl.Cli -c Release -r linux-x64 --no-restore -p:IlcGenerateMapFile=true
#   tests/native-gate.sh src/X1060Dsl.Cli/obj/Release/net10.0/linux-x64/native
#
# Who may start a process, to the class, is looked at by PowersTests.
set -euo pipefail

# The one place that may listen, to the machine itself, once it is there; nothing may ever connect.
preview=X1060Dsl_Cli_Preview_

functions='SystemNative_(Connect|Bind|Listen|Accept|SendTo|GetHostEntryForName|GetAddrInfo.*|LoadLibrary|GetProcAddress|GetLoadLibraryError|SysLog|Mount|SetEUid|.*Ptrace.*)|CryptoNative_Ssl.*|NetSecurityNative_.*|dlopen|dlmopen|dlsym|execv.*|execl.*|fexecve|fork|vfork|clone|posix_spawn.*|system|popen|ptrace|socket|socketpair|connect|bind|listen|accept4?|send|sendto|sendmsg|memfd_create|mprotect|syscall'
things='System_Reflection_Emit_|AssemblyLoadContext__Load|Assembly__Load|Assembly__UnsafeLoad|NativeLibrary__|System_Linq_Expressions_|Microsoft_CodeAnalysis_CSharp_Emit_|Microsoft_CodeAnalysis_Emit_|System_Net_Http_|System_Net_NameResolution_|ProcessTerminationHandler'

# Gives what is forbidden in an object and its map, a line each.
forbidden() {
  local allowed='^$'
  if grep -q "$preview" "$1/x1060.map.xml"; then allowed='^SystemNative_(Bind|Listen|Accept)$'; fi
  nm --undefined-only "$1/x1060.o" | awk '{ print $NF }' | { grep -xE "$functions" || true; } | { grep -vE "$allowed" || true; }
  { grep -oE " Name=\"[^\"]*($things)[^\"]*\"" "$1/x1060.map.xml" || true; } | head -n 20
}

fail() { printf 'native-gate.sh: %s\n' "$*" >&2; exit 1; }

# A gate that lets everything through is none: one that must not pass comes first.
broken=$(mktemp -d)
trap 'rm -rf "$broken"' EXIT
printf 'int SystemNative_Connect(void); int execve(void); int main(void) { return SystemNative_Connect() + execve(); }\n' >"$broken/x1060.c"
{ command -v gcc >/dev/null && gcc -c "$broken/x1060.c" -o "$broken/x1060.o" -fno-builtin -w; } || clang -c "$broken/x1060.c" -o "$broken/x1060.o" -fno-builtin -w
printf '<MethodCode Name="System_Reflection_Emit_System_Reflection_Emit_ILGenerator__Emit" />\n' >"$broken/x1060.map.xml"
found=$(forbidden "$broken" | wc -l)
((found == 3)) || fail "it finds $found of the 3 things that were hidden for it"

native=${1:?the folder with x1060.o and x1060.map.xml}
[[ -s $native/x1060.o && -s $native/x1060.map.xml ]] || fail "$native has no x1060.o and x1060.map.xml"
grep -q 'X1060Dsl_Cli_ScriptHost__Start' "$native/x1060.map.xml" || fail 'the map does not even have what must be in it'
nm --undefined-only "$native/x1060.o" | grep SystemNative_ForkAndExecProcess >/dev/null || fail 'the object does not even have what must be in it'

found=$(forbidden "$native")
[[ -z $found ]] || fail "the native command could do more than it should:
$found"
echo 'The native command starts git and the script host, and has no other way to run anything, nor any to the network.'
