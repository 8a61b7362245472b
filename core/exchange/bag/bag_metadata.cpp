#include "exchange/bag/bag_metadata.h"

#include "base/text.h"
#include "exchange/bag/tag_text.h"

#include <QDate>
#include <QRegularExpression>

namespace exchange {

using Severity = domain::Fault::Severity;

namespace {

constexpr int shownCharacters = 200; // of a line that is wrong

domain::Fault faultIn(const char *file, qint64 line, Severity severity, const char *code,
                      const QString &what, const QString &expected = {}, const QString &found = {})
{
    return domain::faultAt(QLatin1String(file), line, severity, code, what, expected,
                           found.left(shownCharacters));
}

void judgeVersion(BagVersion version, std::vector<domain::Fault> &faults)
{
    const QString number = QStringLiteral("%1.%2").arg(version.major).arg(version.minor);
    static const QStringList old{"0.93", "0.94", "0.95", "0.96", "0.97"};
    if (old.contains(number))
        faults.push_back(faultIn("bagit.txt", 1, Severity::Note, "bag_version",
                                 Text::tr("The bag is of version %1, older than RFC 8493; it is "
                                          "judged by that version’s rules.")
                                     .arg(number)));
    else if (number != QLatin1String("1.0"))
        faults.push_back(faultIn("bagit.txt", 1, Severity::Broken, "bag_version",
                                 Text::tr("There is no version %1 that is known here.").arg(number),
                                 QStringLiteral("1.0"), number));
}

// A line of bagit.txt: "Label: value", spelled so; the RFC's own example has another case.
std::optional<QRegularExpressionMatch> declared(const QStringList &lines, int at,
                                                const QString &label, const QString &value,
                                                std::vector<domain::Fault> &faults)
{
    const QRegularExpression form(QStringLiteral("^(%1): (%2)$").arg(label, value),
                                  QRegularExpression::CaseInsensitiveOption);
    const auto match = form.match(lines.value(at));
    if (!match.hasMatch()) {
        faults.push_back(
            faultIn("bagit.txt", at + 1, Severity::Broken, "bag_declaration",
                    Text::tr("The line must be “%1:”, one space and a value.").arg(label), {},
                    lines.value(at)));
        return std::nullopt;
    }
    if (match.captured(1) != label)
        faults.push_back(faultIn("bagit.txt", at + 1, Severity::Warning, "bag_declaration",
                                 Text::tr("The label is spelled “%1”; some programs want “%2”.")
                                     .arg(match.captured(1), label)));
    return match;
}

bool isWhite(QChar c)
{
    return c == u' ' || c == u'\t';
}

// "Label: value"; before 1.0 with any white space about the colon.
std::optional<BagElement> element(const QString &line, qint64 number, BagVersion version)
{
    static const QRegularExpression strict(QStringLiteral("^([^:]*[^: \\t])?:[ \\t](.*)$"));
    static const QRegularExpression lenient(
        QStringLiteral("^([^:]*[^: \\t])?[ \\t]*:[ \\t]*(.*)$"));
    const auto match = (version.isOld() ? lenient : strict).match(line);
    if (!match.hasMatch() || match.captured(1).isEmpty())
        return std::nullopt;
    return BagElement{number, match.captured(1), match.captured(2)};
}

bool isOneOf(const QString &label, const QStringList &labels)
{
    return labels.contains(label, Qt::CaseInsensitive);
}

void judgeRepetition(const std::vector<BagElement> &elements, std::vector<domain::Fault> &faults)
{
    static const QStringList once{"Bagging-Date", "Bag-Size", "Bag-Group-Identifier", "Bag-Count"};
    QMap<QString, qint64> first;
    for (const auto &one : elements) {
        const QString key = one.label.toLower();
        if (!first.contains(key)) {
            first.insert(key, one.line);
            continue;
        }
        if (isOneOf(one.label, {QStringLiteral("Payload-Oxum")}))
            faults.push_back(faultIn("bag-info.txt", one.line, Severity::Broken,
                                     "bag_info_repeated",
                                     Text::tr("%1 is already in line %2; it must not be repeated.")
                                         .arg(one.label)
                                         .arg(first.value(key))));
        if (isOneOf(one.label, once))
            faults.push_back(
                faultIn("bag-info.txt", one.line, Severity::Warning, "bag_info_repeated",
                        Text::tr("%1 is already in line %2; it should not be repeated.")
                            .arg(one.label)
                            .arg(first.value(key))));
    }
}

void judgeOxum(const BagElement &one, const std::optional<QString> &payload,
               std::vector<domain::Fault> &faults)
{
    static const QRegularExpression form(QStringLiteral("^[0-9]+\\.[0-9]+$"));
    if (!form.match(one.value).hasMatch())
        faults.push_back(faultIn(
            "bag-info.txt", one.line, Severity::Broken, "bag_oxum",
            Text::tr("Payload-Oxum must be the number of bytes, a point, and the number of files."),
            payload.value_or(QString()), one.value));
    else if (payload && one.value != *payload)
        faults.push_back(faultIn(
            "bag-info.txt", one.line, Severity::Broken, "bag_oxum",
            Text::tr("The number of bytes or files in the payload differs from Payload-Oxum."),
            one.value, *payload));
}

} // namespace

BagDeclaration readDeclaration(const QByteArray &content, std::vector<domain::Fault> &faults)
{
    BagDeclaration declaration;
    const auto lines = tagLines(content, QStringLiteral("UTF-8"));
    if (!lines) {
        faults.push_back(
            faultIn("bagit.txt", 1, Severity::Broken, "bag_declaration", lines.error().message));
        return declaration;
    }
    if (lines->size() != 2)
        faults.push_back(faultIn("bagit.txt", 0, Severity::Broken, "bag_declaration",
                                 Text::tr("It must have exactly two lines."), QStringLiteral("2"),
                                 QString::number(lines->size())));
    if (const auto match = declared(*lines, 0, QStringLiteral("BagIt-Version"),
                                    QStringLiteral("([0-9]{1,4})\\.([0-9]{1,4})"), faults)) {
        declaration.version = {match->captured(3).toInt(), match->captured(4).toInt()};
        judgeVersion(declaration.version, faults);
    }
    if (const auto match = declared(*lines, 1, QStringLiteral("Tag-File-Character-Encoding"),
                                    QStringLiteral("[!-~]+"), faults))
        declaration.encoding = match->captured(2);
    return declaration;
}

std::vector<BagElement> readBagElements(const QStringList &lines, BagVersion version,
                                        std::vector<domain::Fault> &faults)
{
    std::vector<BagElement> elements;
    qint64 number = 0;
    for (const QString &line : lines) {
        ++number;
        const bool isContinued = !line.isEmpty() && isWhite(line.front());
        if (line.isEmpty())
            faults.push_back(faultIn("bag-info.txt", number, Severity::Warning, "bag_info_line",
                                     Text::tr("The line is empty; other programs may refuse it.")));
        else if (isContinued && !elements.empty())
            elements.back().value += u' ' + line.trimmed();
        else if (const auto one = element(line, number, version))
            elements.push_back(*one);
        else
            faults.push_back(
                faultIn("bag-info.txt", number, Severity::Broken, "bag_info_line",
                        Text::tr("The line must be a label, a colon, one space or tab, and a "
                                 "value, or begin with white space to continue the line before."),
                        {}, line));
    }
    return elements;
}

void judgeBagElements(const std::vector<BagElement> &elements,
                      const std::optional<QString> &payload, std::vector<domain::Fault> &faults)
{
    judgeRepetition(elements, faults);
    for (const auto &one : elements) {
        if (isOneOf(one.label, {QStringLiteral("Payload-Oxum")}))
            judgeOxum(one, payload, faults);
        if (isOneOf(one.label, {QStringLiteral("Bagging-Date")})
            && !QDate::fromString(one.value, Qt::ISODate).isValid())
            faults.push_back(faultIn("bag-info.txt", one.line, Severity::Warning, "bag_info_date",
                                     Text::tr("Bagging-Date should be a date like 2026-03-01."), {},
                                     one.value));
    }
}

} // namespace exchange
