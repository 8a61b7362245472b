#include "support/temp_registry.h"

#include "actions/unlock_registry.h"
#include "db/connection.h"
#include "db/database_key.h"
#include "domain/luhn.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>

namespace tests {

namespace {
constexpr qint64 startMs = 1772330400000; // 2026-03-01T02:00:00Z
const auto database = QStringLiteral("/registry.db");
} // namespace

bool areEncrypted()
{
    return qEnvironmentVariableIsSet("SEALBOOK_TEST_ENCRYPTED");
}

void unlockCopy(const QString &folder, const base::Environment &environment)
{
    if (registry::isEncrypted(folder) && registry::isLocked(folder))
        value(actions::unlockRegistry(folder, firstOfficer, password, environment));
}

TempRegistry::TempRegistry(quint64 seed)
    : m_nowMs(startMs)
    , m_environment{[this] { return m_nowMs += 1000; }, base::seededRandom(seed), 1}
{
    const actions::NewRegistry what{QStringLiteral("SITE3"), firstOfficer,
                                    QStringLiteral("Joint Working Group"), password,
                                    areEncrypted()};
    m_registry = std::make_unique<registry::Registry>(
        value(actions::openRegistry(folder(), what, m_environment)));
    value(actions::enrolOfficer(first(),
                                {secondOfficer,
                                 QStringLiteral("Policía"),
                                 {domain::Role::Officer, domain::Role::Custodian},
                                 password}));
}

QString TempRegistry::folder() const
{
    return m_folder.filePath(QStringLiteral("registry"));
}

QString TempRegistry::path(const QString &name) const
{
    return m_folder.filePath(name);
}

actions::Session TempRegistry::signIn(const QString &name)
{
    return value(actions::Session::signIn(*m_registry, name, password, m_environment));
}

actions::Session &TempRegistry::first()
{
    if (!m_first)
        m_first = std::make_unique<actions::Session>(signIn(firstOfficer));
    return *m_first;
}

actions::Session &TempRegistry::second()
{
    if (!m_second)
        m_second = std::make_unique<actions::Session>(signIn(secondOfficer));
    return *m_second;
}

QString TempRegistry::addPhone()
{
    actions::NewItem phone;
    phone.kind = domain::ItemKind::Phone;
    const QString body =
        QStringLiteral("00101") + QStringLiteral("%1").arg(++m_phones, 9, 10, QLatin1Char('0'));
    phone.fields = {{QStringLiteral("make"), QStringLiteral("Huawei")},
                    {QStringLiteral("imei"), body + domain::luhnDigit(body)}};
    return value(actions::registerItem(first(), phone)).item.exhibitNumber;
}

registry::Attachment TempRegistry::attach(const QString &exhibitNumber, const QString &name,
                                          const QByteArray &content)
{
    writeFile(path(name), content);
    base::Progress progress;
    actions::AttachOptions options;
    options.category = QStringLiteral("photo");
    options.again = true;
    return value(actions::attachFiles(first(), exhibitNumber, {{path(name), std::nullopt}}, options,
                                      progress))
        .front();
}

registry::ItemRecord TempRegistry::item(const QString &exhibitNumber)
{
    return value(registry::ItemTable(connection()).byExhibitNumber(exhibitNumber));
}

registry::VerificationReport TempRegistry::verify()
{
    base::Progress progress;
    registry::VerificationChoice choice;
    choice.now = m_environment.now;
    return value(registry::verify(*m_registry, choice, progress));
}

QString TempRegistry::pathOf(const registry::Attachment &attachment) const
{
    return m_registry->store().pathOf(attachment.sha256);
}

void TempRegistry::reopen()
{
    m_first.reset();
    m_second.reset();
    m_registry.reset();
    m_registry = std::make_unique<registry::Registry>(
        value(registry::Registry::open(folder(), db::OpenMode::ReadWrite)));
    value(m_registry->beginWriting());
}

ledger::Entry TempRegistry::appendUnchecked(const ledger::Draft &draft)
{
    if (!m_firstKey)
        m_firstKey = keyOf(connection());
    return value(
        m_registry->ledger().append(first().station().id, draft, *m_firstKey, m_environment));
}

void TempRegistry::tamper(const QByteArray &sql)
{
    const auto triggers =
        value(connection()
                  .prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'")
                  .rows([](const db::Row &row) {
                      return std::pair(row.text(0).toUtf8(), row.text(1).toUtf8());
                  }));
    value(connection().runScript("PRAGMA foreign_keys = OFF"));
    for (const auto &[name, definition] : triggers)
        value(connection().runScript("DROP TRIGGER " + name));
    value(connection().runScript(sql));
    for (const auto &[name, definition] : triggers)
        value(connection().runScript(definition));
    value(connection().runScript("PRAGMA foreign_keys = ON"));
}

crypto::PrivateKey keyOf(db::Connection &connection, const QString &officer)
{
    auto select = connection.prepare(
        "SELECT pem FROM officer_key JOIN officer USING (key_id) WHERE name = $1");
    const auto pem =
        value(select.bind(officer).first([](const db::Row &row) { return row.text(0).toUtf8(); }));
    return value(crypto::PrivateKey::fromPem(*pem, password));
}

void copyFolder(const QString &from, const QString &to)
{
    QDir().mkpath(to);
    QDirIterator files(from, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = QDir(from).relativeFilePath(files.next());
        QDir().mkpath(QFileInfo(to + u'/' + path).path());
        if (!QFile::copy(from + u'/' + path, to + u'/' + path))
            qFatal("cannot copy %s", qUtf8Printable(path));
        QFile::setPermissions(to + u'/' + path, QFile::ReadOwner | QFile::WriteOwner);
    }
    if (const auto key = db::keyOfDatabase(from + database))
        db::unlockDatabase(to + database, key);
}

void writeFile(const QString &path, const QByteArray &content)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate)
        || file.write(content) != content.size())
        qFatal("cannot write %s", qUtf8Printable(path));
}

void overwriteByte(const QString &path, qint64 offset)
{
    QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner);
    QFile file(path);
    if (!file.open(QIODevice::ReadWrite) || !file.seek(offset))
        qFatal("cannot change %s", qUtf8Printable(path));
    char byte = 0;
    file.getChar(&byte);
    file.seek(offset);
    file.putChar(char(byte ^ 1));
}

} // namespace tests
