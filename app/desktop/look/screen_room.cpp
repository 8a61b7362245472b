#include "look/screen_room.h"

#include <QApplication>
#include <QScreen>
#include <QStyle>

#include <algorithm>

namespace desktop {

namespace {

const QSize frame(12, 34); // of a window manager: borders and a title
const auto columnName = QStringLiteral("scrolled_column");

// A full screen is its own size.
void putOnScreen(QWidget *window)
{
    const auto *screen = window->screen();
    if (!screen || window->isMaximized() || window->isFullScreen())
        return;
    const QRect room = screen->availableGeometry();
    window->resize(window->size().boundedTo(room.size() - frame));
    const QSize size = window->size() + frame;
    window->move(std::clamp(window->x(), room.left(), room.right() + 1 - size.width()),
                 std::clamp(window->y(), room.top(), room.bottom() + 1 - size.height()));
}

} // namespace

QSize fitting(const QSize &wanted)
{
    const auto *screen = QGuiApplication::primaryScreen();
    return screen ? wanted.boundedTo(screen->availableSize() - frame) : wanted;
}

void restorePlace(QWidget *window, const QByteArray &saved)
{
    if (window->restoreGeometry(saved))
        putOnScreen(window);
}

void followFocus(QScrollArea *area)
{
    QObject::connect(qApp, &QApplication::focusChanged, area, [area](QWidget *, QWidget *now) {
        if (now && area->isAncestorOf(now))
            area->ensureWidgetVisible(now);
    });
}

QVBoxLayout *scrolledColumn(QDialog *dialog)
{
    auto *area = new QScrollArea(dialog);
    area->setObjectName(columnName);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    auto *content = new QWidget(area);
    auto *column = new QVBoxLayout(content);
    area->setWidget(content);
    auto *around = new QVBoxLayout(dialog);
    around->setContentsMargins({});
    around->addWidget(area);
    followFocus(area);
    return column;
}

void addFoot(QDialog *dialog, QLayout *foot)
{
    const auto *style = dialog->style();
    foot->setContentsMargins(style->pixelMetric(QStyle::PM_LayoutLeftMargin), 0,
                             style->pixelMetric(QStyle::PM_LayoutRightMargin),
                             style->pixelMetric(QStyle::PM_LayoutBottomMargin));
    qobject_cast<QVBoxLayout *>(dialog->layout())->addLayout(foot);
}

void growToColumn(QDialog *dialog)
{
    const auto *area = dialog->findChild<QScrollArea *>(columnName);
    dialog->resize(fitting(dialog->size().expandedTo(area->widget()->minimumSizeHint())));
    if (dialog->isVisible())
        return;
    const auto *opener = dialog->parentWidget();
    if (opener && !dialog->testAttribute(Qt::WA_Moved)) // it never had a place
        dialog->move(opener->window()->frameGeometry().center()
                     - QRect({}, dialog->size() + frame).center());
    putOnScreen(dialog);
}

} // namespace desktop
