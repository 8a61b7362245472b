#pragma once

// LastFolder: file dialogs that begin in the folder where one for the same purpose ended.

#include <QStringList>

class QWidget;

namespace desktop {

// What is chosen, and what its folder is remembered under: "attach", "export_folder".
struct Choosing {
    QString purpose;
    QString title;
    QString filter = {}; // as QFileDialog takes it
    QString at = {};     // begins here instead, if not empty
};

// Empty if the officer chose nothing.
QString chooseFolder(QWidget *parent, const Choosing &choosing);
QString chooseFile(QWidget *parent, const Choosing &choosing);
QStringList chooseFiles(QWidget *parent, const Choosing &choosing);
// A file that is going to be written; whether one is there already is the caller's question.
QString chooseNewFile(QWidget *parent, const Choosing &choosing);

// Where the next one for this purpose begins; empty if there was none, or its folder is gone.
QString lastFolder(const QString &purpose);
// `path` is the folder, or a file in it.
void rememberFolder(const QString &purpose, const QString &path);

} // namespace desktop
