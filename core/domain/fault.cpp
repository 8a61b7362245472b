#include "domain/fault.h"

#include "base/text.h"

#include <algorithm>
#include <array>

namespace domain {

namespace {

constexpr std::array severityNames{"note", "warning", "broken"}; // in the order of the enumeration

struct CodeMeaning {
    const char *code;
    const char *meaning;
};

// In the order in which a verification finds them.
constexpr std::array codeMeanings{
    CodeMeaning{"entry_bytes", QT_TRANSLATE_NOOP("Core", "An entry cannot be read")},
    CodeMeaning{"entry_schema",
                QT_TRANSLATE_NOOP("Core", "An entry does not have the form of its kind")},
    CodeMeaning{"entry_text", QT_TRANSLATE_NOOP("Core", "A text of an entry is malformed")},
    CodeMeaning{"entry_column", QT_TRANSLATE_NOOP("Core", "A column differs from its entry")},
    CodeMeaning{"entry_signature", QT_TRANSLATE_NOOP("Core", "A signature does not verify")},
    CodeMeaning{"unknown_signer", QT_TRANSLATE_NOOP("Core", "A signer is not enrolled")},
    CodeMeaning{"entry_missing", QT_TRANSLATE_NOOP("Core", "An entry is missing")},
    CodeMeaning{"fork", QT_TRANSLATE_NOOP("Core", "A log has two histories")},
    CodeMeaning{"prev_hash", QT_TRANSLATE_NOOP("Core", "The chain of a log is broken")},
    CodeMeaning{"clock", QT_TRANSLATE_NOOP("Core", "An entry is out of order in time")},
    CodeMeaning{"step", QT_TRANSLATE_NOOP("Core", "The steps of a subject do not run on")},
    CodeMeaning{"after_hash", QT_TRANSLATE_NOOP("Core", "The chain of a subject is broken")},
    CodeMeaning{"clock_behind",
                QT_TRANSLATE_NOOP("Core", "The clock was set back before an entry")},
    CodeMeaning{"clock_ahead", QT_TRANSLATE_NOOP("Core", "An entry is from the future")},
    CodeMeaning{"old_rule", QT_TRANSLATE_NOOP("Core", "Newer rules forbid what an entry records")},
    CodeMeaning{"seal_reused", QT_TRANSLATE_NOOP("Core", "A seal number was stated for two items")},
    CodeMeaning{"witness_name",
                QT_TRANSLATE_NOOP("Core", "A witness has the name of the officer who signs")},
    CodeMeaning{"tree_node", QT_TRANSLATE_NOOP("Core", "The hash tree is not that of the entries")},
    CodeMeaning{"checkpoint_signature",
                QT_TRANSLATE_NOOP("Core", "A checkpoint is not rightly signed")},
    CodeMeaning{"checkpoint_root",
                QT_TRANSLATE_NOOP("Core", "A checkpoint belongs to another history")},
    CodeMeaning{"checkpoint_cosignature",
                QT_TRANSLATE_NOOP("Core", "No officer rightly answers for a checkpoint")},
    CodeMeaning{"stated_checkpoint",
                QT_TRANSLATE_NOOP("Core", "An entry names a checkpoint that the log never had")},
    CodeMeaning{"checkpoint_beyond_log",
                QT_TRANSLATE_NOOP("Core", "Entries that a checkpoint counted are missing")},
    CodeMeaning{"checkpoint_file",
                QT_TRANSLATE_NOOP("Core", "The file of a checkpoint cannot be read")},
    CodeMeaning{"no_entries", QT_TRANSLATE_NOOP("Core", "There is no entry at all")},
    CodeMeaning{"checkpoint_none", QT_TRANSLATE_NOOP("Core", "There is no checkpoint")},
    CodeMeaning{"checkpoint_old",
                QT_TRANSLATE_NOOP("Core", "The newest entries have no checkpoint")},
    CodeMeaning{"checkpoint_copy",
                QT_TRANSLATE_NOOP("Core", "Checkpoints and their files do not agree")},
    CodeMeaning{"checkpoint_foreign",
                QT_TRANSLATE_NOOP("Core", "A foreign file is among the checkpoints")},
    CodeMeaning{"time_stamp", QT_TRANSLATE_NOOP("Core", "A time stamp does not verify")},
    CodeMeaning{
        "time_stamp_time",
        QT_TRANSLATE_NOOP("Core", "The time of a time stamp is not that of its checkpoint")},
    CodeMeaning{"time_stamp_file",
                QT_TRANSLATE_NOOP("Core", "The file of a time stamp cannot be read")},
    CodeMeaning{"disclosure_missing", QT_TRANSLATE_NOOP("Core", "A disclosure is missing")},
    CodeMeaning{"disclosure_changed", QT_TRANSLATE_NOOP("Core", "A disclosure was changed")},
    CodeMeaning{"disclosure_foreign",
                QT_TRANSLATE_NOOP("Core", "A disclosure belongs to no entry")},
    CodeMeaning{"not_permitted",
                QT_TRANSLATE_NOOP("Core", "The signer of an entry had no right to make it")},
    CodeMeaning{"rule", QT_TRANSLATE_NOOP("Core", "An entry breaks a rule")},
    CodeMeaning{"old_rule",
                QT_TRANSLATE_NOOP("Core", "Older rules allowed an entry that today's forbid")},
    CodeMeaning{"export_steps", QT_TRANSLATE_NOOP("Core", "A custody record leaves out a step")},
    CodeMeaning{"table_row", QT_TRANSLATE_NOOP("Core", "A table differs from the ledger")},
    CodeMeaning{"database_schema",
                QT_TRANSLATE_NOOP("Core", "The structure of the database was changed")},
    CodeMeaning{"database_damaged", QT_TRANSLATE_NOOP("Core", "The database is damaged")},
    CodeMeaning{"database_file",
                QT_TRANSLATE_NOOP("Core",
                                  "Something else is in the place of a file of the "
                                  "registry")},
    CodeMeaning{"database_format",
                QT_TRANSLATE_NOOP("Core", "The database is not of a format that is known")},
    CodeMeaning{"database_text", QT_TRANSLATE_NOOP("Core", "A text in the database is malformed")},
    CodeMeaning{"database_key", QT_TRANSLATE_NOOP("Core", "A key at rest belongs to nobody")},
    CodeMeaning{"key_slot", QT_TRANSLATE_NOOP("Core", "A key slot does not fit its officer")},
    CodeMeaning{"key_file", QT_TRANSLATE_NOOP("Core", "A file in keys/ does not fit its officer")},
    CodeMeaning{"keys_missing", QT_TRANSLATE_NOOP("Core", "The folder keys/ is missing")},
    CodeMeaning{"tables_made",
                QT_TRANSLATE_NOOP("Core", "The tables were not made by this version")},
    CodeMeaning{"search_index",
                QT_TRANSLATE_NOOP("Core", "The search index differs from the ledger")},
    CodeMeaning{"not_checked", QT_TRANSLATE_NOOP("Core", "A part could not be checked")},
    CodeMeaning{"folder_link",
                QT_TRANSLATE_NOOP("Core",
                                  "A link is in the place of a folder or file of the "
                                  "registry")},
    CodeMeaning{"readme", QT_TRANSLATE_NOOP("Core", "The registry’s README.txt was changed")},
    CodeMeaning{"attachment_missing", QT_TRANSLATE_NOOP("Core", "A file is missing")},
    CodeMeaning{"attachment_damaged",
                QT_TRANSLATE_NOOP("Core", "A file was changed or cannot be read")},
    CodeMeaning{"attachment_size",
                QT_TRANSLATE_NOOP("Core", "An entry states another size than its file has")},
    CodeMeaning{"attachment_in_clear",
                QT_TRANSLATE_NOOP("Core", "A file of an encrypted registry is in clear")},
    CodeMeaning{"attachment_foreign", QT_TRANSLATE_NOOP("Core", "A file belongs to no entry")},
    CodeMeaning{"attachment_unfinished",
                QT_TRANSLATE_NOOP("Core", "A file is left over from an intake")},
};

} // namespace

Fault faultAt(const QString &file, qint64 line, Fault::Severity severity, const char *code,
              const QString &what, const QString &expected, const QString &found)
{
    Fault fault;
    fault.severity = severity;
    fault.code = QLatin1String(code);
    fault.file = file;
    fault.line = line;
    fault.what = what;
    fault.expected = expected;
    fault.found = found;
    return fault;
}

Result<void> goOnAfter(const Result<void> &done, const QString &part, std::vector<Fault> &faults)
{
    if (done)
        return {};
    const auto &error = done.error();
    if (error.code == ErrorCode::Cancelled)
        return done;
    Fault fault;
    fault.code = error.code == ErrorCode::Corrupt ? QStringLiteral("database_damaged")
                                                  : QStringLiteral("not_checked");
    fault.what = Text::tr("%1 could not be checked to the end: %2").arg(part, error.message);
    fault.found = error.detail;
    faults.push_back(fault);
    return {};
}

QString meaning(const QString &code)
{
    const auto known =
        std::find_if(codeMeanings.begin(), codeMeanings.end(),
                     [&](const CodeMeaning &one) { return code == QLatin1String(one.code); });
    return known == codeMeanings.end() ? QString() : Text::tr(known->meaning);
}

QString name(Fault::Severity severity)
{
    return QString::fromLatin1(severityNames.at(std::size_t(severity)));
}

std::optional<Fault::Severity> severity(const QString &name)
{
    for (std::size_t i = 0; i < severityNames.size(); ++i) {
        if (name == QLatin1String(severityNames.at(i)))
            return Fault::Severity(i);
    }
    return std::nullopt;
}

} // namespace domain
