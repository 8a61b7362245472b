// Names that a reader takes for each other are found, and names that only resemble each other are
// not.

#include "domain/skeleton.h"

#include <QTest>

class TestSkeleton : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesThatLookAlike_data()
    {
        QTest::addColumn<QString>("left");
        QTest::addColumn<QString>("right");
        QTest::addColumn<bool>("isAlike");
        QTest::addColumn<bool>("isSame");
        const auto row = [](const char *what, const char *left, const char *right, bool isAlike,
                            bool isSame = false) {
            QTest::newRow(what) << QString::fromUtf8(left) << QString::fromUtf8(right) << isAlike
                                << isSame;
        };
        row("the same", "孙悦", "孙悦", true, true);
        row("zero width at the end", "孙悦", "孙悦\u200B", true, true);
        row("word joiner within", "孙悦", "孙\u2060悦", true, true);
        row("joiner within", "Li Na", "Li\u200D Na", true, true);
        row("variation selector", "葛明", "葛\U000E0100明", true, true);
        row("ideographic blank", "王 伟", "王　伟", true, true);
        row("no-break blank", "Li Na", "Li\u00A0Na", true, true);
        row("full width", "ZJ-1", "ＺＪ－１", true, true);
        row("another dash", "ZJ-1", "ZJ–1", true, true);
        row("letter case", "Li Na", "li NA", true);
        row("Cyrillic letter", "Chen Hao", "Сhen Hao", true);
        row("Cyrillic throughout", "PETA", "РЕТА", true);
        row("Greek letter", "Oscar", "Οscar", true);
        row("dotless i", "Li Na", "Lı Na", true);
        row("zero for O", "ZJ-2O", "ZJ-20", true);
        row("one for l", "ZJ-1", "ZJ-l", true);
        row("capital i for l", "ZJ-I", "ZJ-l", true);
        row("rn for m", "Ramon", "Rarnon", true);
        row("middle dot", "阿卜杜·热合曼", "阿卜杜•热合曼", true);
        row("Kangxi radical", "一", "\u2F00", true, true);
        row("Japanese syllable", "王力", "王カ", true);
        row("long vowel mark", "李一", "李ー", true);
        row("another Chinese character", "口口", "囗口", true);
        row("other names", "Alia", "Alla", false);
        row("accent", "José", "Jose", false);
        row("other number", "ZJ-1", "ZJ-2", false);
        row("without the blank", "Li Na", "LiNa", false);
        row("other characters", "王伟", "王纬", false);
    }

    void namesThatLookAlike()
    {
        QFETCH(QString, left);
        QFETCH(QString, right);
        QFETCH(bool, isAlike);
        QFETCH(bool, isSame);
        QCOMPARE(domain::looksLike(left, right), isAlike);
        QCOMPARE(domain::looksLike(right, left), isAlike);
        QCOMPARE(domain::readsTheSame(left, right), isSame);
    }
};

QTEST_GUILESS_MAIN(TestSkeleton)
#include "test_skeleton.moc"
