// StepOnPaper: the paper, the receiver and the steps are recorded together or not at all.

#include "actions/record_origin.h"
#include "actions/step_on_paper.h"
#include "registry/origin_table.h"
#include "support/temp_registry.h"

#include <QDirIterator>
#include <QTest>

using namespace tests;

namespace {

struct Scene {
    TempRegistry registry;
    QString paper = registry.path(QStringLiteral("receipt.pdf"));

    Scene() { writeFile(paper, "%PDF signed by the courier"); }

    Result<actions::TakenStep> release(const QStringList &numbers, const actions::Receiver &to,
                                       const QString &path)
    {
        actions::PaperStep step;
        step.request.verb = domain::CustodyVerb::Release;
        step.request.exhibitNumbers = numbers;
        step.request.stated.reason = QStringLiteral("flight 1");
        step.to = to;
        step.paper = path;
        base::Progress progress;
        return actions::takeStepOnPaper(registry.first(), step, progress);
    }

    std::size_t filesOf(const QString &number)
    {
        return value(registry::AttachmentTable(registry.connection())
                         .ofItem(registry.item(number).id))
            .size();
    }

    int filesInStore() const
    {
        int files = 0;
        const QString store = registry.folder() + QStringLiteral("/attachments");
        QDirIterator each(store, QDir::Files, QDirIterator::Subdirectories);
        while (each.hasNext())
            files += each.next().startsWith(store + QStringLiteral("/tmp/")) ? 0 : 1;
        return files;
    }

    std::size_t personsCalled(const QString &name)
    {
        return value(registry::OriginTable(registry.connection()).personsByName(name)).size();
    }
};

const actions::Receiver courier{
    domain::Party::Kind::Person, {}, QStringLiteral("J. Perez"), QStringLiteral("Charter Air")};

} // namespace

class TestStepOnPaper : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onePaperServesEveryItem()
    {
        Scene scene;
        const QStringList numbers{scene.registry.addPhone(), scene.registry.addPhone(),
                                  scene.registry.addPhone()};

        const auto taken = value(scene.release(numbers, courier, scene.paper));

        QCOMPARE(taken.items.size(), std::size_t(3));
        for (const QString &number : numbers) {
            QCOMPARE(scene.registry.item(number).custody.state, domain::CustodyState::InTransit);
            QCOMPARE(scene.filesOf(number), std::size_t(1));
        }
        QCOMPARE(scene.filesInStore(), 1);
        QCOMPARE(scene.personsCalled(courier.name), std::size_t(1));
        QVERIFY(scene.registry.verify().sound());
    }

    void aRefusedStepLeavesNothingBehind()
    {
        Scene scene;
        const auto free = scene.registry.addPhone(), gone = scene.registry.addPhone();
        value(scene.release({gone}, courier, {}));
        const auto stranger =
            actions::Receiver{domain::Party::Kind::Person, {}, QStringLiteral("A Stranger"), {}};

        const auto refused = scene.release({free, gone}, stranger, scene.paper);

        QVERIFY(!refused);
        QVERIFY(refused.error().message.contains(gone));
        QCOMPARE(scene.filesOf(free), std::size_t(0));
        QCOMPARE(scene.filesInStore(), 0);
        QCOMPARE(scene.personsCalled(stranger.name), std::size_t(0));
        QCOMPARE(scene.registry.item(free).custody.state, domain::CustodyState::Seized);
    }

    void aReceiverIsKnownByNameAndOrganisationWhateverTheirCategory()
    {
        Scene scene;
        domain::Person victim;
        victim.name = courier.name;
        victim.organisation = courier.organisation;
        victim.category = domain::PersonCategory::Victim;
        const auto known = value(actions::recordPerson(scene.registry.first(), victim));
        const auto number = scene.registry.addPhone();

        value(scene.release({number}, courier, {}));

        QCOMPARE(scene.registry.item(number).custody.receiver,
                 (domain::Party{domain::Party::Kind::Person, known.id}));
    }

    void amongNamesakesNobodyIsChosen()
    {
        Scene scene;
        domain::Person person;
        person.name = courier.name;
        person.organisation = courier.organisation;
        value(actions::recordPerson(scene.registry.first(), person));
        value(actions::recordPerson(scene.registry.first(), person));

        const auto refused = scene.release({scene.registry.addPhone()}, courier, {});

        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Conflict);
    }

    void aLotIsAnsweredOnPaper()
    {
        Scene scene;
        const QStringList numbers{scene.registry.addPhone(), scene.registry.addPhone()};
        const auto released = value(scene.release(numbers, courier, {}));
        actions::LotAnswer answer;
        answer.lot = released.items.front().custody.lot;
        answer.place = QStringLiteral("aboard");
        answer.accepted = {{numbers[0], {}, {}, false, {}}};
        answer.refused = {{numbers[1], QStringLiteral("not there")}};
        base::Progress progress;

        const auto unsigned_ =
            actions::answerLotOnPaper(scene.registry.first(), answer, {}, progress);
        QVERIFY(!unsigned_); // nobody without a key signs without a paper
        value(actions::answerLotOnPaper(scene.registry.first(), answer, scene.paper, progress));

        QCOMPARE(scene.registry.item(numbers[0]).custody.state, domain::CustodyState::Held);
        QCOMPARE(scene.filesOf(numbers[0]), std::size_t(1));
        QCOMPARE(scene.filesOf(numbers[1]), std::size_t(1));
        QVERIFY(scene.registry.verify().sound());
    }
};

QTEST_GUILESS_MAIN(TestStepOnPaper)
#include "test_step_on_paper.moc"
