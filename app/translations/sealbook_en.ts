<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Amend</name>
    <message numerus="yes">
        <source>%n item(s) were withdrawn.</source>
        <translation>
            <numerusform>%n item was withdrawn.</numerusform>
            <numerusform>%n items were withdrawn.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) no longer serve case %1.</source>
        <translation>
            <numerusform>%n item no longer serves case %1.</numerusform>
            <numerusform>%n items no longer serve case %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) now serve case %1.</source>
        <translation>
            <numerusform>%n item now serves case %1.</numerusform>
            <numerusform>%n items now serve case %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) were taken out.</source>
        <translation>
            <numerusform>%n item was taken out.</numerusform>
            <numerusform>%n items were taken out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) are now inside %1.</source>
        <translation>
            <numerusform>%n item is now inside %1.</numerusform>
            <numerusform>%n items are now inside %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) are to be reviewed on %1.</source>
        <translation>
            <numerusform>%n item is to be reviewed on %1.</numerusform>
            <numerusform>%n items are to be reviewed on %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You confirmed the seizure of %n item(s).</source>
        <translation>
            <numerusform>You confirmed the seizure of %n item.</numerusform>
            <numerusform>You confirmed the seizure of %n items.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Core</name>
    <message numerus="yes">
        <source>Only the files of %n chosen item(s) were looked at.</source>
        <translation>
            <numerusform>Only the files of %n chosen item were looked at.</numerusform>
            <numerusform>Only the files of %n chosen items were looked at.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n further fault(s) follow from them.</source>
        <translation>
            <numerusform>%n further fault follows from them.</numerusform>
            <numerusform>%n further faults follow from them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not sound: %n finding(s).</source>
        <translation>
            <numerusform>Not sound: %n finding.</numerusform>
            <numerusform>Not sound: %n findings.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CustodyStep</name>
    <message numerus="yes">
        <source>&amp;Seal %n item(s)</source>
        <translation>
            <numerusform>&amp;Seal %n item</numerusform>
            <numerusform>&amp;Seal %n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) sealed.</source>
        <translation>
            <numerusform>%n item sealed.</numerusform>
            <numerusform>%n items sealed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Open %n seal(s)</source>
        <translation>
            <numerusform>&amp;Open %n seal</numerusform>
            <numerusform>&amp;Open %n seals</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n seal(s) opened.</source>
        <translation>
            <numerusform>%n seal opened.</numerusform>
            <numerusform>%n seals opened.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Move %n item(s)</source>
        <translation>
            <numerusform>&amp;Move %n item</numerusform>
            <numerusform>&amp;Move %n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) moved.</source>
        <translation>
            <numerusform>%n item moved.</numerusform>
            <numerusform>%n items moved.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) recalled.</source>
        <translation>
            <numerusform>%n item recalled.</numerusform>
            <numerusform>%n items recalled.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Hand over %n item(s)</source>
        <translation>
            <numerusform>&amp;Hand over %n item</numerusform>
            <numerusform>&amp;Hand over %n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) released.</source>
        <translation>
            <numerusform>%n item released.</numerusform>
            <numerusform>%n items released.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) returned.</source>
        <translation>
            <numerusform>%n item returned.</numerusform>
            <numerusform>%n items returned.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Record that %n item(s) were &amp;destroyed</source>
        <translation>
            <numerusform>Record that %n item was &amp;destroyed</numerusform>
            <numerusform>Record that %n items were &amp;destroyed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) recorded as destroyed.</source>
        <translation>
            <numerusform>%n item recorded as destroyed.</numerusform>
            <numerusform>%n items recorded as destroyed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Record that %n item(s) were &amp;forfeited</source>
        <translation>
            <numerusform>Record that %n item was &amp;forfeited</numerusform>
            <numerusform>Record that %n items were &amp;forfeited</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) recorded as forfeited.</source>
        <translation>
            <numerusform>%n item recorded as forfeited.</numerusform>
            <numerusform>%n items recorded as forfeited.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Hand out %n item(s)</source>
        <translation>
            <numerusform>&amp;Hand out %n item</numerusform>
            <numerusform>&amp;Hand out %n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) handed to another organisation.</source>
        <translation>
            <numerusform>%n item handed to another organisation.</numerusform>
            <numerusform>%n items handed to another organisation.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Accept %n item(s)</source>
        <translation>
            <numerusform>&amp;Accept %n item</numerusform>
            <numerusform>&amp;Accept %n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) received.</source>
        <translation>
            <numerusform>%n item received.</numerusform>
            <numerusform>%n items received.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Re&amp;call %n item(s)</source>
        <translation>
            <numerusform>Re&amp;call %n item</numerusform>
            <numerusform>Re&amp;call %n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ret&amp;urn %n item(s)</source>
        <translation>
            <numerusform>Ret&amp;urn %n item</numerusform>
            <numerusform>Ret&amp;urn %n items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CustodyTimeline</name>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>IntakeSheet</name>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JobBar</name>
    <message numerus="yes">
        <source>%n s left</source>
        <translation>
            <numerusform>%n s left</numerusform>
            <numerusform>%n s left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min left</source>
        <translation>
            <numerusform>%n min left</numerusform>
            <numerusform>%n min left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NavigationTree</name>
    <message numerus="yes">
        <source>→ %1, overdue, %n hour(s)</source>
        <translation>
            <numerusform>→ %1, overdue, %n hour</numerusform>
            <numerusform>→ %1, overdue, %n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>→ %1, %n hour(s)</source>
        <translation>
            <numerusform>→ %1, %n hour</numerusform>
            <numerusform>→ %1, %n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>→ %1, overdue, %n day(s)</source>
        <translation>
            <numerusform>→ %1, overdue, %n day</numerusform>
            <numerusform>→ %1, overdue, %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>→ %1, %n day(s)</source>
        <translation>
            <numerusform>→ %1, %n day</numerusform>
            <numerusform>→ %1, %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All items (%n inside)</source>
        <translation>
            <numerusform>All items (%n inside)</numerusform>
            <numerusform>All items (%n inside)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TimeStamps</name>
    <message numerus="yes">
        <source>%Ln entries</source>
        <translation>
            <numerusform>%Ln entry</numerusform>
            <numerusform>%Ln entries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>desktop::AmendDialog</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more are left out.</source>
        <translation>
            <numerusform>%n more is left out.</numerusform>
            <numerusform>%n more are left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>desktop::AttachDialog</name>
    <message numerus="yes">
        <source>%n more were passed over.</source>
        <translation>
            <numerusform>%n more was passed over.</numerusform>
            <numerusform>%n more were passed over.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The report gave the digests of %n file(s).</source>
        <translation>
            <numerusform>The report gave the digests of %n file.</numerusform>
            <numerusform>The report gave the digests of %n files.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) of it could not be read.</source>
        <translation>
            <numerusform>%n line of it could not be read.</numerusform>
            <numerusform>%n lines of it could not be read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) were attached to %1.</source>
        <translation>
            <numerusform>%n file was attached to %1.</numerusform>
            <numerusform>%n files were attached to %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) were refused; the list shows why.</source>
        <translation>
            <numerusform>%n file was refused; the list shows why.</numerusform>
            <numerusform>%n files were refused; the list shows why.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s), %1.</source>
        <translation>
            <numerusform>%n file, %1.</numerusform>
            <numerusform>%n files, %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The registry was closed before %n file(s) were attached to %1. Nothing of them is in it.</source>
        <translation>
            <numerusform>The registry was closed before %n file was attached to %1. Nothing of it is in the registry.</numerusform>
            <numerusform>The registry was closed before %n files were attached to %1. Nothing of them is in it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) are not attached to %1 yet.</source>
        <translation>
            <numerusform>%n file is not attached to %1 yet.</numerusform>
            <numerusform>%n files are not attached to %1 yet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>desktop::AuditForm</name>
    <message numerus="yes">
        <source>Files of %n chosen item(s)</source>
        <translation>
            <numerusform>Files of %n chosen item</numerusform>
            <numerusform>Files of %n chosen items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>desktop::AuditsModel</name>
    <message numerus="yes">
        <source>%n broken</source>
        <translation>
            <numerusform>%n broken</numerusform>
            <numerusform>%n broken</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>desktop::BatchWindow</name>
    <message numerus="yes">
        <source>You were in a batch of %n. Scan on.</source>
        <translation>
            <numerusform>You were in a batch of %n. Scan on.</numerusform>
            <numerusform>You were in a batch of %n. Scan on.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You were in a batch of %n. The last has no seal yet: scan it now.</source>
        <translation>
            <numerusform>You were in a batch of %n. The last has no seal yet: scan it now.</numerusform>
            <numerusform>You were in a batch of %n. The last has no seal yet: scan it now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n scan(s) are not registered: register or leave out each of them first.</source>
        <translation>
            <numerusform>%n scan is not registered: register it or leave it out first.</numerusform>
            <numerusform>%n scans are not registered: register or leave out each of them first.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) were registered.</source>
        <translation>
            <numerusform>%n item was registered.</numerusform>
            <numerusform>%n items were registered.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n scan(s) of a batch intake are not registered.</source>
        <translation>
            <numerusform>%n scan of a batch intake is not registered.</numerusform>
            <numerusform>%n scans of a batch intake are not registered.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>desktop::CheckRecordDialog</name>
    <message numerus="yes">
        <source>An incomplete bag: %n file(s) are still to be fetched.</source>
        <translation>
            <numerusform>An incomplete bag: %n file is still to be fetched.</numerusform>
            <numerusform>An incomplete bag: %n files are still to be fetched.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s), %1, manifests: %2.</source>
        <translation>
            <numerusform>%Ln file, %1, manifests: %2.</numerusform>
            <numerusform>%Ln files, %1, manifests: %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s), %1 entries of a log of %2.</source>
        <translation>
            <numerusform>%Ln item, %1 entries of a log of %2.</numerusform>
            <numerusform>%Ln items, %1 entries of a log of %2.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>desktop::CheckpointDialog</name>
    <message numerus="yes">
        <source>Checkpoint of %Ln entries</source>
        <translation>
            <numerusform>Checkpoint of %Ln entry</numerusform>
            <numerusform>Checkpoint of %Ln entries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>desktop::CorrectDialog</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>desktop::EncryptDialog</name>
    <message numerus="yes">
        <source>The registry is encrypted, its database and its attachments (%n file(s) just now). Make a backup in an empty folder, and destroy the old ones: they are in clear. What the disk held in clear may be found on it until it is overwritten.</source>
        <translation>
            <numerusform>The registry is encrypted, its database and its attachments (%n file just now). Make a backup in an empty folder, and destroy the old ones: they are in clear. What the disk held in clear may be found on it until it is overwritten.</numerusform>
            <numerusform>The registry is encrypted, its database and its attachments (%n files just now). Make a backup in an empty folder, and destroy the old ones: they are in clear. What the disk held in clear may be found on it until it is overwritten.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n attachment(s) are damaged and were left as they are, in clear; verify the registry.</source>
        <translation>
            <numerusform>%n attachment is damaged and was left as it is, in clear; verify the registry.</numerusform>
            <numerusform>%n attachments are damaged and were left as they are, in clear; verify the registry.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>desktop::ExportPreview</name>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>desktop::FaultModel</name>
    <message numerus="yes">
        <source>%1 (%n more follow from it)</source>
        <translation>
            <numerusform>%1 (%n more follows from it)</numerusform>
            <numerusform>%1 (%n more follow from it)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n broken: changed, or missing</source>
        <translation>
            <numerusform>%n broken: changed, or missing</numerusform>
            <numerusform>%n broken: changed, or missing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unusual, or undecidable</source>
        <translation>
            <numerusform>%n unusual, or undecidable</numerusform>
            <numerusform>%n unusual, or undecidable</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n worth knowing</source>
        <translation>
            <numerusform>%n worth knowing</numerusform>
            <numerusform>%n worth knowing</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>desktop::FolderPage</name>
    <message numerus="yes">
        <source>%n item(s), with what they contain.</source>
        <translation>
            <numerusform>%n item, with what it contains.</numerusform>
            <numerusform>%n items, with what they contain.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) are withheld.</source>
        <translation>
            <numerusform>%n field is withheld.</numerusform>
            <numerusform>%n fields are withheld.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %n person(s) everything is withheld.</source>
        <translation>
            <numerusform>Of %n person everything is withheld.</numerusform>
            <numerusform>Of %n persons everything is withheld.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>desktop::GraphDialog</name>
    <message numerus="yes">
        <source>The %n &amp;chosen item(s)</source>
        <translation>
            <numerusform>The %n &amp;chosen item</numerusform>
            <numerusform>The %n &amp;chosen items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A graph of %n item(s) was written to %1.</source>
        <translation>
            <numerusform>A graph of %n item was written to %1.</numerusform>
            <numerusform>A graph of %n items was written to %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>desktop::InventoryDialog</name>
    <message numerus="yes">
        <source>&amp;The %n chosen item(s)</source>
        <translation>
            <numerusform>&amp;The %n chosen item</numerusform>
            <numerusform>&amp;The %n chosen items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>desktop::ItemHead</name>
    <message numerus="yes">
        <source>%n case(s):</source>
        <translation>
            <numerusform>%n case:</numerusform>
            <numerusform>%n cases:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>desktop::ItemLot</name>
    <message numerus="yes">
        <source>%n more lie inside them and go along.</source>
        <translation>
            <numerusform>%n more lies inside them and goes along.</numerusform>
            <numerusform>%n more lie inside them and go along.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) in the lot.</source>
        <translation>
            <numerusform>%n item in the lot.</numerusform>
            <numerusform>%n items in the lot.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more cannot take this step and stay as they are.</source>
        <translation>
            <numerusform>%n more cannot take this step and stays as it is.</numerusform>
            <numerusform>%n more cannot take this step and stay as they are.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>desktop::ItemPage</name>
    <message numerus="yes">
        <source>, %Ln more in restricted cases</source>
        <translation>
            <numerusform>, %Ln more in restricted cases</numerusform>
            <numerusform>, %Ln more in restricted cases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s)</source>
        <translation>
            <numerusform>%Ln item</numerusform>
            <numerusform>%Ln items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) copied; paste them into a spreadsheet.</source>
        <translation>
            <numerusform>%Ln row copied; paste it into a spreadsheet.</numerusform>
            <numerusform>%Ln rows copied; paste them into a spreadsheet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) are chosen that are not all in this list.</source>
        <translation>
            <numerusform>%n item is chosen that is not in this list.</numerusform>
            <numerusform>%n items are chosen that are not all in this list.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>desktop::ItemPanel</name>
    <message numerus="yes">
        <source>%n items are chosen. Commands act on all of them.</source>
        <translation>
            <numerusform>%n item is chosen. Commands act on it.</numerusform>
            <numerusform>%n items are chosen. Commands act on all of them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>desktop::LabelsDialog</name>
    <message numerus="yes">
        <source>%n of them had a label before, such as %1. That is recorded, with the reason.</source>
        <translation>
            <numerusform>%n of them had a label before: %1. That is recorded, with the reason.</numerusform>
            <numerusform>%n of them had a label before, such as %1. That is recorded, with the reason.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n label(s)</source>
        <translation>
            <numerusform>%n label</numerusform>
            <numerusform>%n labels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sheet(s)</source>
        <translation>
            <numerusform>%n sheet</numerusform>
            <numerusform>%n sheets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>desktop::LotsModel</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>desktop::MoveHereDialog</name>
    <message numerus="yes">
        <source>&amp;Move %n item(s) here</source>
        <translation>
            <numerusform>&amp;Move %n item here</numerusform>
            <numerusform>&amp;Move %n items here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) cannot be moved by you and stay as they are on record.</source>
        <translation>
            <numerusform>%n item cannot be moved by you and stays as it is on record.</numerusform>
            <numerusform>%n items cannot be moved by you and stay as they are on record.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) moved here.</source>
        <translation>
            <numerusform>%n item moved here.</numerusform>
            <numerusform>%n items moved here.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>desktop::NewRegistryDialog</name>
    <message numerus="yes">
        <source>At least %n characters</source>
        <translation>
            <numerusform>At least %n character</numerusform>
            <numerusform>At least %n characters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>desktop::OverviewPage</name>
    <message numerus="yes">
        <source>%Ln item(s)</source>
        <translation>
            <numerusform>%Ln item</numerusform>
            <numerusform>%Ln items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>desktop::ReceiveDialog</name>
    <message numerus="yes">
        <source>%n item(s) answered for.</source>
        <translation>
            <numerusform>%n item answered for.</numerusform>
            <numerusform>%n items answered for.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>desktop::ReviewDialog</name>
    <message numerus="yes">
        <source>in %n month(s)</source>
        <translation>
            <numerusform>in %n month</numerusform>
            <numerusform>in %n months</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>desktop::RowsDialog</name>
    <message numerus="yes">
        <source>%n row(s) are wrong: correct them in the table, or leave them out.</source>
        <translation>
            <numerusform>%n row is wrong: correct it in the table, or leave it out.</numerusform>
            <numerusform>%n rows are wrong: correct them in the table, or leave them out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) are right.</source>
        <translation>
            <numerusform>%n row is right.</numerusform>
            <numerusform>%n rows are right.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n column(s) are left out.</source>
        <translation>
            <numerusform>%n column is left out.</numerusform>
            <numerusform>%n columns are left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Leave out the %n that are wrong</source>
        <translation>
            <numerusform>&amp;Leave out the %n that is wrong</numerusform>
            <numerusform>&amp;Leave out the %n that are wrong</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Register the %n &amp;doubles too</source>
        <translation>
            <numerusform>Register the %n &amp;double too</numerusform>
            <numerusform>Register the %n &amp;doubles too</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Re&amp;gister %n item(s)</source>
        <translation>
            <numerusform>Re&amp;gister %n item</numerusform>
            <numerusform>Re&amp;gister %n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) were registered, the first as %1.</source>
        <translation>
            <numerusform>%n item was registered, as %1.</numerusform>
            <numerusform>%n items were registered, the first as %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>desktop::SearchBox</name>
    <message numerus="yes">
        <source>%Ln more item(s) match “%1”.</source>
        <translation>
            <numerusform>%Ln more item matches “%1”.</numerusform>
            <numerusform>%Ln more items match “%1”.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>desktop::SheetDialog</name>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>desktop::StocktakePage</name>
    <message numerus="yes">
        <source>A stock-take is in progress; %n scan(s) would be lost.</source>
        <translation>
            <numerusform>A stock-take is in progress; %n scan would be lost.</numerusform>
            <numerusform>A stock-take is in progress; %n scans would be lost.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The stock-take of “%1” is not finished; %n scan(s) are kept.</source>
        <translation>
            <numerusform>The stock-take of “%1” is not finished; %n scan is kept.</numerusform>
            <numerusform>The stock-take of “%1” is not finished; %n scans are kept.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) that should be here were not scanned. They will be recorded as missing.</source>
        <translation>
            <numerusform>%n item that should be here was not scanned. It will be recorded as missing.</numerusform>
            <numerusform>%n items that should be here were not scanned. They will be recorded as missing.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>desktop::TableDialog</name>
    <message numerus="yes">
        <source>%n item(s) were written to %1.</source>
        <translation>
            <numerusform>%n item was written to %1.</numerusform>
            <numerusform>%n items were written to %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ItemNaming</name>
    <message numerus="yes">
        <source>%1: %n item(s)</source>
        <translation>
            <numerusform>%1: %n item</numerusform>
            <numerusform>%1: %n items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>desktop::IntakeList</name>
    <message numerus="yes">
        <source>%n on disk</source>
        <translation>
            <numerusform>%n on disk</numerusform>
            <numerusform>%n on disk</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n being written</source>
        <translation>
            <numerusform>%n being written</numerusform>
            <numerusform>%n being written</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not registered</source>
        <translation>
            <numerusform>%n not registered</numerusform>
            <numerusform>%n not registered</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without a seal</source>
        <translation>
            <numerusform>%n without a seal</numerusform>
            <numerusform>%n without a seal</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>desktop::RebuildDialog</name>
    <message numerus="yes">
        <source>The tables were rebuilt. %n entry(s) break a rule: they stay in the ledger, count for nothing, and every verification names them.</source>
        <translation>
            <numerusform>The tables were rebuilt. %n entry breaks a rule: it stays in the ledger, counts for nothing, and every verification names it.</numerusform>
            <numerusform>The tables were rebuilt. %n entries break a rule: they stay in the ledger, count for nothing, and every verification names them.</numerusform>
        </translation>
    </message>
</context>
</TS>
