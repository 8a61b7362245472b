#!/bin/bash
# Kills the program with -9 at random moments while it registers and attaches, and looks whether
# everything that it acknowledged is there and the verification is clean.
#   tests/cli/crash.sh SEALBOOK-CLI [RUNS]      default 100
set -u
cli=$(readlink -f "$1")
runs=${2:-100}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export XDG_STATE_HOME="$work/state" SEALBOOK_PASSWORD="correct horse 1" SEALBOOK_REGISTRY="$work/registry"
"$cli" init "$work/registry" --station CRASH --officer "Chen Hao" >/dev/null || exit 1
item=$("$cli" item add --kind other --set description=box) || exit 1
: >"$work/items"
: >"$work/files"

work_on() { # RUN: acknowledges in the two lists only what the program has acknowledged
    local i number line
    for ((i = 0; i < 1000; i++)); do
        number=$("$cli" item add --kind phone --set make=Huawei) && echo "$number" >>"$work/items"
        head -c $((RANDOM * 20)) /dev/urandom >"$work/file"
        line=$("$cli" attach "$item" "$work/file") && echo "$line" >>"$work/files"
    done
}
export -f work_on
export cli work item

for ((run = 1; run <= runs; run++)); do
    setsid bash -c work_on 2>/dev/null &
    worker=$!
    sleep "0.$((RANDOM % 900 + 100))"
    kill -9 -- -"$worker" 2>/dev/null
    wait "$worker" 2>/dev/null
    if ! "$cli" verify >"$work/report"; then
        echo "FAILED in run $run: the verification is not clean"
        cat "$work/report"
        exit 1
    fi
done
"$cli" --json item list >"$work/list"
"$cli" --json item show "$item" >"$work/item"
while read -r number; do
    grep -q "\"$number\"" "$work/list" || { echo "FAILED: $number was acknowledged and is gone"; exit 1; }
done <"$work/items"
while read -r sha256 _; do
    grep -q "\"$sha256\"" "$work/item" || { echo "FAILED: $sha256 was acknowledged and is gone"; exit 1; }
done <"$work/files"
echo "$runs kills; $(wc -l <"$work/items") items and $(wc -l <"$work/files") attachments acknowledged, all there, verification clean"
