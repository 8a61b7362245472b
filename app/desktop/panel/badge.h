#pragma once

// Badge: one or two words in a rounded box, whose colour has a meaning.

#include "look/appearance.h"

#include <QLabel>

namespace desktop {

class Badge : public QLabel
{
    Q_OBJECT

public:
    Badge(const QString &text, Tone tone, QWidget *parent);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QColor m_colour;
};

} // namespace desktop
