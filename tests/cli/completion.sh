#!/bin/bash
# What bash offers is what the program takes: every command, subcommand and option of its help, no more.
#   tests/cli/completion.sh SEALBOOK-CLI COMPLETION
set -eu
cli=$(readlink -f "$1")
# shellcheck source=packaging/sealbook-cli.bash-completion
source "$2"

offered() {
    local key word
    for key in "${!_sealbook_words[@]}"; do
        for word in ${_sealbook_words[$key]}; do
            echo "${key#"(none)"} $word"
        done
    done
}

taken() {
    local help word words
    help=$("$cli" "$@" --help)
    words=$(sed -n '/^Subcommands:/,/^$/s/^  \([a-z-]*\) .*/\1/p' <<<"$help")
    if [ -z "$words" ]; then
        sed -n '/^Options:/,/^$/s/^  \(-.,\)\{0,1\}\(--[a-z-]*\).*/\2/p' <<<"$help" | sed "/^--help$/d; s/^/$* /"
        return
    fi
    for word in $words; do
        echo "$* $word"
        # shellcheck disable=SC2086 # a command and its subcommand are two words
        taken "$@" $word
    done
}

diff <(offered | sed 's/^ //' | sort) <(taken | sed 's/^ //' | sort)
