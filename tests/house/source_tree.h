#pragma once

// Source tree: the source files, real or made up, that the house tests check.

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QMap>
#include <QRegularExpression>
#include <QStringList>

namespace house {

// Path below the top level ("core/base/result.h") → text.
using SourceTree = QMap<QString, QString>;

inline QString textOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

// The C++ files of these folders in the checkout `root`; without them, of what is shipped.
inline SourceTree readSourceTree(const QString &root, const QStringList &parts = {"core", "app"})
{
    SourceTree tree;
    const QDir top(root);
    for (const QString &part : parts) {
        QDirIterator files(top.filePath(part), {"*.h", "*.cpp"}, QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString path = files.next();
            tree.insert(top.relativeFilePath(path), textOf(path));
        }
    }
    return tree;
}

// What the file includes, as written between quotes or angle brackets.
inline QStringList includesOf(const QString &text)
{
    static const QRegularExpression directive(R"(^[ \t]*#[ \t]*include[ \t]*[<"]([^>"\n]+)[>"])",
                                              QRegularExpression::MultilineOption);
    QStringList names;
    auto matches = directive.globalMatch(text);
    while (matches.hasNext())
        names.append(matches.next().captured(1));
    return names;
}

// "core/base" for "core/base/result.h"; "app/cli" for "app/cli/commands/verify.cpp".
inline QString folderOf(const QString &path)
{
    return path.section(u'/', 0, 1);
}

// The file of the tree that `#include "name"` refers to in the file `from`: in the same folder, or
// on the include paths of the targets (a face's own folder, core/, app/); empty for a file outside
// the tree.
inline QString resolved(const SourceTree &tree, const QString &from, const QString &name)
{
    QStringList places{QStringLiteral("core/"), QStringLiteral("app/")};
    if (from.startsWith(u"app/"))
        places.prepend(folderOf(from) + u'/');
    places.prepend(from.section(u'/', 0, -2) + u'/');
    for (const QString &place : std::as_const(places)) {
        if (tree.contains(place + name))
            return place + name;
    }
    return {};
}

} // namespace house
