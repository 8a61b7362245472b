#include "exchange/record/check/record_layout.h"

#include "base/text.h"

#include <QRegularExpression>

namespace exchange {

namespace {

QStringList tagFiles(int format)
{
    QStringList files{"VERIFY.txt",          "bag-info.txt", "bagit.txt", "manifest-sha256.txt",
                      "manifest-sha512.txt", "verify.html",  "verify.py"};
    if (format > oldestRecordFormat)
        files.append(QStringLiteral("entry_schemas.json"));
    return sorted(files);
}

QStringList pathsIn(RecordFiles &files, const QString &list, const QString &path)
{
    QStringList listed;
    for (const auto &row : files.rows(list, QStringLiteral("[0-9a-f]+  (%1)").arg(path)))
        listed.append(row.parts.at(0));
    return sorted(listed);
}

// Both elements once, in this order, and no continuation line.
int formatOf(RecordFiles &files, RecordFaults &faults, const BagReport &bag)
{
    const auto path = QStringLiteral("bag-info.txt");
    const auto elements = [&](int format) {
        return QStringList{
            QStringLiteral("Sealbook-Export: sealbook-export/%1").arg(format),
            QStringLiteral("Payload-Oxum: %1.%2").arg(bag.payloadBytes).arg(bag.payloadFiles)};
    };
    QStringList found;
    for (const auto &row : files.rows(path, QStringLiteral("([A-Za-z-]+): [^\\x00-\\x1f\\x7f]+"))) {
        if (row.parts.at(0).compare(QLatin1String("Sealbook-Export"), Qt::CaseInsensitive) == 0
            || row.parts.at(0).compare(QLatin1String("Payload-Oxum"), Qt::CaseInsensitive) == 0)
            found.append(row.text);
    }
    if (found == elements(oldestRecordFormat))
        return oldestRecordFormat;
    const auto wanted = elements(newestRecordFormat);
    if (found != wanted)
        faults.add("record_format", path,
                   Text::tr("The record’s format and Payload-Oxum must be there once, and right."),
                   wanted.join(u' '), found.join(u' '));
    return newestRecordFormat;
}

void checkTags(RecordFiles &files, RecordFaults &faults, int format)
{
    QStringList wanted = tagFiles(format) + signedLists();
    for (const QString &list : signedLists())
        wanted.append(list + QStringLiteral(".sig"));
    if (files.outsideData() != sorted(wanted))
        faults.add("record_format", {},
                   Text::tr("A file was added or is missing outside the folder “data”."),
                   sorted(wanted).join(u' '), files.outsideData().join(u' '));
    for (const QString &list : signedLists()) {
        const auto listed = pathsIn(files, list, QStringLiteral("[a-zA-Z0-9._-]+"));
        if (listed != tagFiles(format))
            faults.add("record_format", list, Text::tr("The list does not hold what it must."),
                       tagFiles(format).join(u' '), listed.join(u' '));
    }
    if (files.read(QStringLiteral("bagit.txt"))
        != "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n")
        faults.add("record_format", QStringLiteral("bagit.txt"),
                   Text::tr("The declaration is another than a custody record has."));
}

// Reports each folder where export_format.md lists a file, and each file where it lists a folder.
void checkPlaces(const QStringList &payload, RecordFaults &faults)
{
    static const QRegularExpression file(QStringLiteral(
        "^data/(checkpoint\\.(cosig|txt)|(keys|since|steps|void)\\.txt|record\\.html|"
        "summary\\.json|proofs/(known|leaves|since|tree)\\.txt|times/joins\\.txt)/"));
    static const QRegularExpression folder(
        QStringLiteral("^data/(attachments|disclosures|entries|keys|proofs|times)$"));
    for (const QString &path : payload) {
        if (const auto found = file.match(path); found.hasMatch())
            faults.add("record_format", found.captured(0).chopped(1),
                       Text::tr("A folder is where a file must be."));
        if (folder.match(path).hasMatch())
            faults.add("record_format", path, Text::tr("A file is where a folder must be."));
    }
}

} // namespace

const QStringList &signedLists()
{
    static const QStringList lists{"tagmanifest-sha256.txt", "tagmanifest-sha512.txt"};
    return lists;
}

int checkLayout(RecordFiles &files, RecordFaults &faults, const BagReport &bag)
{
    const int format = formatOf(files, faults, bag);
    checkTags(files, faults, format);
    checkPlaces(files.under(QStringLiteral("data/")), faults);
    for (const QString &folder : files.emptyFolders())
        faults.add("record_format", folder, Text::tr("The folder is empty."));
    // So that sha256sum and sha512sum read them too; a path is spelled as the file's name is, to
    // the byte.
    for (const QString &list :
         {QStringLiteral("manifest-sha256.txt"), QStringLiteral("manifest-sha512.txt")}) {
        if (pathsIn(files, list, QLatin1String(payloadPath))
            != sorted(files.under(QStringLiteral("data/"))))
            faults.add("record_format", list,
                       Text::tr("The list does not hold the files in “data”, each once and under "
                                "the very name that it has."));
    }
    return format;
}

} // namespace exchange
