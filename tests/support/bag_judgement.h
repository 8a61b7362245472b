#pragma once

// BagJudgement: shared by the tests of bags: names of a MadeBag's files, ways to damage it, and the
// result of the check.

#include "exchange/bag/bag_check.h"
#include "support/made_bag.h"

#include <algorithm>
#include <functional>

using Spoil = std::function<void(tests::MadeBag &)>;
Q_DECLARE_METATYPE(Spoil)

namespace tests {

using exchange::BagVerdict;

inline const auto photo = QStringLiteral("data/photo.jpg");
inline const auto list = QStringLiteral("data/list/丁.txt");
inline const auto sha256Manifest = QStringLiteral("manifest-sha256.txt");
inline const auto sha512Manifest = QStringLiteral("manifest-sha512.txt");
inline const auto declaration = QStringLiteral("bagit.txt");
inline const auto elements = QStringLiteral("bag-info.txt");

inline exchange::BagReport check(const MadeBag &bag)
{
    base::Progress progress;
    return value(exchange::checkBag(bag.folder(), progress));
}

inline QString told(const exchange::BagReport &report)
{
    QStringList lines;
    for (const auto &fault : report.faults)
        lines.append(QStringLiteral("%1 %2 %3:%4 %5")
                         .arg(int(fault.severity))
                         .arg(fault.code, fault.file)
                         .arg(fault.line)
                         .arg(fault.what));
    return lines.join(u'\n');
}

inline bool hasFault(const exchange::BagReport &report, const QString &code, const QString &file,
                     qint64 line)
{
    return std::any_of(report.faults.begin(), report.faults.end(), [&](const auto &fault) {
        return fault.code == code && (file.isEmpty() || fault.file == file)
            && (line == 0 || fault.line == line);
    });
}

inline bool isBroken(const exchange::BagReport &report)
{
    return std::any_of(report.faults.begin(), report.faults.end(), [](const auto &fault) {
        return fault.severity == domain::Fault::Severity::Broken;
    });
}

// Changes both payload manifests, and rewrites the lists of tag files.
inline void inManifests(MadeBag &bag, const QByteArray &from, const QByteArray &to)
{
    bag.replace(sha256Manifest, from, to);
    bag.replace(sha512Manifest, from, to);
    bag.sealTags();
}

inline void retag(MadeBag &bag, const QString &name, const QByteArray &content)
{
    bag.put(name, content);
    bag.sealTags();
}

inline void withVersion(MadeBag &bag, const QByteArray &version)
{
    retag(bag, declaration, "BagIt-Version: " + version + "\nTag-File-Character-Encoding: UTF-8\n");
}

} // namespace tests
