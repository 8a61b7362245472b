#include "registry/verify/fault_place.h"

#include "db/connection.h"

#include "base/clock.h"
#include "base/text.h"
#include "domain/field.h"
#include "domain/labels.h"
#include "ledger/entry.h"
#include "registry/item_table.h"
#include "registry/officer_table.h"

#include <array>

namespace registry {

namespace {

using domain::Fault;

struct ColumnWords {
    const char *column;
    const char *label;
    const char *names; // the table whose ids are its values; "time": milliseconds; "": as it is
};

constexpr std::array columnWords{
    ColumnWords{"exhibit_number", QT_TRANSLATE_NOOP("Core", "Exhibit number"), ""},
    ColumnWords{"kind", QT_TRANSLATE_NOOP("Core", "Kind"), ""},
    ColumnWords{"title", QT_TRANSLATE_NOOP("Core", "Item"), ""},
    ColumnWords{"operation", QT_TRANSLATE_NOOP("Core", "Operation"), "operation"},
    ColumnWords{"site", QT_TRANSLATE_NOOP("Core", "Site"), "site"},
    ColumnWords{"suspect_group", QT_TRANSLATE_NOOP("Core", "Group"), "suspect_group"},
    ColumnWords{"suspect", QT_TRANSLATE_NOOP("Core", "Suspect"), "person"},
    ColumnWords{"parent", QT_TRANSLATE_NOOP("Core", "Inside of"), "item"},
    ColumnWords{"seized_at", QT_TRANSLATE_NOOP("Core", "Seized at"), "time"},
    ColumnWords{"seized_place", QT_TRANSLATE_NOOP("Core", "Place of seizure"), ""},
    ColumnWords{"seized_from", QT_TRANSLATE_NOOP("Core", "Taken from"), "person"},
    ColumnWords{"witness", QT_TRANSLATE_NOOP("Core", "Witness"), "person"},
    ColumnWords{"confirmed_by", QT_TRANSLATE_NOOP("Core", "Confirmed by"), "officer"},
    ColumnWords{"review_on", QT_TRANSLATE_NOOP("Core", "Review on"), ""},
    ColumnWords{"custody_state", QT_TRANSLATE_NOOP("Core", "State"), ""},
    ColumnWords{"custody_since", QT_TRANSLATE_NOOP("Core", "Time"), "time"},
    ColumnWords{"holder_officer", QT_TRANSLATE_NOOP("Core", "Held by"), "officer"},
    ColumnWords{"holder_person", QT_TRANSLATE_NOOP("Core", "Held by"), "person"},
    ColumnWords{"receiver_officer", QT_TRANSLATE_NOOP("Core", "Receiver"), "officer"},
    ColumnWords{"receiver_person", QT_TRANSLATE_NOOP("Core", "Receiver"), "person"},
    ColumnWords{"witness_officer", QT_TRANSLATE_NOOP("Core", "Witness"), "officer"},
    ColumnWords{"witness_person", QT_TRANSLATE_NOOP("Core", "Witness"), "person"},
    ColumnWords{"place", QT_TRANSLATE_NOOP("Core", "Place"), ""},
    ColumnWords{"seal_number", QT_TRANSLATE_NOOP("Core", "Seal"), ""},
    ColumnWords{"verb", QT_TRANSLATE_NOOP("Core", "Step"), ""},
    ColumnWords{"time", QT_TRANSLATE_NOOP("Core", "Time"), "time"},
    ColumnWords{"occurred_at", QT_TRANSLATE_NOOP("Core", "Time"), "time"},
    ColumnWords{"actor", QT_TRANSLATE_NOOP("Core", "Officer"), "officer"},
    ColumnWords{"purpose", QT_TRANSLATE_NOOP("Core", "Purpose"), ""},
    ColumnWords{"condition", QT_TRANSLATE_NOOP("Core", "Condition"), ""},
    ColumnWords{"reason", QT_TRANSLATE_NOOP("Core", "Reason"), ""},
    ColumnWords{"roles", QT_TRANSLATE_NOOP("Core", "Roles"), ""},
    ColumnWords{"suspended", QT_TRANSLATE_NOOP("Core", "Suspended"), ""},
    ColumnWords{"name", QT_TRANSLATE_NOOP("Core", "Name"), ""},
    ColumnWords{"organisation", QT_TRANSLATE_NOOP("Core", "Organisation"), ""},
    ColumnWords{"sha256", QT_TRANSLATE_NOOP("Core", "SHA-256"), ""},
};

const ColumnWords *wordsOf(const QString &column)
{
    for (const auto &words : columnWords) {
        if (column == QLatin1String(words.column))
            return &words;
    }
    return nullptr;
}

// Looks up the parts one by one; a part that cannot be read stays empty.
class Lookup
{
public:
    Lookup(db::Connection &connection, const Fault &fault, const QString &viewer)
        : m_connection(connection)
        , m_fault(fault)
        , m_viewer(viewer)
    {
        m_place.expected = fault.expected;
        m_place.found = fault.found;
        m_place.leaf = fault.leaf;
    }

    FaultPlace run()
    {
        if (!m_fault.subject.isEmpty() && !findItem()) {
            FaultPlace hidden;
            hidden.item = Text::tr("an item of a restricted case");
            hidden.expected = m_fault.expected;
            hidden.found = m_fault.found;
            return hidden;
        }
        findStep();
        findFile();
        if (!m_hasItem)
            findPerson();
        if (m_fault.code == QLatin1String("table_row"))
            describeRow();
        return std::move(m_place);
    }

private:
    std::optional<QString> textFrom(const char *sql, const QString &key)
    {
        auto found = m_connection.prepare(sql).bind(key).first(
            [](const db::Row &row) { return row.optionalText(0); });
        return found && *found ? **found : std::nullopt;
    }

    // False if the fault is about an item that the viewer may not see.
    bool findItem()
    {
        const ItemTable items(m_connection);
        const auto item = items.byId(m_fault.subject);
        m_hasItem = item.has_value();
        if (!item)
            return true;
        if (!items.maySee(m_viewer, item->id).value_or(false))
            return false;
        m_kind = item->kind;
        m_place.exhibitNumber = item->exhibitNumber;
        m_place.item =
            textFrom("SELECT title FROM item WHERE id = $1", item->id).value_or(QString());
        return true;
    }

    void takeStep(const QString &kind, qint64 timeMs, const QString &actor, const QString &leaf)
    {
        m_place.step = domain::entryKindLabel(kind);
        m_place.stepMs = timeMs;
        m_place.actor = actor;
        m_place.leaf = leaf;
    }

    // Finds the entry itself, by its place in the log or its hash; for a missing entry, the custody
    // step that it left in the tables.
    void findStep()
    {
        struct Step {
            QString kind, actor, leaf;
            qint64 timeMs;
        };
        // Computed from the bytes, as in the history; the column may be wrong.
        const auto readStep = [](const db::Row &row) {
            return Step{row.text(0), row.optionalText(2).value_or(QString()),
                        QString::fromLatin1(ledger::leafHash(row.blob(3), row.blob(4)).toHex()),
                        row.integer(1)};
        };
        constexpr auto columns = "SELECT kind, time, (SELECT name FROM officer WHERE key_id = "
                                 "entry.actor), bytes, signature FROM entry WHERE ";
        Result<std::optional<Step>> step = std::optional<Step>();
        if (m_fault.seq && !m_fault.log.isEmpty())
            step = m_connection.prepare(QByteArray(columns) + "log = $1 AND seq = $2")
                       .bind(m_fault.log, *m_fault.seq)
                       .first(readStep);
        else if (!m_fault.leaf.isEmpty())
            step = m_connection.prepare(QByteArray(columns) + "leaf_hash = $1")
                       .bind(QByteArray::fromHex(m_fault.leaf.toLatin1()))
                       .first(readStep);
        if (step && *step)
            return takeStep((*step)->kind, (*step)->timeMs, (*step)->actor, (*step)->leaf);
        if (m_fault.leaf.isEmpty())
            return;
        step = m_connection
                   .prepare("SELECT 'custody.' || verb, time, (SELECT name FROM officer WHERE id = "
                            "actor), entry FROM custody_step WHERE entry = $1")
                   .bind(m_fault.leaf)
                   .first([](const db::Row &row) {
                       return Step{row.text(0), row.optionalText(2).value_or(QString()),
                                   row.text(3), row.integer(1)};
                   });
        if (step && *step)
            takeStep((*step)->kind, (*step)->timeMs, (*step)->actor, (*step)->leaf);
    }

    void findFile()
    {
        const QString digest = m_fault.file.section(u'/', -1);
        if (!m_fault.file.startsWith(QLatin1String("attachments/")))
            return;
        struct File {
            QString name, adder;
            qint64 addedMs;
        };
        const auto file =
            m_connection
                .prepare("SELECT attachment.name, officer.name, added_at FROM attachment LEFT JOIN "
                         "officer ON officer.id = added_by WHERE sha256 = $1 ORDER BY item <> $2")
                .bind(digest, m_fault.subject)
                .first([](const db::Row &row) {
                    return File{row.optionalText(0).value_or(QString()),
                                row.optionalText(1).value_or(QString()), row.integer(2)};
                });
        if (!file || !*file)
            return;
        m_place.file = (*file)->name;
        if (m_place.step.isEmpty())
            takeStep(QStringLiteral("attachment.added"), (*file)->addedMs, (*file)->adder, {});
    }

    void findPerson()
    {
        for (const char *table : {"officer", "person", "operation", "site", "suspect_group"}) {
            const QByteArray sql =
                QByteArray("SELECT name FROM ") + table + QByteArray(" WHERE id = $1");
            if (const auto name = textFrom(sql.constData(), m_fault.subject)) {
                m_place.person = *name;
                return;
            }
        }
    }

    QString labelOfColumn() const
    {
        if (m_fault.table == QLatin1String("item_field")) {
            const auto *rule = domain::fieldRule(m_kind, m_fault.column);
            return rule ? Text::tr(rule->label) : m_fault.column;
        }
        const auto *words = wordsOf(m_fault.column);
        return words ? Text::tr(words->label) : m_fault.column;
    }

    QString readable(const QString &value)
    {
        if (value == QLatin1String("null"))
            return Text::tr("nothing");
        const auto *words = wordsOf(m_fault.column);
        const QByteArray names = words ? words->names : "";
        if (names == "time")
            return base::toRfc3339(value.toLongLong());
        if (m_fault.column == QLatin1String("roles"))
            return labelsOfRoles(value);
        if (names.isEmpty())
            return domain::wordLabel(value);
        const QByteArray column = names == "item" ? "exhibit_number" : "name";
        const QByteArray sql = "SELECT " + column + " FROM " + names + " WHERE id = $1";
        return textFrom(sql.constData(), value).value_or(value);
    }

    static QString labelsOfRoles(const QString &value)
    {
        QStringList labels;
        for (const QString &one : value.split(u',')) {
            const auto role = domain::role(one);
            labels.append(role ? domain::label(*role) : one);
        }
        return labels.join(QStringLiteral(", "));
    }

    void describeRow()
    {
        const bool isShown = !m_fault.found.isEmpty();
        const bool isSigned = !m_fault.expected.isEmpty();
        const QString &table = m_fault.table;
        if (isShown && isSigned && !m_fault.column.isEmpty()
            && (wordsOf(m_fault.column) || table == QLatin1String("item_field"))) {
            m_place.headline =
                Text::tr("%1: what is shown is not what was signed.").arg(labelOfColumn());
            m_place.expected = readable(m_fault.expected);
            m_place.found = readable(m_fault.found);
        } else if (table == QLatin1String("item_field")) {
            m_place.headline = (isShown ? Text::tr("%1 is shown, though nobody signed it.")
                                        : Text::tr("%1 was signed, and is not shown."))
                                   .arg(labelOfColumn());
        } else if (table == QLatin1String("custody_step") && m_fault.column.isEmpty()) {
            m_place.headline = isShown ? Text::tr("A step is shown that no entry in the log gives.")
                                       : Text::tr("A signed step is not shown.");
        } else if (table == QLatin1String("item") && m_fault.column.isEmpty()) {
            m_place.headline = isShown ? Text::tr("An item is shown that nobody registered.")
                                       : Text::tr("A registered item is not shown.");
        } else if (table == QLatin1String("officer") && m_fault.column.isEmpty()) {
            m_place.headline = isShown ? Text::tr("An officer is listed whom nobody enrolled.")
                                       : Text::tr("An enrolled officer is not listed.");
        }
    }

    db::Connection &m_connection;
    const Fault &m_fault;
    QString m_viewer;
    FaultPlace m_place;
    domain::ItemKind m_kind = domain::ItemKind::Other;
    bool m_hasItem = false;
};

} // namespace

FaultPlace placeOf(const Reader &reader, const Fault &fault, const QString &viewer)
{
    return Lookup(reader.connection(), fault, viewer).run();
}

} // namespace registry
