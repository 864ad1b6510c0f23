#pragma once

#include "core/record/types.h"
#include "core/sync/session.h"
#include "qml/Capture/capturemodel.h"
#include "qml/Format/language.h"
#include "qml/Media/mediamodel.h"
#include "qml/Media/pictures.h"
#include "tests/media/fakedevices.h"
#include "tests/media/voices.h"
#include "tests/support/records.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

// Tests of the voices and photos of a capture sheet, each over a store of its own, with devices in the hands of the
// test.
namespace kf::test {

inline constexpr int Rate = 16'000;

inline QByteArray jpeg(QSize size, const QColor &color)
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(color);
    return jpegOf(image);
}

class MediaTest : public QObject
{
protected:
    // For init() and cleanup().
    void begin()
    {
        m_language.use(QStringLiteral("en"));
        m_devices = std::make_unique<FakeDevices>();
        makeStore(Secret::random(32));
        open();
    }
    void end()
    {
        lock();
        m_devices.reset();
        m_directory.reset();
    }
    void makeStore(Secret key)
    {
        m_directory = std::make_unique<QTemporaryDir>();
        m_key = std::move(key);
        StoreOptions options;
        options.directory = m_directory->path();
        options.create = true;
        must(Store::open(options, m_key));
    }
    // The store and the models, no sheet.
    void unlock()
    {
        StoreOptions options;
        options.directory = m_directory->path();
        m_session = std::make_unique<Session>(must(Store::open(options, m_key)));
        m_library = std::make_unique<MediaLibrary>(m_session->store(), m_devices->devices);
        m_media = std::make_unique<MediaModel>(Clock::system(), *m_library, CaptureModel::draftPlace());
        m_media->attach(*m_session);
        m_capture = std::make_unique<CaptureModel>(Clock::system());
        m_capture->useMedia(*m_media);
        m_capture->attach(*m_session);
    }
    void open()
    {
        unlock();
        QSignalSpy shown(m_capture.get(), &CaptureModel::textChanged);
        m_capture->open({});
        QTRY_COMPARE(shown.size(), 2);
    }
    void lock()
    {
        if (m_capture)
            m_capture->leave();
        m_capture.reset();
        m_media.reset();
        m_library.reset();
        m_session.reset();
    }
    void record(int ms)
    {
        const int before = m_media->items()->count();
        m_media->voice()->start();
        QVERIFY(m_media->voice()->recording());
        m_devices->microphone.say(voice(Rate, 0, ms));
        m_media->voice()->stop();
        QTRY_COMPARE(m_media->items()->count(), before + 1);
        QTRY_VERIFY(!m_media->busy());
        QCOMPARE(m_media->voice()->trouble(), QString());
    }
    void take(const QByteArray &picture)
    {
        const int before = m_media->items()->count();
        m_devices->camera.picture = picture;
        m_media->camera()->start();
        QTRY_VERIFY(m_media->camera()->seeing());
        m_media->camera()->take();
        QTRY_COMPARE(m_media->items()->count(), before + 1);
        QTRY_VERIFY(!m_media->busy());
        m_media->camera()->stop();
    }
    void finish()
    {
        QSignalSpy finished(m_capture.get(), &CaptureModel::finished);
        m_capture->finish();
        QTRY_COMPARE(finished.size(), 1);
        QCOMPARE(m_capture->trouble(), QString());
    }
    QString keyOf(int at) { return m_media->items()->keyOf(at); }
    std::vector<Record> listOf(const RecordType &type) { return recordsOf(m_session->store(), type); }
    RecordId addAccount(const QString &name)
    {
        Record account(types::account);
        account.set(types::account.name, name);
        return makeRecord(m_session->store(), account);
    }

    std::unique_ptr<QTemporaryDir> m_directory;
    Secret m_key;
    std::unique_ptr<FakeDevices> m_devices;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<MediaLibrary> m_library;
    std::unique_ptr<MediaModel> m_media;
    std::unique_ptr<CaptureModel> m_capture;
    Language m_language;
};

} // namespace kf::test
