// The page of tasks by its real buttons and keys.
#include "qml/Format/language.h"
#include "qml/Models/syncstatus.h"
#include "qml/Theme/fonts.h"
#include "qml/Theme/theme.h"
#include "tests/qml/tasks/tasksfixture.h"
#include "tests/qml/window/pagepressing.h"

#include <QAccessible>
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QQmlEngine>
#include <QQuickItem>
#include <QQuickStyle>
#include <QQuickView>
#include <QSignalSpy>
#include <QTest>

using namespace kf;
using namespace kf::test;

class TestTasksPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void aRowIsTickedOffOnThePhone();
    void theSegmentsLead();
    void aRowIsMovedAside();
    void aTapOpensOneOnThePhone();
    void theKeyboardDoesItAll();
    void theOpenOneIsWrittenOver();
    void tenThousandRowsScroll();

private:
    void open(const QSize &size = {390, 716});
    bool shows(const QString &name) { return named(*m_view, name) != nullptr; }
    void drag(const QString &name, int by);
    Record task(const QString &title)
    {
        for (const Record &record : recordsOf(m_at.session->store(), types::task)) {
            if (record.title() == title)
                return record;
        }
        return {};
    }

    LiveStore m_at;
    Language m_language;
    RecordId m_account;
    std::unique_ptr<TasksModel> m_model;
    std::unique_ptr<SyncStatus> m_sync;
    std::unique_ptr<QQuickView> m_view;
};

void TestTasksPage::initTestCase()
{
    QVERIFY(loadFonts());
    QAccessible::setActive(true);
    m_language.use(QStringLiteral("ru"));
}

void TestTasksPage::init()
{
    m_at.open();
    m_account = m_at.addAccount(QStringLiteral("Тавория"));
    m_at.add(taskOf(QStringLiteral("Позвонить"), day(0, QTime(14, 5)), m_account));
    m_at.add(taskOf(QStringLiteral("Написать"), day(0, QTime(18, 0))));
    m_at.add(promiseOf(QStringLiteral("Акт"), day(1), true, m_account));
    m_model = std::make_unique<TasksModel>(m_at.clock);
    m_model->attach(*m_at.session);
    m_sync = std::make_unique<SyncStatus>(m_at.clock);
}

void TestTasksPage::cleanup()
{
    m_view.reset();
    m_model.reset();
    m_at.close();
}

void TestTasksPage::open(const QSize &size)
{
    m_view = std::make_unique<QQuickView>();
    m_view->engine()->addImportPath(QStringLiteral("qrc:/qt/qml"));
    Theme *theme = Theme::of(*m_view->engine());
    theme->setTouch(size.width() < 600);
    theme->setReduceMotion(true);
    theme->setWindowWidth(size.width());
    m_view->setInitialProperties({{QStringLiteral("model"), QVariant::fromValue(m_model.get())},
                                  {QStringLiteral("sync"), QVariant::fromValue(m_sync.get())}});
    m_view->setResizeMode(QQuickView::SizeRootObjectToView);
    m_view->resize(size);
    m_view->setSource(QUrl(QStringLiteral("qrc:/qt/qml/Keyfield/Tasks/TasksPage.qml")));
    QVERIFY(m_view->errors().isEmpty());
    m_view->show();
    QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
    m_view->rootObject()->forceActiveFocus();
    QTRY_VERIFY(m_model->view().loaded);
}

void TestTasksPage::drag(const QString &name, int by)
{
    m_view->grabWindow();
    const QQuickItem *item = named(*m_view, name);
    QVERIFY(item);
    const QPoint from = item->mapRectToScene(QRectF(0, 0, item->width(), item->height())).center().toPoint();
    QTest::mousePress(m_view.get(), Qt::LeftButton, {}, from);
    for (int step = 1; step <= 8; ++step)
        QTest::mouseMove(m_view.get(), from + QPoint(by * step / 8, 0));
    QTest::mouseRelease(m_view.get(), Qt::LeftButton, {}, from + QPoint(by, 0));
}

void TestTasksPage::aRowIsTickedOffOnThePhone()
{
    open();
    SHOWS("Сегодня, 2");
    const QSignalSpy undoable(m_view->rootObject(), SIGNAL(undoable(QString)));
    PRESS("Сделать: Позвонить");
    SHOWS("Сделано: Позвонить");
    QCOMPARE(undoable.size(), 1);
    QTRY_VERIFY(task(QStringLiteral("Позвонить")).get(types::task.done));
    m_model->undo();
    SHOWS("Сделать: Позвонить");
    QTRY_VERIFY(!task(QStringLiteral("Позвонить")).get(types::task.done));
    PRESS("Сделать: Позвонить");
    PRESS("Сделать: Написать");
    SHOWS("На сегодня всё. Следующий рабочий день: ср, 14 октября");
}

void TestTasksPage::theSegmentsLead()
{
    open();
    PRESS("Жду от других");
    SHOWS("Пора напомнить, 1");
    PRESS("Напомнить: Акт");
    QTRY_VERIFY(spoken(*m_view).contains(QStringLiteral("Задача напомнить есть: Акт")));
    QVERIFY(!shows(QStringLiteral("Напомнить: Акт"))); // once is enough
    PRESS("Вопросы");
    SHOWS("Открытых вопросов нет");
    PRESS("Мои");
    SHOWS("Сделать: Напомнить: Акт");
}

void TestTasksPage::aRowIsMovedAside()
{
    open();
    SHOWS("Позвонить");
    drag(QStringLiteral("Позвонить"), 40); // not far enough
    QVERIFY(m_model->opened().key.isEmpty());
    drag(QStringLiteral("Позвонить"), -140);
    SHOWS("На другой день");
    PRESS("Завтра");
    HIDES("На другой день");
    QTRY_COMPARE(task(QStringLiteral("Позвонить")).get(types::task.due), day(1, QTime(14, 5)));
    drag(QStringLiteral("Написать"), 140);
    QTRY_VERIFY(task(QStringLiteral("Написать")).get(types::task.done));
}

void TestTasksPage::aTapOpensOneOnThePhone()
{
    open();
    PRESS("Позвонить");
    SHOWS("Что сделать");
    HIDES("Жду от других");
    const QSignalSpy account(m_view->rootObject(), SIGNAL(openAccount(QString)));
    PRESS("Тавория");
    QCOMPARE(account.size(), 1);
    QCOMPARE(account.front().front().toString(), m_account.toString());
    PRESS("Назад");
    SHOWS("Жду от других");
    PRESS("Позвонить");
    PRESS("Сделано");
    SHOWS("Сделано");
    QTRY_VERIFY(task(QStringLiteral("Позвонить")).get(types::task.done));
    QTest::keyClick(m_view.get(), Qt::Key_Escape);
    SHOWS("Жду от других");
}

void TestTasksPage::theKeyboardDoesItAll()
{
    open({1192, 752});
    QTRY_COMPARE(m_model->opened().title, QStringLiteral("Позвонить")); // the first one is open
    QTest::keyClick(m_view.get(), Qt::Key_Down);
    QTest::keyClick(m_view.get(), Qt::Key_Down);
    QTRY_COMPARE(m_model->opened().title, QStringLiteral("Написать"));
    QTest::keyClick(m_view.get(), Qt::Key_D);
    SHOWS("На другой день");
    QTRY_VERIFY(m_view->activeFocusItem() && m_view->activeFocusItem()->inherits("QQuickTextInput"));
    typeText(*m_view, QStringLiteral("в пятницу 15:00"));
    SHOWS("Перенести: Пт, 16 октября, 15:00");
    QTest::keyClick(m_view.get(), Qt::Key_Return);
    HIDES("На другой день");
    QTRY_COMPARE(task(QStringLiteral("Написать")).get(types::task.due), day(3, QTime(15, 0)));
    QTest::keyClick(m_view.get(), Qt::Key_Up);
    QTRY_COMPARE(m_model->opened().title, QStringLiteral("Позвонить"));
    const QSignalSpy account(m_view->rootObject(), SIGNAL(openAccount(QString)));
    QTest::keyClick(m_view.get(), Qt::Key_Return);
    QCOMPARE(account.size(), 1);
    QTest::keyClick(m_view.get(), Qt::Key_Space);
    QTRY_VERIFY(task(QStringLiteral("Позвонить")).get(types::task.done));
    const QSignalSpy added(m_view->rootObject(), SIGNAL(newTask()));
    QTest::keyClick(m_view.get(), Qt::Key_N);
    QCOMPARE(added.size(), 1);
}

void TestTasksPage::theOpenOneIsWrittenOver()
{
    open({1192, 752});
    PRESS("Что сделать");
    QTest::keyClick(m_view.get(), Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(m_view.get(), Qt::Key_Backspace);
    QTest::keyClick(m_view.get(), Qt::Key_Return);
    SHOWS("Напишите, что сделать");
    typeText(*m_view, QStringLiteral("Позвонить Ольге"));
    QTest::keyClick(m_view.get(), Qt::Key_Return);
    HIDES("Напишите, что сделать");
    QTRY_VERIFY(!task(QStringLiteral("Позвонить Ольге")).isNull());
    PRESS("Срок");
    QTest::keyClick(m_view.get(), Qt::Key_A, Qt::ControlModifier);
    typeText(*m_view, QStringLiteral("на днях"));
    QTest::keyClick(m_view.get(), Qt::Key_Return);
    SHOWS("Не понимаем этот день");
    QTest::keyClick(m_view.get(), Qt::Key_A, Qt::ControlModifier);
    typeText(*m_view, QStringLiteral("завтра"));
    QTest::keyClick(m_view.get(), Qt::Key_Return);
    QTRY_COMPARE(task(QStringLiteral("Позвонить Ольге")).get(types::task.due), day(1));
}

void TestTasksPage::tenThousandRowsScroll()
{
    for (int made = 0; made < 10'000;) {
        Action action;
        for (int i = 0; i < 500; ++i, ++made)
            action.edits.push_back(
                RecordEdit::create(taskOf(QStringLiteral("Задача %1").arg(made), day(1 + made / 50), m_account)));
        must(m_at.session->store().apply(std::move(action)).result());
    }
    open();
    SHOWS("Позвонить");
    auto *list = m_view->rootObject()->findChild<QQuickItem *>(QStringLiteral("tasksList"));
    QVERIFY(list);
    std::vector<qint64> frames;
    QElapsedTimer timer;
    for (int step = 0; step < 200; ++step) {
        timer.restart();
        list->setProperty("contentY", list->property("contentY").toReal() + 120);
        QCoreApplication::processEvents();
        m_view->grabWindow();
        frames.push_back(timer.elapsed());
    }
    std::sort(frames.begin(), frames.end());
    qInfo("a frame drawn by software: median %lld ms, 95%% %lld ms, worst %lld ms", frames[100], frames[190],
          frames.back());
    QVERIFY(m_model->rows()->count() > TasksModel::PageSize); // more came as it was scrolled
    QVERIFY(m_model->rows()->count() < 10'000);
    int made = 0;
    for (const QQuickItem *row : list->property("contentItem").value<QQuickItem *>()->childItems())
        made += row->isVisible() ? 1 : 0;
    QVERIFY2(made < 60, qPrintable(QString::number(made))); // rows stand only where they are seen
}

int main(int argc, char **argv)
{
    QQuickStyle::setStyle(QStringLiteral("Basic"));
    QGuiApplication app(argc, argv);
    TestTasksPage test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_taskspage.moc"
