#include "intake/batch_photographs.h"

#include "actions/attach_files.h"
#include "actions/session.h"
#include "registry/item_table.h"

#include <QFileInfo>
#include <QLocale>

namespace desktop {

namespace {

// Attaches the photograph to each of the items, and returns their exhibit numbers. Stops at the
// first item that fails; the message then names the items that have it.
Result<QStringList> attachToAll(actions::Session &session, const QString &path,
                                const QStringList &items, base::Progress &progress)
{
    QStringList done;
    for (const QString &number : items) {
        TRY(const auto item, registry::ItemTable(session.registry()).byExhibitNumber(number));
        actions::AttachOptions options;
        options.category = QStringLiteral("photo");
        options.stage = item.custody.sealNumber ? QStringLiteral("after_sealing")
                                                : QStringLiteral("before_sealing");
        const auto attached =
            actions::attachFiles(session, number, {{path, {}, {}}}, options, progress);
        if (!attached && !done.isEmpty())
            return failure(
                attached.error().code,
                BatchPhotographs::tr("It was attached to %1, but not to %2: %3")
                    .arg(QLocale().createSeparatedList(done), number, attached.error().message));
        if (!attached)
            return failure(attached.error());
        done.append(number);
    }
    return done;
}

} // namespace

BatchPhotographs::BatchPhotographs(Workplace &workplace, QObject *parent)
    : QObject(parent)
    , m_workplace(workplace)
    , m_camera(this)
{
    connect(&m_camera, &CameraFolder::arrived, this, &BatchPhotographs::take);
    connect(&m_camera, &CameraFolder::lost, this, [this](const QString &folder) {
        Q_EMIT failed(
            tr("The folder %1 is gone; photographs are not attached any more.").arg(folder));
    });
}

void BatchPhotographs::noteItem(const QString &exhibitNumber)
{
    if (m_isPhotographed || !m_isWholeTray)
        m_items.clear();
    m_isPhotographed = false;
    if (!m_items.contains(exhibitNumber))
        m_items.append(exhibitNumber);
}

void BatchPhotographs::forget()
{
    m_items.clear();
    m_isPhotographed = true;
}

void BatchPhotographs::take(const QString &path)
{
    const QString name = QFileInfo(path).fileName();
    if (m_items.isEmpty() || !m_workplace.officer()) {
        Q_EMIT failed(tr("%1 came before anything was scanned; it is not attached.").arg(name));
        return;
    }
    m_isPhotographed = true;
    m_workplace.write(
        tr("Attaching a photograph"),
        [path, items = m_items](actions::Session &session, base::Progress &progress) {
            return attachToAll(session, path, items, progress);
        },
        this,
        [this, name](const Result<QStringList> &done) {
            if (!done) {
                Q_EMIT failed(tr("%1: %2", "a file, and why it is not attached")
                                  .arg(name, done.error().message));
                return;
            }
            Q_EMIT attached(
                *done, tr("%1 is attached to %2.").arg(name, QLocale().createSeparatedList(*done)));
        });
}

} // namespace desktop
