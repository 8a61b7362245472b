#include "panel/big_preview.h"

#include "controls/form.h"
#include "panel/attachment_model.h"
#include "panel/image_view.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QToolButton>
#include <QVBoxLayout>

namespace desktop {

namespace {
constexpr double zoomStep = 1.25;
constexpr double shareOfWindow = 0.92;
} // namespace

BigPreview::BigPreview(Workplace &workplace, AttachmentModel &model, int row, QWidget *parent)
    : QDialog(parent)
    , m_model(model)
    , m_preview(new AttachmentPreview(workplace, this))
    , m_name(plainLabel({}, this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("big_preview"));
    resize(parent->window()->size() * shareOfWindow);
    auto *bar = new QHBoxLayout;
    m_previous = button("previous_file", tr("Previous"), QStringLiteral("PgUp"),
                        [this] { show(m_row - 1); });
    m_next = button("next_file", tr("Next"), QStringLiteral("PgDown"), [this] { show(m_row + 1); });
    const auto zoom = [this](const char *name, const QString &text, const QString &shortcut,
                             auto act) {
        m_zoom.append(button(name, text, shortcut, [this, act] {
            if (auto *image = m_preview->image())
                act(*image);
        }));
    };
    zoom("zoom_in", tr("Larger"), QStringLiteral("Ctrl++"),
         [](ImageView &image) { image.zoomBy(zoomStep); });
    zoom("zoom_out", tr("Smaller"), QStringLiteral("Ctrl+-"),
         [](ImageView &image) { image.zoomBy(1 / zoomStep); });
    zoom("zoom_fit", tr("Fit"), QStringLiteral("Ctrl+0"), [](ImageView &image) { image.fit(); });
    zoom("zoom_pixels", tr("Pixel for pixel"), QStringLiteral("Ctrl+1"),
         [](ImageView &image) { image.showPixelForPixel(); });
    bar->addWidget(m_name, 1);
    for (auto *one : findChildren<QToolButton *>(QString(), Qt::FindDirectChildrenOnly))
        bar->addWidget(one);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(bar);
    layout->addWidget(m_preview, 1);
    for (auto signal : {&Workplace::locked, &Workplace::closed})
        connect(&workplace, signal, this, &QDialog::reject);
    connect(&model, &QAbstractItemModel::modelAboutToBeReset, this, &QDialog::reject);
    show(row);
}

QToolButton *BigPreview::button(const char *objectName, const QString &text,
                                const QString &shortcut, std::function<void()> act)
{
    auto *made = named(new QToolButton(this), objectName, text);
    made->setText(text);
    made->setShortcut(QKeySequence(shortcut));
    made->setToolTip(tr("%1 (%2)").arg(text, made->shortcut().toString(QKeySequence::NativeText)));
    connect(made, &QToolButton::clicked, this, std::move(act));
    return made;
}

void BigPreview::show(int row)
{
    if (row < 0 || row >= m_model.rowCount())
        return;
    m_row = row;
    const auto &file = m_model.at(row);
    setWindowTitle(tr("%1 (%2 of %3)")
                       .arg(shownName(file), QLocale().toString(row + 1),
                            QLocale().toString(m_model.rowCount())));
    m_name->setText(
        tr("%1 — %2", "name and facts of a file").arg(shownName(file), shownWhat(file)));
    m_preview->show(file);
    m_previous->setEnabled(row > 0);
    m_next->setEnabled(row + 1 < m_model.rowCount());
    for (auto *zoom : std::as_const(m_zoom))
        zoom->setVisible(file.mediaType.startsWith(QLatin1String("image/")));
    m_preview->setFocus();
    Q_EMIT rowShown(row);
}

void BigPreview::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Space)
        return reject();
    QDialog::keyPressEvent(event);
}

} // namespace desktop
