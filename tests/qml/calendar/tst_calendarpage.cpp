// The page of visit planning by its real buttons, keys and mouse, over a real store.
#include "qml/Calendar/calendarmodel.h"
#include "qml/Format/language.h"
#include "qml/Models/syncstatus.h"
#include "qml/Theme/fonts.h"
#include "qml/Theme/theme.h"
#include "tests/qml/livestore.h"
#include "tests/qml/window/pagepressing.h"

#include <QAccessible>
#include <QGuiApplication>
#include <QQmlEngine>
#include <QQuickItem>
#include <QQuickStyle>
#include <QQuickView>
#include <QSignalSpy>
#include <QTest>
#include <QTimeZone>

using namespace kf;
using namespace kf::test;

class TestCalendarPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void aVisitIsPlannedByTheMouse();
    void anHourIsPressed();
    void aVisitIsPlannedByKeys();
    void aVisitIsMovedByKeys();
    void aVisitIsDraggedToAnotherHour();
    void aVisitIsDraggedToAnotherDay();
    void aVisitIsOpenedAndPutOff();
    void anOrderIsTaken();
    void badTimesAreExplained();

private:
    void open(const QSize &size);
    bool shows(const QString &name) { return named(*m_view, name) != nullptr; }
    RecordId addVisit(const QString &title, qint64 start, qint64 end, const RecordId &account = {})
    {
        Record visit(types::visit);
        visit.set(types::visit.title, title).set(types::visit.account, account);
        visit.set(types::visit.start, start).set(types::visit.end, end);
        visit.set(types::visit.zone, QString::fromLatin1(QTimeZone::systemTimeZoneId()));
        return m_at.add(visit);
    }
    std::vector<Record> visits() { return recordsOf(m_at.session->store(), types::visit); }
    qint64 startOf(const QString &title)
    {
        for (const Record &visit : visits()) {
            if (visit.title() == title)
                return visit.get(types::visit.start);
        }
        return 0;
    }
    static qint64 at(int day, int hour, int minute = 0)
    {
        return QDateTime(MorningClock::Day.addDays(day), QTime(hour, minute)).toMSecsSinceEpoch();
    }
    QPoint middleOf(const QString &name)
    {
        QQuickItem *item = named(*m_view, name);
        return item ? item->mapToScene({item->width() / 2, item->height() / 2}).toPoint() : QPoint();
    }
    void drag(const QString &name, QPoint by);
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(m_view.get(), key, modifiers); }

    LiveStore m_at;
    Language m_language;
    RecordId m_tavoria;
    std::unique_ptr<CalendarModel> m_model;
    std::unique_ptr<SyncStatus> m_sync;
    std::unique_ptr<QQuickView> m_view;
};

void TestCalendarPage::initTestCase()
{
    QVERIFY(loadFonts());
    QAccessible::setActive(true);
    m_language.use(QStringLiteral("ru"));
}

void TestCalendarPage::init()
{
    m_at.open();
    Record account(types::account);
    account.set(types::account.name, QStringLiteral("Тавория"))
        .set(types::account.address, QStringLiteral("Складочная, 14"));
    account.set(types::account.place, GeoPlace{*GeoPoint::fromDegrees(55.75, 37.5), 0});
    m_tavoria = m_at.add(account);
    addVisit(QStringLiteral("Итоги"), at(0, 13), at(0, 14), m_tavoria);
}

void TestCalendarPage::cleanup()
{
    m_view.reset();
    m_model.reset();
    m_sync.reset();
    m_at.close();
}

void TestCalendarPage::open(const QSize &size)
{
    m_model = std::make_unique<CalendarModel>(m_at.clock);
    m_model->attach(*m_at.session);
    m_model->plan()->attach(*m_at.session);
    m_sync = std::make_unique<SyncStatus>(m_at.clock);
    m_view = std::make_unique<QQuickView>();
    m_view->engine()->addImportPath(QStringLiteral("qrc:/qt/qml"));
    Theme *theme = Theme::of(*m_view->engine());
    theme->setReduceMotion(true);
    theme->setTouch(size.width() < 600);
    theme->setWindowWidth(size.width() < 600 ? size.width() : size.width() + 88);
    m_view->setInitialProperties({{QStringLiteral("model"), QVariant::fromValue(m_model.get())},
                                  {QStringLiteral("sync"), QVariant::fromValue<QObject *>(m_sync.get())},
                                  {QStringLiteral("focus"), true}});
    m_view->setResizeMode(QQuickView::SizeRootObjectToView);
    m_view->resize(size);
    m_view->setSource(QUrl(QStringLiteral("qrc:/qt/qml/Keyfield/Calendar/CalendarPage.qml")));
    QVERIFY(m_view->errors().isEmpty());
    m_view->show();
    QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
    QTRY_VERIFY(m_model->view().loaded);
    QTRY_COMPARE(m_model->plan()->clients()->count(), 1);
}

void TestCalendarPage::drag(const QString &name, QPoint by)
{
    const QPoint from = middleOf(name);
    QTest::mousePress(m_view.get(), Qt::LeftButton, {}, from);
    QTest::mouseMove(m_view.get(), from + by / 2);
    QTest::mouseMove(m_view.get(), from + by);
    QTest::mouseRelease(m_view.get(), Qt::LeftButton, {}, from + by);
}

void TestCalendarPage::aVisitIsPlannedByTheMouse()
{
    open({390, 716});
    SHOWS("13:00, Тавория, Итоги");
    PRESS("Запланировать визит");
    PRESS("Клиент: Выберите клиента");
    PRESS("Тавория, Складочная, 14");
    SHOWS("Клиент: Тавория");
    PRESS("1 ч 30");
    PRESS("Запланировать");
    QTRY_COMPARE(visits().size(), size_t(2));
    const std::vector<Record> all = visits(); // the clock stands still: in any order
    const Record &planned = all.front().get(types::visit.start) == at(0, 13) ? all.back() : all.front();
    QCOMPARE(planned.get(types::visit.account), m_tavoria);
    QCOMPARE(planned.get(types::visit.place), QStringLiteral("Складочная, 14"));
    QCOMPARE(planned.get(types::visit.end) - planned.get(types::visit.start), 90 * 60'000);
    SHOWS("10:00, Тавория");
    m_model->undo(); // what the toast offers
    QTRY_COMPARE(visits().size(), size_t(1));
    HIDES("10:00, Тавория");
}

void TestCalendarPage::anHourIsPressed()
{
    open({1192, 752});
    const QPoint visit = middleOf(QStringLiteral("13:00, Тавория"));
    QTest::mouseClick(m_view.get(), Qt::LeftButton, {}, visit + QPoint(0, 2 * 54 + 14)); // a good two hours below
    SHOWS("Новый визит");
    QCOMPARE(m_model->plan()->view().from, QStringLiteral("15:30"));
}

void TestCalendarPage::aVisitIsPlannedByKeys()
{
    open({1192, 752});
    key(Qt::Key_Right);
    SHOWS("Среда, 14 октября");
    key(Qt::Key_PageDown);
    SHOWS("Среда, 21 октября");
    key(Qt::Key_PageUp);
    key(Qt::Key_N);
    SHOWS("Новый визит");
    QTRY_VERIFY(m_view->activeFocusItem() && m_view->activeFocusItem()->inherits("QQuickTextInput"));
    typeText(*m_view, QStringLiteral("Промо"));
    key(Qt::Key_Return);
    QTRY_COMPARE(startOf(QStringLiteral("Промо")), at(1, 10));
    SHOWS("10:00, Промо");
    HIDES("Новый визит");
    key(Qt::Key_Home);
    SHOWS("Вторник, 13 октября");
    // The same key with the other layout.
    QTest::sendKeyEvent(QTest::Click, m_view.get(), Qt::Key(0x422), QStringLiteral("т"), Qt::NoModifier);
    SHOWS("Новый визит");
}

void TestCalendarPage::aVisitIsMovedByKeys()
{
    open({1192, 752});
    SHOWS("13:00, Тавория");
    key(Qt::Key_Down);
    QTRY_VERIFY(m_view->activeFocusItem() && m_view->activeFocusItem()->inherits("QQuickAbstractButton"));
    QSignalSpy done(m_model.get(), &CalendarModel::done);
    key(Qt::Key_Down, Qt::AltModifier);
    QTRY_COMPARE(startOf(QStringLiteral("Итоги")), at(0, 13, 15));
    key(Qt::Key_Up, Qt::AltModifier);
    key(Qt::Key_Up, Qt::AltModifier);
    QTRY_COMPARE(startOf(QStringLiteral("Итоги")), at(0, 12, 45));
    QTRY_COMPARE(done.size(), 3);
    m_model->undo();
    QTRY_COMPARE(startOf(QStringLiteral("Итоги")), at(0, 13));
    SHOWS("13:00, Тавория");
    key(Qt::Key_Return);
    SHOWS("Начать визит");
    key(Qt::Key_Escape);
    HIDES("Начать визит");
    key(Qt::Key_Delete);
    QTRY_VERIFY(visits().empty());
    QTRY_COMPARE(done.size(), 4);
    m_model->undo();
    QTRY_COMPARE(visits().size(), size_t(1));
}

void TestCalendarPage::aVisitIsDraggedToAnotherHour()
{
    open({1192, 752});
    SHOWS("13:00, Тавория");
    QSignalSpy done(m_model.get(), &CalendarModel::done);
    drag(QStringLiteral("13:00, Тавория"), {0, 54 + 14});
    QTRY_COMPARE(startOf(QStringLiteral("Итоги")), at(0, 14, 15));
    QTRY_COMPARE(done.size(), 1);
    QCOMPARE(done[0][0].toString(), QStringLiteral("Тавория: вт, 13\u00a0октября, 14:15"));
    m_model->undo();
    QTRY_COMPARE(startOf(QStringLiteral("Итоги")), at(0, 13));
    // A press that hardly moves opens it.
    SHOWS("13:00, Тавория");
    drag(QStringLiteral("13:00, Тавория"), {2, 2});
    SHOWS("Начать визит");
}

void TestCalendarPage::aVisitIsDraggedToAnotherDay()
{
    open({1192, 752});
    PRESS("Неделя");
    QTRY_VERIFY(shows(QStringLiteral("13:00, Тавория")));
    drag(QStringLiteral("13:00, Тавория"), {2 * 160, 0});
    QTRY_COMPARE(startOf(QStringLiteral("Итоги")), at(2, 13));
}

void TestCalendarPage::aVisitIsOpenedAndPutOff()
{
    open({390, 716});
    PRESS("13:00, Тавория");
    PRESS("На день позже");
    QTRY_COMPARE(startOf(QStringLiteral("Итоги")), at(1, 13));
    PRESS("На 15 минут раньше");
    QTRY_COMPARE(startOf(QStringLiteral("Итоги")), at(1, 12, 45));
    PRESS("Изменить");
    SHOWS("Сохранить");
    QSignalSpy brief(m_view->rootObject(), SIGNAL(openBrief(QString)));
    key(Qt::Key_Escape);
    HIDES("Сохранить");
    PRESS("12:45, Тавория");
    PRESS("Бриф");
    QTRY_COMPARE(brief.size(), 1);
    HIDES("Начать визит");
    PRESS("12:45, Тавория");
    PRESS("Удалить");
    QTRY_VERIFY(visits().empty());
}

void TestCalendarPage::anOrderIsTaken()
{
    addVisit(QStringLiteral("Без времени"), MorningClock::Day.startOfDay().toMSecsSinceEpoch(),
             MorningClock::Day.addDays(1).startOfDay().toMSecsSinceEpoch(), m_tavoria);
    open({390, 716});
    SHOWS("Весь день: Тавория: Без времени");
    PRESS("Порядок дня");
    QSignalSpy done(m_model.get(), &CalendarModel::done);
    PRESS("Принять порядок");
    QTRY_COMPARE(done.count(), 1);
    QVERIFY(startOf(QStringLiteral("Без времени")) >= at(0, 9, 52));
    HIDES("Весь день: Тавория: Без времени");
    m_model->undo();
    SHOWS("Весь день: Тавория: Без времени");
}

void TestCalendarPage::badTimesAreExplained()
{
    open({390, 716});
    PRESS("Запланировать визит");
    PRESS("До");
    m_view->activeFocusItem()->setProperty("text", QString());
    typeText(*m_view, QStringLiteral("9:00"));
    SHOWS("Конец раньше начала");
    PRESS("Запланировать");
    QCOMPARE(visits().size(), size_t(1));
    SHOWS("Новый визит");
}

int main(int argc, char **argv)
{
    QQuickStyle::setStyle(QStringLiteral("Basic"));
    QGuiApplication app(argc, argv);
    TestCalendarPage test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_calendarpage.moc"
