#include "support/bag_judgement.h"

#include <algorithm>

namespace tests {

exchange::BagReport check(const MadeBag &bag)
{
    base::Progress progress;
    return value(exchange::checkBag(bag.folder(), progress));
}

QString stated(const exchange::BagReport &report)
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

bool hasFault(const exchange::BagReport &report, const QString &code, const QString &file,
              qint64 line)
{
    return std::any_of(report.faults.begin(), report.faults.end(), [&](const auto &fault) {
        return fault.code == code && (file.isEmpty() || fault.file == file)
            && (line == 0 || fault.line == line);
    });
}

bool isBroken(const exchange::BagReport &report)
{
    return std::any_of(report.faults.begin(), report.faults.end(), [](const auto &fault) {
        return fault.severity == domain::Fault::Severity::Broken;
    });
}

void inManifests(MadeBag &bag, const QByteArray &from, const QByteArray &to)
{
    bag.replace(sha256Manifest, from, to);
    bag.replace(sha512Manifest, from, to);
    bag.sealTags();
}

void retag(MadeBag &bag, const QString &name, const QByteArray &content)
{
    bag.put(name, content);
    bag.sealTags();
}

void withVersion(MadeBag &bag, const QByteArray &version)
{
    retag(bag, declaration, "BagIt-Version: " + version + "\nTag-File-Character-Encoding: UTF-8\n");
}

} // namespace tests
