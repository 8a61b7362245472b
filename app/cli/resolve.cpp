#include "resolve.h"

#include "actions/record_origin.h"
#include "base/safe_file.h"
#include "base/text.h"
#include "base/uuid_v7.h"
#include "console.h"
#include "crypto/time_stamp.h"
#include "domain/identifier.h"
#include "domain/nearest.h"
#include "domain/text_rule.h"
#include "domain/time_rule.h"
#include "exchange/checkpoint_code.h"
#include "registry/origin_table.h"
#include "terminal.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

namespace cli {

namespace {

constexpr int longestRange = 10000;
constexpr qint64 largestBundle = 1'000'000; // bytes of certificates

Result<std::vector<domain::Person>> personsNamed(actions::Session &session, const QString &name,
                                                 domain::PersonCategory category)
{
    TRY(auto persons, registry::OriginTable(session.registry()).personsByName(name));
    std::erase_if(persons,
                  [&](const domain::Person &person) { return person.category != category; });
    return persons;
}

tl::unexpected<Error> ambiguous(const QString &name, const std::vector<domain::Person> &persons)
{
    QStringList ids;
    for (const auto &person : persons)
        ids.append(person.id);
    return failure(ErrorCode::Conflict,
                   Text::tr("Several persons are called “%1”; give the id of one: %2.")
                       .arg(name, ids.join(QStringLiteral(", "))));
}

} // namespace

Result<domain::Fields> fieldsOf(const QStringList &settings)
{
    domain::Fields fields;
    for (const QString &setting : settings) {
        const auto equals = setting.indexOf(u'=');
        const QString name = setting.left(equals).trimmed();
        if (equals < 1)
            return failure(ErrorCode::Invalid,
                           Text::tr("“%1” sets no field; expected is field=value.").arg(setting));
        if (fields.contains(name))
            return failure(ErrorCode::Invalid, Text::tr("The field “%1” is set twice.").arg(name));
        fields.insert(name, setting.mid(equals + 1));
    }
    return fields;
}

Result<domain::ItemKind> kindOf(const std::string &name)
{
    if (const auto kind = domain::kindOfWord(text(name)))
        return *kind;
    QStringList names;
    for (const auto kind : domain::allItemKinds())
        names.append(domain::name(kind));
    const QString known = domain::kindNames();
    const auto likely = domain::likelyMeant(text(name), names);
    return failure(
        ErrorCode::Invalid,
        likely
            ? Text::tr("“%1” is no kind of item; did you mean “%2”? Expected is one "
                       "of: %3.")
                  .arg(text(name), *likely, known)
            : Text::tr("“%1” is no kind of item; expected is one of: %2.").arg(text(name), known));
}

Result<QString> personId(actions::Session &session, const QString &nameOrId,
                         domain::PersonCategory category)
{
    if (base::isUuidV7(nameOrId)) {
        TRY(const auto person, registry::OriginTable(session.registry()).personById(nameOrId));
        return person.id;
    }
    TRY(const auto persons, personsNamed(session, nameOrId, category));
    if (persons.empty())
        return failure(ErrorCode::NotFound,
                       Text::tr("No %1 is called “%2”; record them first: sealbook-cli person add "
                                "\"%2\" --category %1")
                           .arg(domain::name(category), nameOrId));
    if (persons.size() > 1)
        return ambiguous(nameOrId, persons);
    return persons.front().id;
}

Result<QStringList> personIds(actions::Session &session, const QStringList &namesOrIds)
{
    const registry::OriginTable table(session.registry());
    QStringList ids;
    for (const QString &wanted : namesOrIds) {
        TRY(const auto named, table.personsByName(wanted));
        for (const auto &person : named)
            ids.append(person.id);
        if (named.empty() && !base::isUuidV7(wanted))
            return failure(ErrorCode::NotFound,
                           Text::tr("There is no person “%1” in this registry.").arg(wanted));
        if (named.empty())
            ids.append(wanted);
    }
    return ids;
}

Result<QString> personIdOrNew(actions::Session &session, const QString &name,
                              domain::PersonCategory category,
                              const std::optional<QString> &organisation)
{
    if (base::isUuidV7(name))
        return personId(session, name, category);
    TRY(auto persons, personsNamed(session, name, category));
    std::erase_if(
        persons, [&](const domain::Person &person) { return person.organisation != organisation; });
    if (persons.size() > 1)
        return ambiguous(name, persons);
    if (!persons.empty())
        return persons.front().id;
    domain::Person person;
    person.category = category;
    person.name = name;
    person.organisation = organisation;
    TRY(const auto recorded, actions::recordPerson(session, person));
    complainOf(recorded.warnings);
    return recorded.id;
}

Result<QStringList> exhibitNumbers(const QStringList &given)
{
    static const QRegularExpression range(QStringLiteral("^(.+-)([0-9]+)\\.\\.([0-9]+)$"));
    QStringList numbers;
    for (const QString &typed : given) {
        const QString one = domain::readIdentifier(domain::tidied(typed));
        const auto match = range.match(one);
        if (!match.hasMatch()) {
            numbers.append(typed);
            continue;
        }
        const int first = match.captured(2).toInt();
        const int last = match.captured(3).toInt();
        if (last < first || last - first >= longestRange)
            return failure(ErrorCode::Invalid,
                           Text::tr("“%1” is no range of exhibit numbers; expected is one like "
                                    "SITE3-2026-00042..00060, of at most %2 numbers.")
                               .arg(one, QString::number(longestRange)));
        for (int number = first; number <= last; ++number)
            numbers.append(match.captured(1)
                           + QStringLiteral("%1").arg(number, 5, 10, QLatin1Char('0')));
    }
    return numbers;
}

Result<void> checkIsNew(const QString &path)
{
    if (path.isEmpty())
        return {};
    const QFileInfo out(path);
    if (out.exists())
        return failure(
            ErrorCode::Conflict,
            Text::tr("%1 is there already; nothing is overwritten: name a new file.").arg(path));
    if (!out.absoluteDir().exists())
        return failure(ErrorCode::Io,
                       Text::tr("There is no folder %1 to write to.").arg(out.absolutePath()));
    return {};
}

Result<QByteArray> keptCheckpoint(const std::string &path)
{
    return path.empty() ? Result<QByteArray>()
                        : readable(exchange::readCheckpointFile(cli::path(path)));
}

Result<QByteArray> certificates(const std::string &path)
{
    if (path.empty())
        return QByteArray();
    TRY(const auto content, readable(base::readFile(cli::path(path), largestBundle)));
    auto certificates = crypto::certificatesIn(content);
    if (!certificates)
        return failure(certificates.error().code,
                       QStringLiteral("%1: %2").arg(text(path), certificates.error().message));
    return certificates;
}

Result<qint64> moment(const QString &text)
{
    static const QRegularExpression form(QStringLiteral(
        "^[0-9]{4}-[0-9]{2}-[0-9]{2}[T ][0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:\\.[0-9]+)?)?"
        "(?:Z|([+-])([0-9]{2}):([0-9]{2}))$"));
    const QString read = domain::readIdentifier(domain::tidied(text)).toUpper();
    const auto match = form.match(read);
    const auto time = QDateTime::fromString(QString(read).replace(u' ', u'T'), Qt::ISODateWithMs);
    if (!match.hasMatch() || !time.isValid())
        return failure(ErrorCode::Invalid,
                       Text::tr("“%1” is no moment; expected is date, time and offset from UTC, "
                                "such as 2026-03-01T02:15:00+08:00.")
                           .arg(text));
    // Accepts only UTC offsets that are in use: -12:00 to +14:00.
    const int offset = match.captured(2).toInt() * 60 + match.captured(3).toInt();
    if (offset > (match.captured(1) == QLatin1String("-") ? 12 : 14) * 60)
        return failure(ErrorCode::Invalid,
                       Text::tr("“%1” has an offset from UTC that no place has; expected is one "
                                "from -12:00 to +14:00.")
                           .arg(text));
    TRY(domain::checkMoment(Text::tr("The time"), time.toMSecsSinceEpoch()));
    return time.toMSecsSinceEpoch();
}

} // namespace cli
