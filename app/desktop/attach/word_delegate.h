#pragma once

// WordDelegate: edits a cell of the queue whose value is one of a fixed list.

#include <QStyledItemDelegate>

namespace desktop {

class WordDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    // `words` as entries spell them; an empty one is shown as a dash.
    WordDelegate(const QStringList &words, QObject *parent);

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model,
                      const QModelIndex &index) const override;

private:
    QStringList m_words;
};

// What a person reads for such a word.
QString shownWord(const QString &word);

} // namespace desktop
