#pragma once

// ExportDamage: damages a copy of an export as a line of tests/data/export_damages.txt describes.

#include "support/export_scene.h"

namespace tests {

struct Damage {
    QString name;
    QStringList steps; // "flip PATH BYTE"
};

std::vector<Damage> readDamages(const QString &path);

// Works in `scene.folder`, which holds the copy; `pristine` is what was exported.
class Damager
{
public:
    explicit Damager(ExportScene &scene);

    using Special = std::function<void(ExportScene &)>;
    void teach(const QString &word, Special special) { m_special.insert(word, std::move(special)); }

    void run(const Damage &damage);

private:
    // A path in the bag; FIRST:GLOB and LAST:GLOB name one of the files that are there.
    QString place(const QString &word) const;
    static QByteArray plain(const QString &word);
    bool edit(const QStringList &words);
    static QByteArray edited(QByteArray content, const QStringList &words);
    static QByteArray withLine(const QByteArray &content, qsizetype number, bool twice);
    bool arrange(const QStringList &words);
    static bool done(bool isDone, const QStringList &words);
    bool sign(const QStringList &words);
    void special(const QString &word);

    ExportScene &m_scene;
    QMap<QString, Special> m_special;
};

} // namespace tests
