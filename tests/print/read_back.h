#pragma once

// ReadBack: reads a PDF with independent programs: qpdf, poppler, and the code reader of ZXing.

#include "exchange/checkpoint_code.h"
#include "support/patience.h"
#include "support/value.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>

namespace tests {

// What the program writes; the test fails when it does not run or does not succeed.
inline QString output(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForFinished(patienceMs) || process.exitStatus() != QProcess::NormalExit
        || process.exitCode() != 0)
        qFatal("%s failed: %s", qUtf8Printable(program),
               process.readAllStandardError().constData());
    return QString::fromUtf8(process.readAllStandardOutput());
}

// The words of a PDF as they are copied, line by line.
inline QString textOf(const QString &pdf)
{
    return output(QStringLiteral("pdftotext"),
                  {QStringLiteral("-layout"), pdf, QStringLiteral("-")});
}

// What a reader of codes finds on each page, drawn with so many dots an inch. `folder` is empty of
// such pages.
inline QStringList codesOfPages(const QString &pdf, const QString &folder, int dotsPerInch)
{
    output(QStringLiteral("pdftoppm"),
           {QStringLiteral("-r"), QString::number(dotsPerInch), QStringLiteral("-png"), pdf,
            folder + QStringLiteral("/page")});
    QStringList found;
    QDir pages(folder);
    for (const QString &page : pages.entryList({QStringLiteral("page*.png")})) {
        found.append(output(QStringLiteral("ZXingReader"), {pages.filePath(page)}));
        pages.remove(page);
    }
    return found;
}

// The checkpoint's note in the QR code of each page; empty if there is none.
inline QStringList checkpointsOfPages(const QString &pdf, const QString &folder)
{
    QStringList notes;
    for (const QString &found : codesOfPages(pdf, folder, 150)) {
        const auto start = found.indexOf(QStringLiteral("sealbook-checkpoint:"));
        const QString code =
            start < 0 ? QString() : found.mid(start).section(u'"', 0, 0).section(u'\n', 0, 0);
        const auto note = exchange::readCheckpointCode(code);
        notes.append(note ? QString::fromUtf8(*note) : QString());
    }
    return notes;
}

// The faults of the file for archiving: qpdf's complaints, and violated requirements of PDF/A-1b
// (ISO 19005-1: 6.1.2, 6.1.3, 6.2.2, 6.3.4, 6.4, 6.7.11). Empty: nothing.
inline QString faultOf(const QString &pdf)
{
    output(QStringLiteral("qpdf"), {QStringLiteral("--check"), pdf});
    QFile file(pdf);
    if (!file.open(QIODevice::ReadOnly))
        return QStringLiteral("cannot be read");
    const QByteArray bytes = file.readAll();
    if (!bytes.startsWith("%PDF-1.4"))
        return QStringLiteral("no PDF 1.4");
    for (const char *wanted :
         {"pdfaid:part=\"1\"", "pdfaid:conformance=\"B\"", "/GTS_PDFA1", "/ID"}) {
        if (!bytes.contains(wanted))
            return QStringLiteral("lacks %1").arg(QLatin1String(wanted));
    }
    for (const char *unwanted : {"/Encrypt", "/ObjStm", "/JavaScript", "/Interpolate true"}) {
        if (bytes.contains(unwanted))
            return QStringLiteral("has %1").arg(QLatin1String(unwanted));
    }
    if (bytes.count("/SMask") != bytes.count("/SMask /None"))
        return QStringLiteral("something is transparent");
    const QStringList faces = output(QStringLiteral("pdffonts"), {pdf}).split(u'\n').mid(2);
    static const QRegularExpression embedded(QStringLiteral(" yes +(yes|no) +yes +\\d+ +\\d+ *$"));
    for (const QString &face : faces) {
        if (!face.isEmpty() && !face.contains(embedded))
            return QStringLiteral("face is not embedded or cannot be copied: %1").arg(face);
    }
    return {};
}

} // namespace tests
