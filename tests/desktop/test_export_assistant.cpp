// ExportAssistant: a custody record is made by keyboard, what is withheld stays out, a refusal
// keeps what was typed.

#include "actions/amend_item.h"
#include "actions/open_case.h"
#include "actions/record_origin.h"
#include "actions/register_item.h"
#include "controls/check_list.h"
#include "controls/choice_box.h"
#include "controls/pdf_pages.h"
#include "desktop/desk_fixture.h"
#include "export/export_assistant.h"
#include "support/patience.h"

#include <QDirIterator>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace desktop;

namespace {

void press(tests::DeskFixture &fixture, const char *button)
{
    auto *found = fixture.find<QPushButton>(button);
    if (!found->isEnabled())
        qFatal("%s cannot be pressed", button);
    found->click();
    fixture.settle();
}

// Two cases; the first has the item.
void openTwoCases(tests::DeskFixture &fixture, const QString &number)
{
    auto &officer = fixture.registry().first();
    for (const auto &[caseNumber, title] :
         {std::pair{QStringLiteral("ZJ-1"), QStringLiteral("刷单诈骗")},
          std::pair{QStringLiteral("ZJ-2"), QStringLiteral("Parcel fraud")}}) {
        domain::CaseFile opened;
        opened.number = caseNumber;
        opened.title = title;
        tests::value(actions::openCase(officer, opened));
    }
    tests::value(actions::assignItem(officer, number, QStringLiteral("ZJ-1")));
}

// Fills the pages up to the folder.
void fillIn(tests::DeskFixture &fixture, const QString &folder)
{
    QTest::keyClicks(fixture.find<QLineEdit>("export_recipient"), QStringLiteral("District court"));
    QTest::keyClicks(fixture.find<QLineEdit>("export_reason"), QStringLiteral("Indictment"));
    press(fixture, "next");
    press(fixture, "next");
    fixture.find<QLineEdit>("export_folder")->setText(folder);
}

bool holds(const QString &folder, const QByteArray &text)
{
    QDirIterator files(folder, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (file.open(QIODevice::ReadOnly) && file.readAll().contains(text))
            return true;
    }
    return false;
}

} // namespace

class TestExportAssistant : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRecordIsMadeOfTheChosenItems()
    {
        tests::DeskFixture fixture;
        const QString number = fixture.registry().addPhone();
        fixture.desk().setChosen({number});
        const QString folder = fixture.registry().path(QStringLiteral("record"));

        fixture.give("export_record");
        fillIn(fixture, folder);
        press(fixture, "make");

        const auto *assistant = fixture.find<ExportAssistant>("export_assistant");
        QVERIFY(assistant->report.has_value());
        QCOMPARE(assistant->report->items, 1);
        QVERIFY(holds(folder, number.toUtf8()));
        QVERIFY(fixture.find<QPlainTextEdit>("export_said")
                    ->toPlainText()
                    .contains(assistant->report->fingerprint));
    }

    void aCaseIsFoundByAPieceOfItsTitle()
    {
        tests::DeskFixture fixture;
        openTwoCases(fixture, fixture.registry().addPhone());
        fixture.registry().addPhone();
        fixture.desk().setChosen({});

        fixture.give("export_record");
        auto *cases = fixture.find<ChoiceBox>("export_cases");
        QVERIFY(!cases->chosen()); // the officer must choose which of two cases is disclosed
        cases->setFocus();
        cases->setEditText(QStringLiteral("刷单"));
        QTest::keyClick(cases, Qt::Key_Return);
        QCOMPARE(cases->chosen(), std::optional(QStringLiteral("ZJ-1")));
        fillIn(fixture, fixture.registry().path(QStringLiteral("record")));
        press(fixture, "make");

        QCOMPARE(fixture.find<ExportAssistant>("export_assistant")->report->items, 1);
    }

    void thePreviewShowsThePagesAndRecordsNothing()
    {
        tests::DeskFixture fixture;
        fixture.desk().setChosen({fixture.registry().addPhone()});
        const auto size = [&fixture] {
            auto &session = fixture.registry().first();
            return tests::value(session.registry().ledger().size(session.station().id));
        };
        const qint64 before = size();

        fixture.give("export_record");
        fillIn(fixture, fixture.registry().path(QStringLiteral("record")));
        press(fixture, "export_preview_made");

        auto *pages = fixture.find<PdfPages>("export_preview_pages");
        QTRY_VERIFY_WITH_TIMEOUT(pages->document()->pageCount() > 0, tests::patienceMs);
        QVERIFY(!QFileInfo::exists(fixture.registry().path(QStringLiteral("record"))));
        QCOMPARE(size(), before);
    }

    void whatIsWithheldIsNotInTheFolder()
    {
        tests::DeskFixture fixture;
        const QString number = fixture.registry().addPhone();
        const QByteArray imei =
            fixture.registry().item(number).fields.value(QStringLiteral("imei")).value->toUtf8();
        fixture.desk().setChosen({number});
        const QString open = fixture.registry().path(QStringLiteral("open"));
        const QString closed = fixture.registry().path(QStringLiteral("closed"));

        fixture.give("export_record");
        fillIn(fixture, open);
        press(fixture, "make");
        fixture.find<ExportAssistant>("export_assistant")->close();
        fixture.settle();
        fixture.desk().setChosen({number});
        fixture.give("export_record");
        fillIn(fixture, closed);
        press(fixture, "back");
        press(fixture, "withhold_all");
        press(fixture, "next");
        press(fixture, "make");

        QVERIFY(holds(open, imei));
        QVERIFY(!holds(closed, imei));
        QVERIFY(fixture.find<ExportAssistant>("export_assistant")->report->withheld > 0);
    }

    void anUnknownNumberIsReportedAndNothingIsWritten()
    {
        tests::DeskFixture fixture;
        fixture.desk().setChosen({QStringLiteral("NOWHERE-2026-00001")});
        const QString folder = fixture.registry().path(QStringLiteral("record"));

        fixture.give("export_record");
        fillIn(fixture, folder);
        press(fixture, "make");

        QVERIFY(!fixture.find<ExportAssistant>("export_assistant")->report.has_value());
        QVERIFY(fixture.find<QPushButton>("export_again")->isVisible());
        QVERIFY(!QFileInfo::exists(folder));
    }

    void afterAFolderThatCannotBeMadeOneGoesBackToIt()
    {
        tests::DeskFixture fixture;
        fixture.desk().setChosen({fixture.registry().addPhone()});
        fixture.give("export_record");
        fillIn(fixture, QStringLiteral("/proc/x"));
        press(fixture, "make");

        press(fixture, "export_change");
        auto *folder = fixture.find<QLineEdit>("export_folder");
        QVERIFY(folder->isVisible());
        folder->setText(fixture.registry().path(QStringLiteral("record")));
        press(fixture, "make");

        QVERIFY(fixture.find<ExportAssistant>("export_assistant")->report.has_value());
    }

    void escapeAsksAndALockKeepsWhatWasChosen()
    {
        tests::DeskFixture fixture;
        fixture.desk().setChosen({fixture.registry().addPhone()});
        fixture.give("export_record");
        auto *assistant = fixture.find<ExportAssistant>("export_assistant");
        auto *recipient = fixture.find<QLineEdit>("export_recipient");
        QTest::keyClicks(recipient, QStringLiteral("District court"));

        QTest::keyClick(assistant, Qt::Key_Escape);
        QVERIFY(assistant->isVisible());
        press(fixture, "go_on");
        fixture.give("lock");
        QVERIFY(!assistant->isVisible());
        fixture.signIn();

        QVERIFY(assistant->isVisible());
        QCOMPARE(recipient->text(), QStringLiteral("District court"));
        QVERIFY(!fixture.desk().losses().isEmpty());
        QTest::keyClick(assistant, Qt::Key_Escape);
        press(fixture, "throw_away");
        QVERIFY(fixture.desk().losses().isEmpty());
    }

    void aPersonIsWithheldAndAnEarlierRecordIsContinued()
    {
        tests::DeskFixture fixture;
        auto &session = fixture.registry().first();
        domain::Person suspect;
        suspect.category = domain::PersonCategory::Suspect;
        suspect.name = QStringLiteral("Wang Wei");
        suspect.id = tests::value(actions::recordPerson(session, suspect)).id;
        actions::NewItem phone;
        phone.kind = domain::ItemKind::Phone;
        phone.seizedFrom = suspect.id;
        const QString number =
            tests::value(actions::registerItem(session, phone)).item.exhibitNumber;
        const QString earlier = fixture.registry().path(QStringLiteral("earlier.txt"));
        tests::writeFile(earlier, tests::value(session.checkpoint()).note);
        const QString folder = fixture.registry().path(QStringLiteral("record"));
        fixture.desk().setChosen({number});

        fixture.give("export_record");
        fillIn(fixture, folder);
        press(fixture, "back");
        fixture.find<CheckList>("export_redact_persons")->setChecked({suspect.id});
        press(fixture, "next");
        auto *since = fixture.find<QLineEdit>("export_since");
        since->setText(fixture.registry().path(QStringLiteral("nothing.txt")));
        press(fixture, "make");
        QVERIFY(since->isVisible()); // there is no such file: the error is shown next to the line
        since->setText(earlier);
        press(fixture, "make");

        QVERIFY(fixture.find<ExportAssistant>("export_assistant")->report.has_value());
        QVERIFY(!holds(folder, "Wang Wei"));
        QCOMPARE(fixture.find<ExportAssistant>("export_assistant")->request.redactPersons,
                 QStringList{suspect.id});
    }

    void aFolderThatHoldsSomethingIsRefusedBeforeAnythingIsMade()
    {
        tests::DeskFixture fixture;
        fixture.desk().setChosen({fixture.registry().addPhone()});
        QVERIFY(QDir().mkpath(fixture.registry().path(QStringLiteral("full"))));
        tests::writeFile(fixture.registry().path(QStringLiteral("full/letter.txt")), "mine");

        fixture.give("export_record");
        fillIn(fixture, fixture.registry().path(QStringLiteral("full")));

        QVERIFY(!fixture.find<QPushButton>("make")->isEnabled());
    }
};

QTEST_MAIN(TestExportAssistant)
#include "test_export_assistant.moc"
