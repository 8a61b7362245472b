# Fish completion of sealbook-cli; the program itself knows what may follow.

function __sealbook_cli_offer
    set -l words (commandline -opc)
    set -l current (commandline -ct)
    for line in ($words[1] __complete $words[2..-1] "$current" 2>/dev/null)
        switch $line
            case :none
            case :files
                __fish_complete_path "$current"
            case :folders
                __fish_complete_directories "$current"
            case '*'
                printf '%s\n' $line
        end
    end
end

complete -c sealbook-cli -f -a '(__sealbook_cli_offer)'
