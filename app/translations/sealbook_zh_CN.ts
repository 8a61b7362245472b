<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Commands</name>
    <message>
        <source> or </source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CopiedRows</name>
    <message>
        <source>Copying rows</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Core</name>
    <message>
        <source>“%1” cannot be printed as a code: it must be plain ASCII and not empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” cannot be printed as a code: it is too long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seal %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The printer did not begin; is it there and switched on?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The printer stopped at label %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The PDF could not be finished.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fingerprint of the registry’s first key (SHA-256): %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The code is a checkpoint of the ledger: what the registry was when this page was printed. Sealbook’s audit compares it with the registry as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The printer stopped at page %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no field “%2” that could be removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 and %2 must be with the same holder at the same place before one is put into the other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A correction changes at least one field.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 serves case %2 already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is inside another item already; take it out first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not inside another item.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no date; expected is one like 2027-03-31.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not in this lot, or was answered for already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no category; expected is one of: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no stage of a photograph; expected is one of: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An officer needs at least one role: officer, custodian, auditor, prosecutor or administrator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is an officer called “%1” already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The officer&apos;s name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The authority</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing of %1 is disclosed under these names.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No item carries the number %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is suspended and could not receive anything.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the step is said to have happened in the future.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A custody step needs at least one exhibit number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is named twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The case&apos;s number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The case&apos;s title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a case with the number “%1” already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A payment is of more than nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A password has at least %1 characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name “%1” is taken already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The operation&apos;s name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The site&apos;s name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The group&apos;s name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The person&apos;s name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A seizure has either a witness or a reason why there was none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The time of seizure lies in the future.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The place of seizure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Registering</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Item %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is suspended and cannot sign in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key kept for %1 is not the one that was enrolled; verify the registry.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The station&apos;s key is not the one that the ledger names; verify the registry.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no role that may sign “%2”; an administrator can give it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An attachment is missing from the store.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An attachment cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An attachment was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file is left over from an intake that did not finish; the next intake clears it away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file lies in the store that no entry names.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking attachments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store has the file %1 already, but it was changed; nothing was attached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Storing files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The stored file %1 was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The stored file %1 was changed; it was not copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in the store is no regular file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no regular file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is %2; only regular files are attached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a named pipe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a socket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a symbolic link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not what was announced: announced is %2, found is %3. Nothing was attached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 changed while it was read; attach it again when nothing writes to it any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The value has no canonical form: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a text holds half of a surrogate pair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a number is infinite or not a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the integer %1 is too large for a double</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a value is undefined</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no JSON object; the first fault is at byte %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The JSON is not in canonical form (RFC 8785), from byte %1 on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped, as asked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no space left on the disk that holds %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 may not be read or written with this account&apos;s rights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be read or written: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is no regular file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be read: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is larger than the %2 bytes that are read here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is in the way: it is no folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no base64url text without padding.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” names no digest; expected is one like sha256:HEX (sha256, sha512, sm3, sha1, md5).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no %2 digest; expected are %3 hexadecimal digits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key is not an Ed25519 key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An Ed25519 public key has 32 bytes, not %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These 32 bytes are no safe Ed25519 public key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no public key in PEM.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no encrypted private key in PKCS#8.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The password is wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A sealed key was changed or belongs elsewhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A key slot is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is there already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This database belongs to another program, not to Sealbook.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program is writing to this registry; try again when it is done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk that holds the registry is full; nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The registry can be read but not written; nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The registry&apos;s database could not be read or written; look whether its disk is full, and whether this account may use it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The registry&apos;s database is damaged, or is no database.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The change contradicts what the registry already holds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The registry&apos;s database refused a request.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This step needs a reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who acts here has no key: attach the signed paper and name it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The item is out of custody (%1); nothing can follow.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The item was released and is not yet received; it must first be received, refused or recalled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The item is not in transit, so it cannot be received, refused or recalled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the officer to whom the item was released can answer for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the officer who released the item can recall it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the officer who holds the item can do this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The item is already sealed with %1; open that seal first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sealing needs the number of the seal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The item is not sealed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A release names who is to receive the item.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The receiver holds the item already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A release belongs to a lot.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Receiving names the place where the item now is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The seal seen is %1, but the record says %2; refuse the item, or receive it with its seal broken and say why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no seal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A move names the new place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taking an item out of custody needs the authority that allows it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taking an item out of custody needs the authority&apos;s paper: attach it and name it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This step names who gets the item.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This custody step is unknown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no station code; expected are 1 to 12 characters A–Z and 0–9, such as SITE3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 “%2” is not one of: %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A %1 has no field “%2”; did you mean “%3”? A field of your own begins with x_.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 “%2” is not valid: expected are %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 “%2” ends in a wrong check digit: %3 would be right. Read it again; if it really says so, insist and give the reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>15 digits (an IMEISV of 16 digits has a field of its own)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>16 digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>14 hexadecimal digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>32 digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 “%2” has wrong check digits (its last two). Read it again; if it really says so, insist and give the reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>19 or 20 digits that begin with 89</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the check digit is not right, as with many ICCIDs of 20 digits; compare it once more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>14 or 15 digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not valid: expected are 12 to 19 digits, not %2 characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the check digit is not right, as with some UnionPay cards; compare it once more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2 ends in a wrong check digit: %3 would be right. Read it again; if it really says so, insist and give the reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>month and year as printed, such as 08/29</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>12 hexadecimal digits, such as 00:00:5E:00:53:2A</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>digits only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a digest such as sha256:HEX</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a date such as 2026-03-01</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bank card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Script</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SIM card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Storage medium</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evidence officer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Custodian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Auditor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prosecutor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seized</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In transit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Out of custody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suspect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Holder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Witness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Victim</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Member of another organisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no amount; expected is one like 12000.00 or 12000.00 CNY.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no international telephone number; expected is + with country code and 7 to 15 digits in all, such as +86 138 0013 8000.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has %2 characters; at most %3 are kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 holds characters that are not text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making up the campaign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be written: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no checkpoint: expected is the text of a checkpoint file, or what the QR code of a printed form says.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is neither UTF-8 nor GB18030; save it as “CSV UTF-8”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A quote that opens in row %1 is never closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is empty; its first row names the columns.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, row 1: the column “%2” stands there twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(without a name)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, row 1: there is no column “kind” (种类); expected are names of columns, parted by commas.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, row %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>… and %n more row(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 has no rows below its first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no digest; expected are 32 (MD5), 40 (SHA-1), 64 (SHA-256) or 128 (SHA-512) hexadecimal digits, or sm3: and 64.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 lists no digests; expected are lines with a file’s name and its MD5, SHA-1, SHA-256, SHA-512 or SM3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 lies in the registry&apos;s own folder; an export goes somewhere else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is there already; an export needs a folder of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The export could not be moved to %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” cannot be withheld, since it is no sealed field; these are: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no case with the number “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no item to export that %1 may see.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entry %1 is of another station&apos;s log; such records cannot be exported yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copying attachments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>column kind: expected is one of phone, computer, bank_card, script, sim_card, storage_medium, other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the row has %1 cells, but there are %2 columns.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> (corrected)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entry %1 is missing from its log.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The entries %1 to %2 are missing from their log.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The log holds entry %1 a second time, or out of order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The entry does not follow the one before it in the log.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The entry is older than the one before it and does not say so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The entry says that it is older than the one before it, and is not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The steps of this subject do not follow one another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The entry does not follow the one before it about the same subject.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Node %1 of level %2 of the log&apos;s tree is not what its leaves give.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The checkpoint of %1 entries does not bear its station&apos;s valid signature.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The log&apos;s first %1 entries are not those that the station&apos;s checkpoint states.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The log&apos;s tree has nodes that no entries give.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a disclosure of “%1” for an entry that does not exist.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A checkpoint states %1 entries, but the log has only %2: its end was cut off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a checkpoint of Sealbook&apos;s: expected are three lines (origin, size, root hash), an empty line, and signatures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No field may be called “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A disclosure is not a JSON array of salt, name and value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The entry has the format %1; this version of Sealbook reads %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The entry is not of the form %1: %2 is missing or wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The entry&apos;s bytes are no entry: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The entry does not follow the schema of its kind: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The column %1 is not what the entry says.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The entry is signed with a key that no entry enrols.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The entry is signed by an officer who was enrolled only later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The signature is not the officer&apos;s signature over these bytes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disclosure of “%1” is there, although an entry says that it was erased.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disclosure of “%1” is missing, and no entry says that it was erased.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a disclosure of “%1”, which the entry does not seal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disclosure of “%1” is not the one whose digest was signed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no kind of entry called %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: expected %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a JSON %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a number from %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a text that is not empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at most %1 characters, not %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a text like %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at least %1 values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a member “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at least %1 members</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at most %1 members</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no member “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This copy of the registry does not hold that officer&apos;s key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This officer may not use this station: he has no key slot here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This copy of the registry does not hold the station&apos;s key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the database holds is not what was written; nothing was recorded. Check the disk and the memory of this machine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log %1 has no entry %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No entry has the leaf hash %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This entry has no disclosure of “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tree of log %1 lacks node %2 of level %3; verify the registry.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The checkpoint that the registry holds of these %1 entries states others; verify the registry.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database&apos;s definition of %1 is not that of this version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking the ledger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The checkpoint of %1 entries is not signed by a station of this registry.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The checkpoint states %1 entries, but the log has only %2: its end was cut off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The log&apos;s first %1 entries are not those that the checkpoint states.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entry %1 is not in a tree of %2 entries.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This registry has the format %1; this version of Sealbook reads up to %2. Install the newer version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files never verified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No photograph before sealing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No photograph after sealing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sealed without a photograph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not confirmed by a second officer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No witness and no reason why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review date passed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In transit too long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disputed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gap in the chain of custody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recorded late</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seal found broken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The entry that opens a registry must be the first of its station&apos;s log and be signed by the officer it names.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The registry was opened already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is suspended and may sign nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no role that may sign “%2”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entries of kind “%1” cannot be folded by this version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The payment names somebody who is no victim of this case.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The paper %1 is not attached to the item.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The custody step “%1” is unknown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An item cannot be put into itself or into something that it contains.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is sealed; its seal must be opened before something is put in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not inside the item that it is said to be taken from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is sealed; its seal must be opened before something is taken out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The seizure of %1 is confirmed already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A seizure is confirmed by a second officer, not by the one who registered %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The item does not serve this case.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last administrator cannot be suspended or lose the role.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exhibit number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Identifier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Operation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Receiver</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Registered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(erased)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entry %1 of log %2 does not follow from those before it; verify the registry.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Items are inside each other without an end; verify the registry.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no item with the id %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is inside another item and goes where that goes; take it out first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no officer with the id %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no officer called “%1” in this registry.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No officer of this registry has the key %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The registry lacks its first entry; it was never opened, or its tables are damaged: run rebuild, then verify.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This copy of the registry has no station that may write.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no operation called “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no site called “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no group called “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no case with the id %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no person with the id %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>a case&apos;s number and its title</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is a file; a registry is a folder of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not empty; a new registry needs a folder of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no folder %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not a registry: it holds no registry.db.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The registry %1 was written by a newer version of Sealbook (format %2; this version reads up to %3). Install the newer version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replaying the ledger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entry %1 of log %2 does not fold: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The definition of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table %1, row %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table %1, row %2, column %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is missing, though the ledger gives it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is there, though nothing in the ledger gives it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not what the ledger gives.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparing the tables with the ledger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table %1 cannot be read: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CustodyStep</name>
    <message>
        <source>Seal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each item gets a seal of its own: scan them in the order of the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>&amp;Seal %n item(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) sealed.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Open seals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Says that the seals were opened, and why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>&amp;Open %n seal(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n seal(s) opened.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Move</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The items stay yours and lie at another place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>&amp;Move %n item(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) moved.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Recall</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you released and nobody received is yours again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>&amp;Recall %n item(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) recalled.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The items are in transit until the receiver accepts or refuses them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>&amp;Hand over %n item(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) released.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Return to owner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ends custody: the items go to whom they belong. This cannot be taken back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>&amp;Return %n item(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) returned.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Destroy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ends custody: the items were destroyed. This cannot be taken back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Record that %n item(s) were &amp;destroyed</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) recorded as destroyed.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Forfeit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ends custody: the items fell to the state. This cannot be taken back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Record that %n item(s) were &amp;forfeited</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) recorded as forfeited.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Hand to another organisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ends our custody: another organisation has the items now. This cannot be taken back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>&amp;Hand out %n item(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) handed to another organisation.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Receive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is there is accepted; what is not, or is not right, is refused with a reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>&amp;Accept %n item(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) received.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ErrorBox</name>
    <message>
        <source>Nothing was recorded. Sign in as an officer who may do this, or ask an administrator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was recorded. Look at the item’s chain of custody, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not go on with this item. Tell an auditor, and verify the registry (Ctrl+Shift+U).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was recorded. Check that the disk is there, not full and not write-protected, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was recorded. Close other programs that use this registry, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Error</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ItemCells</name>
    <message>
        <source>In transit, overdue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, disputed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (passed)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JobBar</name>
    <message numerus="yes">
        <source>%n s left</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min left</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 — %2 of %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StepForm</name>
    <message>
        <source>Place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the places</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>desktop::CampaignDialog</name>
    <message>
        <source>Making the campaign up…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The made-up campaign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Five operations, nine sites and about 1,200 exhibits. Everybody’s password is “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The campaign could not be moved to %1; is something there?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>desktop::CommandPalette</name>
    <message>
        <source>Find a command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1   (%2)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>desktop::Commands</name>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a registry first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This needs the role %1; an administrator can give it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one item in the list first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose items in the list first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Sealbook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sealbook %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A registry of seized evidence that a court can check.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fingerprint of this registry’s first key:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made with Qt %1, SQLite, OpenSSL, libsodium, zint and qpdf.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>desktop::DraftDialog</name>
    <message>
        <source>Throw away what was typed?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Throw away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>desktop::ExportAssistant</name>
    <message>
        <source>Export a custody record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Make the record</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>desktop::ExtraFieldRow</name>
    <message>
        <source>Name of the field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value of the field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove this field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name, such as sticker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name of a field has up to 60 of a–z, 0–9 and _.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>desktop::FieldRow</name>
    <message>
        <source>%1, sealed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sealed: the ledger holds only a salted digest, and the value beside it can be erased.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>desktop::FieldsForm</name>
    <message>
        <source>Add a field of your own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As found, because</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>such as: so printed on the tray, read twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As found, &amp;because</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>desktop::FilterHeader</name>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 contains</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>desktop::FolderPage</name>
    <message>
        <source>record %1 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All items of case %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n item(s), with what they contain.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is withheld.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) are withheld.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2
For %3: %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where it is written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Into a folder that does not exist yet, or is empty. All of the record, or nothing of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Choose…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder for the record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written are: the signed entries, keys, disclosures, attachments, proofs, a page to read, and VERIFY.txt, which tells how to check all of it without Sealbook.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A folder that does not exist yet or is empty, with its whole path.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>desktop::GuideWindow</name>
    <message>
        <source>Find in the guide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sealbook guide</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>desktop::ItemLot</name>
    <message>
        <source>Seal number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan the seals one after the other, or an exhibit first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan an item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan or type an exhibit number, seal or IMEI, then Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Items</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take ou&amp;t</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the chosen rows out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is in the lot yet. Scan an exhibit, or choose items in the list first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking at the items</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The seal %1 is on %2 already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No item carries “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is in the lot already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is in the lot.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The seal %1 is in the list already, for %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every item in the list has its seal already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 gets the seal %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) in the lot.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more cannot take this step and stay as they are.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>desktop::ItemModel</name>
    <message>
        <source>Reading the list of items</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>desktop::ItemPage</name>
    <message>
        <source>Show all items</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter by column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows all items again, without any filter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All items</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing matches. “Show all” takes the filters away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No items yet. Ctrl+N registers one, Ctrl+B registers many.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choosing items</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No item in this list has “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copying rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) copied; paste them into a spreadsheet.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>desktop::ItemView</name>
    <message>
        <source>Items</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>desktop::JobBar</name>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel what is under way</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>desktop::LotModel</name>
    <message>
        <source>Exhibit number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New seal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What stands in the way</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>desktop::MainWindow</name>
    <message>
        <source>Tool bar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 — Sealbook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, signed in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Locked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the folder of a registry</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>desktop::MakingPage</name>
    <message>
        <source>The record lies in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Items: %1. Entries: %2. Attachments: %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disclosed fields: %1. Withheld: %2. Erased long ago: %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How to check it without Sealbook: open VERIFY.txt in that folder and give its commands; they need only sha256sum and openssl.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whoever checks it must know the fingerprint of the registry’s first key from somebody he trusts, not from this folder:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open the folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exporting the record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>desktop::NewRegistryDialog</name>
    <message>
        <source>Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Station code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First officer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open registry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New registry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 to 12 of A–Z and 0–9, such as SITE3</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>At least %n characters</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Station code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First o&amp;fficer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Or&amp;ganisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password &amp;again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The station code begins every exhibit number given here. The first officer gets every role; his key signs the first entry. Nobody can reset his password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Choose…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new or empty folder for the registry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The two passwords differ; type both again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening the registry</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>desktop::OverviewPage</name>
    <message>
        <source>By kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By state of custody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By holder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As &amp;tables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As tables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counting</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>desktop::PartyChoice</name>
    <message>
        <source>Kind of receiver</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Receiving officer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Officer, signs with a key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody without a key, signs on paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Receiver’s name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Receiver’s organisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 — %2</source>
        <comment>name — organisation</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose an officer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>desktop::PathLine</name>
    <message>
        <source>Choose…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: choose…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>desktop::RedactionPage</name>
    <message>
        <source>Names of persons and of attached files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is withheld</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is ticked stays out of the record, which says “withheld” in its place. Every signature and proof still holds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withhold &amp;everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withhold everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Disclose everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disclose everything</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>desktop::ScopePage</name>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Items, by exhibit number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Items, by exhibit number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exhibit numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;All items of a case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All items of a case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For whom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the record is about</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The export is itself an entry: it says what was disclosed to whom and why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One number a line; a scanner may type here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Such as the court, the defence, the joint working group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;For whom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Why</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>desktop::SettingsDialog</name>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size of texts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Sound on a scan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sound on a scan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Never</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size of &amp;texts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loc&amp;k after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept for you on this machine; nothing of it stands in a registry.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>desktop::SheetDialog</name>
    <message>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pages are being drawn…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save as PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawing the pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Say where the PDF file is to be.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file of this name is there already; choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving the PDF file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent to the printer.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>desktop::ShortcutList</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a shortcut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it does</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>desktop::SignInPage</name>
    <message>
        <source>%1
Everybody’s password here is “%2”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Officer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Sign in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Other registry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other registry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>O&amp;fficer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>desktop::StartPage</name>
    <message>
        <source>Recent registries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None yet. Open one, or try the made-up campaign.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove from this list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sealbook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A registry of seized evidence: what was seized, who held it, and proof that nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1
%2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (not there now)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>desktop::StepDialog</name>
    <message>
        <source>%1 has no seal yet: scan one, or take the item out of the list.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>desktop::StepForm</name>
    <message>
        <source>&amp;Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Purpose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Co&amp;ndition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Authority</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What allows it, such as a court’s decision and its number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (needed)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Receiver</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goes &amp;to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the items are now (needed)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>P&amp;lace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan of the signed paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Papers (*.pdf *.jpg *.jpeg *.png *.tif *.tiff);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan of the signed paper; it is attached to each item first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;igned paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It happened &amp;earlier:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It happened earlier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When it happened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say who receives: choose from the list, or type a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say the place where the items are now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name the authority that allows it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the scan of the signed paper.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>desktop::TallyChart</name>
    <message>
        <source>Items</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>desktop::Workplace</name>
    <message>
        <source>Signing in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Locking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is signed in. Sign in, then do it again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
