-- An item may have thousands of files: its other entries, and those about one content, are found without reading
-- them all. Both indexes are made from the entries' bytes, because a column can be altered by anyone with the file.

-- An item may have a field called `kind` with this very text; the column distinguishes such an entry from a file's.
CREATE INDEX entry_without_file ON entry (subject, step)
    WHERE instr(bytes, CAST('"kind":"attachment.added"' AS BLOB)) = 0 OR kind <> 'attachment.added';
-- The first member sha256 of such an entry is that of the content: the body has no other, and quotation marks in
-- texts are escaped.
CREATE INDEX entry_of_file ON entry (subject, substr(bytes, instr(bytes, CAST('"sha256":"' AS BLOB)) + 10, 64), step)
    WHERE instr(bytes, CAST('"kind":"attachment.added"' AS BLOB)) > 0;
