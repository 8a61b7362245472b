#pragma once

// Settings: the preferences of this user on this machine; no contents of a registry.

#include <QString>
#include <QStringList>

#include <optional>

namespace desktop {

enum class Language { System, English, Chinese };
enum class Theme { System, Light, Dark };

struct Settings {
    Language language = Language::System;
    Theme theme = Theme::System;
    int lockAfterMinutes = 10; // without a key or a move of the mouse; 0: never
    int textPercent = 100;     // text size, in addition to the screen's scale
    bool soundOnScan = true;
    bool readsFiles = true;  // attached files, in the background, so that a search finds their text
    int scannerLimitMs = 90; // the longest pause between two keys of a scanner; 0: there is none
    QString timeAuthority;   // address of the time-stamping authority that is asked; empty: none
    QString timeCertificates; // path of the certificates to trust for it, PEM; empty: none
    bool operator==(const Settings &) const = default;
};

// Kept where the system keeps such things (QSettings); a value that makes no sense is as if absent.
Settings readSettings();
void writeSettings(const Settings &settings);

// Folders of registries, the last used first, at most ten.
QStringList recentRegistries();
void noteRecentRegistry(const QString &folder);
void forgetRecentRegistry(const QString &folder);

// Whom the sign-in page offers first for a registry.
QString lastOfficerOf(const QString &folder);
void noteLastOfficer(const QString &folder, const QString &name);

// The state of windows, tables and splitters, by object name.
QByteArray keptState(const QString &name);
void keepState(const QString &name, const QByteArray &state);

} // namespace desktop
