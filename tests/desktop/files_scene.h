#pragma once

// FilesScene: a phone in the real window, for tests that view and add files.

#include "attach/attach_queue.h"
#include "desktop/desk_fixture.h"

#include <QLabel>
#include <QTableView>

namespace tests {

struct FilesScene {
    DeskFixture fixture;
    QString number = fixture.registry().addPhone();

    void showFiles();
    void drop(const QStringList &paths);
    desktop::AttachQueue *queue();
    QString file(const QString &name, const QByteArray &content);
    QStringList attached();
};

QString sha256(const QByteArray &content);

} // namespace tests
