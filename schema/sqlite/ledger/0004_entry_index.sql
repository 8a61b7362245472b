-- An item may have thousands of files: its other entries, and those about one content, are found without reading
-- them all. The indexes are made from the entries' bytes, because a column can be altered by anyone with the file.

CREATE INDEX entry_without_file ON entry (subject, step)
    WHERE instr(bytes, CAST('"kind":"attachment.added"' AS BLOB)) = 0;
-- An item may have a field called `kind` with this very text: the few entries that only look like an added file.
CREATE INDEX entry_not_of_file ON entry (subject, step)
    WHERE instr(bytes, CAST('"kind":"attachment.added"' AS BLOB)) > 0 AND kind <> 'attachment.added';
-- The first member sha256 of such an entry is that of the content: the body has no other, and quotation marks in
-- texts are escaped.
CREATE INDEX entry_of_file ON entry (subject, substr(bytes, instr(bytes, CAST('"sha256":"' AS BLOB)) + 10, 64), step)
    WHERE instr(bytes, CAST('"kind":"attachment.added"' AS BLOB)) > 0;
