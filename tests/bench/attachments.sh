#!/bin/bash
# Taking in and verifying attachments beside other programs that hash the same files, in one run.
#   tests/bench/attachments.sh SEALBOOK-CLI [MEBIBYTES [FILES]]      default 1024 20000
# One file of MEBIBYTES (which only one core can hash), four files a core and FILES files that add up
# to the same. All is read from the page cache.
set -eu
cli=$(readlink -f "$1")
mebibytes=${2:-1024}
files=${3:-20000}
work=$(mktemp -d)
trap 'chmod -R u+w "$work"; rm -rf "$work"' EXIT
export XDG_STATE_HOME="$work/state" SEALBOOK_PASSWORD="correct horse 1" LC_ALL=C
cores=$(nproc)

mkdir "$work/one" "$work/few" "$work/many"
head -c "${mebibytes}M" /dev/urandom >"$work/one/large"
split -a 5 -d -n "$((4 * cores))" "$work/one/large" "$work/few/file"
split -a 5 -d -n "$files" "$work/one/large" "$work/many/file"
bytes=$((mebibytes * 1048576))

measure() { # NAME COMMAND…: MB a second
    local name=$1 begin end
    shift
    begin=$(date +%s%N)
    "$@" >/dev/null
    end=$(date +%s%N)
    awk -v n="$name" -v b="$bytes" -v t="$((end - begin))" 'BEGIN { printf "  %-44s %8.0f MB/s\n", n, b / 1e6 / (t / 1e9) }'
}
each() { find "$1" -type f -print0 | xargs -0 "${@:2}"; }
at_once() { local n=$((($(find "$1" -type f | wc -l) + cores - 1) / cores)); echo "$((n < 64 ? n : 64))"; } # files for each openssl

echo "openssl speed -multi $cores -evp sha256 (what the cores can do):"
openssl speed -seconds 2 -multi "$cores" -evp sha256 -bytes 65536 2>/dev/null | tail -n 1
for kind in one few many; do
    echo "$kind: $(find "$work/$kind" -type f | wc -l) files, $mebibytes MiB"
    export SEALBOOK_REGISTRY="$work/registry-$kind"
    "$cli" init "$SEALBOOK_REGISTRY" --clear --station BENCH --officer Bench >/dev/null
    item=$("$cli" item add --kind other --set description=bench)
    measure "sealbook-cli attach (SHA-256, on disk)" "$cli" attach "$item" "$work/$kind"
    measure "sealbook-cli verify --attachments" "$cli" verify --attachments
    measure "openssl dgst -sha256, xargs -P$cores" each "$work/$kind" -P "$cores" -n "$(at_once "$work/$kind")" openssl dgst -sha256
    measure "sha256sum" each "$work/$kind" sha256sum
    ! command -v rhash >/dev/null || measure "rhash --sha256" each "$work/$kind" rhash --sha256
done
