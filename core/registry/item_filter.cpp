#include "registry/item_filter.h"

#include "base/moment_text.h"
#include "domain/labels.h"
#include "registry/audit_table.h"
#include "registry/search.h"
#include "registry/stocktake_table.h"
#include "registry/visibility.h"

#include <QDateTime>

namespace registry {

namespace {

// Collects conditions; `?` in a condition is replaced by its next text.
class Builder
{
public:
    explicit Builder(int firstMarker)
        : m_firstMarker(firstMarker)
    {
    }

    void add(const QByteArray &condition, const QStringList &texts = {})
    {
        m_conditions.sql += " AND ";
        qsizetype next = 0;
        for (const char c : condition) {
            if (c == '?')
                m_conditions.sql +=
                    '$' + QByteArray::number(m_firstMarker + m_conditions.texts.size() + next++);
            else
                m_conditions.sql += c;
        }
        m_conditions.texts += texts;
    }

    void addIf(const char *condition, const std::optional<QString> &value)
    {
        if (value)
            add(condition, {*value});
    }

    Conditions take() { return std::move(m_conditions); }

private:
    int m_firstMarker;
    Conditions m_conditions;
};

QByteArray markers(qsizetype count)
{
    return count == 0 ? QByteArray() : QByteArray("?, ").repeated(count - 1) + '?';
}

void addAnyOf(Builder &builder, const char *column, const QStringList &values)
{
    builder.add(QByteArray(column) + " IN (" + markers(values.size()) + ')', values);
}

// Columns that are shown translated are searched by the shown text.
QStringList kindsShownWith(const QString &piece)
{
    QStringList names;
    for (const auto kind : domain::allItemKinds()) {
        if (domain::label(kind).contains(piece, Qt::CaseInsensitive))
            names.append(domain::name(kind));
    }
    return names;
}

QStringList statesShownWith(const QString &piece)
{
    QStringList names;
    for (const auto state : domain::allCustodyStates()) {
        if (domain::label(state).contains(piece, Qt::CaseInsensitive))
            names.append(domain::name(state));
    }
    return names;
}

constexpr auto like = " LIKE ? ESCAPE '\\'";

QByteArray text(const char *column)
{
    return QByteArray(column) + like;
}

QByteArray named(const char *column, const char *table)
{
    return QByteArray(column) + " IN (SELECT id FROM " + table + " WHERE name" + like + ')';
}

QByteArray either(const QByteArray &one, const QByteArray &other)
{
    return '(' + one + " OR " + other + ')';
}

QByteArray moment(const char *column)
{
    return QByteArray("strftime('%Y-%m-%d %H:%M', ") + column + " / 1000, 'unixepoch', 'localtime')"
        + like;
}

// What a column shows, as a condition with one pattern (or several times the same).
QByteArray patternCondition(ItemColumn column)
{
    switch (column) {
    case ItemColumn::ExhibitNumber:
        return text("exhibit_number");
    case ItemColumn::Title:
        return text("title");
    case ItemColumn::Identifier:
        return text("identifier");
    case ItemColumn::Place:
        return text("place");
    case ItemColumn::Seal:
        return text("seal_number");
    case ItemColumn::ReviewOn:
        return text("review_on");
    case ItemColumn::Operation:
        return named("operation", "operation");
    case ItemColumn::Site:
        return named("site", "site");
    case ItemColumn::Group:
        return named("suspect_group", "suspect_group");
    case ItemColumn::Suspect:
        return named("suspect", "person");
    case ItemColumn::Holder:
        return either(named("holder_officer", "officer"), named("holder_person", "person"));
    case ItemColumn::Receiver:
        return either(named("receiver_officer", "officer"), named("receiver_person", "person"));
    case ItemColumn::SeizedAt:
        return moment("seized_at");
    case ItemColumn::RegisteredAt:
        return moment("registered_at");
    case ItemColumn::CustodySince:
        return moment("custody_since");
    case ItemColumn::Attachments:
        return text("attachments");
    case ItemColumn::Number:
    case ItemColumn::Kind:
    case ItemColumn::State:
        break;
    }
    return text("number");
}

void addContains(Builder &builder, ItemColumn column, const QString &piece)
{
    if (column == ItemColumn::Kind)
        return addAnyOf(builder, "kind", kindsShownWith(piece));
    if (column == ItemColumn::State)
        return addAnyOf(builder, "custody_state", statesShownWith(piece));
    const QByteArray condition = patternCondition(column);
    const QString shown = condition.startsWith("strftime") ? base::isoPiece(piece) : piece;
    builder.add(condition, QStringList(condition.count('?'), likePattern(shown)));
}

void addAttention(Builder &builder, Attention attention, const AttentionLimits &limits)
{
    const QString transitBefore = QString::number(limits.nowMs - limits.transitMs);
    switch (attention) {
    case Attention::Doubted:
        return builder.add(QByteArray("id IN (SELECT subject FROM audit_fault WHERE severity = "
                                      "'broken' AND audit = (")
                           + newestOpenAudit + "))");
    case Attention::Missing:
        return builder.add(
            QByteArray("id IN (SELECT item FROM stocktake_line WHERE result = 'missing') AND ")
            + missingSinceOfItem + " IS NOT NULL");
    case Attention::NotSealed:
        return builder.add("seal_number IS NULL AND custody_state = 'seized' AND parent IS NULL");
    case Attention::NotVerified:
        // By an audit of all files that did not find it broken, or by one of chosen items that
        // found it whole.
        return builder.add("attached_at IS NOT NULL AND max(attached_at, CAST(? AS INTEGER)) > "
                           "max(verified_at, iif(faulty_at >= (SELECT coalesce(max(began), 0) FROM "
                           "audit WHERE whole = 1), 0, "
                           "(SELECT coalesce(max(began), 0) FROM audit WHERE whole = 1)))",
                           {QString::number(limits.verifiedSinceMs)});
    case Attention::NoPhotographBeforeSealing:
        return builder.add("seal_number IS NOT NULL AND photographs_before = 0");
    case Attention::NoPhotographAfterSealing:
        return builder.add("seal_number IS NOT NULL AND photographs_after = 0");
    case Attention::SealedUnphotographed:
        return builder.add("seal_number IS NOT NULL AND photographs = 0");
    case Attention::NotConfirmed:
        return builder.add("confirmed_by IS NULL");
    case Attention::NoWitness:
        return builder.add("witness IS NULL AND no_witness IS NULL");
    case Attention::ReviewPassed:
        return builder.add(
            "review_on < ? AND custody_state <> 'out'",
            {QDateTime::fromMSecsSinceEpoch(limits.nowMs, Qt::UTC).date().toString(Qt::ISODate)});
    case Attention::InTransitLong:
        return builder.add("custody_state = 'in_transit' AND custody_since < ?", {transitBefore});
    case Attention::Disputed:
        return builder.add("disputed = 1");
    case Attention::CustodyGap:
        return builder.add(
            "(longest_transit > ? OR longest_delay > ? OR seals_broken > 0 OR (custody_state = "
            "'in_transit' AND custody_since < ?))",
            {QString::number(limits.transitMs), QString::number(limits.delayMs), transitBefore});
    }
}

void addKinds(Builder &builder, const ItemFilter &filter)
{
    if (filter.kind)
        builder.add("kind = ?", {domain::name(*filter.kind)});
    if (filter.kinds.empty())
        return;
    QStringList names;
    for (const auto kind : filter.kinds)
        names.append(domain::name(kind));
    addAnyOf(builder, "kind", names);
}

void addOrigin(Builder &builder, const ItemFilter &filter)
{
    builder.addIf("operation = ?", filter.operation);
    builder.addIf("site = ?", filter.site);
    builder.addIf("suspect_group = ?", filter.group);
    builder.addIf("suspect = ?", filter.suspect);
    builder.addIf("id IN (SELECT item FROM item_case WHERE case_file = ?)", filter.caseFile);
}

void addCustody(Builder &builder, const ItemFilter &filter)
{
    if (filter.holder)
        builder.add("(holder_officer = ? OR holder_person = ?)", {*filter.holder, *filter.holder});
    builder.addIf("holder_officer = ?", filter.holderOfficer);
    builder.addIf("holder_person = ?", filter.holderPerson);
    builder.addIf("custody_state = 'in_transit' AND receiver_officer = ?", filter.receiverOfficer);
    builder.addIf("custody_state = 'in_transit' AND receiver_person = ?", filter.receiverPerson);
    builder.addIf("place = ?", filter.place);
    builder.addIf("lot = ?", filter.lot);
    builder.addIf("seal_number = ?", filter.sealNumber);
    if (filter.state)
        builder.add("custody_state = ?", {domain::name(*filter.state)});
    if (filter.sealed)
        builder.add(*filter.sealed ? "seal_number IS NOT NULL"
                                   : "seal_number IS NULL AND parent IS NULL");
    if (filter.seizedFromMs)
        builder.add("seized_at >= ?", {QString::number(*filter.seizedFromMs)});
    if (filter.seizedBeforeMs)
        builder.add("seized_at < ?", {QString::number(*filter.seizedBeforeMs)});
    if (filter.inCustody)
        builder.add("custody_state <> 'out'");
}

} // namespace

QString likePattern(const QString &piece)
{
    QString escaped = piece;
    for (const QChar special : {u'\\', u'%', u'_'})
        escaped.replace(special, QString(u'\\') + special);
    return u'%' + escaped + u'%';
}

Conditions conditionsOf(const ItemFilter &filter, int firstMarker)
{
    Builder builder(firstMarker);
    addKinds(builder, filter);
    addOrigin(builder, filter);
    addCustody(builder, filter);
    const bool needsAttention =
        filter.attention && *filter.attention != Attention::Doubted; // an auditor’s doubt stays
    if (filter.counted || needsAttention)
        builder.add(notWithdrawn);
    if (filter.topLevel)
        builder.add("parent IS NULL");
    for (auto column = filter.contains.begin(); column != filter.contains.end(); ++column) {
        if (!column.value().isEmpty())
            addContains(builder, column.key(), column.value());
    }
    if (const auto found = wordCondition(filter.words); !found.texts.isEmpty())
        builder.add(found.sql, found.texts);
    if (filter.attention)
        addAttention(builder, *filter.attention, filter.limits);
    return builder.take();
}

} // namespace registry
