#include "controls/check_list.h"

#include "controls/form.h"

#include <QLocale>
#include <QSignalBlocker>

namespace desktop {

namespace {
constexpr int idRole = Qt::UserRole;
constexpr int rowPadding = 8;
} // namespace

CheckList::CheckList(int lines, QWidget *parent)
    : QListWidget(parent)
{
    setFrameShape(QFrame::StyledPanel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTextElideMode(Qt::ElideRight);
    setFixedHeight(lines * (fontMetrics().lineSpacing() + rowPadding) + rowPadding);
    connect(this, &QListWidget::itemChanged, this, &CheckList::changed);
}

void CheckList::setChoices(const std::vector<Choice> &choices)
{
    const auto before = checked();
    const QSignalBlocker quiet(this);
    clear();
    for (const auto &choice : choices) {
        auto *item = new QListWidgetItem(choice.text, this);
        item->setData(idRole, choice.id);
        item->setToolTip(choice.text);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(before.contains(choice.id) ? Qt::Checked : Qt::Unchecked);
    }
    layOutRows(*this);
}

QStringList CheckList::checked() const
{
    QStringList ids;
    for (int i = 0; i < count(); ++i) {
        if (item(i)->checkState() == Qt::Checked)
            ids.append(item(i)->data(idRole).toString());
    }
    return ids;
}

void CheckList::setChecked(const QStringList &ids)
{
    for (int i = 0; i < count(); ++i)
        item(i)->setCheckState(ids.contains(item(i)->data(idRole).toString()) ? Qt::Checked
                                                                              : Qt::Unchecked);
}

void CheckList::showMatching(const QString &piece)
{
    for (int i = 0; i < count(); ++i)
        item(i)->setHidden(item(i)->checkState() == Qt::Unchecked
                           && !item(i)->text().contains(piece, Qt::CaseInsensitive));
}

QString CheckList::summary() const
{
    QStringList names;
    for (int i = 0; i < count(); ++i) {
        if (item(i)->checkState() == Qt::Checked)
            names.append(item(i)->text());
    }
    return QLocale().createSeparatedList(names);
}

} // namespace desktop
