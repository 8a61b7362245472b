#include "actions/step_on_paper.h"

#include "actions/answer_lot.h"
#include "actions/attach_files.h"
#include "actions/record_origin.h"
#include "actions/take_custody_step.h"
#include "base/text.h"
#include "registry/origin_table.h"

#include <algorithm>

namespace actions {

namespace {

// Puts the paper into the store before an entry names it.
class Paper
{
public:
    // Without a path there is none, and nothing to attach.
    static Result<Paper> takeIn(Session &session, const QString &path, base::Progress &progress)
    {
        Paper paper;
        if (path.isEmpty())
            return paper;
        TRY(session.mayRecord(QStringLiteral("attachment.added")));
        paper.m_source.path = path;
        TRY(auto intake, takeInFiles(session, {paper.m_source}, {}, progress));
        paper.m_intake.emplace(std::move(intake));
        return paper;
    }

    // Gives the paper's SHA-256 in hexadecimal digits, or nothing where there is no paper.
    Result<QString> attach(Writer &writer, const QStringList &exhibitNumbers) const
    {
        if (!m_intake)
            return QString();
        AttachOptions form;
        form.category = QStringLiteral("form");
        const auto &stored = m_intake->stored().front();
        for (const QString &number : exhibitNumbers)
            TRY(attachStored(writer, number, stored, m_source, form));
        return stored.sha256.hex();
    }

    void keep()
    {
        if (m_intake)
            m_intake->keep();
    }

private:
    attachments::Source m_source;
    std::optional<attachments::Intake> m_intake;
};

// Appends the warnings about a newly recorded person.
Result<domain::Party> partyOf(Writer &writer, const Receiver &receiver, QStringList &warnings)
{
    if (!receiver.id.isEmpty())
        return domain::Party{receiver.kind, receiver.id};
    TRY(auto namesakes, registry::OriginTable(writer.connection()).personsByName(receiver.name));
    std::erase_if(namesakes, [&](const domain::Person &person) {
        return person.organisation.value_or(QString()) != receiver.organisation;
    });
    if (namesakes.size() > 1)
        return failure(ErrorCode::Conflict,
                       Text::tr("Several persons are called “%1”; choose one from the list.")
                           .arg(receiver.name));
    if (!namesakes.empty())
        return domain::Party{domain::Party::Kind::Person, namesakes.front().id};
    domain::Person person;
    person.name = receiver.name;
    if (!receiver.organisation.isEmpty())
        person.organisation = receiver.organisation;
    TRY(const auto recorded, recordPerson(writer, person));
    warnings += recorded.warnings;
    return domain::Party{domain::Party::Kind::Person, recorded.id};
}

Result<TakenStep> takeStep(Writer &writer, CustodyRequest &request, const PaperStep &step)
{
    TakenStep taken;
    if (step.to) {
        TRY(request.stated.to, partyOf(writer, *step.to, taken.warnings));
    }
    if (step.witness) {
        TRY(request.stated.witness, partyOf(writer, *step.witness, taken.warnings));
    }
    TRY(taken.items, takeCustodyStep(writer, request));
    return taken;
}

// Runs `take` with the paper's digest, once the paper is attached to the items with these numbers.
template <typename Taken, typename Take>
Result<Taken> onPaper(Session &session, const QString &path, const QStringList &numbers,
                      base::Progress &progress, const Take &take)
{
    TRY(auto paper, Paper::takeIn(session, path, progress));
    auto taken = session.write([&](Writer &writer) -> Result<Taken> {
        TRY(const QString sha256, paper.attach(writer, numbers));
        return take(writer, sha256);
    });
    if (taken)
        paper.keep();
    return taken;
}

} // namespace

Result<TakenStep> takeStepOnPaper(Session &session, const PaperStep &step, base::Progress &progress)
{
    const auto &numbers = step.request.exhibitNumbers;
    TRY(checkNumbers(numbers));
    TRY(session.mayRecord(QStringLiteral("custody.") + domain::pastTense(step.request.verb)));
    return onPaper<TakenStep>(session, step.paper, numbers, progress,
                              [&](Writer &writer, const QString &paper) {
                                  auto request = step.request;
                                  if (!paper.isEmpty())
                                      request.stated.paper = paper;
                                  return takeStep(writer, request, step);
                              });
}

Result<std::vector<registry::ItemRecord>> answerLotOnPaper(Session &session, LotAnswer answer,
                                                           const QString &path,
                                                           base::Progress &progress)
{
    const auto numbers = numbersOf(answer);
    TRY(checkNumbers(numbers));
    return onPaper<std::vector<registry::ItemRecord>>(session, path, numbers, progress,
                                                      [&](Writer &writer, const QString &paper) {
                                                          if (!paper.isEmpty())
                                                              answer.paper = paper;
                                                          return answerLot(writer, answer);
                                                      });
}

} // namespace actions
