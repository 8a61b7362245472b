#include "controls/form.h"

#include "intent/signing.h"
#include "look/appearance.h"

#include <QAccessible>
#include <QRegularExpression>
#include <QStyle>

namespace desktop {

QString withoutMnemonic(QString text)
{
    static const QRegularExpression inBrackets(QStringLiteral("\\(&.\\)"));
    return text.remove(inBrackets).remove(u'&').remove(u'…');
}

QLabel *plainLabel(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setText(text);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

QLabel *hintLabel(const QString &text, QWidget *parent)
{
    auto *label = plainLabel(text, parent);
    setTone(*label, Tone::Quiet);
    return label;
}

QLabel *headingLabel(const QString &text, QWidget *parent)
{
    constexpr double larger = 1.45;
    auto *label = plainLabel(text, parent);
    QFont font = label->font();
    font.setPointSizeF(font.pointSizeF() * larger);
    font.setWeight(QFont::DemiBold);
    label->setFont(font);
    return label;
}

void layOutRows(QListView &list)
{
    list.ensurePolished();
    list.doItemsLayout();
}

void addRow(QFormLayout &form, const QString &label, QWidget *control)
{
    form.setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    form.addRow(label, control); // QFormLayout makes the control the label's buddy
    auto *caption = qobject_cast<QLabel *>(form.labelForField(control));
    if (caption) // a form gives a label at most 7/4 of its height, which is less than a field has
        caption->setContentsMargins(0, 1, 0, 1);
    if (caption && control->focusPolicy() == Qt::NoFocus && control->focusProxy())
        caption->setBuddy(control->focusProxy()); // else its letter leads nowhere
    if (control->accessibleName().isEmpty())
        control->setAccessibleName(withoutMnemonic(label));
}

Complaint::Complaint(QWidget *parent)
    : QLabel(parent)
{
    setObjectName(QStringLiteral("complaint"));
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    setTone(*this, Tone::Bad);
    hide();
}

void Complaint::complain(const QString &sentence)
{
    setText(sentence);
    setAccessibleName(sentence);
    setVisible(!sentence.isEmpty());
    makeRoom();
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

// A dialog does not grow by itself when a line is added: it would squeeze its fields.
void Complaint::makeRoom()
{
    auto *dialog = qobject_cast<QDialog *>(window());
    if (!dialog || !dialog->layout())
        return;
    const int needed = dialog->layout()->totalMinimumHeightForWidth(dialog->width());
    if (needed > dialog->height())
        dialog->resize(dialog->width(), needed);
}

void Complaint::keepRoom()
{
    auto policy = sizePolicy();
    policy.setRetainSizeWhenHidden(true);
    setSizePolicy(policy);
    setMinimumHeight(fontMetrics().lineSpacing());
}

void Complaint::clear()
{
    setText({});
    hide();
}

void markWrong(QWidget *control, bool wrong)
{
    if (control->property("wrong").toBool() == wrong)
        return;
    control->setProperty("wrong", wrong);
    control->style()->unpolish(control);
    control->style()->polish(control);
}

QDialogButtonBox *buttons(const QString &verb, QDialog *dialog, Ending ending)
{
    auto *box = new QDialogButtonBox(dialog);
    auto *accept = box->addButton(verb, QDialogButtonBox::AcceptRole);
    accept->setObjectName(QStringLiteral("accept"));
    accept->setDefault(true);
    if (ending == Ending::Signs)
        signsHere(accept);
    auto *cancel = box->addButton(QDialogButtonBox::Cancel);
    cancel->setObjectName(QStringLiteral("cancel"));
    QObject::connect(box, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    return box;
}

} // namespace desktop
