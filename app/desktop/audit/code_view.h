#pragma once

// CodeView: a QR code on the screen, for a telephone or a scanner to read.

#include <QWidget>

namespace desktop {

class CodeView : public QWidget
{
    Q_OBJECT

public:
    explicit CodeView(QWidget *parent);

    // ASCII; empty shows nothing.
    void show(const QString &text);

    QSize sizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override { return width; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_text;
};

} // namespace desktop
