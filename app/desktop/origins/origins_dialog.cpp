#include "origins/origins_dialog.h"

#include "controls/form.h"
#include "origins/origin_forms.h"
#include "origins/origin_rows.h"

#include <QVBoxLayout>

namespace desktop {

namespace {

// Rows that everybody sees.
OriginPage::Read forAll(Result<std::vector<TextRow>> (*rows)(registry::Registry &))
{
    return [rows](registry::Registry &registry, const QString &) { return rows(registry); };
}

} // namespace

void installOrigins(Desk &desk)
{
    desk.commands().on("origins", &desk, [&desk] {
        auto *dialog = new OriginsDialog(desk);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
}

OriginsDialog::OriginsDialog(Desk &desk)
    : QDialog(desk.front())
    , m_desk(desk)
    , m_tabs(named(new QTabWidget(this), "origins_tabs", tr("What is listed")))
{
    setObjectName(QStringLiteral("origins_dialog"));
    setWindowTitle(tr("Operations, sites and cases"));
    resize(900, 560);
    addCases();
    addOperations();
    addSites();
    addGroups();
    addPersons();
    auto *box = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(box, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_tabs, 1);
    layout->addWidget(box);
}

OriginPage *OriginsDialog::addPage(const char *objectName, const QString &title,
                                   const QStringList &heads, OriginPage::Read read)
{
    auto *page =
        new OriginPage(m_desk.workplace(), objectName, title, heads, std::move(read), m_tabs);
    m_tabs->addTab(page, title);
    connect(page, &OriginPage::auditAsked, this, [this] {
        accept(); // the audit is in the main window
        m_desk.commands().action("audit")->trigger();
    });
    return page;
}

void OriginsDialog::addOperations()
{
    auto *page = addPage("operations_table", tr("Operations"), {tr("Operation"), tr("Country")},
                         forAll(operationRows));
    page->addVerb("new_operation", tr("&New operation…"), "operation.opened", false,
                  [this](const QString &) { askOperation(m_desk.workplace(), this); });
}

void OriginsDialog::addSites()
{
    auto *page = addPage("sites_table", tr("Sites"), {tr("Site"), tr("Operation"), tr("Address")},
                         forAll(siteRows));
    page->addVerb("new_site", tr("&New site…"), "site.added", false,
                  [this](const QString &) { askSite(m_desk.workplace(), this); });
}

void OriginsDialog::addGroups()
{
    auto *page = addPage("groups_table", tr("Groups"), {tr("Group"), tr("Operation"), tr("Site")},
                         forAll(groupRows));
    page->addVerb("new_group", tr("&New group…"), "group.identified", false,
                  [this](const QString &) { askGroup(m_desk.workplace(), this); });
}

void OriginsDialog::addPersons()
{
    auto *page = addPage("persons_table", tr("Persons"),
                         {tr("Name"), tr("Is a"), tr("Organisation"), tr("Group"), tr("Remarks")},
                         forAll(personRows));
    page->addVerb("new_person", tr("&New person…"), "person.recorded", false,
                  [this](const QString &) { askPerson(m_desk.workplace(), this); });
}

void OriginsDialog::addCases()
{
    auto *page = addPage("cases_table", tr("Cases"),
                         {tr("Number"), tr("Title"), tr("Province"), tr("Seen by")}, caseRows);
    page->addVerb("new_case", tr("&New case…"), "case.opened", false,
                  [this](const QString &) { askCase(m_desk.workplace(), this); });
    page->addVerb("case_victims", tr("&Victims and payments…"), "case.victim_added", true,
                  [this](const QString &id) { showVictims(m_desk.workplace(), id, this); });
    page->addVerb("case_access", tr("&Who sees it…"), "case.access_changed", true,
                  [this](const QString &id) { askAccess(m_desk.workplace(), id, this); });
}

} // namespace desktop
