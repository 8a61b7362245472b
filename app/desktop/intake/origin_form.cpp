#include "intake/origin_form.h"

#include "controls/form.h"
#include "fields/person_choices.h"
#include "registry/origin_table.h"

#include <QScopedValueRollback>

#include <algorithm>

namespace desktop {

namespace {

constexpr int fewestCharacters = 8;

// Nothing when it could not be read: then there is nothing to choose from, and the next write
// reports why.
template <typename T>
std::vector<T> orNone(Result<std::vector<T>> values)
{
    return values ? std::move(*values) : std::vector<T>{};
}

template <typename T>
const T *withId(const std::vector<T> &values, const std::optional<QString> &id)
{
    const auto found =
        std::find_if(values.begin(), values.end(), [&](const T &value) { return id == value.id; });
    return found == values.end() ? nullptr : &*found;
}

template <typename T, typename Fits>
std::vector<Choice> choices(const std::vector<T> &values, Fits fits)
{
    std::vector<Choice> chosen;
    for (const auto &value : values) {
        if (fits(value))
            chosen.push_back({value.id, value.name});
    }
    return chosen;
}

// Whether `value` is compatible with a choice: when nothing is chosen, anything may.
bool fits(const std::optional<QString> &choice, const std::optional<QString> &value)
{
    return !choice || choice == value;
}

} // namespace

OriginForm::OriginForm(QWidget *parent)
    : QWidget(parent)
    , m_operation(named(new ChoiceBox(this), "operation", tr("Operation")))
    , m_site(named(new ChoiceBox(this), "site", tr("Site")))
    , m_group(named(new ChoiceBox(this), "group", tr("Group")))
    , m_suspect(named(new ChoiceBox(this), "suspect", tr("Suspect")))
{
    auto *form = new QFormLayout(this);
    form->setContentsMargins({});
    addRow(*form, tr("&Operation"), m_operation);
    addRow(*form, tr("S&ite"), m_site);
    addRow(*form, tr("&Group"), m_group);
    addRow(*form, tr("S&uspect"), m_suspect);
    for (const auto &[box, what] : boxes()) {
        box->setMinimumContentsLength(fewestCharacters);
        offer(box, what);
    }
    connect(m_operation, &ChoiceBox::changed, this,
            [this] { settle(m_operation, &OriginForm::operationChosen); });
    connect(m_site, &ChoiceBox::changed, this, [this] { settle(m_site, &OriginForm::siteChosen); });
    connect(m_group, &ChoiceBox::changed, this,
            [this] { settle(m_group, &OriginForm::groupChosen); });
    connect(m_suspect, &ChoiceBox::changed, this,
            [this] { settle(m_suspect, &OriginForm::suspectChosen); });
}

void OriginForm::refresh(registry::Registry &registry)
{
    const registry::OriginTable table(registry);
    m_operations = orNone(table.operations());
    m_sites = orNone(table.sites());
    m_groups = orNone(table.groups());
    m_suspects = orNone(table.persons(domain::PersonCategory::Suspect));
    m_operation->setChoices(choices(m_operations, [](const auto &) { return true; }));
    narrow();
}

domain::Origin OriginForm::origin() const
{
    return {m_operation->chosen(), m_site->chosen(), m_group->chosen(), m_suspect->chosen()};
}

void OriginForm::setOrigin(const domain::Origin &origin)
{
    const QScopedValueRollback settling(m_isSettling, true);
    for (auto *box : {m_operation, m_site, m_group, m_suspect})
        box->choose(std::nullopt);
    narrow();
    m_operation->choose(origin.operation);
    m_site->choose(origin.site);
    m_group->choose(origin.group);
    m_suspect->choose(origin.suspect);
    narrow();
}

QString OriginForm::summary() const
{
    QStringList names;
    for (const auto *box : {m_operation, m_site, m_group, m_suspect}) {
        if (box->chosen())
            names.append(box->currentText());
    }
    return names.join(QStringLiteral(" · "));
}

std::vector<std::pair<ChoiceBox *, NewOrigin::What>> OriginForm::boxes() const
{
    using What = NewOrigin::What;
    return {{m_operation, What::Operation},
            {m_site, What::Site},
            {m_group, What::Group},
            {m_suspect, What::Suspect}};
}

std::vector<NewOrigin> OriginForm::strangers() const
{
    std::vector<NewOrigin> names;
    for (const auto &[box, what] : boxes()) {
        if (box->isStrange())
            names.push_back({what, box->currentText().trimmed(), origin()});
    }
    return names;
}

// Lets the officer record a name from its box while it cannot be chosen yet.
void OriginForm::offer(ChoiceBox *box, NewOrigin::What what)
{
    const auto name = [this, box, what] {
        return NewOrigin{what, box->currentText().trimmed(), origin()};
    };
    connect(box, &QComboBox::currentTextChanged, this, [this, box, name] {
        box->offerNew(name().invitation());
        Q_EMIT edited();
    });
    connect(box, &ChoiceBox::newAsked, this, [this, name] { Q_EMIT recordAsked(name()); });
}

void OriginForm::settle(ChoiceBox *box, void (OriginForm::*follow)())
{
    if (m_isSettling)
        return;
    {
        const QScopedValueRollback settling(m_isSettling, true);
        m_filledBy.remove(box); // it was chosen itself
        if (!box->chosen())
            dropFilledFrom(box);
        (this->*follow)();
        narrow();
    }
    Q_EMIT changed();
}

void OriginForm::fillFrom(ChoiceBox *by, ChoiceBox *box, const std::optional<QString> &id)
{
    if (!box->chosen() && id)
        m_filledBy.insert(box, by);
    box->choose(id);
}

void OriginForm::dropFilledFrom(ChoiceBox *by)
{
    for (auto *box : m_filledBy.keys(by)) {
        m_filledBy.remove(box);
        box->choose(std::nullopt);
        dropFilledFrom(box);
    }
}

void OriginForm::operationChosen()
{
    if (const auto *site = withId(m_sites, m_site->chosen());
        site && !fits(m_operation->chosen(), site->operation))
        m_site->choose(std::nullopt);
    if (const auto *group = withId(m_groups, m_group->chosen());
        group && !fits(m_operation->chosen(), group->operation)) {
        m_group->choose(std::nullopt);
        m_suspect->choose(std::nullopt);
    }
}

void OriginForm::siteChosen()
{
    if (const auto *site = withId(m_sites, m_site->chosen()))
        fillFrom(m_site, m_operation, site->operation);
    if (const auto *group = withId(m_groups, m_group->chosen());
        group && group->site && !fits(m_site->chosen(), group->site)) {
        m_group->choose(std::nullopt);
        m_suspect->choose(std::nullopt);
    }
}

void OriginForm::groupChosen()
{
    if (const auto *group = withId(m_groups, m_group->chosen())) {
        fillFrom(m_group, m_operation, group->operation);
        if (group->site)
            fillFrom(m_group, m_site, group->site);
    }
    if (const auto *suspect = withId(m_suspects, m_suspect->chosen());
        suspect && !fits(m_group->chosen(), suspect->group))
        m_suspect->choose(std::nullopt);
}

void OriginForm::suspectChosen()
{
    const auto *suspect = withId(m_suspects, m_suspect->chosen());
    if (!suspect || !suspect->group)
        return;
    fillFrom(m_suspect, m_group, suspect->group);
    groupChosen();
}

void OriginForm::narrow()
{
    const QScopedValueRollback settling(m_isSettling, true);
    const auto operation = m_operation->chosen();
    const auto site = m_site->chosen();
    m_site->setChoices(choices(
        m_sites, [&](const domain::Site &value) { return fits(operation, value.operation); }));
    const auto isOfPlace = [&](const domain::Group &value) {
        return fits(operation, value.operation) && (!value.site || fits(site, value.site));
    };
    m_group->setChoices(choices(m_groups, isOfPlace));
    std::vector<domain::Person> suspects;
    std::copy_if(m_suspects.begin(), m_suspects.end(), std::back_inserter(suspects),
                 [&](const domain::Person &suspect) {
                     const auto *group = withId(m_groups, suspect.group);
                     return fits(m_group->chosen(), suspect.group) && (!group || isOfPlace(*group));
                 });
    m_suspect->setChoices(personChoices(suspects));
}

} // namespace desktop
