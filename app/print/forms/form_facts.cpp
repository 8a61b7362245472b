#include "print/forms/form_facts.h"

#include "base/text.h"
#include "exchange/record/write/agreed_items.h"
#include "print/forms/form_reader.h"
#include "registry/hidden_items.h"
#include "registry/officer_table.h"
#include "registry/origin_table.h"

#include <QSet>

namespace print {

namespace {

class Choosing
{
public:
    Choosing(registry::Registry &registry, QString viewer)
        : m_reader(registry)
        , m_viewer(std::move(viewer))
    {
    }

    Result<void> add(const QString &exhibitNumber)
    {
        TRY(const auto item,
            registry::ItemTable(m_reader).byExhibitNumber(exhibitNumber, m_viewer));
        m_chosen.push_back({item.id, item.parent});
        return {};
    }

    Result<void> addCase(const QString &id)
    {
        registry::ItemFilter filter;
        filter.caseFile = id;
        filter.viewer = m_viewer;
        TRY(m_hidden, registry::hiddenItems(m_reader, filter));
        return registry::ItemTable(m_reader).each(filter, [this](const auto &item) {
            m_chosen.push_back({item.id, item.parent});
            return Result<void>();
        });
    }

    // With what they contain, each after what it is inside of.
    Result<QStringList> ids()
    {
        QSet<QString> chosen;
        for (const auto &[id, parent] : m_chosen)
            chosen.insert(id);
        QStringList ids;
        QSet<QString> placed;
        for (const auto &[id, parent] : m_chosen) {
            if (parent && chosen.contains(*parent))
                continue; // comes with its container
            TRY(const auto all, registry::ItemTable(m_reader).withContents(id));
            for (const QString &one : all) {
                TRY(const bool visible, registry::ItemTable(m_reader).maySee(m_viewer, one));
                if (!visible)
                    m_hidden.insert(one);
                else if (!placed.contains(one))
                    ids.append(one);
                placed.insert(one);
            }
        }
        return ids;
    }

    // Of the case and inside the items, known after ids().
    qint64 hidden() const { return m_hidden.size(); }

private:
    registry::Reader m_reader;
    QString m_viewer;
    QSet<QString> m_hidden;
    std::vector<std::pair<QString, std::optional<QString>>> m_chosen;
};

Result<QMap<QString, QStringList>> victimsOf(FormReader &reader, const registry::Reader &tables,
                                             const std::vector<FormItem> &items)
{
    QMap<QString, QStringList> victims;
    for (const auto &item : items) {
        for (const auto &caseFile : item.cases) {
            if (victims.contains(caseFile.id))
                continue;
            QStringList names;
            TRY(const auto persons, registry::OriginTable(tables).victimsOf(caseFile.id));
            for (const auto &person : persons) {
                TRY(const auto named, reader.person(person.id));
                names.append(named.name);
            }
            victims.insert(caseFile.id, names);
        }
    }
    return victims;
}

// In a state in which the tables say what the ledger says.
Result<void> readItems(FormFacts &facts, registry::Registry &registry, FormReader &reader,
                       const QStringList &ids, const QString &viewer, base::Progress &progress)
{
    TRY(const auto view,
        exchange::AgreedView::open(registry, ids, viewer,
                                   {facts.caseFile ? facts.caseFile->id : QString()}));
    progress.begin(Text::tr("Reading the items"), ids.size());
    for (const QString &id : ids) {
        TRY(progress.check());
        TRY(auto item, reader.item(id));
        facts.items.push_back(std::move(item));
        progress.advance(1);
    }
    TRY(facts.victims, victimsOf(reader, registry, facts.items));
    return {};
}

Result<void> stamp(FormFacts &facts, actions::Session &session, FormReader &reader)
{
    TRY(facts.printedBy, reader.officer(session.officer().id));
    facts.printedAtMs = session.environment().now();
    facts.store = std::make_shared<const attachments::Store>(session.registry().store());
    TRY(const auto identity, registry::identity(session.registry()));
    facts.fingerprint = identity.rootKeyId;
    TRY(const auto checkpoint, session.checkpoint());
    facts.checkpoint = QString::fromUtf8(checkpoint.note);
    return {};
}

} // namespace

Result<FormFacts> formFacts(actions::Session &session, const FormChoice &choice,
                            base::Progress &progress)
{
    auto &registry = session.registry();
    const QString viewer = session.officer().id;
    FormFacts facts;
    Choosing choosing(registry, viewer);
    for (const QString &number : choice.exhibitNumbers)
        TRY(choosing.add(number));
    if (choice.caseNumber) {
        TRY(facts.caseFile,
            registry::OriginTable(registry).caseByNumber(*choice.caseNumber, viewer));
        TRY(choosing.addCase(facts.caseFile->id));
    }
    TRY(const auto ids, choosing.ids());
    if (ids.isEmpty())
        return failure(ErrorCode::Invalid, Text::tr("There is no item to put on the form."));
    facts.hidden = choosing.hidden();
    FormReader reader(registry, viewer);
    TRY(readItems(facts, registry, reader, ids, viewer, progress));
    TRY(stamp(facts, session, reader));
    return facts;
}

} // namespace print
