#!/bin/bash
# `cmake --install` installs everything that ships, and what it installs runs from there.
#   install.sh BUILD-FOLDER SOURCE-FOLDER
set -euo pipefail
build=$1 source=$2
root=$(mktemp -d)
trap 'rm -rf "$root"' EXIT
DESTDIR=$root cmake --install "$build" --prefix /usr >"$root/log" || { cat "$root/log"; exit 1; }

# The documents of the formats are those of schema/.
expected() {
    cat <<'FILES'
bin/sealbook
bin/sealbook-cli
libexec/sealbook/sealbook-preview
share/applications/sealbook.desktop
share/bash-completion/completions/sealbook-cli
share/doc/sealbook/CHANGELOG.md
share/doc/sealbook/LICENSE
share/doc/sealbook/administrator.en.md
share/doc/sealbook/administrator.zh.md
share/doc/sealbook/guide.en.md
share/doc/sealbook/guide.zh.md
share/doc/sealbook/index.md
share/doc/sealbook/security.md
share/fish/vendor_completions.d/sealbook-cli.fish
share/icons/hicolor/scalable/apps/sealbook.svg
share/man/man1/sealbook-cli.1
share/man/man1/sealbook.1
share/man/zh_CN/man1/sealbook.1
share/metainfo/org.sealbook.sealbook.metainfo.xml
share/mime/packages/sealbook.xml
share/zsh/site-functions/_sealbook-cli
FILES
    cd "$source/schema"
    find . -type f ! -name CMakeLists.txt ! -name '*.pyc' -printf 'share/doc/sealbook/formats/%P\n'
}
(cd "$root/usr" && find . -type f ! -name '*.pyc' -printf '%P\n') | LC_ALL=C sort >"$root/installed"
expected | LC_ALL=C sort | diff - "$root/installed"
for file in $(cat "$root/installed"); do
    [ -s "$root/usr/$file" ] || { echo "$file is empty"; exit 1; }
done

"$root/usr/bin/sealbook-cli" --version
"$root/usr/bin/sealbook-cli" bag check "$source/tests/data/golden-record-2.zip" >"$root/said"
grep -q '^VERIFIED' "$root/said"
grep -q '^.TH SEALBOOK' "$root/usr/share/man/man1/sealbook-cli.1"
