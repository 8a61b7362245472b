#include "print/read_back.h"

#include "exchange/checkpoint_code.h"
#include "support/patience.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>

namespace tests {

QString output(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForFinished(patienceMs) || process.exitStatus() != QProcess::NormalExit
        || process.exitCode() != 0)
        qFatal("%s failed: %s", qUtf8Printable(program),
               process.readAllStandardError().constData());
    return QString::fromUtf8(process.readAllStandardOutput());
}

QString textOf(const QString &pdf)
{
    return output(QStringLiteral("pdftotext"),
                  {QStringLiteral("-layout"), pdf, QStringLiteral("-")});
}

QStringList codesOfPages(const QString &pdf, const QString &folder, int dotsPerInch)
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

QStringList checkpointsOfPages(const QString &pdf, const QString &folder)
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

QString faultOf(const QString &pdf)
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
