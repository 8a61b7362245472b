#include "registry/stated/agreed_names.h"

#include "base/text.h"
#include "db/connection.h"

#include <array>

namespace registry {

namespace {

// Where the tables keep the contents of the first entry of a kind.
struct Naming {
    const char *kind;   // of the first entry
    const char *member; // of its body; of a person, the sealed field
    const char *sql;    // the same by the tables
};

constexpr std::array namings{
    Naming{"item.registered", "exhibit_number", "SELECT exhibit_number FROM item WHERE id = $1"},
    Naming{"item.registered", "kind", "SELECT kind FROM item WHERE id = $1"},
    Naming{"case.opened", "number", "SELECT number FROM case_file WHERE id = $1"},
    Naming{"case.opened", "title", "SELECT title FROM case_file WHERE id = $1"},
    Naming{"operation.opened", "name", "SELECT name FROM operation WHERE id = $1"},
    Naming{"site.added", "name", "SELECT name FROM site WHERE id = $1"},
    Naming{"group.identified", "name", "SELECT name FROM suspect_group WHERE id = $1"},
};

tl::unexpected<Error> differs(const QString &name)
{
    return failure(
        ErrorCode::Corrupt,
        Text::tr("The tables do not agree with the ledger about %1. Nothing was recorded; verify "
                 "the registry before you continue.")
            .arg(name));
}

// The subject's entry of step 1; nothing where no entry is about it.
Result<std::optional<ledger::Entry>> firstOf(db::Connection &connection, const QString &subject)
{
    auto select = connection.prepare("SELECT bytes, signature FROM entry WHERE subject = $1 ORDER "
                                     "BY step, position LIMIT 1");
    TRY(const auto stored, select.bind(subject).first([](const db::Row &row) {
        return std::pair(row.blob(0), row.blob(1));
    }));
    if (!stored)
        return std::optional<ledger::Entry>();
    TRY(auto entry, ledger::readEntry(stored->first, stored->second));
    return std::optional(std::move(entry));
}

Result<QString> inTable(db::Connection &connection, const char *sql, const QString &id)
{
    auto select = connection.prepare(sql);
    TRY(const auto text,
        select.bind(id).first([](const db::Row &row) { return row.optionalText(0); }));
    return text ? text->value_or(QString()) : QString();
}

// A person's name is sealed; an erased one is in neither.
Result<void> checkPerson(db::Connection &connection, const ledger::Ledger &ledger,
                         const ledger::Entry &entry)
{
    TRY(const auto disclosed, ledger.disclosures(entry));
    const auto name = disclosed.constFind(QStringLiteral("name"));
    const QString stated = name == disclosed.constEnd() ? QString() : name->value.toString();
    TRY(const QString found,
        inTable(connection, "SELECT name FROM person WHERE id = $1", entry.subject));
    return found == stated ? Result<void>() : differs(found);
}

} // namespace

Result<void> checkAgreedName(db::Connection &connection, const ledger::Ledger &ledger,
                             const StatedSigners &signers, const QString &id)
{
    if (const auto officer = signers.officers().constFind(id);
        officer != signers.officers().constEnd()) {
        TRY(const QString found, inTable(connection, "SELECT name FROM officer WHERE id = $1", id));
        return found == officer->name ? Result<void>() : differs(found);
    }
    TRY(const auto first, firstOf(connection, id));
    if (!first)
        return {};
    if (first->kind == QLatin1String("person.recorded"))
        return checkPerson(connection, ledger, *first);
    for (const auto &naming : namings) {
        if (first->kind != QLatin1String(naming.kind))
            continue;
        TRY(const QString found, inTable(connection, naming.sql, id));
        if (found != first->body.value(QLatin1String(naming.member)).toString())
            return differs(found);
    }
    return {};
}

} // namespace registry
