#!/bin/bash
# Exit codes: 0 done; 1 looked and found something wrong; 2 wrong usage; 3 refused; 4 could not read
# or write. A row is a code and arguments; N is an item's number. No row changes the registry.
#   tests/cli/exit_codes.sh SEALBOOK-CLI
set -u
cli=$(readlink -f "$1")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work" || exit 2
export XDG_STATE_HOME="$work/state" SEALBOOK_PASSWORD="correct horse 1" LC_ALL=C.UTF-8
export SEALBOOK_REGISTRY=raid
unset SEALBOOK_OFFICER

"$cli" init raid --clear --station SITE3 --officer "Chen Hao" >/dev/null || exit 2
# shellcheck disable=SC2034 # N stands in the rows
N=$("$cli" item add --kind phone) || exit 2
"$cli" checkpoint --out kept >/dev/null || exit 2
mkdir folder
echo x >file

failures=0
complain() {
    failures=$((failures + 1))
    printf '%s: sealbook-cli %s\n%s\n\n' "$1" "$words" "$(cat out)"
}
while IFS='|' read -r expected words; do
    eval "\"$cli\" $words" >out 2>&1 </dev/null
    code=$?
    [ "$code" = "$expected" ] || complain "exit $code, not $expected"
    [ "$code" = 0 ] || [ -s out ] || complain "says nothing"
done <<'ROWS'
0|item show $N
0|verify --against kept
1|stocktake --place 'not stated' X-1
2|
2|nonsense
2|item show
2|item show $N $N
2|item show ''
2|item show ' '
2|item add --kind
2|search --limit 0 x
2|custody seal $N --place x
3|item show X-1
3|item add --kind phone --set nofield=1
3|custody seal $N
3|custody move X-1 --place x
3|checkpoint --out kept
3|import file
3|import folder
3|verify --against file
3|verify --ca file
3|attach $N folder/../folder --stage nonsense
3|--as Nobody checkpoint
3|bag check file
3|init folder/../raid --station A --officer B
4|import absent.csv
4|import absent/absent.csv
4|import file/x.csv
4|verify --against absent
4|verify --ca absent
4|attach $N absent
4|attach $N file/absent
4|custody return $N --to-person X --authority 1 --reason r --paper absent
4|--password-file absent checkpoint
4|item add --kind phone --set-file absent
4|item correct $N --set-file absent --reason r
4|person add --category suspect --set-file absent
4|checkpoint --out absent/kept
4|checkpoint --out file/kept
4|timestamp request --out absent/query
4|timestamp accept absent --ca file
4|timestamp accept file --ca absent
4|form seizure $N --out absent/form.pdf
4|label $N --stock L7160 --reason r --out absent/labels.pdf
4|item list --csv absent/list.csv
4|item list --xlsx absent/list.xlsx
4|graph --all --reason r --out absent/graph.json
4|verify --record --report absent/report.pdf
4|export $N --to record --since absent
4|bag check absent
4|-R absent verify
4|-R absent item list
4|-R absent rebuild
4|-R absent checkpoint
4|-R folder item list
4|-R folder verify
3|init file/registry --station A --officer B
3|demo file/registry
ROWS
[ "$failures" = 0 ]
