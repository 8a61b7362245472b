#pragma once

// EncryptedScene: a registry that is encrypted at rest, with two officers.

#include "actions/unlock_registry.h"
#include "db/database_key.h"
#include "support/temp_registry.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>

namespace tests {

inline const QString other = QStringLiteral("another horse 2"); // a second password

// An encrypted registry with two officers, in a folder of its own.
class EncryptedScene
{
public:
    explicit EncryptedScene(quint64 seed = 1)
        : m_environment{[this] { return m_nowMs += 1000; }, base::seededRandom(seed), 1}
    {
        m_registry = std::make_unique<registry::Registry>(value(actions::openRegistry(
            folder(), {QStringLiteral("SITE3"), firstOfficer, {}, password, true}, m_environment)));
        m_session = std::make_unique<actions::Session>(
            value(actions::Session::signIn(*m_registry, firstOfficer, password, m_environment)));
        value(actions::enrolOfficer(*m_session,
                                    {secondOfficer, {}, {domain::Role::Officer}, password}));
    }

    ~EncryptedScene() { close(); }

    QString folder() const { return path(QStringLiteral("registry")); }
    QString path(const QString &name) const { return m_folder.filePath(name); }
    QString database() const { return folder() + QStringLiteral("/registry.db"); }
    const base::Environment &environment() const { return m_environment; }
    actions::Session &session() { return *m_session; }
    registry::Registry &registry() { return *m_registry; }

    // Closes everything, as the end of the program does.
    void close()
    {
        m_session.reset();
        m_registry.reset();
        db::lockDatabase(database());
    }

    // Whether the password opens the registry for the officer. The registry must be unlocked.
    bool opensFor(const QString &officer, const QString &typed) const
    {
        const auto keys = registry::openKeys(folder(), officer, typed);
        return keys && keys->registry->secret() == db::keyOfDatabase(database())->secret();
    }

    void reopen()
    {
        close();
        value(actions::unlockRegistry(folder(), firstOfficer, password, m_environment));
        m_registry = std::make_unique<registry::Registry>(
            value(registry::Registry::open(folder(), db::OpenMode::ReadWrite)));
        m_session = std::make_unique<actions::Session>(
            value(actions::Session::signIn(*m_registry, firstOfficer, password, m_environment)));
    }

    QStringList keyFiles() const
    {
        return QDir(folder() + QStringLiteral("/keys")).entryList(QDir::Files, QDir::Name);
    }

private:
    QTemporaryDir m_folder;
    qint64 m_nowMs = 1772330400000;
    base::Environment m_environment;
    std::unique_ptr<registry::Registry> m_registry;
    std::unique_ptr<actions::Session> m_session;
};

inline QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// The files below a folder that hold one of these texts.
inline QStringList filesWith(const QString &folder, const QByteArrayList &texts)
{
    QStringList found;
    QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QByteArray content = contentOf(files.next());
        for (const QByteArray &text : texts) {
            if (content.contains(text))
                found.append(files.fileName() + QStringLiteral(": ") + QString::fromUtf8(text));
        }
    }
    return found;
}

inline registry::VerificationReport verified(const QString &folder)
{
    base::Progress progress;
    return value(registry::verify(folder, registry::VerificationChoice(), progress));
}

inline void registerPhone(actions::Session &session)
{
    actions::NewItem phone;
    phone.kind = domain::ItemKind::Phone;
    phone.fields = {{QStringLiteral("make"), QStringLiteral("Huawei Mate 60")}};
    value(actions::registerItem(session, phone));
}

} // namespace tests
