#include "look/plain_tool_tips.h"

#include <QApplication>
#include <QEvent>
#include <QLabel>

namespace desktop {

namespace {

class PlainToolTips : public QObject
{
public:
    using QObject::QObject;

    // The label of a tool tip is polished before it is given its words.
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Polish && watched->inherits("QTipLabel"))
            static_cast<QLabel *>(watched)->setTextFormat(Qt::PlainText);
        return false;
    }
};

} // namespace

void installPlainToolTips(QObject *parent)
{
    qApp->installEventFilter(new PlainToolTips(parent));
}

} // namespace desktop
