#include "desktop/files_scene.h"

namespace tests {

void FilesScene::showFiles()
{
    fixture.desk().showItem(number);
    QTest::keyClick(&fixture.window(), Qt::Key_2, Qt::AltModifier);
    fixture.settle();
}

void FilesScene::drop(const QStringList &paths)
{
    Q_EMIT fixture.desk().filesDropped(number, paths);
    fixture.settle();
}

desktop::AttachQueue *FilesScene::queue()
{
    return qobject_cast<desktop::AttachQueue *>(fixture.find<QTableView>("attach_queue")->model());
}

QString FilesScene::file(const QString &name, const QByteArray &content)
{
    writeFile(fixture.registry().path(name), content);
    return fixture.registry().path(name);
}

QStringList FilesScene::attached()
{
    QStringList names;
    for (const auto &one : value(registry::AttachmentTable(fixture.registry().connection())
                                     .ofItem(fixture.registry().item(number).id)))
        names.append(one.name.value_or(QString()));
    return names;
}

QString sha256(const QByteArray &content)
{
    return QString::fromLatin1(crypto::sha256({content}).toHex());
}

} // namespace tests
