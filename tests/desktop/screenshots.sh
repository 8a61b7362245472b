#!/bin/bash
# Pictures of every main screen of the real program, in English and Chinese, light and dark, at
# 1280×720, at 1024×640 and at 200 %, in a real X server (Xvfb), on the made-up campaign; and
# what an audit of an altered one shows.
#   tests/desktop/screenshots.sh BUILD-FOLDER OUT [NAME…]
# Needs the packages sqlite3, xvfb, xauth and fonts-noto-cjk.

set -euo pipefail
build=$1 out=$(mkdir -p "$2" && cd "$2" && pwd)
shift 2

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export XDG_CONFIG_HOME=$work/config XDG_DATA_HOME=$work/data XDG_STATE_HOME=$work/state SEALBOOK_PASSWORD='made-up campaign'
mkdir -p "$work/data/sealbook"
registry=$work/data/sealbook/campaign
"$build/app/cli/sealbook-cli" demo "$registry" >/dev/null 2>&1
officer=$("$build/app/cli/sealbook-cli" -R "$registry" --json officer list | grep -o '"name": *"[^"]*"' | sed -n '1s/.*"\([^"]*\)"$/\1/p')

take() { # SCALE SCREEN FOLDER LANGUAGE THEME NAME…
    local scale=$1 screen=$2 folder=$3 language=$4 theme=$5
    shift 5
    QT_SCALE_FACTOR=$scale QT_QPA_PLATFORM=xcb xvfb-run -a -s "-screen 0 ${screen}x24" \
        "$build/tests/screenshots" "$registry" "$officer" "$SEALBOOK_PASSWORD" "$out/$folder" "$language" "$theme" "$@"
}

# What somebody altered behind the program's back.
altered=$work/altered
cp -r "$registry" "$altered"
sqlite3 "$altered/registry.db" "UPDATE item_field SET value = 'Nokia' WHERE name = 'make' AND value = 'Xiaomi'"

for language in en zh; do
    take 1 1280x720 "$language" "$language" light "$@"
    take 2 2560x1440 "$language-200" "$language" light "$@"
    take 1 1280x720 "$language-dark" "$language" dark "$@"
    take 1 1024x640 "$language-small" "$language" light "$@"
    registry=$altered take 1 1280x720 "$language-altered" "$language" light audit_result items
done
echo "$out"
