#include "custody/take_step.h"

#include "actions/attach_files.h"
#include "actions/record_origin.h"
#include "registry/origin_table.h"

namespace desktop {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(CustodyStep)
};

} // namespace

Result<domain::Party> receivingParty(actions::Session &session, const Receiver &receiver)
{
    if (!receiver.id.isEmpty())
        return domain::Party{receiver.kind, receiver.id};
    const registry::OriginTable origins(session.registry().connection());
    TRY(auto namesakes, origins.personsByName(receiver.name));
    std::erase_if(namesakes, [&](const domain::Person &person) {
        return person.organisation.value_or(QString()) != receiver.organisation;
    });
    if (namesakes.size() > 1)
        return failure(ErrorCode::Conflict,
                       Tr::tr("Several persons are called “%1”; choose one from the list.")
                           .arg(receiver.name));
    if (!namesakes.empty())
        return domain::Party{receiver.kind, namesakes.front().id};
    domain::Person person;
    person.name = receiver.name;
    if (!receiver.organisation.isEmpty())
        person.organisation = receiver.organisation;
    TRY(const auto recorded, actions::recordPerson(session, person));
    return domain::Party{receiver.kind, recorded.id};
}

Result<QString> attachPaper(actions::Session &session, const QStringList &exhibitNumbers,
                            const QString &path, base::Progress &progress)
{
    actions::AttachOptions form;
    form.category = QStringLiteral("form");
    QString sha256;
    for (const QString &number : exhibitNumbers) {
        TRY(const auto attached,
            actions::attachFiles(session, number, {{path, std::nullopt}}, form, progress));
        sha256 = attached.front().sha256;
    }
    return sha256;
}

Result<std::vector<registry::ItemRecord>> takeStep(actions::Session &session, StepOrder order,
                                                   base::Progress &progress)
{
    auto &request = order.request;
    TRY(session.mayRecord(QStringLiteral("custody.") + domain::pastTense(request.verb)));
    if (order.to) {
        TRY(request.told.to, receivingParty(session, *order.to));
    }
    if (!order.paper.isEmpty()) {
        TRY(actions::checkCustodyStep(session, request, true));
        TRY(request.told.paper,
            attachPaper(session, request.exhibitNumbers, order.paper, progress));
    }
    return actions::takeCustodyStep(session, request);
}

} // namespace desktop
