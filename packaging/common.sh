# What the scripts of this folder share: the packages, the build, and how they speak.
# Sourced, not run; works from any current folder.
# shellcheck shell=bash disable=SC2034

set -euo pipefail

source_dir=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cli="$source_dir/.build/release/app/cli/sealbook-cli"
desktop="$source_dir/.build/release/app/desktop/sealbook"

# A package and what it is needed for, as another system's user has to be told.
build_packages=(
    "g++:a C++20 compiler (GCC 12 or newer)"
    "cmake:CMake 3.25 or newer"
    "ninja-build:Ninja"
    "pkg-config:pkg-config"
    "qt6-base-dev:Qt 6.4 or newer, Core, Gui, Network, Widgets and Test, with headers"
    "libqt6opengl6-dev:Qt 6.4 or newer, OpenGL, which Qt Charts needs"
    "qt6-charts-dev:Qt 6.4 or newer, Charts, with headers"
    "qt6-pdf-dev:Qt 6.4 or newer, Pdf, with headers"
    "qt6-svg-dev:Qt 6.4 or newer, Svg, with headers"
    "qt6-tools-dev:Qt 6.4 or newer, LinguistTools"
    "qt6-tools-dev-tools:Qt 6.4 or newer, the tools of LinguistTools"
    "qt6-l10n-tools:Qt 6.4 or newer, lupdate and lrelease"
    "libzint-dev:zint 2.11 or newer, with headers"
    "libqpdf-dev:qpdf 11 or newer, the library, with headers"
    "libsqlite3-dev:SQLite 3.40 or newer, with headers"
    "libssl-dev:OpenSSL 3.0 or newer, with headers"
    "libexpected-dev:tl::expected 1.0 or newer"
    "libcli11-dev:CLI11 2.1 or newer"
    "libicu-dev:ICU 70 or newer, with headers"
    "libsodium-dev:libsodium 1.0.18 or newer, with headers"
    "libxlsxwriter-dev:libxlsxwriter 1.1 or newer, with headers"
    "libarchive-dev:libarchive 3.6 or newer, with headers"
)
# What the desktop program needs when it runs.
run_packages=(
    "qt6-image-formats-plugins:Qt's decoders of TIFF and WebP, for sealbook-preview"
    "qt6-translations-l10n:Qt's own texts in other languages"
    "fonts-open-sans:Open Sans, the Latin face"
    "fonts-noto-cjk:Noto Sans CJK, the Chinese face"
)
# The tests check with tools that know nothing of Sealbook.
test_packages=(
    "xvfb:xvfb-run, an X server to draw windows in"
    "xauth:xauth, which xvfb-run needs"
    "openbox:openbox, a window manager for it"
    "dbus:dbus-run-session"
    "at-spi2-core:AT-SPI, the interface of screen readers"
    "python3-gi:Python 3 with GObject introspection"
    "gir1.2-atspi-2.0:AT-SPI for Python"
    "age:the age command, which opens encrypted files"
    "openssl:the openssl command"
    "sqlite3:the sqlite3 command"
    "poppler-utils:pdftotext and pdftoppm"
    "qpdf:the qpdf command"
    "python3:Python 3"
    "nodejs:node"
    "unzip:the unzip command"
    "zsh:zsh, whose completion is tested"
    "fish:fish, whose completion is tested"
    "mold:mold, which links the test programs in a quarter of the time"
    "groff-base:groff, which checks the manual pages"
    "zxing-cpp-tools:ZXingReader, which reads codes"
)

say() { printf '\n==> %s\n' "$*"; }

die() {
    printf '%s: %s\n' "$(basename "$0")" "$*" >&2
    exit 1
}

is_debian() { command -v dpkg-query >/dev/null && command -v apt-get >/dev/null; }

is_installed() {
    [ "$(dpkg-query -W -f '${db:Status-Status}' "$1" 2>/dev/null)" = installed ]
}

as_root() { # COMMAND…; install_debian_packages' own `missing` is what it names
    if [ "$(id -u)" = 0 ]; then
        "$@"
    elif command -v sudo >/dev/null; then
        sudo "$@"
    else
        die "these packages are missing and neither root nor sudo is at hand: ${missing[*]}"
    fi
}

# Asks apt only where a package is missing, so that a prepared machine needs no network and no root.
install_debian_packages() {
    local entry missing=()
    for entry in "$@"; do
        is_installed "${entry%%:*}" || missing+=("${entry%%:*}")
    done
    [ ${#missing[@]} -gt 0 ] || return 0
    say "Installing ${missing[*]}"
    as_root apt-get update -q
    as_root env DEBIAN_FRONTEND=noninteractive \
        apt-get install -q -y --no-install-recommends "${missing[@]}"
}

# Whether the parts named by a Debian package are here on a system without such packages.
is_found() {
    case $1 in
    g++) command -v g++ >/dev/null || command -v clang++ >/dev/null ;;
    ninja-build) command -v ninja >/dev/null ;;
    qt6-base-dev) pkg-config --exists 'Qt6Core >= 6.4' 'Qt6Network >= 6.4' 'Qt6Test >= 6.4' ;;
    libsqlite3-dev) pkg-config --exists 'sqlite3 >= 3.40' ;;
    libssl-dev) pkg-config --exists 'openssl >= 3.0' ;;
    libicu-dev) pkg-config --exists 'icu-uc >= 70' ;;
    libsodium-dev) pkg-config --exists 'libsodium >= 1.0.18' ;;
    libxlsxwriter-dev) has_header xlsxwriter.h ;;
    libarchive-dev) pkg-config --exists 'libarchive >= 3.6' ;;
    libexpected-dev) has_header tl/expected.hpp ;;
    libcli11-dev) has_header CLI/CLI.hpp ;;
    libqt6opengl6-dev) pkg-config --exists 'Qt6OpenGL >= 6.4' ;;
    qt6-charts-dev) pkg-config --exists 'Qt6Charts >= 6.4' ;;
    qt6-pdf-dev) pkg-config --exists 'Qt6Pdf >= 6.4' ;;
    qt6-svg-dev) pkg-config --exists 'Qt6Svg >= 6.4' ;;
    qt6-tools-dev | qt6-tools-dev-tools | qt6-l10n-tools) command -v lrelease-qt6 || command -v lrelease ;;
    qt6-translations-l10n) true ;; # without it, Qt's own few texts are English
    libzint-dev) has_header zint.h ;;
    libqpdf-dev) pkg-config --exists 'libqpdf >= 11' ;;
    poppler-utils) command -v pdftotext && command -v pdftoppm ;;
    nodejs) command -v node ;;
    zxing-cpp-tools) command -v ZXingReader ;;
    mold) true ;; # without it, the compiler's own linker takes longer
    xvfb) command -v xvfb-run ;;
    dbus) command -v dbus-run-session ;;
    at-spi2-core | python3-gi | gir1.2-atspi-2.0) true ;; # without them, one test is skipped
    fonts-open-sans) fc-list | grep -q 'Open Sans' ;;
    fonts-noto-cjk) fc-list | grep -q 'Noto Sans CJK SC' ;;
    *) command -v "$1" >/dev/null ;;
    esac 2>/dev/null
}

has_header() { printf '#include <%s>\n' "$1" | "${CXX:-c++}" -std=c++17 -fsyntax-only -x c++ -; }

name_what_is_missing() {
    local entry missing=()
    for entry in "$@"; do
        is_found "${entry%%:*}" || missing+=("  - ${entry#*:} (Debian: ${entry%%:*})")
    done
    [ ${#missing[@]} -gt 0 ] || return 0
    printf 'This is no Debian system, so nothing is installed here. Sealbook still needs:\n' >&2
    printf '%s\n' "${missing[@]}" >&2
    die "install these, then start again"
}

# Takes entries of the lists above; returns only when everything named is there.
need() {
    if is_debian; then
        install_debian_packages "$@"
    else
        name_what_is_missing "$@"
    fi
}

# The commit of this checkout in twelve digits; nothing outside a checkout.
commit() { git -C "$source_dir" rev-parse --short=12 HEAD 2>/dev/null || true; }

# Configures and builds a preset of CMakePresets.json, all of it or `build_targets`; further arguments go to
# the configuration.
build_targets=(all)
build_preset() {
    local preset=$1
    shift
    say "Building ($preset)"
    (cd "$source_dir" && cmake --preset "$preset" "$@" && cmake --build --preset "$preset" --target "${build_targets[@]}")
}
