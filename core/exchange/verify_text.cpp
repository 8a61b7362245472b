#include "exchange/verify_text.h"

namespace exchange {

namespace {

// Every check ends in "exit 11", which no change of a single character turns into success; this
// file's own digest is checked twice, by two programs, so that no single change switches both off.
constexpr auto text = R"SH(HOW TO CHECK THIS CUSTODY RECORD

It needs no trust in the program that wrote it: only a POSIX shell with the usual commands (cat, cut,
find, grep, od, printf, sed, sha256sum, sort, tail, tr) and openssl 3. The indented lines are commands;
type or paste them one after the other in this folder, or run all of them at once with

  sed -n 's/^    //p' VERIFY.txt | sh

Each check that fails says so and ends. At the end stands the word VERIFIED.

This export holds @ITEMS@ items in @ENTRIES@ entries of a log of @SIZE@ entries.


1. WHOM TO TRUST
Everything hangs on one key, that of the registry's first officer. Compare its fingerprint, which the
next command prints, with the one on a printed form or told by the registry's owner. If they differ,
the rest proves nothing. It should be
  @ROOT@

    openssl pkey -pubin -in keys/@ROOT@.pem -outform DER | sha256sum


2. THE FILES ARE THOSE THAT THE EXPORTING OFFICER SIGNED
This file first, then all of them; none missing, none added; the list bears the officer's signature.

    sum=$(openssl dgst -sha256 -r VERIFY.txt | cut -c1-64)
    grep -q "^$sum  ./VERIFY.txt\$" SHA256SUMS || { echo "FAILED: VERIFY.txt was changed"; exit 11; }
    sha256sum --check --strict --quiet SHA256SUMS || { echo "FAILED: a file was changed or is missing"; exit 11; }
    work=$(mktemp -d) || exit 11
    find . ! -type d ! -path ./SHA256SUMS ! -path ./SHA256SUMS.sig | LC_ALL=C sort > "$work/there"
    cut -c67- SHA256SUMS | LC_ALL=C sort > "$work/listed"
    cmp "$work/there" "$work/listed" || { echo "FAILED: a file was added"; exit 11; }
    openssl pkeyutl -verify -rawin -pubin -inkey keys/@EXPORTER@.pem -sigfile SHA256SUMS.sig -in SHA256SUMS > "$work/out" || { echo "FAILED: the list of files is not signed by the exporting officer"; exit 11; }


3. EACH KEY IS THE ONE THAT ITS NAME SAYS, AND THE LEDGER NAMES IT
A key file bears the SHA-256 of the key (as DER) as its name, and its 32 bytes stand in the entry that
enrolled the officer or opened the registry.

    for key in keys/*.pem; do id=$(openssl pkey -pubin -in "$key" -outform DER | sha256sum | cut -c1-64); [ "keys/$id.pem" = "$key" ] || { echo "FAILED: $key is another key"; exit 11; }; done
    for key in keys/*.pem; do raw=$(openssl pkey -pubin -in "$key" -outform DER | tail -c 32 | od -An -v -tx1 | tr -d ' \n'); grep -q "\"public_key\":\"$raw\"" entries/*.json || { echo "FAILED: no entry names $key"; exit 11; }; done


4. EACH ENTRY IS SIGNED BY THE OFFICER IT NAMES
An entry is the file .json exactly as signed; its signature is the file .sig (Ed25519, RFC 8032).

    for entry in entries/*.json; do actor=$(sed 's/^{"actor":"\([0-9a-f]*\)".*/\1/' "$entry"); openssl pkeyutl -verify -rawin -pubin -inkey "keys/$actor.pem" -sigfile "${entry%.json}.sig" -in "$entry" > "$work/out" 2>&1 || { echo "FAILED: the signature of $entry"; exit 11; }; done


5. EACH ENTRY STANDS IN THE LOG THAT THE STATION'S CHECKPOINT STATES
A leaf is SHA-256 of a zero byte, the entry and its signature; a node is SHA-256 of a one byte and the
two nodes below it (RFC 6962). proofs/ gives the nodes that no exported entry lies under, and in
tree.txt which nodes join to which. The root must be the one in the checkpoint, which must bear the
station's signature; the registry's first entry names the station's key.

    mkdir "$work/node" || exit 11
    while read -r node entry; do { printf '\000'; cat "entries/$entry.json" "entries/$entry.sig"; } | openssl dgst -sha256 -binary > "$work/node/$node" || exit 11; done < proofs/leaves.txt
    [ "$(find entries -name '*.json' | wc -l)" -eq "$(cut -d' ' -f2 proofs/leaves.txt | sort -u | wc -l)" ] || { echo "FAILED: an entry has no place in the tree"; exit 11; }
    for given in proofs/*.bin; do [ ! -e "$given" ] || cp "$given" "$work/node/$(basename "$given" .bin)" || exit 11; done
    while read -r node left right; do { printf '\001'; cat "$work/node/$left" "$work/node/$right"; } | openssl dgst -sha256 -binary > "$work/node/$node" || exit 11; done < proofs/tree.txt
    [ "$(sed -n 3p checkpoint.txt)" = "$(openssl base64 -A -in "$work/node/@NODE@")" ] || { echo "FAILED: the entries are not those of the checkpoint"; exit 11; }
    head -n 3 checkpoint.txt > "$work/text"
    tail -n 1 checkpoint.txt | cut -d' ' -f3 | openssl base64 -d -A | tail -c 64 > "$work/signature"
    openssl pkeyutl -verify -rawin -pubin -inkey keys/@STATION@.pem -sigfile "$work/signature" -in "$work/text" > "$work/out" || { echo "FAILED: the checkpoint is not signed by the station"; exit 11; }
    station=$(openssl pkey -pubin -in keys/@STATION@.pem -outform DER | tail -c 32 | od -An -v -tx1 | tr -d ' \n')
    grep -q "\"station\":{[^}]*\"public_key\":\"$station\"" entries/*.json || { echo "FAILED: no entry names the station's key"; exit 11; }


6. EACH ITEM'S STEPS FOLLOW ONE ANOTHER, NONE LEFT OUT
steps.txt lists the entries of each item. Step n names the leaf of step n-1; step 1 names none.

    before=null; last=
    while read -r subject step entry node; do [ "$subject" = "$last" ] || { before=null; count=0; last=$subject; }; count=$((count + 1)); [ "$step" -eq "$count" ] || { echo "FAILED: a step before $step of $subject is missing"; exit 11; }; grep -q "^{\"actor\":\"[0-9a-f]*\",\"after\":$before,.*,\"step\":$step,\"subject\":\"$subject\",\"time\":" "entries/$entry.json" || { echo "FAILED: entries/$entry.json does not follow the step before it"; exit 11; }; before="\"$(od -An -v -tx1 "$work/node/$node" | tr -d ' \n')\""; done < steps.txt || exit 11


7. WHAT IS DISCLOSED IS WHAT WAS SEALED
An entry holds salted digests of personal values under "sealed" (RFC 9901). The disclosure of one, a
base64url text of [salt, name, value], gives the same digest. What has no disclosure here is withheld.

    for file in disclosures/*.txt; do [ -e "$file" ] || continue; name=$(basename "$file" .txt); digest=$(openssl dgst -sha256 -binary "$file" | openssl base64 -A | tr '+/' '-_' | tr -d '='); grep -q "\"${name#*-}\":\"$digest\"" "entries/${name%%-*}.json" || { echo "FAILED: $file is not what was sealed"; exit 11; }; done


8. EACH ATTACHMENT IS THE ONE THAT AN ENTRY NAMES

    for file in attachments/*; do [ -e "$file" ] || continue; sum=$(sha256sum < "$file" | cut -c1-64); grep -q "\"sha256\":\"$sum\"" entries/*.json || { echo "FAILED: no entry names $file"; exit 11; }; done


9. THIS FILE ONCE MORE, AND DONE

    sha256sum VERIFY.txt | grep -q "^$(grep '  ./VERIFY.txt$' SHA256SUMS | cut -c1-64) " || { echo "FAILED: VERIFY.txt was changed"; exit 11; }
    rm -r "$work"
    echo VERIFIED


What these commands do not show: that each officer had the role for what he signed (the entries
officer.enrolled and officer.roles_changed say which he had, and since when), and whether an item has
newer steps than the newest one here; a later checkpoint or a later export shows that.
)SH";

} // namespace

QByteArray verifyText(const VerifyFacts &facts)
{
    QString filled = QString::fromUtf8(text);
    filled.replace(QLatin1String("@ROOT@"), facts.rootKey);
    filled.replace(QLatin1String("@EXPORTER@"), facts.exporterKey);
    filled.replace(QLatin1String("@STATION@"), facts.stationKey);
    filled.replace(QLatin1String("@NODE@"), facts.rootNode);
    filled.replace(QLatin1String("@ITEMS@"), QString::number(facts.items));
    filled.replace(QLatin1String("@ENTRIES@"), QString::number(facts.entries));
    filled.replace(QLatin1String("@SIZE@"), QString::number(facts.logSize));
    return filled.toUtf8();
}

} // namespace exchange
