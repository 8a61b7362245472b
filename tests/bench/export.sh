#!/bin/bash
# Exporting a case with attachments beside cp -r and openssl dgst of the same files, in one run.
#   tests/bench/export.sh SEALBOOK-CLI [MEBIBYTES [FILES]]      default 1024 32
# Both do the same: copy the files, and give each a SHA-256 and a SHA-512. Sealbook also checks each
# against its entry, signs, proves, and has all of it on disk when it ends (cp has not, so sync is
# measured beside it). All is read from the page cache. Each is done three times, the best counts.
set -eu
cli=$(readlink -f "$1")
mebibytes=${2:-1024}
files=${3:-32}
work=$(mktemp -d)
trap 'chmod -R u+w "$work"; rm -rf "$work"' EXIT
export XDG_STATE_HOME="$work/state" SEALBOOK_PASSWORD="correct horse 1" SEALBOOK_REGISTRY="$work/registry" LC_ALL=C.UTF-8

mkdir "$work/files"
head -c "${mebibytes}M" /dev/urandom | split -a 5 -d -b "$((mebibytes * 1048576 / files))" - "$work/files/file"
"$cli" init "$SEALBOOK_REGISTRY" --station BENCH --officer Bench >/dev/null
"$cli" case add BENCH-1 --title Bench >/dev/null
item=$("$cli" item add --kind other --set description=bench --case BENCH-1)
"$cli" attach "$item" "$work/files" >/dev/null
cat "$work/files"/* >/dev/null
sync

best() { # NAME COMMAND…: milliseconds of the best of three, and says it
    local name=$1 begin took least=
    shift
    for _ in 1 2 3; do
        rm -rf "$work/out" "$work/out.zip"
        sync
        begin=$(date +%s%N)
        "$@" >/dev/null
        took=$((($(date +%s%N) - begin) / 1000000))
        if [ -z "$least" ] || [ "$took" -lt "$least" ]; then least=$took; fi
    done
    printf '  %-46s %8d ms\n' "$name" "$least" >&2
    echo "$least"
}
by_hand() {
    cp -r "$work/files" "$work/out"
    find "$work/out" -type f -exec openssl dgst -sha256 {} +
    find "$work/out" -type f -exec openssl dgst -sha512 {} +
}
by_hand_on_disk() {
    by_hand
    sync -f "$work/out"
}
memory() { # COMMAND…: most memory it had, in MiB
    rm -rf "$work/out"
    "$@" >/dev/null &
    local pid=$! peak=0
    while [ -d "/proc/$pid" ]; do
        peak=$(sed -n 's/^VmHWM:[[:space:]]*\([0-9]*\) kB/\1/p' "/proc/$pid/status" 2>/dev/null || true)
        [ -z "$peak" ] || most=$peak
        sleep 0.02
    done
    wait "$pid"
    echo "$((${most:-0} / 1024))"
}

echo "$files files, $mebibytes MiB, $(nproc) cores"
hand=$(best "cp -r, openssl dgst -sha256 and -sha512" by_hand)
best "the same, and sync" by_hand_on_disk >/dev/null
folder=$(best "sealbook-cli export --to DIR" "$cli" export --case BENCH-1 --to "$work/out")
best "sealbook-cli export --to FILE.zip" "$cli" export --case BENCH-1 --to "$work/out.zip" >/dev/null
"$cli" export --case BENCH-1 --to "$work/out" >/dev/null
best_check() {
    local begin
    begin=$(date +%s%N)
    "$cli" bag check "$work/out" >/dev/null
    printf '  %-46s %8d ms\n' "sealbook-cli bag check DIR" "$((($(date +%s%N) - begin) / 1000000))"
}
best_check
printf '  %-46s %8d MiB\n' "most memory of the export" "$(memory "$cli" export --case BENCH-1 --to "$work/out")"
awk -v f="$folder" -v h="$hand" 'BEGIN { printf "  %-46s %8.2f\n", "export to a folder, as times cp and openssl", f / (h + 0.001) }'
