#include "ledger/entry_check.h"

#include "base/text.h"
#include "ledger/disclosure.h"
#include "ledger/entry_form.h"

namespace ledger {

namespace {

// Collects the faults of one entry.
class Examination
{
public:
    explicit Examination(EntryRow row) { m_examined.row = std::move(row); }

    ExaminedEntry run(const SignerKeys &keys, const Erasures &erasures)
    {
        auto entry = readEntry(row().bytes, row().signature);
        if (!entry) {
            add("entry_bytes",
                Text::tr("The entry's bytes are no entry: %1").arg(entry.error().message));
            checkSignature(row().actor, keys);
            return std::move(m_examined);
        }
        entry->position = row().position;
        m_examined.entry = std::move(*entry);
        checkColumns(*m_examined.entry);
        putBytesInPlaceOfColumns(*m_examined.entry);
        checkSignature(m_examined.entry->actor, keys);
        if (auto schema = checkKind(*m_examined.entry, row().rules); !schema) {
            add("entry_schema",
                Text::tr("The entry does not follow the schema of its kind: %1")
                    .arg(schema.error().message));
            m_examined.isWellMade = false; // the fold takes only well-made entries
            return std::move(m_examined);
        }
        if (auto texts = checkTexts(*m_examined.entry, row().rules); !texts) {
            add("entry_text", texts.error().message);
            m_examined.isWellMade = false;
            return std::move(m_examined);
        }
        checkDisclosures(*m_examined.entry, erasures);
        return std::move(m_examined);
    }

private:
    const EntryRow &row() const { return m_examined.row; }

    void add(const char *code, const QString &what, const QString &expected = {},
             const QString &found = {})
    {
        m_examined.faults.push_back(
            entryFault(row().log, row().seq, row().subject, code, what, expected, found));
    }

    void warn(const char *code, const QString &what)
    {
        add(code, what);
        m_examined.faults.back().severity = domain::Fault::Severity::Warning;
    }

    // From here on only the bytes count, whatever the columns contain.
    void putBytesInPlaceOfColumns(const Entry &entry)
    {
        m_examined.row.log = entry.log;
        m_examined.row.seq = entry.seq;
        m_examined.row.timeMs = entry.timeMs;
        m_examined.row.actor = entry.actor;
        m_examined.row.kind = entry.kind;
        m_examined.row.subject = entry.subject;
        m_examined.row.step = entry.step;
        for (auto &fault : m_examined.faults) {
            fault.log = entry.log;
            fault.seq = entry.seq;
            fault.subject = entry.subject;
        }
    }

    void compare(const char *column, const QString &expected, const QString &found)
    {
        if (expected != found)
            add("entry_column",
                Text::tr("The column %1 does not match the entry.").arg(QLatin1String(column)),
                expected, found);
    }

    void checkColumns(const Entry &entry)
    {
        compare("log", entry.log, row().log);
        compare("seq", QString::number(entry.seq), QString::number(row().seq));
        compare("time", QString::number(entry.timeMs), QString::number(row().timeMs));
        compare("actor", entry.actor, row().actor);
        compare("kind", entry.kind, row().kind);
        compare("subject", entry.subject, row().subject);
        compare("step", QString::number(entry.step), QString::number(row().step));
        if (row().leafHash != entry.leafHash)
            compare("leaf_hash", entry.leafHex(), QString::fromLatin1(row().leafHash.toHex()));
        // No version takes entries from another station yet.
        compare("received", QStringLiteral("0"), QString::number(row().received));
    }

    void checkSignature(const QString &actor, const SignerKeys &keys)
    {
        const auto before = m_examined.faults.size();
        const auto signer = keys.constFind(actor);
        m_examined.isWellMade = false;
        if (signer == keys.constEnd()) {
            add("unknown_signer", Text::tr("The entry is signed with a key that no entry enrols."),
                {}, actor);
            return;
        }
        const bool opens =
            row().position == signer->since && row().kind == QLatin1String("registry.opened");
        if (row().position <= signer->since && !opens)
            add("unknown_signer",
                Text::tr("The entry is signed by an officer who was enrolled only later."), {},
                actor);
        if (row().position > signer->until)
            add("unknown_signer",
                Text::tr("The entry is signed with a key that was exchanged before."), {}, actor);
        if (!signer->key.verifies(row().bytes, row().signature))
            add("entry_signature",
                Text::tr("The signature is not the officer's signature over these bytes."), actor);
        m_examined.isWellMade = m_examined.faults.size() == before;
    }

    static QStringList erasedFrom(const Entry &entry, const Erasures &erasures)
    {
        QStringList fields;
        const auto found = erasures.constFind(entry.leafHex());
        if (found == erasures.constEnd())
            return fields;
        for (const auto &erasure : *found) {
            if (erasure.subject == entry.subject)
                fields += erasure.fields;
        }
        return fields;
    }

    void checkDisclosures(const Entry &entry, const Erasures &erasures)
    {
        for (auto disclosure = row().disclosures.begin(); disclosure != row().disclosures.end();
             ++disclosure)
            checkDisclosure(entry, disclosure.key(), disclosure.value());
        const QStringList erased = erasedFrom(entry, erasures);
        for (const QString &field : entry.sealed.keys()) {
            const bool isThere = row().disclosures.contains(field);
            if (isThere && erased.contains(field))
                warn("disclosure_foreign",
                     Text::tr("The disclosure of “%1” is there, although an entry records that it "
                              "was erased.")
                         .arg(field));
            if (!isThere && !erased.contains(field))
                add("disclosure_missing",
                    Text::tr("The disclosure of “%1” is missing, and no entry records that it was "
                             "erased.")
                        .arg(field),
                    entry.sealed.value(field).toString());
        }
    }

    void checkDisclosure(const Entry &entry, const QString &field, const QByteArray &text)
    {
        const QString expected = entry.sealed.value(field).toString();
        if (expected.isEmpty()) {
            add("disclosure_foreign",
                Text::tr("There is a disclosure of “%1”, which the entry does not seal.")
                    .arg(field),
                {}, QString::fromLatin1(text));
            return;
        }
        const auto read = readDisclosure(text);
        const QString found = Disclosure{{}, {}, text}.digest();
        if (!read || read->field != field || found != expected)
            add("disclosure_changed",
                Text::tr("The disclosure of “%1” is not the one whose digest was signed.")
                    .arg(field),
                expected, found);
        else if (const auto fit = checkSealedValue(*read, row().rules); !fit)
            add("disclosure_text",
                Text::tr("What is sealed is no value that the ledger takes: %1")
                    .arg(fit.error().message));
        else
            m_examined.disclosed.insert(field, *read);
    }

    ExaminedEntry m_examined;
};

} // namespace

ExaminedEntry examine(EntryRow row, const SignerKeys &keys, const Erasures &erasures)
{
    return Examination(std::move(row)).run(keys, erasures);
}

domain::Fault entryFault(const QString &log, qint64 seq, const QString &subject, const char *code,
                         const QString &what, const QString &expected, const QString &found)
{
    domain::Fault fault;
    fault.code = QLatin1String(code);
    fault.log = log;
    fault.seq = seq;
    fault.subject = subject;
    fault.what = what;
    fault.expected = expected;
    fault.found = found;
    return fault;
}

} // namespace ledger
