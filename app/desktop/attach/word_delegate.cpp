#include "attach/word_delegate.h"

#include "domain/labels.h"

#include <QComboBox>

namespace desktop {

QString shownWord(const QString &word)
{
    return word.isEmpty() ? QStringLiteral("–") : domain::wordLabel(word);
}

WordDelegate::WordDelegate(const QStringList &words, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_words(words)
{
}

QWidget *WordDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &,
                                    const QModelIndex &index) const
{
    auto *box = new QComboBox(parent);
    box->setAccessibleName(index.model()->headerData(index.column(), Qt::Horizontal).toString());
    for (const QString &word : m_words)
        box->addItem(shownWord(word), word);
    return box;
}

void WordDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    auto *box = qobject_cast<QComboBox *>(editor);
    box->setCurrentIndex(box->findData(index.data(Qt::EditRole)));
}

void WordDelegate::setModelData(QWidget *editor, QAbstractItemModel *model,
                                const QModelIndex &index) const
{
    model->setData(index, qobject_cast<QComboBox *>(editor)->currentData(), Qt::EditRole);
}

} // namespace desktop
