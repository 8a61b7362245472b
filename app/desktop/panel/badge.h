#pragma once

// Badge: one or two words in a rounded field, in a colour that has a meaning.

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
