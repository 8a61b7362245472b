// Previews: pictures and PDFs of attachments come from the sandboxed decoder; a hostile one, or no
// decoder at all, is a grey tile, and the rest of the window keeps working.

#include "desktop/files_scene.h"
#include "panel/attachment_model.h"
#include "panel/page_view.h"
#include "preview/decoder_process.h"
#include "preview/made_files.h"

#include <QClipboard>
#include <QElapsedTimer>
#include <QListView>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QScrollBar>

using namespace desktop;
using namespace tests;

namespace {

class PreviewScene : public FilesScene
{
public:
    void attach(const char *name, const QByteArray &bytes)
    {
        fixture.registry().attach(number, QString::fromLatin1(name), bytes);
    }

    void choose(int row)
    {
        auto *list = fixture.find<QListView>("attachment_list");
        list->setCurrentIndex(list->model()->index(row, 0));
        fixture.settle();
    }

    // Of a row of the list, after its picture was made.
    QVariant shown(int row, int role)
    {
        const auto index = fixture.find<QListView>("attachment_list")->model()->index(row, 0);
        index.data(Qt::DecorationRole);
        fixture.settle();
        return index.data(role);
    }

    bool hasPicture(int row) { return !shown(row, Qt::DecorationRole).value<QPixmap>().isNull(); }
    QString whyNone(int row) { return shown(row, AttachmentModel::NoPictureRole).toString(); }
    PageView *pages() { return fixture.find<PageView>("preview_pages"); }
};

} // namespace

class TestPreviews : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { preview::useDecoderProgram({}); }

    void aHostilePictureIsAGreyTileAndTheOthersAreShown()
    {
        PreviewScene scene;
        scene.attach("bad.png", "\x89PNG\r\n\x1a\n and nothing of a picture");
        scene.attach("bomb.png", pngBomb(30'000));
        scene.attach("good.png", pictureBytes("png", {40, 30}));
        scene.attach("good.jpg", pictureBytes("jpeg", {40, 30}));
        scene.showFiles();

        for (const int bad : {0, 1}) {
            scene.choose(bad);
            QVERIFY(!scene.hasPicture(bad));
            QVERIFY(!scene.whyNone(bad).isEmpty());
            QVERIFY(scene.shown(bad, Qt::ToolTipRole).toString().contains("No preview"));
            QVERIFY2(scene.fixture.text("preview_words").startsWith("No preview"),
                     qPrintable(scene.fixture.text("preview_words")));
        }
        for (const int good : {2, 3}) {
            scene.choose(good);
            QVERIFY(scene.hasPicture(good));
            QCOMPARE(scene.whyNone(good), QString());
            QVERIFY(scene.fixture.find<QWidget>("preview_image")->isVisible());
        }
    }

    void withoutTheDecoderThereIsNoPreview()
    {
        preview::useDecoderProgram("/there/is/no/sealbook-preview");
        PreviewScene scene;
        scene.attach("good.png", pictureBytes("png", {40, 30}));
        scene.attach("good.pdf", pdfBytes(1));
        scene.attach("note.txt", "meet at nine");
        scene.showFiles();

        QVERIFY(!scene.hasPicture(0));
        for (const int row : {0, 1}) {
            scene.choose(row);
            QVERIFY(scene.fixture.text("preview_words").startsWith("No preview"));
            QVERIFY(scene.fixture.text("preview_words").contains("sealbook-preview"));
        }
        scene.choose(2);
        QCOMPARE(scene.fixture.find<QPlainTextEdit>("preview_text")->toPlainText(),
                 QString("meet at nine"));
    }

    void thePagesOfAPdfAreDrawnWhenTheyAreLookedAt()
    {
        PreviewScene scene;
        scene.attach("form.pdf", pdfBytes(40));
        scene.showFiles();
        auto *pages = scene.pages();
        QVERIFY(pages->isVisible());
        QCOMPARE(pages->pageCount(), 40);
        QTRY_VERIFY(!pages->pageImage(0).isNull());
        QVERIFY(pages->pageImage(39).isNull());

        pages->verticalScrollBar()->setValue(pages->verticalScrollBar()->maximum());
        scene.fixture.settle();

        QTRY_VERIFY(!pages->pageImage(39).isNull());
        const auto image = pages->pageImage(39);
        QCOMPARE(image.pixelColor(image.width() / 4, image.height() / 2), QColor(Qt::green));
    }

    void aBrokenPdfIsSaid()
    {
        PreviewScene scene;
        scene.attach("form.pdf", "%PDF-1.4\nnot a page\n");
        scene.showFiles();

        QVERIFY(scene.fixture.text("preview_words").startsWith("No preview"));
    }

    void anSvgIsShownAsTheTextThatItIs()
    {
        PreviewScene scene;
        const QString svg = "<svg xmlns=\"http://www.w3.org/2000/svg\"><rect/></svg>";
        scene.attach("drawing.svg", svg.toUtf8());
        scene.showFiles();

        QVERIFY(!scene.hasPicture(0));
        QCOMPARE(scene.fixture.find<QPlainTextEdit>("preview_text")->toPlainText(), svg);
    }

    void aPictureOfAnotherProgramIsPastedByteByByte_data()
    {
        QTest::addColumn<QString>("type");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<bool>("isTaken");
        QTest::newRow("PNG") << "image/png" << pictureBytes("png", {4, 4}) << true;
        QTest::newRow("JPEG") << "image/jpeg" << pictureBytes("jpeg", {4, 4}) << true;
        QTest::newRow("PNG that cannot be decoded")
            << "image/png" << QByteArray("\x89PNG\r\n\x1a\nx") << true;
        QTest::newRow("called PNG, but none") << "image/png" << QByteArray("<svg/>") << false;
        QTest::newRow("SVG") << "image/svg+xml" << QByteArray("<svg/>") << false;
    }

    void aPictureOfAnotherProgramIsPastedByteByByte()
    {
        QFETCH(QString, type);
        QFETCH(QByteArray, bytes);
        QFETCH(bool, isTaken);
        PreviewScene scene;
        scene.fixture.desk().showItem(scene.number);
        auto *data = new QMimeData;
        data->setData(type, bytes);
        QGuiApplication::clipboard()->setMimeData(data);

        QTest::keyClick(scene.fixture.find<QWidget>("item_panel"), Qt::Key_V, Qt::ControlModifier);
        scene.fixture.settle();
        if (isTaken)
            scene.fixture.press("start");

        const auto files = value(registry::AttachmentTable(scene.fixture.registry().connection())
                                     .ofItem(scene.fixture.registry().item(scene.number).id));
        QCOMPARE(files.size(), isTaken ? 1U : 0U);
        if (isTaken)
            QCOMPARE(files.front().sha256, sha256(bytes));
    }

    // Starting a process for each file must not make a page of photographs slow.
    void sixtyThumbnailsAreMadeInSeconds()
    {
        PreviewScene scene;
        for (int i = 0; i < 60; ++i)
            scene.attach(qPrintable(QString("%1.jpg").arg(i)),
                         pictureBytes("jpeg", {800 + i, 600}));
        scene.showFiles();
        auto *model = scene.fixture.find<QListView>("attachment_list")->model();
        QElapsedTimer timer;
        timer.start();

        for (int row = 0; row < 60; ++row)
            model->index(row, 0).data(Qt::DecorationRole);
        scene.fixture.settle();

        qInfo("60 thumbnails: %lld ms", timer.elapsed());
        QVERIFY(timer.elapsed() < 60'000);
        for (int row = 0; row < 60; ++row)
            QVERIFY(scene.hasPicture(row));
    }
};

QTEST_MAIN(TestPreviews)
#include "test_previews.moc"
