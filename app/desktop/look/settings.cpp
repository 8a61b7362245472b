#include "look/settings.h"

#include "look/scan_pace.h"

#include <QCryptographicHash>
#include <QSettings>

#include <algorithm>

namespace desktop {

namespace {

constexpr int mostRecent = 10;
const auto recentKey = QStringLiteral("recent_registries");

template <typename Choice>
Choice choiceOf(const QSettings &settings, const QString &key, Choice last)
{
    const int value = settings.value(key, 0).toInt();
    return value >= 0 && value <= int(last) ? Choice(value) : Choice(0);
}

// QSettings takes slashes in a key for groups.
QString keyOf(const QString &group, const QString &text)
{
    const auto digest = QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256);
    return group + u'/' + QString::fromLatin1(digest.toHex().left(16));
}

} // namespace

Settings readSettings()
{
    const QSettings kept;
    Settings settings;
    settings.language = choiceOf(kept, QStringLiteral("language"), Language::Chinese);
    settings.theme = choiceOf(kept, QStringLiteral("theme"), Theme::Dark);
    settings.lockAfterMinutes =
        std::clamp(kept.value(QStringLiteral("lock_after_minutes"), 10).toInt(), 0, 24 * 60);
    settings.textPercent =
        std::clamp(kept.value(QStringLiteral("text_percent"), 100).toInt(), 75, 250);
    settings.soundOnScan = kept.value(QStringLiteral("sound_on_scan"), true).toBool();
    settings.readsFiles = kept.value(QStringLiteral("reads_files"), true).toBool();
    settings.scannerLimitMs =
        std::clamp(kept.value(QStringLiteral("scanner_limit_ms"), ScanPace::usualLimitMs).toInt(),
                   0, ScanPace::mostLimitMs);
    settings.timeAuthority = kept.value(QStringLiteral("time_authority")).toString();
    settings.timeCertificates = kept.value(QStringLiteral("time_certificates")).toString();
    return settings;
}

void writeSettings(const Settings &settings)
{
    QSettings kept;
    kept.setValue(QStringLiteral("language"), int(settings.language));
    kept.setValue(QStringLiteral("theme"), int(settings.theme));
    kept.setValue(QStringLiteral("lock_after_minutes"), settings.lockAfterMinutes);
    kept.setValue(QStringLiteral("text_percent"), settings.textPercent);
    kept.setValue(QStringLiteral("sound_on_scan"), settings.soundOnScan);
    kept.setValue(QStringLiteral("reads_files"), settings.readsFiles);
    kept.setValue(QStringLiteral("scanner_limit_ms"), settings.scannerLimitMs);
    kept.setValue(QStringLiteral("time_authority"), settings.timeAuthority);
    kept.setValue(QStringLiteral("time_certificates"), settings.timeCertificates);
}

QStringList recentRegistries()
{
    return QSettings().value(recentKey).toStringList().mid(0, mostRecent);
}

void noteRecentRegistry(const QString &folder)
{
    QStringList recent = recentRegistries();
    recent.removeAll(folder);
    recent.prepend(folder);
    QSettings().setValue(recentKey, recent.mid(0, mostRecent));
}

void forgetRecentRegistry(const QString &folder)
{
    QStringList recent = recentRegistries();
    recent.removeAll(folder);
    QSettings().setValue(recentKey, recent);
}

QString lastOfficerOf(const QString &folder)
{
    return QSettings().value(keyOf(QStringLiteral("last_officer"), folder)).toString();
}

void noteLastOfficer(const QString &folder, const QString &name)
{
    QSettings().setValue(keyOf(QStringLiteral("last_officer"), folder), name);
}

QByteArray keptState(const QString &name)
{
    return QSettings().value(QStringLiteral("state/") + name).toByteArray();
}

void keepState(const QString &name, const QByteArray &state)
{
    QSettings().setValue(QStringLiteral("state/") + name, state);
}

} // namespace desktop
