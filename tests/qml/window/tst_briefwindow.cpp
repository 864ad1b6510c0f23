// From what a client needs attention for to where it is settled, in the app as its user has it in his hand.
#include "core/record/types.h"
#include "qml/Theme/theme.h"
#include "tests/qml/window/windowtest.h"
#include "tests/support/records.h"

#include <QDesktopServices>
#include <QFileInfo>

using namespace kf;
using namespace kf::test;

namespace {

constexpr qint64 DayMs = 24ll * 3600 * 1000;

} // namespace

// The viewer of the system.
class Viewer : public QObject
{
    Q_OBJECT

public:
    QList<QUrl> shown;

public Q_SLOTS:
    void show(const QUrl &url) { shown << url; }
};

class TestBriefWindow : public WindowTest
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { prepare(); }
    void init() { begin(); }
    void cleanup()
    {
        end();
        verifyNoWarnings();
    }

    void aRiskIsAPressAwayFromWhoNeedsAttention()
    {
        open();
        PRESS(QStringLiteral("Тавория"));
        QTRY_COMPARE_WITH_TIMEOUT(record()->view().title, QStringLiteral("Приглядываются к другим"), LongMs);
        QTest::keyClick(m_window, Qt::Key_Escape);
        SHOWS(QStringLiteral("Требует внимания"));
    }

    void aRiskOfTheBriefTooAndBackAgain()
    {
        open({1280, 800});
        QTest::keyClick(m_window, Qt::Key_2, Qt::ControlModifier);
        PRESS(QStringLiteral("Тавория"));
        QTest::keyClick(m_window, Qt::Key_B, Qt::ControlModifier);
        SHOWS(QStringLiteral("Открытые риски"));
        SHOWS(QStringLiteral("Последние заметки"));
        SHOWS(QStringLiteral("Всё держится на одном человеке: Ольга Рябинина"));
        PRESS(QStringLiteral("Приглядываются к другим"));
        QTRY_COMPARE_WITH_TIMEOUT(record()->view().type, QStringLiteral("risk"), LongMs);
        QTest::keyClick(m_window, Qt::Key_Escape);
        SHOWS(QStringLiteral("Открытые риски"));
    }

    void theBriefIsPrintedByItsKey()
    {
        open({1280, 800});
        Viewer viewer;
        QDesktopServices::setUrlHandler(QStringLiteral("file"), &viewer, "show");
        const QByteArray home = qgetenv("HOME");
        qputenv("HOME", m_directory->path().toUtf8());
        QTest::keyClick(m_window, Qt::Key_P, Qt::ControlModifier); // elsewhere it does nothing
        PRESS(QStringLiteral("Клиенты"));
        PRESS(QStringLiteral("Тавория"));
        QTest::keyClick(m_window, Qt::Key_B, Qt::ControlModifier);
        SHOWS(QStringLiteral("Открытые риски"));
        QTest::keyClick(m_window, Qt::Key_P, Qt::ControlModifier);
        QTRY_COMPARE_WITH_TIMEOUT(viewer.shown.size(), 1, LongMs);
        qputenv("HOME", home);
        QDesktopServices::unsetUrlHandler(QStringLiteral("file"));
        QVERIFY(QFileInfo(viewer.shown[0].toLocalFile()).size() > 0);
    }

    void aForgottenClientIsPlannedAVisit()
    {
        open();
        PRESS(QStringLiteral("Что сделать: Лавка Норд"));
        PRESS(QStringLiteral("Запланировать визит, Выбрать день и час"));
        SHOWS(QStringLiteral("Новый визит"));
        QCOMPARE(m_application->workbench()->calendar()->plan()->view().account, QStringLiteral("Лавка Норд"));
    }

    void aForgottenClientIsLetGoForAReason()
    {
        open();
        PRESS(QStringLiteral("Что сделать: Лавка Норд"));
        PRESS(QStringLiteral("Не нужно, потому что…"));
        PRESS(QStringLiteral("Больше не напоминать"));
        SHOWS(QStringLiteral("Напишите почему")); // without a reason he stays
        PRESS(QStringLiteral("Хватает звонков и писем"));
        PRESS(QStringLiteral("Больше не напоминать"));
        SHOWS(QStringLiteral("Лавка Норд: больше не напоминаем"));
        QTRY_VERIFY_WITH_TIMEOUT(!shows(QStringLiteral("Что сделать: Лавка Норд")), LongMs);
        QTRY_VERIFY_WITH_TIMEOUT(!shows(QStringLiteral("Причина")), LongMs); // the sheet has gone down
        PRESS(QStringLiteral("Вернуть"));
        SHOWS(QStringLiteral("Что сделать: Лавка Норд"));
    }

    void theReasonIsAskedForInLargeLettersToo_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QStringList>("presses");
        QTest::newRow("ru") << QStringLiteral("ru")
                            << QStringList{QStringLiteral("Что сделать: Лавка Норд"),
                                           QStringLiteral("Не нужно, потому что…"),
                                           QStringLiteral("Хватает звонков и писем")};
        QTest::newRow("en") << QStringLiteral("en")
                            << QStringList{QStringLiteral("What to do about Лавка Норд"),
                                           QStringLiteral("Not needed, because…"),
                                           QStringLiteral("We get along by phone and mail")};
    }
    void theReasonIsAskedForInLargeLettersToo()
    {
        QFETCH(const QString, language);
        QFETCH(const QStringList, presses);
        open({390, 844}, language);
        Theme::of(*m_engine)->setTextScale(2);
        scrollDown(window());
        for (const QString &name : presses)
            PRESS(name);
    }

private:
    RecordModel *record() { return m_application->workbench()->record(); }
    void open(QSize size = {390, 844}, const QString &language = QStringLiteral("ru"))
    {
        ApplicationOptions options;
        options.storeDirectory = m_directory->filePath(QStringLiteral("store"));
        options.language = language;
        options.synchronise = false;
        StoreOptions store;
        store.directory = options.storeDirectory;
        store.create = true;
        auto opened = must(Store::open(store, Secret::random(32)));
        const qint64 now = Clock::system().nowMs();
        Record client(types::account);
        m_client = makeRecord(*opened, client.set(types::account.name, QStringLiteral("Тавория")));
        Record person(types::contact);
        person.set(types::contact.name, QStringLiteral("Ольга Рябинина")).set(types::contact.account, m_client);
        makeRecord(*opened, person);
        Record risk(types::risk);
        risk.set(types::risk.title, QStringLiteral("Приглядываются к другим")).set(types::risk.account, m_client);
        makeRecord(*opened, risk);
        Record note(types::note);
        makeRecord(*opened,
                   note.set(types::note.text, QStringLiteral("Просят скидку")).set(types::note.account, m_client));
        Record forgotten(types::account);
        const RecordId nord = makeRecord(*opened, forgotten.set(types::account.name, QStringLiteral("Лавка Норд")));
        Record visit(types::visit);
        visit.set(types::visit.title, QStringLiteral("Аудит")).set(types::visit.account, nord);
        makeRecord(*opened, visit.set(types::visit.start, now - 60 * DayMs));
        openWindow(options, size, std::move(opened));
        QTRY_COMPARE_WITH_TIMEOUT(m_application->workbench()->attention()->total(), 2, LongMs);
    }

    RecordId m_client;
};

KF_WINDOW_TEST_MAIN(TestBriefWindow)
#include "tst_briefwindow.moc"
