#include "panel/item_head.h"

#include "base/moment_text.h"
#include "controls/form.h"
#include "domain/labels.h"
#include "panel/badge.h"
#include "panel/flow_layout.h"
#include "panel/small_buttons.h"

#include <QDate>
#include <QLocale>

#include <algorithm>

namespace desktop {

namespace {

using domain::CustodyState;

constexpr int smallGap = 4;

Tone toneOf(CustodyState state)
{
    switch (state) {
    case CustodyState::Seized:
        return Tone::Accent;
    case CustodyState::Held:
        return Tone::Good;
    case CustodyState::InTransit:
        return Tone::Warning;
    case CustodyState::Out:
        break;
    }
    return Tone::Quiet;
}

QString stateText(const registry::ItemRow &row)
{
    return row.state == CustodyState::Out && !row.outcome.isEmpty() ? domain::wordLabel(row.outcome)
                                                                    : domain::label(row.state);
}

bool isReviewDue(const QString &reviewOn)
{
    const auto date = QDate::fromString(reviewOn, Qt::ISODate);
    return date.isValid() && date <= QDate::currentDate();
}

// The likely next steps for an item in this state.
std::vector<const char *> likelySteps(const ShownItem &shown)
{
    std::vector<const char *> steps;
    switch (shown.row.state) {
    case CustodyState::Out:
        return {"export_record"};
    case CustodyState::InTransit:
        return {"receive", "recall", "attach_files"};
    case CustodyState::Seized:
        if (!shown.row.confirmed)
            steps.push_back("confirm_seizure");
        break;
    case CustodyState::Held:
        break;
    }
    steps.push_back("attach_files");
    steps.push_back(shown.row.seal.isEmpty() ? "seal" : "open_seal");
    steps.push_back("hand_over");
    steps.push_back("correct_item");
    return steps;
}

// Why the command cannot be given for the one item that is shown.
QString obstacleOf(const char *command, const Workplace &workplace)
{
    const auto &rules = commandRules();
    const auto rule = std::find_if(rules.begin(), rules.end(), [&](const CommandRule &one) {
        return QLatin1String(one.id) == QLatin1String(command);
    });
    return Commands::obstacle(*rule, {workplace.isOpen(), workplace.officer(), 1});
}

QLabel *line(const QString &text, const char *objectName, QWidget *parent)
{
    auto *label = plainLabel(text, parent);
    label->setObjectName(QString::fromLatin1(objectName));
    return label;
}

} // namespace

ItemHead::ItemHead(Desk &desk)
    : m_desk(desk)
    , m_layout(new QVBoxLayout(this))
{
    setObjectName(QStringLiteral("item_head"));
    m_layout->setContentsMargins(12, 10, 12, 8);
}

void ItemHead::forget()
{
    if (!m_content)
        return;
    m_content->hide();
    m_content->deleteLater(); // one of its buttons may have led here
    m_content = nullptr;
}

void ItemHead::show(const ShownItem &shown)
{
    forget();
    m_content = new QWidget(this);
    auto *layout = new QVBoxLayout(m_content);
    layout->setContentsMargins({});
    layout->setSpacing(smallGap);
    layout->addWidget(titleRow(shown));
    const QString kind = domain::label(shown.item.kind);
    layout->addWidget(line(shown.row.title.isEmpty()
                               ? kind
                               : tr("%1: %2", "kind and title").arg(kind, shown.row.title),
                           "shown_title", m_content));
    layout->addWidget(badges(shown));
    layout->addWidget(standing(shown));
    if (!shown.cases.empty())
        layout->addWidget(cases(shown));
    layout->addWidget(steps(shown));
    m_layout->addWidget(m_content);
}

QWidget *ItemHead::titleRow(const ShownItem &shown)
{
    auto *row = new QWidget(m_content);
    auto *number = headingLabel(shown.item.exhibitNumber, row);
    number->setObjectName(QStringLiteral("shown_number"));
    number->setWordWrap(false);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    layout->addWidget(number);
    layout->addWidget(copyButton(
        "copy_number", tr("Copy the exhibit number"),
        [text = shown.item.exhibitNumber] { return text; }, row));
    layout->addStretch();
    return row;
}

QWidget *ItemHead::badges(const ShownItem &shown)
{
    auto *row = new QWidget(m_content);
    auto *layout = new FlowLayout;
    row->setLayout(layout);
    const auto add = [&](const QString &text, Tone tone, const char *objectName) {
        auto *badge = new Badge(text, tone, row);
        badge->setObjectName(QString::fromLatin1(objectName));
        layout->addWidget(badge);
    };
    add(stateText(shown.row), toneOf(shown.row.state), "state_badge");
    if (m_desk.workplace().doubts().ofItem(shown.item.id))
        add(registry::label(registry::Attention::Doubted), Tone::Bad, "doubted_badge");
    if (shown.missingSinceMs)
        add(tr("Missing since %1").arg(base::momentText(*shown.missingSinceMs)), Tone::Bad,
            "missing_badge");
    if (shown.item.disputed)
        add(tr("Disputed"), Tone::Bad, "disputed_badge");
    if (!shown.row.seal.isEmpty())
        add(tr("Seal %1").arg(shown.row.seal), Tone::Quiet, "seal_badge");
    if (shown.item.asFoundReason)
        add(tr("As found"), Tone::Warning, "as_found_badge");
    if (!shown.row.confirmed)
        add(tr("Seizure not confirmed"), Tone::Warning, "unconfirmed_badge");
    if (isReviewDue(shown.row.reviewOn))
        add(tr("Review due"), Tone::Warning, "review_badge");
    return row;
}

QWidget *ItemHead::standing(const ShownItem &shown)
{
    const auto &row = shown.row;
    const QString since = base::momentText(row.custodySinceMs);
    QString text;
    if (row.state == CustodyState::InTransit)
        text = tr("On its way from %1 to %2 since %3").arg(row.holder, row.receiver, since);
    else if (row.state == CustodyState::Out)
        text = tr("Last answered for by %1, since %2").arg(row.holder, since);
    else if (shown.item.custody.place == domain::placeNotStated())
        text = tr("With %1 since %2, place not stated").arg(row.holder, since);
    else if (row.place.isEmpty())
        text = tr("With %1 since %2").arg(row.holder, since);
    else
        text = tr("With %1 at %2 since %3").arg(row.holder, row.place, since);
    return line(text, "standing", m_content);
}

QWidget *ItemHead::cases(const ShownItem &shown)
{
    auto *row = new QWidget(m_content);
    auto *layout = new FlowLayout;
    row->setLayout(layout);
    layout->addWidget(new QLabel(tr("%n case(s):", nullptr, int(shown.cases.size())), row));
    for (const auto &caseFile : shown.cases) {
        const QString title = tr("Case %1: %2").arg(caseFile.number, caseFile.title);
        auto *link = linkButton("case_link", caseFile.number, title, row);
        layout->addWidget(link);
        connect(link, &QToolButton::clicked, this, [this, id = caseFile.id, title] {
            registry::ItemFilter filter;
            filter.caseFile = id;
            m_desk.showItems(filter, title);
        });
    }
    return row;
}

QWidget *ItemHead::steps(const ShownItem &shown)
{
    auto *row = new QWidget(m_content);
    auto *layout = new FlowLayout;
    row->setLayout(layout);
    for (const char *command : likelySteps(shown))
        layout->addWidget(stepButton(command, shown.item.exhibitNumber, row));
    return row;
}

// Commands act on what is chosen; the item shown here need not be in the list.
QToolButton *ItemHead::stepButton(const char *command, const QString &exhibitNumber,
                                  QWidget *parent)
{
    auto *action = m_desk.commands().action(command);
    const QString text = withoutMnemonic(action->text());
    auto *button = named(new QToolButton(parent), "", text);
    button->setObjectName(QStringLiteral("step_%1").arg(QLatin1String(command)));
    button->setText(text);
    button->setProperty("step", true);
    const QString obstacle = obstacleOf(command, m_desk.workplace());
    button->setEnabled(obstacle.isEmpty());
    button->setToolTip(obstacle.isEmpty() ? Commands::hintOf(*action) : obstacle);
    connect(button, &QToolButton::clicked, this,
            [this, command, exhibitNumber] { m_desk.giveFor(command, {exhibitNumber}); });
    return button;
}

} // namespace desktop
