// Items that need a photo, with a camera in the hands of the test.
#include "qml/Media/pictures.h"
#include "qml/Note/notecut.h"
#include "qml/Visit/visitmodel.h"
#include "tests/media/fakedevices.h"
#include "tests/qml/checklist/checklistfixture.h"

using namespace kf;
using namespace kf::test;

class TestChecklistPhoto : public ChecklistTest
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void aPhotoMakesItDone();
    void leavingTheCameraLeavesItOpen();
    void withoutACamera();
    void thePhotoIsRemoved();
    void thePhotoIsOfTheNoteThen();

private:
    // As the page does when it is asked for the camera, and the user presses the button.
    void photograph();
    QString answerOf(int at) { return told(m_checklist->others(), at, "answer"); }

    FakeDevices m_devices;
    std::unique_ptr<MediaLibrary> m_library;
    std::unique_ptr<MediaModel> m_media;
    std::unique_ptr<ChecklistModel> m_checklist;
    QString m_key;
};

void TestChecklistPhoto::init()
{
    begin();
    QImage shelf(8, 6, QImage::Format_RGB32);
    shelf.fill(Qt::white);
    m_devices.camera.picture = jpegOf(shelf);
    m_devices.camera.trouble.reset();
    m_key = addItem(addList(QStringLiteral("On the shop floor")), QStringLiteral("Shelf"), 1, true).toString();
    m_library = std::make_unique<MediaLibrary>(m_at.session->store(), m_devices.devices);
    m_media = std::make_unique<MediaModel>(m_at.clock, *m_library, VisitModel::draftPlace());
    m_media->attach(*m_at.session);
    m_checklist = std::make_unique<ChecklistModel>(m_at.clock);
    m_checklist->useMedia(*m_media);
    m_checklist->attach(*m_at.session);
    m_checklist->setVisitKey(m_visit.toString());
    QTRY_COMPARE(m_checklist->others()->count(), 1);
}

void TestChecklistPhoto::cleanup()
{
    m_checklist.reset();
    m_media.reset();
    m_library.reset();
    end();
}

void TestChecklistPhoto::photograph()
{
    QSignalSpy over(m_checklist.get(), &ChecklistModel::photoOver);
    m_media->camera()->start();
    QTRY_VERIFY(m_media->camera()->seeing());
    m_media->camera()->take();
    QTRY_COMPARE(over.size(), 1);
    m_media->camera()->stop();
    m_checklist->endPhoto();
    QTRY_VERIFY(!m_media->busy());
}

void TestChecklistPhoto::aPhotoMakesItDone()
{
    QSignalSpy asked(m_checklist.get(), &ChecklistModel::photoAsked);
    m_checklist->toggle(m_key);
    QCOMPARE(asked.size(), 1);
    QCOMPARE(answerOf(0), QStringLiteral("open"));
    photograph();
    QCOMPARE(answerOf(0), QStringLiteral("done"));
    QCOMPARE(told(m_checklist->others(), 0, "detail"), QStringLiteral("With a photo"));
    QTRY_COMPARE(m_media->items()->count(), 1); // hangs on the note of the visit
    QTRY_COMPARE(all(types::answer).size(), size_t(1));
    QCOMPARE(all(types::answer).front().get(types::answer.photo).toString(), m_media->items()->keyOf(0));
    // Opened and ticked again it has its photo still.
    m_checklist->toggle(m_key);
    QCOMPARE(answerOf(0), QStringLiteral("open"));
    m_checklist->toggle(m_key);
    QCOMPARE(answerOf(0), QStringLiteral("done"));
    QCOMPARE(asked.size(), 1);
}

void TestChecklistPhoto::leavingTheCameraLeavesItOpen()
{
    m_checklist->toggle(m_key);
    m_media->camera()->start();
    QTRY_VERIFY(m_media->camera()->seeing());
    m_media->camera()->stop();
    m_checklist->endPhoto();
    // A photo for the note is none for the item.
    m_media->camera()->start();
    QTRY_VERIFY(m_media->camera()->seeing());
    m_media->camera()->take();
    QTRY_COMPARE(m_media->items()->count(), 1);
    QCOMPARE(answerOf(0), QStringLiteral("open"));
    QVERIFY(all(types::answer).empty());
}

void TestChecklistPhoto::withoutACamera()
{
    m_devices.camera.trouble = DeviceTrouble::Missing;
    QSignalSpy over(m_checklist.get(), &ChecklistModel::photoOver);
    m_checklist->toggle(m_key);
    m_media->camera()->start();
    QTRY_COMPARE(over.size(), 1);
    QCOMPARE(answerOf(0), QStringLiteral("open"));
    QCOMPARE(told(m_checklist->others(), 0, "trouble"),
             QStringLiteral("There is no camera here. Everything else works"));
    QVERIFY(m_media->camera()->trouble().isEmpty()); // told once
    QVERIFY(m_checklist->setNotApplicable(m_key, QStringLiteral("There is no camera")));
    QCOMPARE(answerOf(0), QStringLiteral("n/a"));
    QVERIFY(told(m_checklist->others(), 0, "trouble").isEmpty());
    QTRY_COMPARE(all(types::answer).size(), size_t(1));
    QVERIFY(all(types::answer).front().get(types::answer.photo).isNull());
}

void TestChecklistPhoto::thePhotoIsRemoved()
{
    m_checklist->toggle(m_key);
    photograph();
    QTRY_COMPARE(m_media->items()->count(), 1);
    m_media->remove(m_media->items()->keyOf(0));
    QTRY_COMPARE(answerOf(0), QStringLiteral("open"));
    QCOMPARE(told(m_checklist->others(), 0, "detail"), QStringLiteral("The photo was removed"));
    QTRY_COMPARE(all(types::answer).front().get(types::answer.state), QStringLiteral("open"));
    QSignalSpy asked(m_checklist.get(), &ChecklistModel::photoAsked);
    m_checklist->toggle(m_key);
    QCOMPARE(asked.size(), 1);
    m_checklist->endPhoto();
    // Back again, it counts.
    m_media->takeBack();
    QTRY_COMPARE(told(m_checklist->others(), 0, "detail"), QStringLiteral("With a photo"));
    m_checklist->toggle(m_key);
    QCOMPARE(answerOf(0), QStringLiteral("done"));
}

void TestChecklistPhoto::thePhotoIsOfTheNoteThen()
{
    m_checklist->toggle(m_key);
    photograph();
    QTRY_COMPARE(all(types::answer).size(), size_t(1));
    Draft draft;
    draft.place = VisitModel::draftPlace();
    draft.visit = m_visit;
    draft.account = m_account;
    must(m_at.session->store()
             .write([&](Store::WriteAccess &store) {
                 return cutNote(store.writer, draft, NoteEnding::Finished, {}, m_at.clock.nowMs());
             })
             .result());
    QCOMPARE(all(types::attachment).size(), size_t(1));
    QCOMPARE(all(types::attachment).front().id(), all(types::answer).front().get(types::answer.photo));
    QCOMPARE(all(types::attachment).front().get(types::attachment.visit), m_visit);
    m_media->drop();
    m_checklist->toggle(m_key); // after the visit, too
    QTRY_COMPARE(told(m_checklist->others(), 0, "detail"), QStringLiteral("With a photo"));
    m_checklist->toggle(m_key);
    QCOMPARE(answerOf(0), QStringLiteral("done"));
}

QTEST_GUILESS_MAIN(TestChecklistPhoto)
#include "tst_checklistphoto.moc"
