#pragma once

// ExtraFieldRow: an additional field that the officer has named: its name, its value and a button
// to remove it.

#include <QLineEdit>
#include <QWidget>

namespace desktop {

class ExtraFieldRow : public QWidget
{
    Q_OBJECT

public:
    explicit ExtraFieldRow(QWidget *parent);

    // As entries spell it: "x_" and what was typed, in lower case, with underscores for spaces.
    QString name() const;
    QString value() const { return m_value->text(); }
    void set(const QString &name, const QString &value);

    // One sentence when name or value cannot be recorded; empty when they can, or nothing was
    // typed.
    QString fault() const;

    void focusName() { m_name->setFocus(); }

Q_SIGNALS:
    void changed();
    void removed();

private:
    QLineEdit *m_name;
    QLineEdit *m_value;
};

} // namespace desktop
