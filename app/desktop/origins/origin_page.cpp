#include "origins/origin_page.h"

#include "controls/form.h"
#include "domain/entry_kind.h"
#include "registry/origin_table.h"
#include "work/error_box.h"

#include <QVBoxLayout>

#include <algorithm>
#include <iterator>

namespace desktop {

namespace {

// A registry with more operations, sites, groups, persons and cases is read by a job.
constexpr qint64 quickRows = 2000;

} // namespace

OriginPage::OriginPage(Workplace &workplace, const char *objectName, const QString &title,
                       const QStringList &heads, Read read, QWidget *parent)
    : QWidget(parent)
    , m_workplace(workplace)
    , m_read(std::move(read))
    , m_find(named(new QLineEdit(this), "origin_find", tr("Find")))
    , m_warning(new LedgerWarning(workplace, this))
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
    layout->addWidget(m_warning);
    layout->addLayout(m_buttons);
    connect(m_find, &QLineEdit::textChanged, this, &OriginPage::showFound);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &OriginPage::judge);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &OriginPage::compare);
    connect(m_warning, &LedgerWarning::auditAsked, this, &OriginPage::auditAsked);
    connect(&workplace, &Workplace::changed, this, [this](const registry::Change &change) {
        if (change.isOf({"operation", "site", "group", "person", "case", "disclosure", "item"}))
            refresh();
    });
    connect(&workplace, &Workplace::signedIn, this, &OriginPage::refresh);
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
    const auto size = registry::OriginTable(m_workplace.reading()).size();
    m_workplace.readNowOrLater(
        size && *size <= quickRows, tr("Reading the list"),
        [read = m_read, viewer = m_workplace.viewer()](
            registry::Registry &registry, base::Progress &) { return read(registry, viewer); },
        this,
        [this, asked = ++m_asked](Result<std::vector<TextRow>> rows) {
            if (asked == m_asked)
                take(std::move(rows));
        });
}

void OriginPage::take(Result<std::vector<TextRow>> rows)
{
    if (!rows)
        return showError(this, rows.error());
    m_all = std::move(*rows);
    showFound();
}

// The rows that contain the typed text.
void OriginPage::showFound()
{
    const QString piece = m_find->text().trimmed();
    std::vector<TextRow> found;
    std::copy_if(m_all.begin(), m_all.end(), std::back_inserter(found), [&](const TextRow &row) {
        return piece.isEmpty() || row.cells.join(u'\n').contains(piece, Qt::CaseInsensitive);
    });
    m_rows->setRows(std::move(found));
    m_table->resizeColumnsToContents();
    judge();
    compare();
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

// Compares the chosen row with the ledger; the list itself is read from the tables alone.
void OriginPage::compare()
{
    const auto rows = m_table->chosenRows();
    if (rows.size() != 1)
        return m_warning->forget();
    const auto &row = m_rows->row(rows.front());
    m_warning->compare(row.id, row.cells.value(0));
}

QString OriginPage::chosen() const
{
    const auto rows = m_table->chosenRows();
    return rows.size() == 1 ? m_rows->row(rows.front()).id : QString();
}

} // namespace desktop
