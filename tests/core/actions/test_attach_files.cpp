// AttachFiles: what an item has already is not attached twice without a word, and one file that
// cannot be read does not stop the others of its folder.

#include "base/file_name.h"
#include "support/temp_registry.h"

#include <QFile>
#include <QTest>

using namespace tests;

namespace {

struct Scene {
    TempRegistry registry;
    QString number = registry.addPhone();
    base::Progress progress;

    attachments::Source file(const QString &name, const QByteArray &content)
    {
        writeFile(registry.path(name), content);
        return {registry.path(name), {}, {}};
    }
    std::vector<actions::Attached> attach(const std::vector<attachments::Source> &sources,
                                          const actions::AttachOptions &options = {})
    {
        return value(actions::attachFiles(registry.first(), number, sources, options, progress));
    }
    std::size_t count()
    {
        return value(registry::AttachmentTable(registry.connection())
                         .ofItem(registry.item(number).id))
            .size();
    }
};

} // namespace

class TestAttachFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theSameFileASecondTimeIsNotRecorded()
    {
        Scene scene;
        const auto first = scene.attach({scene.file("f.txt", "f")});

        const auto second = scene.attach({scene.file("f.txt", "f"), scene.file("g.txt", "g")});

        QVERIFY(!first.front().wasThere);
        QVERIFY(second[0].wasThere);
        QCOMPARE(second[0].entry, first.front().entry);
        QVERIFY(!second[1].wasThere);
        QCOMPARE(second[1].name, std::optional(QStringLiteral("g.txt")));
        QCOMPARE(scene.count(), 2U);
    }

    void itIsRecordedWhereThatIsInsistedOn()
    {
        Scene scene;
        scene.attach({scene.file("f.txt", "f")});
        actions::AttachOptions again;
        again.again = true;

        const auto second = scene.attach({scene.file("f.txt", "f")}, again);

        QVERIFY(!second.front().wasThere);
        QCOMPARE(second.front().sameAs, QStringLiteral("f.txt"));
        QCOMPARE(scene.count(), 2U);
    }

    void theSameContentUnderAnotherNameOrForAnotherUseIsRecordedAndNamed()
    {
        Scene scene;
        scene.attach({scene.file("f.txt", "f")});
        actions::AttachOptions photo;
        photo.category = QStringLiteral("photo");

        const auto copy = scene.attach({scene.file("copy.txt", "f")});
        const auto used = scene.attach({scene.file("f.txt", "f")}, photo);

        QCOMPARE(copy.front().sameAs, QStringLiteral("f.txt"));
        QVERIFY(!used.front().wasThere);
        QCOMPARE(scene.count(), 3U);
    }

    void aFileThatVanishesIsNamedAndTheOthersAreAttached()
    {
        Scene scene;
        const std::vector<attachments::Source> sources{
            scene.file("a.txt", "a"),
            {scene.registry.path("gone.txt"), {}, "d/gone.txt"},
            scene.file("b.txt", "b")};

        const auto some = value(actions::attachReadable(scene.registry.first(), scene.number,
                                                        sources, {}, scene.progress));

        QCOMPARE(some.attached.size(), 2U);
        QCOMPARE(some.attached[1].source, 2U);
        QCOMPARE(some.attached[1].name, std::optional(QStringLiteral("b.txt")));
        QCOMPARE(some.refused.size(), 1U);
        QCOMPARE(some.refused.front().source, 1U);
        QCOMPARE(some.refused.front().error.code, ErrorCode::NotFound);
        QCOMPARE(scene.count(), 2U);
        QVERIFY(!actions::attachFiles(scene.registry.first(), scene.number, sources, {},
                                      scene.progress));
        QVERIFY(scene.registry.verify().faults.empty());
    }

    void aNameOfAnyBytesIsAttached()
    {
        Scene scene;
        const QByteArray path = scene.registry.path(QString()).toUtf8() + "/gbk_\xB8\xB4.txt";
        QFile plain(scene.file("plain.txt", "x").path);
        QCOMPARE(::rename(plain.fileName().toUtf8().constData(), path.constData()), 0);

        const auto attached = scene.attach({{base::pathOf(path), {}, {}}});

        QCOMPARE(attached.front().name, std::optional(QStringLiteral("gbk_\\xB8\\xB4.txt")));
        QCOMPARE(base::bytesOf(*base::pathSpelled(*attached.front().name)), "gbk_\xB8\xB4.txt");
        QVERIFY(scene.registry.verify().faults.empty());
    }
};

QTEST_GUILESS_MAIN(TestAttachFiles)
#include "test_attach_files.moc"
