#include "panel/fields_tab.h"

#include "base/moment_text.h"
#include "domain/field.h"
#include "domain/labels.h"
#include "domain/masking.h"
#include "look/appearance.h"
#include "panel/badge.h"
#include "panel/flow_layout.h"
#include "panel/reveal_dialog.h"
#include "panel/small_buttons.h"

#include <QClipboard>
#include <QDateTime>
#include <QGuiApplication>
#include <QLocale>
#include <QScrollBar>
#include <QVBoxLayout>

namespace desktop {

namespace {

constexpr int labelColumn = 0;
constexpr int valueColumn = 1;
constexpr int buttonColumn = 2;
constexpr double labelHeights = 6.5; // a label is as wide as so many lines are high
constexpr int revealedMs = 60'000;
constexpr int headingGap = 12;
constexpr int lineSpace = 2; // a line of text is as high as a button then

// In the order of the form, then the extra ones.
QStringList namesInOrder(const registry::ItemRecord &item)
{
    QStringList names;
    for (const auto &rule : domain::fieldRules(item.kind)) {
        if (item.fields.contains(rule.name))
            names.append(rule.name);
    }
    for (const QString &name : item.fields.keys()) {
        if (!names.contains(name))
            names.append(name);
    }
    return names;
}

QString shownValue(domain::ItemKind kind, const QString &name, const QString &value)
{
    const auto *rule = domain::fieldRule(kind, name);
    return rule && !rule->choices.isEmpty() ? domain::wordLabel(value)
                                            : domain::masked(kind, name, value);
}

// With its time zone: an exhibit's hour is asked for in court.
QString moment(qint64 ms)
{
    const auto local = QDateTime::fromMSecsSinceEpoch(ms);
    return FieldsTab::tr("%1 %2", "time and time zone")
        .arg(base::momentText(local), local.timeZoneAbbreviation());
}

} // namespace

FieldsTab::FieldsTab(Desk &desk)
    : m_desk(desk)
    , m_area(named(new QScrollArea(this), "fields_area", tr("Fields of the item")))
{
    setObjectName(QStringLiteral("fields_tab"));
    m_area->setWidgetResizable(true);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_area);
    m_hide.setObjectName(QStringLiteral("hide_secrets"));
    m_hide.setParent(this); // for tests to find
    m_hide.setSingleShot(true);
    m_hide.setInterval(revealedMs);
    connect(&m_hide, &QTimer::timeout, this, [this] {
        hideSecrets();
        show(ShownItem(*m_shown));
    });
}

void FieldsTab::show(const ShownItem &shown)
{
    const bool isSame = m_shown && m_shown->item.exhibitNumber == shown.item.exhibitNumber;
    const int scrolled = isSame ? m_area->verticalScrollBar()->value() : 0;
    m_shown = shown;
    if (!isSame)
        hideSecrets();
    fill();
    m_area->verticalScrollBar()->setValue(scrolled);
}

void FieldsTab::fill()
{
    m_content = new QWidget;
    m_grid = new QGridLayout(m_content);
    m_grid->setContentsMargins(12, 8, 8, 12);
    m_grid->setColumnStretch(valueColumn, 1);
    m_grid->setVerticalSpacing(1);
    fields();
    insides();
    origin();
    seizure();
    m_grid->setRowStretch(m_grid->rowCount(), 1);
    if (auto *before = m_area->takeWidget())
        before->deleteLater(); // one of its links may have led here
    m_area->setWidget(m_content);
    m_content->layout()->activate();
}

void FieldsTab::forget()
{
    m_shown.reset();
    hideSecrets();
    if (auto *before = m_area->takeWidget())
        before->deleteLater();
}

void FieldsTab::askToReveal(const QString &field)
{
    auto *dialog = new RevealDialog(m_desk.workplace(), m_shown->item, field, m_desk.window());
    connect(dialog, &RevealDialog::revealed, this,
            [this, number = m_shown->item.exhibitNumber](const domain::Fields &values) {
                reveal(number, values);
            });
    dialog->open();
}

void FieldsTab::reveal(const QString &exhibitNumber, const domain::Fields &values)
{
    if (!m_shown || m_shown->item.exhibitNumber != exhibitNumber)
        return; // another item is shown by now
    m_revealed.insert(values);
    m_hide.start();
    show(ShownItem(*m_shown));
}

// A secret that was copied does not outlive its showing either.
void FieldsTab::hideSecrets()
{
    m_hide.stop();
    auto *clipboard = QGuiApplication::clipboard();
    if (!m_revealed.isEmpty() && m_revealed.values().contains(clipboard->text()))
        clipboard->clear();
    m_revealed.clear();
}

void FieldsTab::heading(const QString &text)
{
    auto *label = new QLabel(text, m_content);
    QFont font = label->font();
    font.setWeight(QFont::DemiBold);
    label->setFont(font);
    if (m_grid->count() > 0)
        label->setContentsMargins(0, headingGap, 0, 0);
    m_grid->addWidget(label, m_grid->rowCount(), labelColumn, 1, buttonColumn + 1);
}

void FieldsTab::row(const QString &label, QWidget *value, QWidget *button)
{
    auto *quiet = hintLabel(label, m_content);
    quiet->setFixedWidth(int(labelHeights * fontMetrics().height()));
    quiet->setContentsMargins(0, lineSpace, 0, lineSpace);
    value->setContentsMargins(0, lineSpace, 0, lineSpace);
    quiet->setBuddy(value);
    if (const auto *text = qobject_cast<QLabel *>(value))
        value->setAccessibleName(tr("%1: %2", "a field and its value").arg(label, text->text()));
    const int at = m_grid->rowCount();
    m_grid->addWidget(quiet, at, labelColumn, Qt::AlignLeft | Qt::AlignTop);
    const bool isText = qobject_cast<QLabel *>(value) || value->layout();
    m_grid->addWidget(value, at, valueColumn, isText ? Qt::AlignTop : Qt::AlignTop | Qt::AlignLeft);
    if (button)
        m_grid->addWidget(button, at, buttonColumn, Qt::AlignTop);
}

void FieldsTab::textRow(const char *name, const QString &label, const QString &value)
{
    if (value.isEmpty())
        return;
    auto *text = plainLabel(value, m_content);
    text->setObjectName(QString::fromLatin1(name));
    row(label, text);
}

void FieldsTab::listRow(const QString &label, const QString &value,
                        const registry::ItemFilter &filter)
{
    if (value.isEmpty())
        return;
    const QString title = tr("%1: %2", "label and value, as the title of a list").arg(label, value);
    auto *link = linkButton("origin_link", value, title, m_content);
    connect(link, &QToolButton::clicked, this,
            [this, filter, title] { m_desk.showItems(filter, title); });
    row(label, link);
}

void FieldsTab::fieldRow(const QString &name)
{
    const auto &item = m_shown->item;
    const auto field = item.fields.value(name);
    const QString label = fieldLabel(item.kind, name);
    const QString value = m_revealed.contains(name) ? m_revealed.value(name)
        : field.value                               ? shownValue(item.kind, name, *field.value)
                                                    : tr("(erased)");
    auto *text = plainLabel(value, m_content);
    text->setObjectName(QStringLiteral("value_") + name);
    text->setAccessibleName(tr("%1: %2", "a field and its value").arg(label, value));
    auto *cell = new QWidget(m_content);
    auto *below = new QVBoxLayout(cell);
    below->setContentsMargins({});
    below->setSpacing(0);
    below->addWidget(text);
    if (field.asFound)
        below->addWidget(new Badge(tr("As found, although it looks wrong"), Tone::Warning, cell), 0,
                         Qt::AlignLeft);
    if (field.value && domain::isMasked(item.kind, name) && !m_revealed.contains(name))
        below->addWidget(revealButton(name, cell), 0, Qt::AlignLeft);
    auto *copy = field.value ? copyButton(
                     "", tr("Copy: %1").arg(label), [text] { return text->text(); }, m_content)
                             : nullptr;
    if (copy)
        copy->setObjectName(QStringLiteral("copy_") + name);
    row(label, cell, copy);
}

QWidget *FieldsTab::revealButton(const QString &name, QWidget *parent)
{
    const QString what = tr("Reveal: %1").arg(fieldLabel(m_shown->item.kind, name));
    const QString obstacle = RevealDialog::obstacle(m_desk.workplace());
    auto *button = linkButton("", tr("Reveal…"), what, parent);
    button->setObjectName(QStringLiteral("ask_to_reveal_") + name);
    button->setEnabled(obstacle.isEmpty());
    button->setToolTip(obstacle.isEmpty() ? what : obstacle);
    connect(button, &QToolButton::clicked, this, [this, name] { askToReveal(name); });
    return button;
}

void FieldsTab::fields()
{
    heading(domain::label(m_shown->item.kind));
    for (const QString &name : namesInOrder(m_shown->item))
        fieldRow(name);
    textRow("as_found_reason", tr("As found, because"),
            m_shown->item.asFoundReason.value_or(QString()));
    const auto review = QDate::fromString(m_shown->item.reviewOn.value_or(QString()), Qt::ISODate);
    textRow("review_on", tr("Review on"), review.isValid() ? base::dayText(review) : QString());
}

void FieldsTab::insides()
{
    if (m_shown->row.insideOf.isEmpty() && m_shown->contents.empty())
        return;
    heading(tr("Inside and around it"));
    if (!m_shown->row.insideOf.isEmpty()) {
        auto *link = linkButton("container_link", m_shown->row.insideOf,
                                tr("Open the container, %1").arg(m_shown->row.insideOf), m_content);
        connect(link, &QToolButton::clicked, this,
                [this, number = m_shown->row.insideOf] { m_desk.showItem(number); });
        row(tr("Is inside of"), link);
    }
    for (const auto &inside : m_shown->contents) {
        auto *link = linkButton("content_link", inside.exhibitNumber,
                                tr("Open %1").arg(inside.exhibitNumber), m_content);
        connect(link, &QToolButton::clicked, this,
                [this, number = inside.exhibitNumber] { m_desk.showItem(number); });
        auto *cell = new QWidget(m_content);
        auto *both = new FlowLayout;
        cell->setLayout(both);
        both->addWidget(link);
        both->addWidget(
            plainLabel(inside.title.isEmpty() ? domain::label(inside.kind) : inside.title, cell));
        row(tr("Contains"), cell);
    }
}

void FieldsTab::origin()
{
    const auto &where = m_shown->item.origin;
    if (where == domain::Origin{})
        return;
    heading(tr("Origin"));
    const auto filterBy = [](std::optional<QString> registry::ItemFilter::*member,
                             const std::optional<QString> &id) {
        registry::ItemFilter filter;
        filter.*member = id;
        return filter;
    };
    listRow(tr("Operation"), m_shown->row.operation,
            filterBy(&registry::ItemFilter::operation, where.operation));
    listRow(tr("Site"), m_shown->row.site, filterBy(&registry::ItemFilter::site, where.site));
    listRow(tr("Group"), m_shown->row.group, filterBy(&registry::ItemFilter::group, where.group));
    listRow(tr("Suspect"), m_shown->row.suspect,
            filterBy(&registry::ItemFilter::suspect, where.suspect));
}

void FieldsTab::seizure()
{
    const auto &seizure = m_shown->item.seizure;
    heading(tr("Seizure"));
    textRow("seized_at", tr("When"), moment(seizure.atMs));
    textRow("seized_place", tr("Where"), domain::placeLabel(seizure.place));
    textRow("seized_from", tr("From"), m_shown->seizedFrom);
    textRow("seized_by", tr("By"), m_shown->seizedBy.join(u'\n'));
    textRow("confirmed_by", tr("Confirmed by"),
            m_shown->confirmedBy.isEmpty() ? tr("not yet: a second officer must confirm")
                                           : m_shown->confirmedBy);
    textRow("witness", tr("Witness"), m_shown->witness);
    if (m_shown->witness.isEmpty())
        textRow("no_witness", tr("No witness, because"),
                seizure.noWitnessReason.value_or(tr("not stated yet")));
    textRow("authority", tr("Authority"), seizure.authority.value_or(QString()));
    textRow("registered_by", tr("Registered"),
            tr("%1, by %2").arg(moment(m_shown->item.registeredAtMs), m_shown->registeredBy));
}

} // namespace desktop
