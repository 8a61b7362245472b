#!/bin/bash
# From outside, as a screen reader sees it: the real program in an X server of its own, used through
# AT-SPI by the accessible names of its controls.
#   tests/desktop/at_spi.sh BUILD-FOLDER
# Needs the packages xvfb, xauth, openbox, dbus, at-spi2-core, python3-gi and gir1.2-atspi-2.0; says
# so and ends with 77 where one is missing.

set -euo pipefail
for tool in xvfb-run xauth openbox dbus-run-session /usr/libexec/at-spi-bus-launcher; do
    command -v $tool >/dev/null || { echo "skipped: $tool is missing"; exit 77; }
done
/usr/bin/python3 -c 'import gi; gi.require_version("Atspi", "2.0")' || { echo "skipped: no Atspi for Python"; exit 77; }
build=$(cd "$1" && pwd)
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)

if [ -z "${SEALBOOK_AT_SPI_SESSION:-}" ]; then
    export SEALBOOK_AT_SPI_SESSION=1
    exec dbus-run-session -- xvfb-run -a -s "-screen 0 1280x720x24" "${BASH_SOURCE[0]}" "$build"
fi

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export XDG_CONFIG_HOME=$work/config XDG_DATA_HOME=$work/data XDG_STATE_HOME=$work/state XDG_RUNTIME_DIR=$work/run
export QT_QPA_PLATFORM=xcb QT_LINUX_ACCESSIBILITY_ALWAYS_ON=1 LC_ALL=C.UTF-8
export SEALBOOK_PASSWORD='correct horse 1'
mkdir -m 700 "$work/run"
"$build/app/cli/sealbook-cli" init "$work/registry" --clear --station DESK --officer "Chen Hao" >/dev/null
printf 'a photograph, made up\n' >"$work/seal photo.txt"

openbox & # gives windows the focus
/usr/libexec/at-spi-bus-launcher --launch-immediately &
"$build/app/desktop/sealbook" "$work/registry" &
program=$!
number=DESK-$(date -u +%Y)-00001
/usr/bin/python3 "$here/at_spi.py" "$program" "$work/seal photo.txt" "$number" || { kill $program; exit 1; }
wait $program
"$build/app/cli/sealbook-cli" -R "$work/registry" verify
"$build/app/cli/sealbook-cli" -R "$work/registry" item show "$number" | grep -F 'seal photo.txt'
