#!/bin/bash
# Kills the program with -9 at random moments while it registers and attaches, and looks whether
# everything that it acknowledged is there and the verification is clean. A run kills only after
# something was acknowledged in it, however slow the machine is.
#   tests/cli/crash.sh SEALBOOK-CLI [RUNS [--clear]]      default 100
set -u
cli=$(readlink -f "$1")
runs=${2:-100}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export XDG_STATE_HOME="$work/state" SEALBOOK_PASSWORD="correct horse 1" SEALBOOK_REGISTRY="$work/registry"
export SEALBOOK_OFFICER="Chen Hao"
"$cli" init "$work/registry" --station CRASH --officer "Chen Hao" ${3:-} >/dev/null || exit 1
item=$("$cli" item add --kind other --set description=box) || exit 1
: >"$work/items"
: >"$work/files"

{ echo kind,make; yes phone,Huawei | head -n 20; } >"$work/table.csv"
mkdir "$work/folder"

work_on() { # acknowledges in the two lists only what the program has acknowledged
    local i j numbers lines
    for ((i = 0; i < 1000; i++)); do
        numbers=$("$cli" import "$work/table.csv") && echo "$numbers" >>"$work/items"
        for ((j = 0; j < 10; j++)); do
            head -c $((RANDOM * 20)) /dev/urandom >"$work/folder/$j"
        done
        lines=$("$cli" attach "$item" "$work/folder") && echo "$lines" >>"$work/files"
    done
}

count() { cat "$work/items" "$work/files" | wc -l; }
export -f work_on
export cli work item

for ((run = 1; run <= runs; run++)); do
    acknowledged=$(count)
    setsid bash -c work_on 2>/dev/null &
    worker=$!
    for ((i = 0; i < 1200 && $(count) == acknowledged; i++)); do sleep 0.1; done
    sleep "$((RANDOM % 2)).$((RANDOM % 900 + 100))" # a sign-in takes about half a second
    kill -9 -- -"$worker" 2>/dev/null
    wait "$worker" 2>/dev/null
    if [ "$(count)" = "$acknowledged" ]; then
        echo "FAILED in run $run: nothing was acknowledged in two minutes"
        exit 1
    fi
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
