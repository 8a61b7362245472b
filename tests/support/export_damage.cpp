#include "support/export_damage.h"

#include <QProcess>

namespace tests {

std::vector<Damage> readDamages(const QString &path)
{
    std::vector<Damage> damages;
    for (const QString &line : QString::fromUtf8(contentOf(path)).split(u'\n')) {
        if (line.isEmpty() || line.startsWith(u'#'))
            continue;
        QStringList steps;
        for (const QString &step : line.section(QStringLiteral(": "), 1).split(u';'))
            steps.append(step.trimmed());
        damages.push_back({line.section(QStringLiteral(": "), 0, 0), steps});
    }
    return damages;
}

Damager::Damager(ExportScene &scene)
    : m_scene(scene)
{
}

void Damager::run(const Damage &damage)
{
    for (const QString &step : damage.steps) {
        const QStringList words = step.split(u' ');
        if (!edit(words) && !arrange(words) && !sign(words))
            special(words.at(0));
    }
}

QString Damager::place(const QString &word) const
{
    const QString glob = word.section(u':', 1);
    if (glob.isEmpty())
        return m_scene.folder + u'/' + word;
    const QString folder = m_scene.folder + u'/' + glob.section(u'/', 0, -2);
    const auto names = QDir(folder).entryList({glob.section(u'/', -1)}, QDir::Files, QDir::Name);
    if (names.isEmpty())
        qFatal("no file is like %s", qPrintable(word));
    return folder + u'/'
        + (word.startsWith(QLatin1String("FIRST:")) ? names.first() : names.last());
}

QByteArray Damager::plain(const QString &word)
{
    return QByteArray::fromPercentEncoding(word.toUtf8());
}

bool Damager::edit(const QStringList &words)
{
    static const QStringList verbs{"flip",    "cut",       "append",     "write",
                                   "replace", "drop-line", "double-line"};
    if (!verbs.contains(words.at(0)))
        return false;
    const QString path = place(words.at(1));
    const QByteArray content =
        words.at(0) == QLatin1String("write") ? QByteArray() : contentOf(path);
    QDir().mkpath(QFileInfo(path).path());
    const QByteArray changed = edited(content, words);
    if (changed == content && words.at(0) != QLatin1String("write"))
        qFatal("%s changes nothing", qPrintable(words.join(u' ')));
    writeFile(path, changed);
    return true;
}

QByteArray Damager::edited(QByteArray content, const QStringList &words)
{
    const QString verb = words.at(0);
    const qsizetype number = words.value(2).toInt();
    if (verb == QLatin1String("write"))
        return plain(words.value(2));
    if (verb == QLatin1String("append"))
        return content + plain(words.value(2));
    if (verb == QLatin1String("replace"))
        return content.replace(plain(words.at(2)), plain(words.at(3)));
    if (verb == QLatin1String("cut"))
        return content.chopped(number);
    if (verb == QLatin1String("flip")) {
        const qsizetype at = number < 0 ? content.size() + number : number;
        if (at < 0 || at >= content.size())
            qFatal("%s: the file has %d bytes", qPrintable(words.join(u' ')), int(content.size()));
        content[at] = char(content.at(at) ^ 1);
        return content;
    }
    return withLine(content, number, verb == QLatin1String("double-line"));
}

QByteArray Damager::withLine(const QByteArray &content, qsizetype number, bool twice)
{
    auto all = content.split('\n');
    const qsizetype lines = all.size() - 1; // after the last line feed is nothing
    const qsizetype at = number < 0 ? lines + number : number - 1;
    const QByteArray line = all.takeAt(at);
    for (int i = 0; twice && i < 2; ++i)
        all.insert(at, line);
    return all.join('\n');
}

bool Damager::arrange(const QStringList &words)
{
    const QString verb = words.at(0);
    if (verb == QLatin1String("remove"))
        return done(QFile::remove(place(words.at(1))), words);
    if (verb == QLatin1String("move"))
        return done(QFile::rename(place(words.at(1)), place(words.at(2))), words);
    if (verb == QLatin1String("copy"))
        return done(QFile::copy(place(words.at(1)), place(words.at(2))), words);
    if (verb == QLatin1String("pipe"))
        return done(QProcess::execute(QStringLiteral("mkfifo"), {place(words.at(1))}) == 0, words);
    if (verb == QLatin1String("link"))
        return done(QFile::link(words.at(2), place(words.at(1))), words);
    if (verb != QLatin1String("swap"))
        return false;
    const QString one = place(words.at(1)), other = place(words.at(2));
    const QByteArray first = contentOf(one), second = contentOf(other);
    writeFile(one, second);
    writeFile(other, first);
    return done(first != second, words);
}

bool Damager::done(bool isDone, const QStringList &words)
{
    if (!isDone)
        qFatal("%s could not be done", qPrintable(words.join(u' ')));
    return true;
}

bool Damager::sign(const QStringList &words)
{
    const QString verb = words.at(0), folder = m_scene.folder;
    const Sign officer = [this](const QByteArray &list) {
        return m_scene.registry.first().sign(list);
    };
    if (verb == QLatin1String("sign-list"))
        writeFile(place(words.at(1)) + QStringLiteral(".sig"),
                  officer(contentOf(place(words.at(1)))));
    else if (verb == QLatin1String("list"))
        resign(folder, [&](const QByteArray &) {
            return contentOf(folder + QStringLiteral("/tagmanifest-sha256.txt.sig"));
        });
    else if (verb == QLatin1String("sign"))
        resign(folder, officer);
    else if (verb == QLatin1String("sign-tags"))
        resignTags(folder, officer);
    else if (verb == QLatin1String("sign-as-it-is")) {
        writeLists(folder, QStringLiteral("manifest"), filesOf(folder + QStringLiteral("/data")));
        resignTags(folder, officer);
    } else if (verb == QLatin1String("sign-as-stranger"))
        resign(folder, [](const QByteArray &list) {
            return crypto::PrivateKey::fromSeed(crypto::SecretBytes(QByteArray(32, 's')))
                .sign(list);
        });
    else
        return false;
    return true;
}

void Damager::special(const QString &word)
{
    if (!m_special.contains(word))
        qFatal("nobody knows how to do %s", qPrintable(word));
    m_special.value(word)(m_scene);
}

} // namespace tests
