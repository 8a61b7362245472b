#include "amend/container_dialogs.h"

#include "actions/amend_item.h"
#include "domain/labels.h"
#include "intent/next_field.h"
#include "intent/signing.h"
#include "registry/item_list.h"
#include "registry/search.h"

namespace desktop {

namespace {
constexpr int settleMs = 120;
}

PutInDialog::PutInDialog(Workplace &workplace, const QStringList &exhibitNumbers, QWidget *parent)
    : AmendDialog(workplace,
                  {"put_in_dialog", tr("Put into another item"), tr("&Put in"),
                   tr("From then on the items move with the container; each keeps its own seal.")},
                  exhibitNumbers, parent)
    , m_line(named(new QLineEdit(this), "amend_container", tr("Container")))
    , m_found(hintLabel({}, this))
{
    m_line->setPlaceholderText(tr("scan it, or type its number, seal, IMEI or serial number"));
    m_found->setObjectName(QStringLiteral("container_found"));
    m_soon.setSingleShot(true);
    m_soon.setInterval(settleMs);
    addRow(form(), tr("&Container"), m_line);
    form().addRow(QString(), m_found);
    addReason({tr("found inside it"), tr("kept together in one bag"), tr("belongs to it")});
    waitsForScans(m_line);
    new ScanTaker(this, [this](const QString &scanned) { takeScan(scanned); });
    connect(m_line, &QLineEdit::returnPressed, this, [this] { takeScan(m_line->text()); });
    connect(&m_soon, &QTimer::timeout, this, &PutInDialog::findContainer);
    connect(m_line, &QLineEdit::textEdited, this, [this] {
        touch();
        m_soon.start();
    });
}

// What it is comes into sight, and the reason next.
void PutInDialog::takeScan(const QString &scanned)
{
    m_line->setText(scanned);
    touch();
    findContainer();
    if (m_container.isEmpty())
        m_line->selectAll();
    else
        goOnFrom(*m_line);
}

Result<void> PutInDialog::prepare(const std::vector<Subject> &)
{
    m_line->setFocus();
    return {};
}

void PutInDialog::findContainer()
{
    m_soon.stop();
    m_container.clear();
    const QString typed = m_line->text().trimmed();
    const registry::Reader reader(workplace().reading());
    const auto hit = registry::findOnly(reader, typed, workplace().viewer());
    if (!hit || !*hit) {
        m_found->setText(typed.isEmpty() ? QString()
                             : hit       ? tr("No item has this number, seal or IMEI.")
                                         : hit.error().message);
        return judge();
    }
    m_container = (*hit)->exhibitNumber;
    const auto rows = registry::itemRows(reader, {(*hit)->number}, workplace().viewer());
    if (rows && !rows->empty())
        m_found->setText(tr("%1: %2 %3, at %4", "number, kind, title, place")
                             .arg(m_container, domain::label(rows->front().kind),
                                  rows->front().title, rows->front().place));
    judge();
}

QString PutInDialog::obstacle(const Subject &subject) const
{
    if (subject.item.parent)
        return tr("it is inside another item; take it out first.");
    return !m_container.isEmpty() && subject.item.exhibitNumber == m_container
        ? tr("it is the container.")
        : QString();
}

Result<AmendDialog::Work> PutInDialog::work()
{
    findContainer();
    if (m_container.isEmpty())
        return blame(m_line, tr("Scan or type which item they go into."));
    TRY(const auto why, reason());
    return Work(
        [container = m_container, why](actions::Session &session, const QStringList &items) {
            return actions::putItemsIn(session, items, container, why);
        });
}

TakeOutDialog::TakeOutDialog(Workplace &workplace, const QStringList &exhibitNumbers,
                             QWidget *parent)
    : AmendDialog(workplace,
                  {"take_out_dialog", tr("Take out"), tr("&Take out"),
                   tr("The items stay at the container’s place, in the custody of its holder.")},
                  exhibitNumbers, parent)
{
    addReason({tr("to be examined"), tr("put in by mistake"), tr("handed on by itself")});
}

QString TakeOutDialog::obstacle(const Subject &subject) const
{
    return subject.item.parent ? QString() : tr("it is not inside another item.");
}

Result<AmendDialog::Work> TakeOutDialog::work()
{
    TRY(const auto why, reason());
    return Work([why](actions::Session &session, const QStringList &items) {
        return actions::takeItemsOut(session, items, why);
    });
}

} // namespace desktop
