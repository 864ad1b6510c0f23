// Voices and photos in the app as its user has it in his hand: real buttons, a real store, devices of the test's.
#include "core/record/types.h"
#include "qml/Media/pictures.h"
#include "qml/Theme/theme.h"
#include "tests/media/fakedevices.h"
#include "tests/media/voices.h"
#include "tests/qml/window/windowtest.h"
#include "tests/support/records.h"

#include <QQuickItem>
#include <QSettings>

using namespace kf;
using namespace kf::test;

namespace {

QByteArray shelf()
{
    QImage image(800, 600, QImage::Format_RGB32);
    image.fill(Qt::white);
    return jpegOf(image);
}

} // namespace

class TestMediaWindow : public WindowTest
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { prepare(); }
    void init();
    void cleanup();
    void aVoiceAndAPhotoGoWithTheNote();
    void holdingThePlusRecordsAtOnce();
    void aPhotoIsDrawnOnAndCropped();
    void whatIsDeletedComesBack();
    void withNoDevicesItSaysSo();
    void theDesktopHasThemToo();
    void aVisitHasItsVoiceAndPhoto();

private:
    void open(QSize size = {390, 844});
    void writeANoteOfTavoria();
    void takeAPhoto();
    std::vector<Record> listOf(const RecordType &type)
    {
        return recordsOf(m_application->workbench()->session().store(), type);
    }
    QPoint middle(const QString &name);

    std::unique_ptr<FakeDevices> m_devices;
};

void TestMediaWindow::init()
{
    begin();
    m_devices = std::make_unique<FakeDevices>();
    m_devices->camera.picture = shelf();
}

void TestMediaWindow::cleanup()
{
    end();
    m_devices.reset();
    verifyNoWarnings();
}

void TestMediaWindow::open(QSize size)
{
    ApplicationOptions options;
    options.storeDirectory = m_directory->filePath(QStringLiteral("store"));
    options.language = QStringLiteral("ru");
    options.synchronise = false;
    options.devices = &m_devices->devices;
    StoreOptions store;
    store.directory = options.storeDirectory;
    store.create = true;
    auto opened = must(Store::open(store, Secret::random(32)));
    Record account(types::account);
    account.set(types::account.name, QStringLiteral("Тавория"));
    makeRecord(*opened, account);
    openWindow(options, size, std::move(opened));
}

void TestMediaWindow::writeANoteOfTavoria()
{
    PRESS(QStringLiteral("Клиенты"));
    PRESS(QStringLiteral("Тавория"));
    PRESS(QStringLiteral("Новая заметка"));
    SHOWS(QStringLiteral("Записать голос"));
}

void TestMediaWindow::takeAPhoto()
{
    PRESS(QStringLiteral("Сделать снимки"));
    PRESS(QStringLiteral("Снять"));
    SHOWS(QStringLiteral("1 фото"));
    QVERIFY(m_devices->camera.on);
    PRESS(QStringLiteral("Закрыть камеру"));
    SHOWS(QStringLiteral("Открыть: Фото"));
    QVERIFY(!m_devices->camera.on);
}

QPoint TestMediaWindow::middle(const QString &name)
{
    const QQuickItem *item = named(window(), name);
    return item ? item->mapRectToScene(QRectF(0, 0, item->width(), item->height())).center().toPoint() : QPoint();
}

void TestMediaWindow::aVoiceAndAPhotoGoWithTheNote()
{
    open();
    writeANoteOfTavoria();
    PRESS(QStringLiteral("Записать голос"));
    SHOWS(QStringLiteral("Идёт запись, 0:00"));
    m_devices->microphone.say(voice(16'000, 0, 2300));
    SHOWS(QStringLiteral("Идёт запись, 0:02"));
    PRESS(QStringLiteral("Остановить запись"));
    SHOWS(QStringLiteral("Слушать: Голос"));
    takeAPhoto();
    PRESS(QStringLiteral("Слушать: Голос"));
    SHOWS(QStringLiteral("Слушать: Голос")); // over by itself
    QTRY_COMPARE(m_devices->loudspeaker.heard.size(), size_t(48 * 2300));
    PRESS(QStringLiteral("Готово"));
    SHOWS(QStringLiteral("Заметка сохранена"));
    QTRY_VERIFY(!shows(QStringLiteral("Готово")));
    SHOWS(QStringLiteral("Слушать: Голос")); // in the client's timeline now
    SHOWS(QStringLiteral("Открыть: Фото"));
    QCOMPARE(listOf(types::attachment).size(), size_t(2));
    PRESS(QStringLiteral("Открыть: Фото"));
    SHOWS(QStringLiteral("Закрыть фото"));
    QVERIFY(!shows(QStringLiteral("Сохранить фото"))); // here it is only looked at
    PRESS(QStringLiteral("Закрыть фото"));
    SHOWS(QStringLiteral("Новая заметка"));
}

void TestMediaWindow::holdingThePlusRecordsAtOnce()
{
    open();
    SHOWS(QStringLiteral("Новая заметка"));
    const QPoint plus = middle(QStringLiteral("Новая заметка"));
    QTest::mousePress(m_window, Qt::LeftButton, {}, plus);
    QTRY_VERIFY(m_devices->microphone.on);
    QTest::mouseRelease(m_window, Qt::LeftButton, {}, plus);
    SHOWS(QStringLiteral("Остановить запись"));
    m_devices->microphone.say(voice(16'000, 0, 1700));
    PRESS(QStringLiteral("Готово"));
    SHOWS(QStringLiteral("Заметка сохранена"));
    const auto attachments = listOf(types::attachment);
    QCOMPARE(attachments.size(), size_t(1));
    QCOMPARE(attachments[0].get(types::attachment.duration), 1700);
    QCOMPARE(listOf(types::note).at(0).get(types::note.text), QStringLiteral("Голосовая заметка"));
}

void TestMediaWindow::aPhotoIsDrawnOnAndCropped()
{
    open();
    writeANoteOfTavoria();
    takeAPhoto();
    PRESS(QStringLiteral("Открыть: Фото"));
    SHOWS(QStringLiteral("Рисовать на фото"));
    QTRY_VERIFY(m_application->workbench()->capture()->media()->photo()->loaded());
    const QPoint centre = middle(QStringLiteral("Рисовать на фото"));
    PRESS(QStringLiteral("Синее перо"));
    for (const int line : {-20, 20}) {
        QTest::mousePress(m_window, Qt::LeftButton, {}, centre + QPoint(-60, line));
        for (int x = -60; x <= 60; x += 20)
            QTest::mouseMove(m_window, centre + QPoint(x, line));
        QTest::mouseRelease(m_window, Qt::LeftButton, {}, centre + QPoint(60, line));
    }
    PhotoEdit &photo = *m_application->workbench()->capture()->media()->photo();
    QCOMPARE(photo.strokeCount(), 2);
    PRESS(QStringLiteral("Убрать последнюю линию"));
    QCOMPARE(photo.strokeCount(), 1);
    PRESS(QStringLiteral("Кадрировать фото"));
    SHOWS(QStringLiteral("Правый нижний угол"));
    const QPoint corner = middle(QStringLiteral("Правый нижний угол"));
    QTest::mousePress(m_window, Qt::LeftButton, {}, corner);
    for (int step = 1; step <= 8; ++step)
        QTest::mouseMove(m_window, corner - QPoint(step * 10, step * 5));
    QTest::mouseRelease(m_window, Qt::LeftButton, {}, corner - QPoint(80, 40));
    QVERIFY2(photo.crop().width() < 0.9 && photo.crop().height() < 0.95,
             qPrintable(QStringLiteral("%1 x %2").arg(photo.crop().width()).arg(photo.crop().height())));
    PRESS(QStringLiteral("Сохранить фото"));
    QTRY_VERIFY(!shows(QStringLiteral("Сохранить фото")));
    PRESS(QStringLiteral("Готово"));
    SHOWS(QStringLiteral("Заметка сохранена"));
    const auto attachments = listOf(types::attachment);
    QCOMPARE(attachments.size(), size_t(1));
    const QByteArray bytes = must(m_application->workbench()->library()->store().read(attachments[0].id(), 1 << 20));
    const QImage picture = pictureOf(bytes, 4000);
    QVERIFY(picture.width() < 720 && picture.width() > 400);
    bool drawn = false;
    for (int y = 0; y < picture.height(); ++y) {
        const QColor pixel = picture.pixelColor(picture.width() / 2, y);
        drawn = drawn || (pixel.blue() > pixel.red() + 60);
    }
    QVERIFY(drawn);
}

void TestMediaWindow::whatIsDeletedComesBack()
{
    open();
    writeANoteOfTavoria();
    takeAPhoto();
    PRESS(QStringLiteral("Удалить: Фото"));
    SHOWS(QStringLiteral("Удалено: Фото"));
    QTRY_VERIFY(!shows(QStringLiteral("Открыть: Фото")));
    PRESS(QStringLiteral("Вернуть"));
    SHOWS(QStringLiteral("Открыть: Фото"));
    PRESS(QStringLiteral("Удалить: Фото"));
    PRESS(QStringLiteral("Готово"));
    QTRY_VERIFY(!shows(QStringLiteral("Готово")));
    QCOMPARE(listOf(types::attachment).size(), size_t(0));
    QCOMPARE(listOf(types::note).size(), size_t(0));
}

void TestMediaWindow::withNoDevicesItSaysSo()
{
    m_devices->microphone.trouble = DeviceTrouble::Missing;
    m_devices->camera.trouble = DeviceTrouble::Missing;
    open();
    writeANoteOfTavoria();
    PRESS(QStringLiteral("Записать голос"));
    SHOWS(QStringLiteral("Микрофона здесь нет. Остальное работает"));
    PRESS(QStringLiteral("Сделать снимки"));
    SHOWS(QStringLiteral("Камеры здесь нет. Остальное работает"));
    PRESS(QStringLiteral("Закрыть камеру"));
    QTRY_VERIFY(m_window->activeFocusItem());
    PRESS(QStringLiteral("Заметка"));
    typeText(window(), QStringLiteral("Пишем дальше"));
    PRESS(QStringLiteral("Готово"));
    SHOWS(QStringLiteral("Заметка сохранена"));
    QCOMPARE(listOf(types::note).at(0).get(types::note.text), QStringLiteral("Пишем дальше"));
}

void TestMediaWindow::theDesktopHasThemToo()
{
    open({1280, 800});
    SHOWS(QStringLiteral("Сегодня"));
    QTest::keyClick(m_window, Qt::Key_N, Qt::ControlModifier);
    PRESS(QStringLiteral("Записать голос"));
    m_devices->microphone.say(voice(16'000, 0, 1000));
    PRESS(QStringLiteral("Остановить запись"));
    SHOWS(QStringLiteral("Слушать: Голос"));
    QTest::keyClick(m_window, Qt::Key_Escape);
    QTRY_VERIFY(!shows(QStringLiteral("Готово")));
    QTRY_COMPARE(listOf(types::attachment).size(), size_t(1)); // kept, with no button pressed
}

void TestMediaWindow::aVisitHasItsVoiceAndPhoto()
{
    open();
    PRESS(QStringLiteral("Клиенты"));
    PRESS(QStringLiteral("Тавория"));
    PRESS(QStringLiteral("Начать визит"));
    SHOWS(QStringLiteral("Завершить"));
    takeAPhoto();
    PRESS(QStringLiteral("Записать голос"));
    SHOWS(QStringLiteral("Остановить запись"));
    m_devices->microphone.say(voice(16'000, 0, 1700));
    PRESS(QStringLiteral("Завершить"));
    PRESS(QStringLiteral("Сохранить визит")); // the last words too
    SHOWS(QStringLiteral("Визит завершён"));
    const auto attachments = listOf(types::attachment);
    QCOMPARE(attachments.size(), size_t(2));
    QCOMPARE(listOf(types::note).size(), size_t(1));
    for (const Record &attachment : attachments)
        QCOMPARE(attachment.get(types::attachment.note), listOf(types::note).front().id());

    PRESS(QStringLiteral("Вернуть"));
    SHOWS(QStringLiteral("Слушать: Голос"));
    SHOWS(QStringLiteral("Открыть: Фото"));
    PRESS(QStringLiteral("Завершить"));
    PRESS(QStringLiteral("Сохранить визит"));
    SHOWS(QStringLiteral("Визит завершён"));
    QCOMPARE(listOf(types::attachment).size(), size_t(2));
    QCOMPARE(listOf(types::note).size(), size_t(1));
}

KF_WINDOW_TEST_MAIN(TestMediaWindow)
#include "tst_mediawindow.moc"
