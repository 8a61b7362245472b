#include "exchange/record/check/record_check.h"

#include "base/safe_file.h"
#include "base/text.h"
#include "exchange/record/check/record_chain.h"
#include "exchange/record/check/record_items.h"
#include "exchange/record/check/record_layout.h"
#include "exchange/record/check/record_times.h"
#include "exchange/record/check/record_verifiers.h"
#include "exchange/record/export_proof.h"
#include "ledger/cosignature.h"
#include "registry/step_list.h"

#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>

namespace exchange {

using Severity = domain::Fault::Severity;

namespace {

const auto checkpointPath = QStringLiteral("data/checkpoint.txt");
const auto cosignaturePath = QStringLiteral("data/checkpoint.cosig");
const auto knownPath = QStringLiteral("data/proofs/known.txt");

class RecordCheck
{
public:
    RecordCheck(const QString &folder, const BagReport &bag, const RecordChoice &choice,
                const ledger::SoundLeaves &sound)
        : m_files(folder, bag, m_faults)
        , m_choice(choice)
        , m_sound(sound)
        , m_rules(m_faults, m_entries)
        , m_tree(m_files, m_faults, m_entries)
    {
    }

    Result<RecordReport> run(const BagReport &bag, base::Progress &progress)
    {
        progress.begin(Text::tr("Checking the custody record"), 0);
        m_report.format = checkLayout(m_files, m_faults, bag);
        m_entries = m_files.readEntries();
        m_report.entries = int(m_entries.size());
        TRY(progress.check());
        if (findRoots()) {
            m_rules.judge(*m_opening, m_exported, m_report.format > oldestRecordFormat, m_sound);
            TRY(progress.check());
            checkFormat();
            checkIsOneExport();
            m_rules.checkVoid(m_files);
            m_rules.checkKeys(m_files);
            checkLists();
            checkChain(m_entries, *m_opening, *m_exported, m_rules, m_faults);
            checkLog();
            RecordItems items(m_files, m_faults, m_entries, *m_exported, m_rules);
            items.check();
            m_report.newest = items.newest();
            m_report.newestOfOthers = items.newestOfOthers();
            m_report.exportedAt = m_exported->seq;
            checkVerifiers(m_files, m_faults, facts());
        }
        m_report.faults = std::move(m_faults.list());
        return std::move(m_report);
    }

private:
    // The entry if it is of this kind; otherwise null, with a fault.
    const ledger::Entry *rootOf(const ledger::Entry *entry, const QString &kind,
                                const QString &what)
    {
        if (entry && entry->kind == kind)
            return entry;
        m_faults.add("record_entry", QStringLiteral("data/entries"), what, kind,
                     entry ? entry->kind : QString());
        return nullptr;
    }

    void checkIsOneExport()
    {
        const auto isExport = [&](const ledger::Entry &entry) {
            return entry.kind == QLatin1String("record.exported") && m_rules.counts(entry);
        };
        if (std::count_if(m_entries.cbegin(), m_entries.cend(), isExport) != 1)
            m_faults.add(
                "record_entry", QStringLiteral("data/entries"),
                Text::tr("There must be one entry %1.").arg(QStringLiteral("record.exported")));
    }

    // Everything else hangs on these two entries.
    bool findRoots()
    {
        const auto order = inOrder(m_entries);
        const auto *first = order.empty() || order.front()->seq != 0 ? nullptr : order.front();
        m_opening = rootOf(first, QStringLiteral("registry.opened"),
                           Text::tr("The log’s entry 0, which opens the registry, is not here."));
        m_exported =
            rootOf(order.empty() ? nullptr : order.back(), QStringLiteral("record.exported"),
                   Text::tr("The last entry is not that of this export."));
        if (!m_opening || !m_exported)
            return false;
        m_report.fingerprint = m_opening->actor;
        if (m_exported->step != 1 || !m_exported->after.isEmpty())
            m_faults.add("record_entry", QStringLiteral("data/entries"),
                         Text::tr("The entry of this export is not the first of its subject."));
        if (!m_choice.fingerprint.isEmpty() && m_choice.fingerprint.toLower() != m_opening->actor)
            m_faults.add("record_fingerprint", {},
                         Text::tr("The first key is not the one whose fingerprint was given."),
                         m_choice.fingerprint, m_opening->actor);
        return true;
    }

    // A record's format implies the rules by which it was made.
    void checkFormat()
    {
        const bool isOld = m_report.format == oldestRecordFormat;
        const int rules = m_rules.rulesOf(registry::entryName(*m_exported, m_exported->log));
        if (isOld != (rules == domain::firstRules))
            m_faults.add("record_format", QStringLiteral("bag-info.txt"),
                         Text::tr("The format of the record is not that of the rules under which "
                                  "it was made."));
        if (isOld && m_files.has(knownPath))
            m_faults.add("record_format", knownPath,
                         Text::tr("A record of this format has no such file."));
    }

    void checkLists()
    {
        const auto key = m_rules.key(m_exported->actor);
        for (const QString &list : signedLists()) {
            const auto signature = m_files.read(list + QStringLiteral(".sig"));
            if (!key || !key->verifies(m_files.read(list), signature))
                m_faults.add("record_signature", list,
                             Text::tr("The list is not signed by the exporting officer."));
        }
    }

    // The statement of a note with the station's signature.
    std::optional<ledger::Checkpoint> statement(const QString &path)
    {
        const QByteArray note = m_files.read(path);
        const auto read = ledger::readCheckpoint(note);
        const auto key = read ? m_rules.stationKey(read->size) : std::nullopt;
        constexpr qint64 tooManyDigits = 1'000'000'000'000'000;
        if (!key || read->log != m_opening->log || read->size < 1 || read->size >= tooManyDigits) {
            m_faults.add("record_checkpoint", path,
                         read ? Text::tr("The checkpoint is of another log.")
                              : read.error().message);
            return std::nullopt;
        }
        const auto stated = ledger::verifyCheckpoint(note, *key);
        if (!stated) {
            m_faults.add("record_checkpoint", path, stated.error().message);
            return std::nullopt;
        }
        if (ledger::bareNote(note, *key).value_or(QByteArray()) != note)
            m_faults.add("record_checkpoint", path,
                         Text::tr("The checkpoint has more than the station’s signature."));
        return *stated;
    }

    void checkLog()
    {
        const auto checkpoint = statement(checkpointPath);
        if (!checkpoint)
            return;
        m_report.checkpoint = *checkpoint;
        m_tree.check(*checkpoint);
        checkPrevious(m_entries, m_tree, m_faults);
        checkSince();
        if (m_report.format > oldestRecordFormat) {
            checkCosignature(*checkpoint);
            checkStated();
        }
        checkTimes();
        if (!m_choice.against.isEmpty())
            compare(*checkpoint);
    }

    void checkSince()
    {
        const auto path = QStringLiteral("data/since.txt");
        const auto joins = QStringLiteral("data/proofs/since.txt");
        if (!m_files.has(path) && !m_files.has(joins))
            return;
        m_tree.join(joins);
        m_report.since = statement(path);
        if (m_report.since)
            m_tree.checkEarlier(path, *m_report.since);
    }

    // The exporting officer made the checkpoint.
    void checkCosignature(const ledger::Checkpoint &checkpoint)
    {
        const auto key = m_rules.key(m_exported->actor);
        const QByteArray line = m_files.read(cosignaturePath);
        if (!key || !ledger::verifyCosignature(line, checkpoint, *key))
            m_faults.add("record_cosignature", cosignaturePath,
                         Text::tr("This is not the exporting officer’s cosignature of the "
                                  "checkpoint."));
    }

    // The checkpoints that entries name; that of record.exported is proved in any case.
    void checkStated()
    {
        const auto nodeOf = [](const ledger::Entry &entry) {
            return nodeName(0, entry.checkpoint ? entry.checkpoint->size : 0);
        };
        const bool isGiven = !m_tree.node(nodeOf(*m_exported)).isEmpty();
        if (m_files.has(knownPath) && (isGiven || m_tree.join(knownPath) == 0))
            m_faults.add("record_tree", knownPath, Text::tr("These joins prove nothing."));
        if (m_tree.node(nodeOf(*m_exported)).isEmpty())
            m_faults.add("record_tree", knownPath,
                         Text::tr("Nothing proves the checkpoint that the entry of this export "
                                  "names."));
        for (auto entry = m_entries.constBegin(); entry != m_entries.constEnd(); ++entry) {
            const QByteArray root =
                m_rules.counts(*entry) ? m_tree.node(nodeOf(*entry)) : QByteArray();
            if (entry->checkpoint && !root.isEmpty()
                && QString::fromLatin1(root.toHex()) != entry->checkpoint->root)
                m_faults.add("record_checkpoint",
                             QStringLiteral("data/entries/%1.json").arg(entry.key()),
                             Text::tr("The entry names a checkpoint that is not of this log."));
        }
    }

    // Each time stamp is of a checkpoint that the log continues.
    void checkTimes()
    {
        RecordTimes times(m_files, m_faults, m_choice.authority);
        if (!times.areThere())
            return;
        m_tree.join(RecordTimes::joinsPath());
        for (const QString &note : times.notes()) {
            const auto stated = statement(note);
            if (!stated)
                continue;
            m_tree.checkEarlier(note, *stated);
            times.checkStamps(note, *stated);
        }
        m_report.times = times.found();
        for (const auto &time : m_report.times) {
            if (!m_choice.authority.isEmpty())
                m_report.anchors.push_back({domain::Anchor::Kind::TimeStamp, m_opening->log,
                                            time.size, time.stated.timeMs, time.stated.authority});
        }
    }

    // A checkpoint kept elsewhere: it must be of the same log, and the record must agree with it.
    void compare(const ledger::Checkpoint &checkpoint)
    {
        const auto read = ledger::readCheckpoint(m_choice.against);
        const auto key = read ? m_rules.stationKey(read->size) : std::nullopt;
        const auto kept = key ? ledger::verifyCheckpoint(m_choice.against, *key)
                              : Result<ledger::Checkpoint>(failure(ErrorCode::Corrupt, {}));
        if (!kept || kept->log != checkpoint.log) {
            m_faults.add("record_checkpoint", {},
                         Text::tr("The checkpoint that the record is compared with is not one of "
                                  "this log’s station."));
            return;
        }
        if (kept->size > checkpoint.size) {
            m_faults.add("record_outdated", {},
                         Text::tr("The checkpoint that was given is larger than the record’s log: "
                                  "the log has either grown since, or was forked; only a newer "
                                  "record can show."),
                         QString::number(kept->size), QString::number(checkpoint.size));
            return;
        }
        compareRoots(*kept);
    }

    void compareRoots(const ledger::Checkpoint &kept)
    {
        const QByteArray root = m_tree.rootOf(kept.size);
        if (root.isEmpty())
            m_faults.add("record_undecided", {},
                         Text::tr("The record holds no proof for a checkpoint of size %1; ask "
                                  "for one that was made with --since this checkpoint.")
                             .arg(kept.size));
        else if (root != kept.root)
            m_faults.add("record_since", {},
                         Text::tr("The log of the record is not that of the checkpoint: one of the "
                                  "two was made from a forged log."),
                         QString::fromLatin1(kept.root.toHex()), QString::fromLatin1(root.toHex()));
        else
            m_report.anchors.insert(
                m_report.anchors.begin(),
                {domain::Anchor::Kind::Checkpoint, kept.log, kept.size, std::nullopt, {}});
    }

    VerifyFacts facts() const
    {
        const auto station = m_rules.stationKey(m_report.checkpoint.size);
        VerifyFacts facts;
        facts.rootKey = m_opening->actor;
        facts.exporterKey = m_exported->actor;
        facts.stationKey = station ? station->id() : QString();
        facts.log = m_opening->log;
        facts.openingEntry = registry::entryName(*m_opening, m_opening->log);
        facts.exportEntry = registry::entryName(*m_exported, m_exported->log);
        facts.items = int(m_report.newest.size());
        facts.entries = m_report.entries;
        facts.logSize = m_report.checkpoint.size;
        return facts;
    }

    RecordFaults m_faults;
    RecordFiles m_files;
    const RecordChoice &m_choice;
    const ledger::SoundLeaves &m_sound;
    QMap<QString, ledger::Entry> m_entries;
    RecordRules m_rules;
    RecordTree m_tree;
    const ledger::Entry *m_opening = nullptr;
    const ledger::Entry *m_exported = nullptr;
    RecordReport m_report;
};

// However it is spelled: a damaged record must not pass as a foreign bag.
bool saysThatItIsARecord(const QString &folder)
{
    static const QRegularExpression label(QStringLiteral("(?:^|[\\r\\n])\\s*sealbook-export\\s*:"),
                                          QRegularExpression::CaseInsensitiveOption);
    constexpr qint64 largest = qint64(16) * 1024 * 1024;
    const auto info = base::readFile(folder + QStringLiteral("/bag-info.txt"), largest);
    return info && QString::fromUtf8(*info).contains(label);
}

// What was asked for beyond the record itself, and cannot be answered from it.
bool isUndecided(const domain::Fault &fault)
{
    return fault.code == QLatin1String("record_outdated")
        || fault.code == QLatin1String("record_undecided");
}

} // namespace

bool looksLikeRecord(const QString &folder)
{
    static const QStringList own{"VERIFY.txt",
                                 "verify.py",
                                 "verify.html",
                                 "tagmanifest-sha256.txt.sig",
                                 "tagmanifest-sha512.txt.sig",
                                 "data/entries",
                                 "data/keys.txt",
                                 "data/steps.txt",
                                 "data/checkpoint.txt",
                                 "data/proofs"};
    constexpr int tooManyForChance = 3;
    return saysThatItIsARecord(folder)
        || std::count_if(
               own.begin(), own.end(),
               [&](const QString &name) { return QFileInfo::exists(folder + u'/' + name); })
        >= tooManyForChance;
}

Result<RecordReport> checkRecord(const QString &folder, const BagReport &bag,
                                 const RecordChoice &choice, base::Progress &progress,
                                 const ledger::SoundLeaves &sound)
{
    return RecordCheck(folder, bag, choice, sound).run(bag, progress);
}

domain::Verdict verdictOn(const std::vector<domain::Fault> &faults,
                          const std::vector<domain::Anchor> &anchors)
{
    std::vector<const domain::Fault *> broken, undecided;
    for (const auto &fault : faults) {
        if (fault.severity == Severity::Broken)
            (isUndecided(fault) ? undecided : broken).push_back(&fault);
    }
    if (!broken.empty()) {
        const auto &first = *broken.front();
        const QString what =
            first.file.isEmpty() ? first.what : first.file + QStringLiteral(": ") + first.what;
        return {domain::Verdict::Intact::Broken,
                broken.size() == 1 ? what
                                   : Text::tr("%1 (and %2 more)").arg(what).arg(broken.size() - 1),
                {}};
    }
    if (!undecided.empty())
        return {domain::Verdict::Intact::InPart, undecided.front()->what, anchors};
    return {domain::Verdict::Intact::Whole, {}, anchors};
}

} // namespace exchange
