#pragma once

// BagJudgement: shared by the tests of bags: names of a MadeBag's files, ways to damage it, and the
// result of the check.

#include "exchange/bag/bag_check.h"
#include "support/made_bag.h"

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

exchange::BagReport check(const MadeBag &bag);

QString stated(const exchange::BagReport &report);

bool hasFault(const exchange::BagReport &report, const QString &code, const QString &file,
              qint64 line);

bool isBroken(const exchange::BagReport &report);

// Changes both payload manifests, and rewrites the lists of tag files.
void inManifests(MadeBag &bag, const QByteArray &from, const QByteArray &to);

void retag(MadeBag &bag, const QString &name, const QByteArray &content);

void withVersion(MadeBag &bag, const QByteArray &version);

} // namespace tests
