# Bash completion of sealbook-cli; the program itself knows what may follow.
#   source packaging/completion/sealbook-cli.bash
# shellcheck shell=bash

_sealbook_cli() {
    local line current=${COMP_WORDS[COMP_CWORD]} offered=()
    COMPREPLY=()
    mapfile -t offered < <(
        timeout 5 "${COMP_WORDS[0]/#\~/$HOME}" __complete "${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null
    )
    for line in "${offered[@]}"; do
        case $line in
        :none) ;;
        :files)
            compopt -o filenames
            mapfile -t -O ${#COMPREPLY[@]} COMPREPLY < <(compgen -f -- "$current")
            ;;
        :folders)
            compopt -o filenames
            mapfile -t -O ${#COMPREPLY[@]} COMPREPLY < <(compgen -d -- "$current")
            ;;
        *) COMPREPLY+=("${line%%$'\t'*}") ;;
        esac
    done
    # A digest follows its algorithm without a space.
    [[ ${#COMPREPLY[@]} != 1 || ${COMPREPLY[0]} != *: ]] || compopt -o nospace
}

complete -F _sealbook_cli sealbook-cli
