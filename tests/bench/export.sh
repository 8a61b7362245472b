#!/bin/bash
# Exporting a case with attachments beside cp -r and openssl dgst of the same files, in one run.
#   tests/bench/export.sh SEALBOOK-CLI [MEBIBYTES [FILES]]      default 1024 32
# Both copy the files and compute a SHA-256 and a SHA-512 of each. Sealbook also checks each against
# its entry, signs, proves, and has everything on disk when it ends (cp does not, so sync is timed
# with it). All reads come from the page cache. The best of three runs counts. Nothing is deleted
# before the end: some file systems create files slowly for minutes after a deletion.
set -eu
cli=$(readlink -f "$1")
mebibytes=${2:-1024}
files=${3:-32}
work=$(mktemp -d)
trap 'chmod -R u+w "$work"; rm -rf "$work"' EXIT
export XDG_STATE_HOME="$work/state" SEALBOOK_PASSWORD="correct horse 1" SEALBOOK_REGISTRY="$work/registry" LC_ALL=C.UTF-8

mkdir "$work/files"
head -c "${mebibytes}M" /dev/urandom | split -a 5 -d -b "$((mebibytes * 1048576 / files))" - "$work/files/file"
"$cli" init "$SEALBOOK_REGISTRY" --clear --station BENCH --officer Bench >/dev/null
"$cli" case add BENCH-1 --title Bench >/dev/null
item=$("$cli" item add --kind other --set description=bench --case BENCH-1)
"$cli" attach "$item" "$work/files" >/dev/null
cat "$work/files"/* >/dev/null
sync

fresh() { # sets $out to a path that was never there
    out=$(mktemp -u "$work/out-XXXXXX")
}
best() { # NAME COMMAND…: milliseconds of the best of three, and prints it; the command uses $out
    local name=$1 begin took least=
    shift
    for _ in 1 2 3; do
        fresh
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
    cp -r "$work/files" "$out"
    find "$out" -type f -exec openssl dgst -sha256 {} +
    find "$out" -type f -exec openssl dgst -sha512 {} +
}
by_hand_on_disk() {
    by_hand
    sync -f "$out"
}
to_folder() {
    "$cli" export --case BENCH-1 --to "$out"
}
to_zip() {
    "$cli" export --case BENCH-1 --to "$out.zip"
}
memory() { # most memory that an export had, in MiB
    fresh
    "$cli" export --case BENCH-1 --to "$out" >/dev/null &
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
folder=$(best "sealbook-cli export --to DIR" to_folder)
best "sealbook-cli export --to FILE.zip" to_zip >/dev/null
fresh
to_folder >/dev/null
begin=$(date +%s%N)
"$cli" bag check "$out" >/dev/null
printf '  %-46s %8d ms\n' "sealbook-cli bag check DIR" "$((($(date +%s%N) - begin) / 1000000))"
printf '  %-46s %8d MiB\n' "most memory of the export" "$(memory)"
awk -v f="$folder" -v h="$hand" 'BEGIN { printf "  %-46s %8.2f\n", "export to a folder, as times cp and openssl", f / (h + 0.001) }'
