#!/bin/bash
# Completion: each shell offers what may follow, and nothing else; zsh and fish where they are installed.
#   tests/cli/completion.sh SEALBOOK-CLI PACKAGING/COMPLETION
set -eu
cli=$(readlink -f "$1")
scripts=$(readlink -f "$2")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
unset SEALBOOK_REGISTRY SEALBOOK_OFFICER
export HOME="$work" XDG_STATE_HOME="$work/state" XDG_CONFIG_HOME="$work/config" SEALBOOK_PASSWORD="correct horse 1" LC_ALL=C.UTF-8
mkdir "$work/bin" "$work/here"
ln -s "$cli" "$work/bin/sealbook-cli"
PATH="$work/bin:$PATH"
cd "$work/here"

registry="$work/a registry"
sealbook-cli init "$registry" --clear --station DESK --officer Li >/dev/null
for _ in 1 2; do sealbook-cli -R "$registry" item add --kind phone >/dev/null; done
sealbook-cli -R "$registry" case add SECRET-1 --title hidden --restricted --officer Li >/dev/null
sealbook-cli -R "$registry" item add --kind phone --case SECRET-1 >/dev/null
touch photo.jpg
mkdir folder

failures=0
compare() { # SHELL TITLE EXPECTED FOUND
    [ "$3" != "$4" ] || return 0
    failures=$((failures + 1))
    printf '%s, %s\n-- expected: %s\n-- found:    %s\n' "$1" "$2" "$3" "$4"
}

bash_offers() {
    bash -uc 'compopt() { :; }
        source "$1/sealbook-cli.bash"
        shift
        COMP_WORDS=(sealbook-cli "$@") COMP_CWORD=$#
        _sealbook_cli
        printf "%s\n" "${COMPREPLY[@]}"' bash "$scripts" "$@"
}

# The functions of zsh's own completion are replaced by ones that print what they are given.
zsh_offers() {
    zsh -fc '_describe() { print -rl -- "${(@)${(@)${(@P)2}//\\:/;}%%:*}" | tr ";" ":" }
        _files() { if [[ ${1:-} = -/ ]]; then print -rl -- $words[CURRENT]*(/); else print -rl -- $words[CURRENT]*; fi }
        script=$1
        shift
        words=(sealbook-cli "$@") CURRENT=$#words
        source "$script/_sealbook-cli"' zsh "$scripts" "$@"
}

# Fish reads a command line, so a word with a space is quoted for it.
fish_offers() {
    local line=sealbook-cli word
    for word in "$@"; do
        [[ $word != *' '* ]] || word="'$word'"
        line+=" $word"
    done
    fish -c 'source $argv[1]/sealbook-cli.fish; complete -C "$argv[2]" | string replace -r "\t.*" ""' "$scripts" "$line"
}

in_one_line() { sed 's|/$||' | sort -u | paste -sd ' '; }

while IFS='|' read -r title typed expected; do
    eval "set -- $typed"
    expected=$(tr ' ' '\n' <<<"$expected" | in_one_line)
    for shell in bash zsh fish; do
        if command -v $shell >/dev/null; then
            compare $shell "$title" "$expected" "$(${shell}_offers "$@" | in_one_line)"
        fi
    done
done <<'ROWS'
a command|it|item
a subcommand|officer ''|add list roles suspend reinstate new-key password
a subcommand after options|-R item --as verify bag ''|check
an option|custody release X --r|--reason --registry
another subcommand|item rev|review reveal
a kind|item add --kind s|script sim_card storage_medium
a role|officer add Li --role a|auditor administrator
a category of persons|person add Li --category w|witness
what an option takes is no command|--as item --password-file bag custody re|release receive refuse recall return
a state|item list --state in|in_transit
a category|attach X --category p|photo
a file after an exhibit|attach X p|photo.jpg
a folder|init f|folder
a file for an option|checkpoint --out p|photo.jpg
an exhibit number, none of a restricted case|-R "$registry" item show D|DESK-2026-00001 DESK-2026-00002
no number of no registry|item show D|
a number of what is at a place|-R "$registry" stocktake --place shelf D|DESK-2026-00001 DESK-2026-00002
a form|form d|data-list disposal-record
what a form is of|-R "$registry" form data-list D|DESK-2026-00001 DESK-2026-00002
a form's language|form inventory --language ''|en zh both
a label's language|label --language ''|en zh
an algorithm|attach X --expect sm|sm3:
nothing for a free text|custody seal X --reason ''|
ROWS

# What is offered is what each help lists: every command, subcommand and option, no more.
taken() {
    local help words word
    help=$("$cli" "$@" --help)
    words=$(sed -n '/^Subcommands:/,/^$/s/^  \([a-z-]*\) .*/\1/p' <<<"$help")
    if [ -z "$words" ]; then
        sed -n '/^Options:/,/^$/s/^  \(-.,\)\{0,1\}\(--[a-z-]*\).*/\2/p' <<<"$help" | sed "s/^/$* /"
        return
    fi
    for word in $words; do
        echo "$* $word"
        # shellcheck disable=SC2086 # a command and its subcommand are two words
        taken "$@" $word
    done
}
everywhere=$("$cli" --help | sed -n '/^Options:/,/^$/s/^  \(-.,\)\{0,1\}\(--[a-z-]*\).*/\2/p')
offered() {
    local words word
    words=$("$cli" __complete "$@" '' | sed -n 's/^\([a-z-]*\)\t.*[A-Z].*/\1/p')
    if [ -z "$words" ]; then
        "$cli" __complete "$@" -- | cut -f1 | grep -e -- | grep -vxF -e "$everywhere" | sed "s/^/$* /"
        echo "$* --help"
        return
    fi
    for word in $words; do
        echo "$* $word"
        # shellcheck disable=SC2086
        offered "$@" $word
    done
}
compare "the program" "each help" "$(taken | sort)" "$(offered | sort)"

# The manual page names the same, and groff finds nothing to complain about.
page=$("$cli" __man-page)
plain=${page//\\-/-}
while read -r words; do
    word=${words##* }
    [[ $word = --* ]] || word=".SS $words"
    grep -qF -e "$word" <<<"$plain" || compare "the manual page" "$words" named "not named"
done < <(taken | sed 's/^ //')
[ "$(grep -c '^\.SS ' <<<"$page")" -gt 70 ] || compare "the manual page" sections "more than 70" fewer
if command -v groff >/dev/null; then
    compare groff warnings "" "$(groff -man -Tutf8 -ww -z <<<"$page" 2>&1)"
fi
[ "$failures" = 0 ]
