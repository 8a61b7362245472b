#include "controls/path_line.h"

#include "controls/form.h"
#include "controls/last_folder.h"

#include <QDir>
#include <QDragEnterEvent>
#include <QHBoxLayout>
#include <QMimeData>
#include <QRegularExpression>
#include <QStandardPaths>

namespace desktop {

namespace {

constexpr int mostCopies = 1000; // of one name in a folder

// The single file that was dragged here; empty when there is none or more than one.
QString draggedFile(const QMimeData *dragged)
{
    const auto urls = dragged->urls();
    return urls.size() == 1 && urls.front().isLocalFile() ? urls.front().toLocalFile() : QString();
}

} // namespace

PathLine::PathLine(For purpose, const char *objectName, const QString &accessibleName,
                   const QString &filter, QWidget *parent)
    : QWidget(parent)
    , m_purpose(purpose)
    , m_filter(filter)
    , m_line(named(new QLineEdit(this), objectName, accessibleName))
{
    auto *button = new QPushButton(tr("Choose…"), this);
    button->setObjectName(QString::fromLatin1(objectName) + QStringLiteral("_choose"));
    button->setAccessibleName(tr("%1: choose…").arg(accessibleName));
    button->setAutoDefault(false);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_line, 1);
    layout->addWidget(button);
    setFocusProxy(m_line);
    setAcceptDrops(true);
    m_line->setAcceptDrops(false); // else it would take the text of the address
    connect(button, &QPushButton::clicked, this, &PathLine::choose);
    connect(m_line, &QLineEdit::textChanged, this, &PathLine::pathChanged);
}

QString PathLine::path() const
{
    const QString typed = m_line->text().trimmed();
    return typed.isEmpty() ? QString()
                           : QDir::home().absoluteFilePath(QDir::fromNativeSeparators(typed));
}

void PathLine::setPath(const QString &path)
{
    m_line->setText(QDir::toNativeSeparators(path));
}

void PathLine::dragEnterEvent(QDragEnterEvent *event)
{
    if (m_purpose != For::Writing && !draggedFile(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void PathLine::dropEvent(QDropEvent *event)
{
    setPath(draggedFile(event->mimeData()));
    event->acceptProposedAction();
}

void PathLine::choose()
{
    const Choosing choosing{m_line->objectName(), m_line->accessibleName(), m_filter, path()};
    const QString chosen = m_purpose == For::Folder ? chooseFolder(this, choosing)
        : m_purpose == For::Reading                 ? chooseFile(this, choosing)
                                                    : chooseNewFile(this, choosing);
    if (!chosen.isEmpty())
        setPath(chosen);
}

QString suggestedPath(const QString &fileName)
{
    static const QRegularExpression unfit(QStringLiteral(R"([\\/:*?"<>|\x00-\x1f]+)"));
    const QDir documents(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    const QFileInfo wanted(documents, QString(fileName).replace(unfit, QStringLiteral("-")));
    QString path = wanted.filePath();
    for (int copy = 2; QFileInfo::exists(path) && copy < mostCopies; ++copy)
        path = documents.filePath(QStringLiteral("%1 (%2).%3")
                                      .arg(wanted.completeBaseName())
                                      .arg(copy)
                                      .arg(wanted.suffix()));
    return path;
}

} // namespace desktop
