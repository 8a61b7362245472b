#include "exchange/verify_text.h"

namespace exchange {

namespace {

// Every check ends in "exit 11", which no change of a single character turns into success; this
// file's own digest is checked twice, by two programs, so that no single change switches both off.
constexpr auto text = R"SH(HOW TO CHECK THIS CUSTODY RECORD

It needs no trust in the program that wrote it: only a POSIX shell with the usual commands (basename,
cat, cmp, cut, find, grep, head, mktemp, od, printf, sed, sha256sum, sort, tail, tr, wc) and openssl 3.
The indented lines are commands; type or paste them one after the other in this folder, or run all of
them at once with

  sed -n 's/^    //p' VERIFY.txt | sh

Each check that fails says so and ends. At the end stands the word VERIFIED. What that does not show
is said below the last command.

This export holds @ITEMS@ items in @ENTRIES@ entries of a log of @SIZE@ entries.


1. WHOM TO TRUST
Everything hangs on one key, that of the registry's first officer. Compare its fingerprint, which the
next command prints, with the one on a printed form or told by the registry's owner, not with the one
in this file. If they differ, the rest proves nothing. It should be
  @ROOT@

    openssl pkey -pubin -in keys/@ROOT@.pem -outform DER | sha256sum

And this file came with the export: who could exchange the export could exchange the commands. Where
that matters, compare it with the VERIFY.txt of an export from another hand (only names and numbers may
differ), or follow the description of the format with commands of your own.


2. THE FILES ARE THOSE THAT THE EXPORTING OFFICER SIGNED
This file first, then all of them; none missing, none added; the list bears the officer's signature.

    export LC_ALL=C
    sum=$(openssl dgst -sha256 -r VERIFY.txt | cut -c1-64)
    grep -q "^$sum  ./VERIFY.txt\$" SHA256SUMS || { echo "FAILED: VERIFY.txt was changed"; exit 11; }
    sha256sum --check --strict --quiet SHA256SUMS || { echo "FAILED: a file was changed or is missing"; exit 11; }
    work=$(mktemp -d) || exit 11
    find . ! -type d ! -path ./SHA256SUMS ! -path ./SHA256SUMS.sig | sort > "$work/there"
    cut -c67- SHA256SUMS | sort > "$work/listed"
    cmp "$work/there" "$work/listed" || { echo "FAILED: a file was added"; exit 11; }
    openssl pkeyutl -verify -rawin -pubin -inkey keys/@EXPORTER@.pem -sigfile SHA256SUMS.sig -in SHA256SUMS > "$work/out" || { echo "FAILED: the list of files is not signed by the exporting officer"; exit 11; }
    grep -q '^{"actor":"@EXPORTER@",.*,"kind":"record.exported","log":"@LOG@",' entries/@EXPORT@.json || { echo "FAILED: the entry of this export names another officer"; exit 11; }


3. THE FIRST KEY OPENED THE REGISTRY, AND EACH OTHER KEY IS NAMED BY AN ENTRY
The log's entry 0 is the first officer's, and names the station. A key file bears the SHA-256 of the key
(as DER) as its name, and its 32 bytes stand in the entry that enrolled the officer or in entry 0.

    grep -q '^{"actor":"@ROOT@","after":null,"body":{"officer":.*,"kind":"registry.opened","log":"@LOG@","prev":null,"sealed":{},"seq":0,"step":1,' entries/@OPENING@.json || { echo "FAILED: the registry was not opened with the key of part 1"; exit 11; }
    tr ',' '\n' < entries/@OPENING@.json | sed -n 's/^"public_key":"\([0-9a-f]*\)".*/\1/p' > "$work/named"
    find entries -name '*.json' -exec sed -n '/"kind":"officer.enrolled","log":/s/.*"public_key":"\([0-9a-f]*\)".*/\1/p' {} + >> "$work/named"
    for key in keys/*.pem; do openssl pkey -pubin -in "$key" -outform DER > "$work/key" || exit 11; [ "keys/$(sha256sum < "$work/key" | cut -c1-64).pem" = "$key" ] || { echo "FAILED: $key is another key"; exit 11; }; grep -q -x "$(tail -c 32 "$work/key" | od -An -v -tx1 | tr -d ' \n')" "$work/named" || { echo "FAILED: no entry names $key"; exit 11; }; done


4. EACH ENTRY IS SIGNED BY THE OFFICER IT NAMES
An entry is the file .json exactly as signed; its signature is the file .sig (Ed25519, RFC 8032).

    for entry in entries/*.json; do actor=$(sed 's/^{"actor":"\([0-9a-f]*\)".*/\1/' "$entry"); openssl pkeyutl -verify -rawin -pubin -inkey "keys/$actor.pem" -sigfile "${entry%.json}.sig" -in "$entry" > "$work/out" 2>&1 || { echo "FAILED: the signature of $entry"; exit 11; }; done


5. EACH ENTRY STANDS IN THE LOG THAT THE STATION'S CHECKPOINT STATES
A leaf is SHA-256 of a zero byte, the entry and its signature; a node is SHA-256 of a one byte and the
two nodes below it (RFC 6962). proofs/ gives the nodes that no exported entry lies under, and in
tree.txt which nodes join to which. A node bears the numbers of its first and last entry. Each entry
has one leaf, each node is used once, and what can be computed is not given. The root must be the one
in the checkpoint, which must bear the signature of the station that entry 0 names.

    for list in steps.txt proofs/leaves.txt proofs/tree.txt; do [ "$(tail -c 1 "$list" | wc -l)" -eq 1 ] || { echo "FAILED: the last line of $list has no end"; exit 11; }; done
    grep -v -x '[0-9]*-[0-9]* [0-9a-f.]*' proofs/leaves.txt && { echo "FAILED: proofs/leaves.txt holds something else"; exit 11; }
    grep -v -x '[0-9]*-[0-9]* [0-9]*-[0-9]* [0-9]*-[0-9]*' proofs/tree.txt && { echo "FAILED: proofs/tree.txt holds something else"; exit 11; }
    sed -n 2p checkpoint.txt | grep -q -x '[1-9][0-9]*' || { echo "FAILED: the checkpoint has no size"; exit 11; }
    mkdir "$work/node" || exit 11
    while read -r node entry; do number=${node#*-}; [ ! -e "$work/node/$node" ] && grep -q "\"kind\":\"[a-z_.]*\",\"log\":\"@LOG@\",.*,\"seq\":$number,\"step\":[0-9]*,\"subject\":\"[0-9a-f-]*\",\"time\":" "entries/$entry.json" && [ "$node" = "$number-$number" ] || { echo "FAILED: $entry is not entry $node of the log"; exit 11; }; printf '\000' > "$work/input"; cat "entries/$entry.json" "entries/$entry.sig" >> "$work/input" && openssl dgst -sha256 -binary -out "$work/node/$node" "$work/input" || exit 11; done < proofs/leaves.txt || exit 11
    find entries -name '*.json' | sed 's/^entries.//;s/.json$//' | sort > "$work/entries"
    cut -d' ' -f2 proofs/leaves.txt | sort | cmp - "$work/entries" || { echo "FAILED: an entry has no place in the tree"; exit 11; }
    [ -z "$(find proofs -name '*.bin' ! -size 32c)" ] || { echo "FAILED: a node in proofs is not of 32 bytes"; exit 11; }
    for given in proofs/*.bin; do [ -e "$given" ] || continue; name=${given#proofs/}; name=${name%.bin}; [ ! -e "$work/node/$name" ] && cat "$given" > "$work/node/$name" || { echo "FAILED: $given is no node to be given"; exit 11; }; done
    while read -r node left right; do [ ! -e "$work/node/$node" ] && [ "$node" = "${left%-*}-${right#*-}" ] && [ "$((${left#*-} + 1))" -eq "${right%-*}" ] || { echo "FAILED: $left and $right do not join to $node"; exit 11; }; printf '\001' > "$work/input"; cat "$work/node/$left" "$work/node/$right" >> "$work/input" && openssl dgst -sha256 -binary -out "$work/node/$node" "$work/input" || exit 11; done < proofs/tree.txt || exit 11
    root=0-$(($(sed -n 2p checkpoint.txt) - 1))
    find "$work/node" -type f | sed 's/.*\///' | sort > "$work/made"
    { cut -d' ' -f2 proofs/tree.txt; cut -d' ' -f3 proofs/tree.txt; echo "$root"; } | sort | cmp - "$work/made" || { echo "FAILED: a node does not lie under the root, or twice"; exit 11; }
    [ "$(sed -n 3p checkpoint.txt)" = "$(openssl base64 -A -in "$work/node/$root")" ] || { echo "FAILED: the entries are not those of the checkpoint"; exit 11; }
    [ "$(head -n 1 checkpoint.txt)" = "sealbook/@LOG@" ] || { echo "FAILED: the checkpoint is of another log"; exit 11; }
    head -n 3 checkpoint.txt > "$work/text"
    sed -n 's/^— sealbook.@LOG@ //p' checkpoint.txt | openssl base64 -d -A | tail -c 64 > "$work/signature"
    openssl pkeyutl -verify -rawin -pubin -inkey keys/@STATION@.pem -sigfile "$work/signature" -in "$work/text" > "$work/out" || { echo "FAILED: the checkpoint is not signed by the station"; exit 11; }
    station=$(openssl pkey -pubin -in keys/@STATION@.pem -outform DER | tail -c 32 | od -An -v -tx1 | tr -d ' \n')
    grep -q "\"station\":{\"code\":\"[A-Z0-9]*\",\"id\":\"@LOG@\",\"public_key\":\"$station\"}" entries/@OPENING@.json || { echo "FAILED: the registry was opened at another station"; exit 11; }


6. EACH ITEM IS THERE, AND ITS STEPS FOLLOW ONE ANOTHER, NONE LEFT OUT
steps.txt lists the entries of each item. Step n names the leaf of step n-1; step 1 names none. All
entries about an item are in the list; the items that the entry record.exported names are among them.

    grep -v -x '[0-9a-f-]* [1-9][0-9]* [0-9a-f.]* [0-9]*-[0-9]*' steps.txt && { echo "FAILED: steps.txt holds something else"; exit 11; }
    before=null; last=
    while read -r subject step entry node; do [ "$subject" = "$last" ] || { before=null; count=0; last=$subject; }; count=$((count + 1)); [ "$step" -eq "$count" ] || { echo "FAILED: a step before $step of $subject is missing"; exit 11; }; grep -q "^{\"actor\":\"[0-9a-f]*\",\"after\":$before,.*,\"step\":$step,\"subject\":\"$subject\",\"time\":" "entries/$entry.json" && grep -q -x "$node $entry" proofs/leaves.txt || { echo "FAILED: entries/$entry.json does not follow the step before it"; exit 11; }; before="\"$(od -An -v -tx1 "$work/node/$node" | tr -d ' \n')\""; done < steps.txt || exit 11
    cut -d' ' -f1 steps.txt | sort > "$work/steps"
    find entries -name '*.json' -exec sed -n 's/.*,"subject":"\([0-9a-f-]*\)","time":"[^"]*"}$/\1/p' {} + | grep -F -x -f "$work/steps" | sort | cmp - "$work/steps" || { echo "FAILED: steps.txt leaves out an entry of an item"; exit 11; }
    find entries -name '*.json' -exec sed -n '/"kind":"item.registered","log":/s/.*,"subject":"\([0-9a-f-]*\)","time":"[^"]*"}$/\1/p' {} + | sort > "$work/items"
    sed -n 's/.*"items":\[\([^]]*\)\].*/\1/p' entries/@EXPORT@.json | tr -d '"' | tr ',' '\n' | sort >> "$work/items"
    grep -v -x -F -f "$work/steps" "$work/items" > "$work/out" && { echo "FAILED: an item is missing"; exit 11; }


7. WHAT IS DISCLOSED IS WHAT WAS SEALED, AND WHAT IS NOT DISCLOSED IS NOT BY CHANCE
An entry holds salted digests of personal values under "sealed" (RFC 9901). The disclosure of one, a
base64url text of [salt, name, value], gives the same digest. Where there is none, the entry
record.exported says that this name was withheld, or an entry disclosure.erased that it was erased.

    for file in disclosures/*.txt; do [ -e "$file" ] || continue; name=$(basename "$file" .txt); digest=$(openssl dgst -sha256 -binary "$file" | openssl base64 -A | tr '+/' '-_' | tr -d '='); grep -q -F "\"${name#*-}\":\"$digest\"" "entries/${name%%-*}.json" || { echo "FAILED: $file is not what was sealed"; exit 11; }; done
    find entries -name '*.json' -exec grep -h '"kind":"disclosure.erased","log":' {} + > "$work/erased"
    find entries -name '*.json' -exec grep -l '"sealed":{"' {} + | sed 's/^entries.//;s/.json$//' | sort > "$work/sealing"
    while read -r entry; do node=$(sed -n "s/ $entry\$//p" proofs/leaves.txt); sed 's/.*"sealed":{\([^}]*\)},"seq":.*/\1/' "entries/$entry.json" | tr ',' '\n' | sed -n 's/^"\([A-Za-z0-9_]*\)":.*/\1/p' | sort > "$work/sealed"; while read -r field; do [ -e "disclosures/$entry-$field.txt" ] || grep -q "\"redacted\":\[[^]]*\"$field\"" entries/@EXPORT@.json || grep -q "\"entry\":\"$(od -An -v -tx1 "$work/node/$node" | tr -d ' \n')\",\"fields\":\[[^]]*\"$field\"" "$work/erased" || { echo "FAILED: $field of $entry is withheld, and no entry says so"; exit 11; }; done < "$work/sealed" || exit 11; done < "$work/sealing" || exit 11


8. EACH ATTACHMENT IS ONE THAT AN ENTRY NAMES, AND EACH THAT AN ENTRY NAMES IS THERE

    find attachments -type f -exec sha256sum {} + | cut -c1-64 | sort -u > "$work/attached"
    find entries -name '*.json' -exec sed -n '/"kind":"attachment.added","log":/s/.*,"sha256":"\([0-9a-f]*\)","size":.*/\1/p' {} + | sort -u | cmp - "$work/attached" || { echo "FAILED: the attachments are not those that the entries name"; exit 11; }


9. THIS FILE ONCE MORE, AND DONE

    sha256sum VERIFY.txt | grep -q "^$(grep '  ./VERIFY.txt$' SHA256SUMS | cut -c1-64) " || { echo "FAILED: VERIFY.txt was changed"; exit 11; }
    rm -r "$work"
    echo VERIFIED


WHAT THIS CHECK DOES NOT SHOW
- That these are the right commands: see part 1.
- That index.html and summary.json say what the entries say. They are for reading; the exporting officer
  signed them, and nobody else. Where they differ from the entries, the entries count.
- Whether an item has steps newer than the newest one here, or whether the exporting officer left out
  the newest. A checkpoint or an export made later shows that, and so does the registry itself.
- That each officer had the role for what he signed: the entries officer.enrolled, .roles_changed,
  .suspended and .reinstated say who had which, and since when.
- That the station showed everybody the same log. Whoever holds a checkpoint or a printed form can
  compare: a checkpoint of the same size with another root is proof of two logs.
- That the clocks were right, and that what the officers signed is true.
- What is withheld. Its digest is here; whoever is shown the disclosure later can check it against that.
)SH";

} // namespace

QByteArray verifyText(const VerifyFacts &facts)
{
    QString filled = QString::fromUtf8(text);
    filled.replace(QLatin1String("@ROOT@"), facts.rootKey);
    filled.replace(QLatin1String("@EXPORTER@"), facts.exporterKey);
    filled.replace(QLatin1String("@STATION@"), facts.stationKey);
    filled.replace(QLatin1String("@LOG@"), facts.log);
    filled.replace(QLatin1String("@OPENING@"), facts.openingEntry);
    filled.replace(QLatin1String("@EXPORT@"), facts.exportEntry);
    filled.replace(QLatin1String("@ITEMS@"), QString::number(facts.items));
    filled.replace(QLatin1String("@ENTRIES@"), QString::number(facts.entries));
    filled.replace(QLatin1String("@SIZE@"), QString::number(facts.logSize));
    return filled.toUtf8();
}

} // namespace exchange
