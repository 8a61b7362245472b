#include "intake/batch_intake.h"

#include "actions/register_item.h"
#include "actions/step_checks.h"
#include "actions/take_custody_step.h"
#include "domain/item_title.h"
#include "look/scan_sound.h"
#include "registry/duplicates.h"
#include "registry/search.h"

namespace desktop {

namespace {

using What = Scan::What;
using State = IntakeEntry::State;

constexpr int tacDigits = 8;
const auto make = QStringLiteral("make");
const auto model = QStringLiteral("model");
const auto imei = QStringLiteral("imei");
const auto imei2 = QStringLiteral("imei2");

IntakeEntry entryOf(actions::NewItem item, const QString &scanned)
{
    IntakeEntry entry;
    entry.item = std::move(item);
    entry.scanned = scanned;
    entry.time = QDateTime::currentDateTime();
    return entry;
}

} // namespace

BatchIntake::BatchIntake(Workplace &workplace)
    : m_workplace(workplace)
    , m_list(this)
{
}

void BatchIntake::setTwoImeis(bool always)
{
    m_twoAlways = always;
    dropFirstImei();
}

void BatchIntake::setSealing(bool on)
{
    m_sealing = on;
    m_unsealed = 0;
    Q_EMIT stateChanged();
}

void BatchIntake::skipSeal()
{
    m_unsealed = 0;
    Q_EMIT stateChanged();
}

void BatchIntake::beginTwo()
{
    m_twoOnce = true;
    skipSeal();
}

void BatchIntake::dropFirstImei()
{
    m_first.reset();
    m_twoOnce = false;
    Q_EMIT stateChanged();
}

BatchIntake::Awaits BatchIntake::awaits() const
{
    if (m_first)
        return Awaits::SecondImei;
    if (m_twoOnce)
        return Awaits::FirstImei;
    return m_unsealed > 0 ? Awaits::Seal : Awaits::Item;
}

BatchIntake::Outcome BatchIntake::scan(const QString &text, actions::NewItem base, bool mayPropose)
{
    const Scan scan = readScan(base.kind, text);
    if (scan.what == What::Nothing)
        return Outcome::Taken;
    ask(0); // its key must never act on an earlier scan than the one shown
    if (scan.what == What::ExhibitNumber) {
        Q_EMIT announced(Tone::Accent, scan.value,
                         tr("This is the number of an item that is registered already."));
        Q_EMIT itemScanned(scan.value);
        return Outcome::Taken;
    }
    if (takeSeal(scan, text.trimmed()))
        return Outcome::Taken;
    if (scan.what == What::Unreadable)
        return isKnown(text) ? Outcome::Taken
                             : keepUnread(std::move(base), text.trimmed(), scan.sentence);
    return takeNumber(scan, std::move(base), mayPropose);
}

// A seal, or a number of an item of another kind, shows that item.
bool BatchIntake::isKnown(const QString &text)
{
    const auto hit = registry::findScanned(m_workplace.reading(), text, m_workplace.viewer());
    if (!hit || !*hit)
        return false;
    const bool isSeal = (*hit)->what == registry::ScanHit::What::Seal;
    Q_EMIT announced(Tone::Accent, (*hit)->exhibitNumber,
                     isSeal ? tr("This is the seal of an item that is registered already.")
                            : tr("This is a number of an item that is registered already."));
    Q_EMIT itemScanned((*hit)->exhibitNumber);
    return true;
}

// With sealing on, what follows an item is its seal, unless it plainly is the next phone.
bool BatchIntake::takeSeal(const Scan &scan, const QString &text)
{
    const auto *entry = m_list.entry(m_unsealed);
    if (awaits() != Awaits::Seal || !entry)
        return false;
    const bool isNumber = scan.what == What::Identifier || scan.what == What::WrongDigit;
    if (entry->item.kind == domain::ItemKind::Phone && isNumber)
        return false;
    seal(std::exchange(m_unsealed, 0), text);
    Q_EMIT stateChanged();
    return true;
}

BatchIntake::Outcome BatchIntake::takeNumber(const Scan &scan, actions::NewItem base,
                                             bool mayPropose)
{
    const bool isTwo =
        base.kind == domain::ItemKind::Phone && scan.field == imei && (m_twoAlways || m_twoOnce);
    if (isTwo && !m_first)
        return takeFirst(scan, base);
    QString field = scan.field;
    if (m_first) {
        if (m_first->fields.value(imei) == scan.value)
            return refuse(tr("That was the first IMEI again; the second one is expected."));
        base.fields.insert(imei, m_first->fields.value(imei));
        field = field == imei ? imei2 : field;
    }
    m_first.reset();
    m_twoOnce = false;
    base.fields.insert(field, scan.value);
    const bool isProposed = mayPropose && propose(base);
    Q_EMIT proposed(isProposed ? base.fields.value(make) : QString(),
                    isProposed ? base.fields.value(model) : QString());
    auto entry = entryOf(std::move(base), scan.value);
    entry.isProposed = isProposed;
    if (scan.what == What::WrongDigit)
        return hold(std::move(entry), scan.sentence);
    if (const auto checked = domain::checkFields(entry.item.kind, entry.item.fields, std::nullopt);
        !checked)
        return hold(std::move(entry), checked.error().message);
    if (const QString number = duplicateOf(entry.item); !number.isEmpty())
        return hold(std::move(entry), tr("The same is registered already as %1.").arg(number));
    submit(std::move(entry));
    return Outcome::Taken;
}

BatchIntake::Outcome BatchIntake::takeFirst(const Scan &scan, const actions::NewItem &base)
{
    m_first = base;
    m_first->fields.insert(imei, scan.value);
    if (scan.what == What::WrongDigit)
        refuse(scan.sentence); // asked about when the second one is there
    else
        Q_EMIT announced(Tone::Accent, {},
                         tr("First IMEI %1. Scan the second one.").arg(scan.value));
    Q_EMIT stateChanged();
    return Outcome::Taken;
}

// Make and model are looked up among the registry's phones with the same first digits, for this
// phone alone.
bool BatchIntake::propose(actions::NewItem &item)
{
    const QString tac = item.fields.value(imei).left(tacDigits);
    if (item.kind != domain::ItemKind::Phone || tac.isEmpty())
        return false;
    if (!m_types.contains(tac)) {
        const auto known = registry::makeAndModelOf(m_workplace.reading(), item.fields.value(imei),
                                                    m_workplace.viewer());
        m_types.insert(tac, known ? *known : std::nullopt);
    }
    const auto &known = m_types.value(tac);
    if (!known
        || (known->make == item.fields.value(make) && known->model == item.fields.value(model)))
        return false;
    item.fields.insert(make, known->make);
    item.fields.insert(model, known->model);
    return true;
}

// The exhibit number of an item that is the same by one of its numbers, or a word for one without a
// number; empty if there is no such item.
QString BatchIntake::duplicateOf(const actions::NewItem &item) const
{
    const auto checked = domain::checkFields(item.kind, item.fields, item.insistReason);
    const auto fields = checked ? checked->values : item.fields;
    if (const auto *entry = m_list.sameAs(fields))
        return entry->exhibitNumber.isEmpty() ? tr("one scanned a moment ago")
                                              : entry->exhibitNumber;
    const auto duplicates =
        registry::duplicatesOf(m_workplace.reading(), fields, {}, m_workplace.viewer());
    return duplicates && !duplicates->empty() ? duplicates->front().exhibitNumber : QString();
}

void BatchIntake::submit(IntakeEntry entry)
{
    entry.state = State::Writing;
    const auto &fields = entry.item.fields;
    if (entry.item.kind == domain::ItemKind::Phone && !entry.isProposed && fields.contains(make)
        && fields.contains(model))
        m_types.insert(fields.value(imei).left(tacDigits),
                       registry::MakeAndModel{fields.value(make), fields.value(model)});
    write(m_list.add(std::move(entry)));
}

void BatchIntake::write(qint64 key)
{
    const auto number = std::make_shared<QString>();
    m_numbers.insert(key, number);
    m_lastTaken = key;
    if (m_sealing) {
        m_unsealed = key;
        m_list.change(key, [](IntakeEntry &entry) { entry.isSealMissing = true; });
    }
    m_workplace.write(
        tr("Registering"),
        [number, item = m_list.entry(key)->item](actions::Session &session,
                                                 base::Progress &) -> Result<actions::Registered> {
            TRY(auto registered, actions::registerItem(session, item));
            *number = registered.item.exhibitNumber;
            return registered;
        },
        this, [this, key](const Result<actions::Registered> &result) { answered(key, result); });
    Q_EMIT stateChanged();
}

void BatchIntake::answered(qint64 key, const Result<actions::Registered> &result)
{
    if (!result) {
        m_list.change(key, [&](IntakeEntry &entry) {
            entry.state = State::Refused;
            entry.why = result.error().message;
        });
        if (m_unsealed == key)
            m_unsealed = 0;
        ask(key);
        refuse(tr("Not registered: %1").arg(result.error().message));
        return;
    }
    m_list.change(key, [&](IntakeEntry &entry) {
        entry.state = State::OnDisk;
        entry.exhibitNumber = result->item.exhibitNumber;
        entry.why = result->warnings.join(u' ');
    });
    const auto *entry = m_list.entry(key);
    if (!entry)
        return;
    soundTaken();
    Q_EMIT announced(entry->why.isEmpty() ? Tone::Good : Tone::Warning, entry->exhibitNumber,
                     entry->why.isEmpty() ? titleOf(*entry)
                                          : tr("%1. %2").arg(titleOf(*entry), entry->why));
    Q_EMIT registered(entry->exhibitNumber);
    Q_EMIT stateChanged();
}

// With a reason the officer has confirmed a number that was stated for another item before.
void BatchIntake::seal(qint64 key, const QString &number, const QString &reason)
{
    m_workplace.write(
        tr("Sealing"),
        [exhibit = m_numbers.value(key), number, reason](actions::Session &session,
                                                         base::Progress &) -> Result<void> {
            if (exhibit->isEmpty())
                return failure(
                    ErrorCode::Conflict,
                    tr("The item before this seal was not registered, so it was not sealed."));
            domain::CustodyStep step;
            step.sealNumber = number;
            step.reason = reason;
            TRY(actions::takeCustodyStep(
                session, {domain::CustodyVerb::Seal, {*exhibit}, step, {}, !reason.isEmpty()}));
            return {};
        },
        this, [this, key, number](const Result<void> &result) { sealed(key, number, result); });
}

void BatchIntake::sealed(qint64 key, const QString &number, const Result<void> &result)
{
    m_list.change(key, [&](IntakeEntry &entry) {
        if (result) {
            entry.seal = number;
            entry.isSealMissing = false;
            entry.why.clear();
        } else {
            entry.why = tr("Not sealed: %1").arg(result.error().message);
        }
    });
    if (!result) {
        if (m_lastTaken == key && m_sealing)
            m_unsealed = key; // the right seal can be scanned now
        if (isDoubtful(key, number, result.error())) {
            m_doubtfulSeal = number;
            m_question = key;
        }
        refuse(tr("Not sealed: %1").arg(result.error().message));
        Q_EMIT stateChanged();
        return;
    }
    soundTaken();
    const auto *entry = m_list.entry(key);
    Q_EMIT announced(Tone::Good, entry ? entry->exhibitNumber : QString(),
                     tr("Sealed with %1.").arg(number));
}

// Whether the officer can confirm the seal that was refused.
bool BatchIntake::isDoubtful(qint64 key, const QString &seal, const Error &refusal) const
{
    const auto exhibit = m_numbers.value(key);
    const auto doubt =
        actions::sealDoubt(m_workplace.reading(), m_workplace.viewer(), *exhibit, seal);
    return doubt && *doubt == refusal.message;
}

BatchIntake::Outcome BatchIntake::hold(IntakeEntry entry, const QString &why)
{
    entry.state = State::Held;
    entry.why = why;
    ask(m_list.add(std::move(entry)));
    refuse(why);
    return Outcome::Held;
}

// The officer is holding an item that was not registered: its row shows that until it is registered
// or left out on purpose. The same scan again is no second thing.
BatchIntake::Outcome BatchIntake::keepUnread(actions::NewItem base, const QString &scanned,
                                             const QString &why)
{
    if (m_first)
        return refuse(why); // the phone is waited for as it is
    const auto *last = m_list.at(0);
    if (last && last->state == State::Unread && last->scanned == scanned)
        m_list.remove(last->key);
    auto entry = entryOf(std::move(base), scanned);
    entry.state = State::Unread;
    entry.why = why;
    ask(m_list.add(std::move(entry)));
    refuse(why);
    return Outcome::Held;
}

void BatchIntake::ask(qint64 key)
{
    m_question = key;
    m_doubtfulSeal.clear();
    Q_EMIT stateChanged();
}

BatchIntake::Outcome BatchIntake::refuse(const QString &sentence)
{
    soundRefused();
    Q_EMIT announced(Tone::Bad, {}, sentence);
    return Outcome::Unreadable;
}

void BatchIntake::insist(qint64 key, const QString &reason)
{
    const auto *entry = m_list.entry(key);
    if (asksAboutSeal() && m_question == key) {
        const QString number = m_doubtfulSeal;
        m_unsealed = 0;
        ask(0);
        return seal(key, number, reason.trimmed());
    }
    if (!entry || entry->state == State::Writing || entry->state == State::OnDisk)
        return;
    if (entry->state == State::Unread) {
        refuse(tr("What cannot be read cannot be registered: scan it again, or type its number."));
        return;
    }
    const auto checked = domain::checkFields(entry->item.kind, entry->item.fields, std::nullopt);
    if (!checked && reason.trimmed().isEmpty()) {
        refuse(tr("Give the reason for recording the number as found, then press the key again."));
        return;
    }
    m_list.change(key, [&](IntakeEntry &changed) {
        changed.state = State::Writing;
        changed.why.clear();
        if (!checked)
            changed.item.insistReason = reason.trimmed();
    });
    if (m_question == key)
        m_question = 0;
    write(key);
}

void BatchIntake::dismiss(qint64 key)
{
    if (asksAboutSeal() && m_question == key)
        return ask(0);
    const auto *entry = m_list.entry(key);
    if (!entry || entry->state == State::Writing || entry->state == State::OnDisk)
        return;
    m_list.remove(key);
    if (m_question == key)
        ask(0);
}

void BatchIntake::restore(std::vector<IntakeEntry> entries, bool sealing)
{
    m_sealing = sealing;
    for (auto &entry : entries) {
        const bool isOnDisk = entry.state == State::OnDisk, lacksSeal = entry.isSealMissing;
        const auto number = std::make_shared<QString>(entry.exhibitNumber);
        const qint64 key = m_list.add(std::move(entry));
        if (!isOnDisk)
            continue;
        m_numbers.insert(key, number);
        m_lastTaken = key;
        m_unsealed = lacksSeal ? key : 0;
    }
    Q_EMIT stateChanged();
}

void BatchIntake::clear()
{
    m_list.clear();
    m_numbers.clear();
    m_question = m_unsealed = m_lastTaken = 0;
    m_doubtfulSeal.clear();
    dropFirstImei();
}

} // namespace desktop
