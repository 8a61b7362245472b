#pragma once

// BagMetadata: a bag's declaration (bagit.txt) and its description (bag-info.txt), RFC 8493 §2.1.1
// and §2.2.2.

#include "domain/fault.h"
#include "exchange/bag/bag_manifest.h"

namespace exchange {

struct BagDeclaration {
    BagVersion version;
    QString encoding = QStringLiteral("UTF-8");
};

// The contents of bagit.txt; errors go to `faults`, and missing values are guessed.
BagDeclaration readDeclaration(const QByteArray &content, std::vector<domain::Fault> &faults);

struct BagElement {
    qint64 line = 0;
    QString label;
    QString value; // continued lines joined by one space
};

// The elements of bag-info.txt in their order.
std::vector<BagElement> readBagElements(const QStringList &lines, BagVersion version,
                                        std::vector<domain::Fault> &faults);

// Elements that must or should not be repeated, and prescribed forms of values. `payload`: number
// of bytes and files, or nothing where files are still to be fetched.
void judgeBagElements(const std::vector<BagElement> &elements,
                      const std::optional<QString> &payload, std::vector<domain::Fault> &faults);

} // namespace exchange
