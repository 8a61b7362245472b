#pragma once

// Type: a font of one size on one device, with its text widths.

#include <QFont>
#include <QFontMetricsF>
#include <QHash>

#include <memory>

namespace print {

// Copies share what they have measured. Of one thread.
class Type
{
public:
    Type(double points, QFont::Weight weight, QPaintDevice &device);

    const QFont &font() const { return m_font; }
    double line() const { return m_line; }         // from one line to the next, dots
    double baseline() const { return m_baseline; } // below the top of a line

    // The advance of a text, in dots. Remembered: forms say the same words over and over.
    double widthOf(const QString &text) const;

private:
    QFont m_font;
    QFontMetricsF m_metrics;
    double m_line;
    double m_baseline;
    std::shared_ptr<QHash<QString, double>> m_widths;
};

} // namespace print
