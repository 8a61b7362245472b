#include "attach/attachments_feature.h"

#include "attach/file_indexer.h"

#include "base/safe_file.h"
#include "controls/dropped_files.h"
#include "domain/entry_kind.h"
#include "preview/format.h"
#include "work/error_box.h"

#include <QClipboard>
#include <QDateTime>
#include <QGuiApplication>
#include <QImage>
#include <QMimeData>
#include <QShortcut>

namespace desktop {

namespace {
constexpr int quick = 90; // as Qt has it: little time for compression; every pixel stays
}

void installAttachments(Desk &desk)
{
    (new AttachmentsFeature(desk))->setParent(&desk);
    (new FileIndexer(desk.workplace()))->setParent(&desk);
}

AttachmentsFeature::AttachmentsFeature(Desk &desk)
    : m_desk(desk)
{
    desk.commands().on("attach_files", this, [this] { attach(m_desk.chosen().front(), {}); });
    connect(&desk, &Desk::filesDropped, this, &AttachmentsFeature::attach);
    // Fields for text keep their own Ctrl+V; what else has the focus is the list or the panel.
    connect(new QShortcut(QKeySequence::Paste, desk.window()), &QShortcut::activated, this,
            &AttachmentsFeature::paste);
}

AttachDialog *AttachmentsFeature::dialogFor(const QString &exhibitNumber)
{
    m_dialogs.removeAll(nullptr);
    for (const auto &dialog : std::as_const(m_dialogs)) {
        if (dialog->exhibitNumber() == exhibitNumber) {
            dialog->open();
            return dialog;
        }
    }
    auto *dialog = new AttachDialog(m_desk, exhibitNumber);
    m_dialogs.append(dialog);
    dialog->open();
    return dialog;
}

void AttachmentsFeature::attach(const QString &exhibitNumber, const QStringList &paths)
{
    const auto &officer = m_desk.workplace().officer();
    if (!officer || !domain::maySign(officer->roles, QStringLiteral("attachment.added")))
        return m_desk.say(m_desk.commands().action("attach_files")->toolTip());
    dialogFor(exhibitNumber)->addPaths(paths);
}

void AttachmentsFeature::paste()
{
    const auto *pasted = QGuiApplication::clipboard()->mimeData();
    const auto files = pasted ? pastedFiles(*pasted) : QStringList();
    if (m_desk.chosen().size() != 1)
        return m_desk.say(
            tr("Choose one item in the list first; then what is pasted is attached to it."));
    if (files.isEmpty())
        return m_desk.say(
            tr("The clipboard holds no picture and no files that could be attached."));
    attach(m_desk.chosen().front(), files);
}

QStringList AttachmentsFeature::pastedFiles(const QMimeData &pasted)
{
    QStringList files = droppedFiles(pasted);
    if (files.isEmpty()) {
        const QString path = keptPicture(pasted);
        if (!path.isEmpty())
            files.append(path);
    }
    return files;
}

// The bytes of another program are kept as they are: nothing decodes them here. The folder goes
// with the program; what is attached is in the store then.
QString AttachmentsFeature::keptPicture(const QMimeData &pasted)
{
    for (const auto format : preview::allFormats()) {
        const QByteArray bytes = format == preview::Format::Pdf
            ? QByteArray()
            : pasted.data(QLatin1String(preview::mediaType(format)));
        if (preview::formatOf(bytes) == format)
            return kept(preview::name(format), [&](const QString &path) {
                return base::writeFileDurably(path, bytes).has_value();
            });
    }
    // What this program put there itself is no bytes yet; Qt gives another's a class of its own.
    const bool isOurs = pasted.metaObject() == &QMimeData::staticMetaObject;
    if (!isOurs || !pasted.hasImage())
        return {};
    return kept("png", [&](const QString &path) {
        return pasted.imageData().value<QImage>().save(path, "PNG", quick); // keeps every pixel
    });
}

QString AttachmentsFeature::kept(const char *suffix,
                                 const std::function<bool(const QString &)> &write)
{
    if (!m_pictures)
        m_pictures = std::make_unique<QTemporaryDir>();
    const QString moment =
        QDateTime::currentDateTime().toString(QStringLiteral("yyyy-MM-dd HH-mm-ss"));
    const QString path = m_pictures->filePath(QStringLiteral("%1 %2 (%3).%4")
                                                  .arg(tr("Pasted picture"), moment)
                                                  .arg(++m_pasted)
                                                  .arg(QLatin1String(suffix)));
    if (write(path))
        return path;
    showError(m_desk.window(),
              {ErrorCode::Io, tr("The pasted picture could not be kept; is the disk full?"), path});
    return {};
}

} // namespace desktop
