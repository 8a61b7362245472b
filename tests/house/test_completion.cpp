// Completion: bash offers what may follow on the command line.

#include "support/patience.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

namespace {

// A stand-in for the program, so that the completion is tested without a registry.
constexpr auto standIn =
    "#!/bin/sh\n"
    "[ \"$SEALBOOK_REGISTRY $*\" = '/a registry item list --json' ] || exit 3\n"
    "echo '[{\"number\": \"DESK-2026-00001\"},{\"number\":\"DESK-2026-00002\"}]'\n";

constexpr auto script = R"(
PATH="$1:$PATH"
compopt() { :; }
source "$2"
shift 2
COMP_WORDS=(sealbook-cli "$@")
COMP_CWORD=$#
_sealbook_cli
printf '%s\n' "${COMPREPLY[@]}"
)";

} // namespace

class TestCompletion : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        qunsetenv("SEALBOOK_REGISTRY");
        QVERIFY(m_folder.isValid());
        QFile program(m_folder.filePath("sealbook-cli"));
        QVERIFY(program.open(QIODevice::WriteOnly));
        program.write(standIn);
        QVERIFY(program.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    }

    void bashOffersWhatMayFollow_data()
    {
        QTest::addColumn<QStringList>("typed");
        QTest::addColumn<QString>("offered");
        const auto row = [](const char *title, const QStringList &typed, const char *offered) {
            QTest::newRow(title) << typed << QString(offered);
        };
        row("a command", {"it"}, "item");
        row("a subcommand", {"officer", ""}, "add list roles suspend reinstate new-key password");
        row("a subcommand after options", {"-R", "item", "--as", "verify", "bag", ""}, "check");
        row("an option", {"custody", "release", "X", "--r"}, "--reason");
        row("another subcommand", {"item", "rev"}, "review reveal");
        row("a kind", {"item", "add", "--kind", "s"}, "script sim_card storage_medium");
        row("a role", {"officer", "add", "Li", "--role", "a"}, "auditor administrator");
        row("a category of persons", {"person", "add", "Li", "--category", "w"}, "witness");
        row("what an option takes is no command", {"custody", "--paper", "seal", ""},
            "seal open release receive refuse recall move return destroy forfeit hand-over");
        row("a state", {"item", "list", "--state", "in"}, "in_transit");
        row("a category", {"attach", "X", "--category", "p"}, "photo");
        row("an exhibit number", {"-R", "/a registry", "item", "show", "D"},
            "DESK-2026-00001 DESK-2026-00002");
        row("no number of no registry", {"item", "show", "D"}, "");
        row("what lies at a place", {"-R", "/a registry", "stocktake", "--place", "shelf", "D"},
            "DESK-2026-00001 DESK-2026-00002");
        row("a form, then what it is of", {"-R", "/a registry", "form", "d"},
            "data-list disposal-record");
        row("a form's language", {"form", "inventory", "--language", ""}, "en zh both");
        row("nothing for a free text", {"custody", "seal", "X", "--reason", ""}, "");
    }

    void bashOffersWhatMayFollow()
    {
        QFETCH(QStringList, typed);
        QFETCH(QString, offered);
        const QString completion = SEALBOOK_SOURCE_DIR "/packaging/sealbook-cli.bash-completion";

        QProcess bash;
        bash.start("bash",
                   QStringList{"-u", "-c", script, "bash", m_folder.path(), completion} + typed);
        QVERIFY(bash.waitForFinished(tests::patienceMs));

        QCOMPARE(QString::fromUtf8(bash.readAllStandardError()), QString());
        QCOMPARE(QString::fromUtf8(bash.readAllStandardOutput()).split('\n', Qt::SkipEmptyParts),
                 offered.split(' ', Qt::SkipEmptyParts));
    }

private:
    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestCompletion)
#include "test_completion.moc"
