#include "origins/origin_page.h"

#include "controls/form.h"
#include "domain/entry_kind.h"
#include "work/error_box.h"

#include <QVBoxLayout>

#include <algorithm>

namespace desktop {

OriginPage::OriginPage(Workplace &workplace, const char *objectName, const QString &title,
                       const QStringList &heads,
                       std::function<Result<std::vector<TextRow>>(registry::Registry &)> read,
                       QWidget *parent)
    : QWidget(parent)
    , m_workplace(workplace)
    , m_read(std::move(read))
    , m_find(named(new QLineEdit(this), "origin_find", tr("Find")))
    , m_rows(new TextRows(heads, this))
    , m_table(new PlainTable(m_rows, 0, objectName, title, this))
    , m_buttons(new QHBoxLayout)
{
    m_find->setPlaceholderText(tr("Find"));
    m_find->setClearButtonEnabled(true);
    m_table->setEmptyText(tr("None yet."));
    m_buttons->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_find);
    layout->addWidget(m_table, 1);
    layout->addLayout(m_buttons);
    connect(m_find, &QLineEdit::textChanged, this, &OriginPage::showFound);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &OriginPage::judge);
    connect(&workplace, &Workplace::changed, this, [this](const registry::Change &change) {
        if (change.isOf({"operation", "site", "group", "person", "case", "disclosure", "item"}))
            refresh();
    });
    refresh();
}

void OriginPage::addVerb(const char *objectName, const QString &text, const char *entryKind,
                         bool needsRow, std::function<void(const QString &id)> run)
{
    auto *button = named(new QPushButton(text, this), objectName, withoutMnemonic(text));
    connect(button, &QPushButton::clicked, this, [this, run = std::move(run)] { run(chosen()); });
    m_buttons->insertWidget(m_buttons->count() - 1, button);
    m_verbs.push_back({button, QString::fromLatin1(entryKind), needsRow});
    judge();
}

void OriginPage::refresh()
{
    auto rows = m_read(m_workplace.reading());
    if (!rows)
        return showError(this, rows.error());
    m_all = std::move(*rows);
    showFound();
}

// What was read, as far as it has the typed text.
void OriginPage::showFound()
{
    const QString piece = m_find->text().trimmed();
    auto found = m_all;
    std::erase_if(found, [&](const TextRow &row) {
        return !row.cells.join(u'\n').contains(piece, Qt::CaseInsensitive);
    });
    m_rows->setRows(std::move(found));
    m_table->resizeColumnsToContents();
    judge();
}

void OriginPage::judge()
{
    const auto officer = m_workplace.officer();
    for (const auto &verb : m_verbs) {
        const bool isAllowed = officer && domain::maySign(officer->roles, verb.entryKind);
        const bool hasRow = !verb.needsRow || !chosen().isEmpty();
        verb.button->setEnabled(isAllowed && hasRow);
        verb.button->setToolTip(!isAllowed    ? tr("Your roles do not allow this.")
                                    : !hasRow ? tr("Choose a row first.")
                                              : QString());
    }
}

QString OriginPage::chosen() const
{
    const auto rows = m_table->chosenRows();
    return rows.size() == 1 ? m_rows->row(rows.front()).id : QString();
}

} // namespace desktop
