#pragma once

// AttentionTile: shows how many items need attention for one reason; a press opens them.

#include "registry/attention.h"

#include <QLabel>
#include <QPushButton>

namespace desktop {

class AttentionTile : public QPushButton
{
    Q_OBJECT

public:
    AttentionTile(registry::Attention attention, QWidget *parent);

    // Quiet and not to be pressed when there is nothing.
    void tell(qint64 items);

    // Whether these items put a chain of custody in doubt.
    bool isGrave() const { return m_isGrave; }

private:
    bool m_isGrave;
    QLabel *m_number;
    QLabel *m_reason; // wrapped, as a button's own text is not
};

} // namespace desktop
