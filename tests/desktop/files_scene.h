#pragma once

// FilesScene: a phone in the real window, for tests that view and add files.

#include "attach/attach_queue.h"
#include "desktop/desk_fixture.h"

#include <QAbstractButton>
#include <QLabel>
#include <QTableView>

namespace tests {

struct FilesScene {
    DeskFixture fixture;
    QString number = fixture.registry().addPhone();

    void showFiles()
    {
        fixture.desk().showItem(number);
        QTest::keyClick(&fixture.window(), Qt::Key_2, Qt::AltModifier);
        fixture.settle();
    }
    void press(const char *button)
    {
        fixture.find<QAbstractButton>(button)->click();
        fixture.settle();
    }
    QString text(const char *label) { return fixture.find<QLabel>(label)->text(); }

    void drop(const QStringList &paths)
    {
        Q_EMIT fixture.desk().filesDropped(number, paths);
        fixture.settle();
    }
    desktop::AttachQueue *queue()
    {
        return qobject_cast<desktop::AttachQueue *>(
            fixture.find<QTableView>("attach_queue")->model());
    }
    QString file(const QString &name, const QByteArray &content)
    {
        writeFile(fixture.registry().path(name), content);
        return fixture.registry().path(name);
    }
    QStringList attached()
    {
        QStringList names;
        for (const auto &one : value(registry::AttachmentTable(fixture.registry().connection())
                                         .ofItem(fixture.registry().item(number).id)))
            names.append(one.name.value_or(QString()));
        return names;
    }
    bool isOpen(const char *dialog)
    {
        const auto tops = QApplication::topLevelWidgets();
        return std::any_of(tops.begin(), tops.end(), [&](const QWidget *top) {
            return top->objectName() == QLatin1String(dialog) && top->isVisible();
        });
    }
};

inline QString sha256(const QByteArray &content)
{
    return QString::fromLatin1(crypto::sha256({content}).toHex());
}

} // namespace tests
