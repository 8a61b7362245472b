// Translations: every text of the program in Chinese, every plural in English, and no stale ones.

#include "house/source_tree.h"
#include "support/patience.h"

#include <QLibraryInfo>
#include <QProcess>
#include <QSet>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace house;

namespace {

struct Sentence {
    QString context;
    QString source;
    QString state; // empty: finished; else as Qt spells it: unfinished, vanished, obsolete
    bool isPlural = false;
    QStringList forms; // the translation; of a plural one for each number

    QString stated() const { return context + ": " + source; }
};

void readTranslation(QXmlStreamReader &xml, Sentence &sentence)
{
    sentence.state = xml.attributes().value(QLatin1String("type")).toString();
    if (!sentence.isPlural)
        sentence.forms = {xml.readElementText()};
    else
        while (xml.readNextStartElement())
            sentence.forms.append(xml.readElementText());
}

// The contents of a file of translations (.ts); empty when it cannot be parsed.
QList<Sentence> sentencesOf(const QString &ts)
{
    QList<Sentence> sentences;
    QXmlStreamReader xml(ts);
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == QLatin1String("name")) {
            context = xml.readElementText();
        } else if (xml.name() == QLatin1String("message")) {
            sentences.append({context, {}, {}, {}, {}});
            sentences.last().isPlural = xml.attributes().value(QLatin1String("numerus")) == u"yes";
        } else if (xml.name() == QLatin1String("source")) {
            sentences.last().source = xml.readElementText();
        } else if (xml.name() == QLatin1String("translation")) {
            readTranslation(xml, sentences.last());
        }
    }
    return xml.hasError() ? QList<Sentence>() : sentences;
}

// What is not translated, or is no longer said anywhere.
QStringList unfinished(const QList<Sentence> &sentences)
{
    QStringList faults;
    for (const auto &sentence : sentences) {
        const bool hasGap = sentence.forms.isEmpty() || sentence.forms.contains(QString());
        if (!sentence.state.isEmpty() || hasGap)
            faults.append(sentence.stated() + " (" + sentence.state + ')');
    }
    return faults;
}

QStringList foundIn(const QString &text, const QRegularExpression &pattern)
{
    QStringList found;
    auto matches = pattern.globalMatch(text);
    while (matches.hasNext())
        found.append(matches.next().captured().remove(u'L'));
    found.removeDuplicates();
    found.sort();
    return found;
}

// What does not hold the same values as its source (%1, %n), or has lost or won a mnemonic.
QStringList misfits(const QList<Sentence> &sentences)
{
    static const QRegularExpression value("%L?[1-9n]");
    QStringList faults;
    for (const auto &sentence : sentences) {
        for (const QString &form : sentence.forms) {
            if (foundIn(form, value) != foundIn(sentence.source, value)
                || form.count(u'&') != sentence.source.count(u'&'))
                faults.append(sentence.stated() + " → " + form);
        }
    }
    return faults;
}

// What reads the same as in English although it has words of it.
QStringList leftInEnglish(const QList<Sentence> &sentences)
{
    static const QRegularExpression words("[a-z]{2,} [a-z]{2,}"), ideograph("\\p{Han}");
    QStringList faults;
    for (const auto &sentence : sentences) {
        if (sentence.source.contains(words) && !sentence.forms.join(u' ').contains(ideograph))
            faults.append(sentence.stated());
    }
    return faults;
}

// The contexts in which the program asks for translations.
QSet<QString> contextsOf(const SourceTree &tree)
{
    static const QRegularExpression declared(
        R"(Q_DECLARE_TR_FUNCTIONS\((\w+)\)|(?:translate|NOOP)\("([\w:]+)\"|)"
        R"(class (\w+)[^;{]*\{\s*Q_OBJECT)");
    QSet<QString> contexts;
    for (const QString &text : tree) {
        auto matches = declared.globalMatch(text);
        while (matches.hasNext()) {
            const auto match = matches.next();
            contexts.insert(match.captured(3).isEmpty() ? match.captured(1) + match.captured(2)
                                                        : "desktop::" + match.captured(3));
        }
    }
    return contexts;
}

// Menu → its texts as the table of commands has them; "" is the menu bar.
QMap<QString, QStringList> menusOf(const QString &table)
{
    static const QRegularExpression menu(
        R"~(\{"(\w+)", QT_TRANSLATE_NOOP\("Commands", "([^"]+)"\)\})~");
    static const QRegularExpression command(
        R"~(\{"\w+",\s*"(\w+)",\s*QT_TRANSLATE_NOOP\("Commands",\s*"([^"]+)"\))~");
    QMap<QString, QStringList> menus;
    auto found = menu.globalMatch(table);
    while (found.hasNext())
        menus[QString()].append(found.next().captured(2));
    found = command.globalMatch(table);
    while (found.hasNext()) {
        const auto match = found.next();
        menus[match.captured(1)].append(match.captured(2));
    }
    return menus;
}

// Each text of a menu with a mnemonic that another one of that menu has already.
QStringList clashes(const QMap<QString, QStringList> &menus)
{
    QStringList faults;
    for (const auto &texts : menus) {
        QSet<QChar> taken;
        for (const QString &text : texts) {
            const auto letter = text.mid(text.indexOf(u'&') + 1, 1).toUpper();
            if (!text.contains(u'&') || taken.contains(letter.at(0)))
                faults.append(text);
            else
                taken.insert(letter.at(0));
        }
    }
    return faults;
}

QString lupdate()
{
    const QString path = QLibraryInfo::path(QLibraryInfo::BinariesPath) + "/lupdate";
    return QFile::exists(path) ? path : QStandardPaths::findExecutable(QStringLiteral("lupdate"));
}

} // namespace

class TestTranslations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everySentenceIsSaidInChinese()
    {
        QVERIFY2(!lupdate().isEmpty(), "lupdate is missing; packaging/test installs it");

        const auto sentences = updated(QStringLiteral("sealbook_zh_CN.ts"), {});

        QVERIFY(sentences.size() > 1000);
        QCOMPARE(unfinished(sentences).join(u'\n'), QString());
        QCOMPARE(leftInEnglish(sentences).join(u'\n'), QString());
    }

    void everyPluralIsSaidInEnglish()
    {
        QVERIFY2(!lupdate().isEmpty(), "lupdate is missing; packaging/test installs it");

        const auto sentences = updated(QStringLiteral("sealbook_en.ts"), {"-pluralonly"});

        QVERIFY(!sentences.isEmpty());
        QCOMPARE(unfinished(sentences).join(u'\n'), QString());
        for (const auto &sentence : sentences) {
            QCOMPARE(sentence.forms.size(), 2);
            QVERIFY2(!sentence.forms.join(u' ').contains(u"(s)"), qPrintable(sentence.stated()));
        }
    }

    void everyTranslationHoldsTheSameValues()
    {
        for (const char *file : {"sealbook_zh_CN.ts", "sealbook_en.ts"}) {
            const auto sentences = sentencesOf(kept(QLatin1String(file)));
            QVERIFY(!sentences.isEmpty());
            QCOMPARE(misfits(sentences).join(u'\n'), QString());
        }
    }

    // lupdate reads C++ less well than a compiler, and a translation in another context is not
    // found.
    void everyTranslationIsWhereTheProgramLooks()
    {
        const auto contexts = contextsOf(readSourceTree(m_root));

        QSet<QString> unasked;
        for (const auto &sentence : sentencesOf(kept(QStringLiteral("sealbook_zh_CN.ts"))))
            unasked.insert(sentence.context);
        QCOMPARE(QStringList((unasked - contexts).values()).join(u'\n'), QString());
    }

    void noMenuHasAMnemonicTwice()
    {
        QMap<QString, QString> chinese;
        for (const auto &sentence : sentencesOf(kept(QStringLiteral("sealbook_zh_CN.ts")))) {
            if (sentence.context == u"Commands")
                chinese.insert(sentence.source, sentence.forms.value(0));
        }
        auto menus = menusOf(textOf(m_root + "/app/desktop/shell/command_table.cpp")
                             + textOf(m_root + "/app/desktop/shell/custody_commands.cpp"));
        QVERIFY(menus[QStringLiteral("custody")].size() > 9);
        QVERIFY(menus.size() > 6);

        QCOMPARE(clashes(menus).join(u'\n'), QString());
        for (auto &texts : menus) {
            for (QString &text : texts)
                text = chinese.value(text);
        }
        QCOMPARE(clashes(menus).join(u'\n'), QString());
    }

    void aFaultIsSeen()
    {
        const auto sentences = sentencesOf(QStringLiteral(R"(<TS><context><name>Core</name>
            <message><source>%1 of %2</source><translation>%1</translation></message>
            <message><source>&amp;Move</source><translation>移动</translation></message>
            <message><source>to the end</source><translation>to the end</translation></message>
            <message numerus="yes"><source>%n of %1</source><translation type="unfinished">
                <numerusform>%1</numerusform><numerusform></numerusform></translation></message>
            </context></TS>)"));

        QCOMPARE(sentences.size(), 4);
        QCOMPARE(unfinished(sentences), QStringList{"Core: %n of %1 (unfinished)"});
        QCOMPARE(misfits(sentences).size(), 4);
        QCOMPARE(leftInEnglish(sentences), QStringList{"Core: to the end"});
        QCOMPARE(clashes({{"item", {"&Move", "&Open", "移动(&M)"}}}), QStringList{"移动(&M)"});
    }

private:
    QString kept(const QString &file) const { return textOf(m_root + "/app/translations/" + file); }

    // The kept file as it would be with what the sources say now.
    QList<Sentence> updated(const QString &file, QStringList options)
    {
        QTemporaryDir folder;
        const QString copy = folder.filePath(file);
        QFile::copy(m_root + "/app/translations/" + file, copy);
        for (const char *path : {"app/desktop", "app", "core"})
            options << "-I" << QDir(m_root).filePath(QLatin1String(path));
        for (const char *path : {"app/desktop", "app/network", "app/preview", "app/print", "core"})
            options << QDir(m_root).filePath(QLatin1String(path));
        QProcess process;
        process.start(lupdate(),
                      options << "-locations"
                              << "none"
                              << "-ts" << copy);
        if (!process.waitForFinished(tests::patienceMs) || process.exitCode() != 0)
            qWarning("lupdate: %s", qPrintable(process.errorString()));
        return sentencesOf(textOf(copy));
    }

    const QString m_root = QStringLiteral(SEALBOOK_SOURCE_DIR);
};

QTEST_GUILESS_MAIN(TestTranslations)
#include "test_translations.moc"
