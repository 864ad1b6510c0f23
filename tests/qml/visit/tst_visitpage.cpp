// The page of a visit by its real buttons, with a position that is told by hand.
#include "qml/Checklist/checklistmodel.h"
#include "qml/Format/language.h"
#include "qml/Models/syncstatus.h"
#include "qml/Theme/fonts.h"
#include "qml/Theme/theme.h"
#include "tests/qml/visit/visitfixture.h"
#include "tests/qml/window/pagepressing.h"

#include <QAccessible>
#include <QGuiApplication>
#include <QQmlEngine>
#include <QQuickItem>
#include <QQuickStyle>
#include <QQuickView>

using namespace kf;
using namespace kf::test;

class TestVisitPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void aGoodPlaceNeedsNoPress();
    void aRoughPlaceIsKept();
    void aRoughPlaceIsRefused();
    void aRoughPlaceIsTriedAgain();
    void aQuestionPutOff();
    void typingIsNotInterrupted();
    void deniedAndTriedAgain();
    void withoutAReceiver();
    void theClientsPlaceIsSaved();
    void aPauseAndTheEnd();
    void withTheKeyboardAlone();
    void fromTheNoteItselfTheKeysLeadToTheSummary();
    void chipsWriteTheirWords();
    void aSelectionBecomesWhatItIs();
    void proposalsSayWhatTheyAre();
    void topicsAreAddedAndTickedOff();
    void whatDoesNotApplyHasAReason();
    void theChecklistWithTheKeyboardAlone();
    void aLongNoteFoldsTheHeader();
    void onTheDesktop();

private:
    void open(const QSize &size = {390, 844});
    void start(const QString &visit, const QString &account = {});
    bool shows(const QString &name) { return named(*m_view, name) != nullptr; }
    Record visit() { return m_at.record(types::visit, m_at.visit); }

    VisitFixture m_at;
    Language m_language;
    std::unique_ptr<VisitModel> m_model;
    std::unique_ptr<ChecklistModel> m_checklist;
    std::unique_ptr<SyncStatus> m_sync;
    std::unique_ptr<QQuickView> m_view;
};

void TestVisitPage::initTestCase()
{
    QVERIFY(loadFonts());
    QAccessible::setActive(true);
    m_language.use(QStringLiteral("ru"));
}

void TestVisitPage::init()
{
    m_at.open();
    m_model = m_at.model();
    m_checklist = std::make_unique<ChecklistModel>(m_at.clock);
    m_checklist->attach(*m_at.session);
    m_checklist->setVisitKey(m_at.visit.toString());
    m_sync = std::make_unique<SyncStatus>(m_at.clock);
}

void TestVisitPage::cleanup()
{
    m_view.reset();
    m_checklist.reset();
    m_model.reset();
    m_at.close();
}

void TestVisitPage::open(const QSize &size)
{
    m_view = std::make_unique<QQuickView>();
    m_view->engine()->addImportPath(QStringLiteral("qrc:/qt/qml"));
    Theme *theme = Theme::of(*m_view->engine());
    theme->setTouch(size.width() < 600);
    theme->setReduceMotion(true);
    theme->setWindowWidth(size.width());
    m_view->setInitialProperties({{QStringLiteral("model"), QVariant::fromValue(m_model.get())},
                                  {QStringLiteral("checklist"), QVariant::fromValue(m_checklist.get())},
                                  {QStringLiteral("sync"), QVariant::fromValue(m_sync.get())}});
    m_view->setResizeMode(QQuickView::SizeRootObjectToView);
    m_view->resize(size);
    m_view->setSource(QUrl(QStringLiteral("qrc:/qt/qml/Keyfield/Visit/VisitPage.qml")));
    QVERIFY(m_view->errors().isEmpty());
    m_view->show();
    QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
    m_view->rootObject()->forceActiveFocus(); // as the window does
    start(m_at.visit.toString());
}

void TestVisitPage::start(const QString &visit, const QString &account)
{
    QSignalSpy opened(m_model.get(), &VisitModel::opened);
    m_model->start(visit, account);
    QVERIFY(opened.wait());
    SHOWS("Ищем место, можно писать");
}

void TestVisitPage::aGoodPlaceNeedsNoPress()
{
    open();
    m_at.position->answer(m_at.fix(8));
    SHOWS("Отметка в 10:31, точность ±8 м");
    QVERIFY(!shows(QStringLiteral("Начать с этой отметкой")));
    QVERIFY(!shows(QStringLiteral("Сохранить")));
}

void TestVisitPage::aRoughPlaceIsKept()
{
    open();
    m_at.position->answer(m_at.fix(180, Hall));
    SHOWS("Место неточное");
    SHOWS("Точность ±180 м, до клиента около 120 м. В здании спутники ловятся хуже");
    PRESS("Начать с этой отметкой");
    SHOWS("Отметка в 10:31, точность ±180 м");
    HIDES("Начать с этой отметкой");
    QTRY_COMPARE(visit().get(types::visit.checkIn), QStringLiteral("weak"));
}

void TestVisitPage::aRoughPlaceIsRefused()
{
    open();
    m_at.position->answer(m_at.fix(180));
    PRESS("Без отметки");
    HIDES("Начать с этой отметкой");
    SHOWS("Без отметки. Отметиться");
    QTRY_COMPARE(visit().get(types::visit.checkIn), QStringLiteral("skipped"));
}

void TestVisitPage::aRoughPlaceIsTriedAgain()
{
    open();
    m_at.position->answer(m_at.fix(180));
    PRESS("Уточнить место");
    SHOWS("Ищем место, можно писать");
    HIDES("Начать с этой отметкой");
    m_at.position->answer(m_at.fix(9));
    SHOWS("Отметка в 10:31, точность ±9 м");
    QTRY_COMPARE(visit().get(types::visit.checkIn), QStringLiteral("good"));
}

void TestVisitPage::aQuestionPutOff()
{
    open();
    PositionFix mocked = m_at.fix(8);
    mocked.mocked = true;
    m_at.position->answer(mocked);
    SHOWS("Место подменяют");
    QTest::keyClick(m_view.get(), Qt::Key_Escape);
    HIDES("Начать с этой отметкой");
    PRESS("Место подменяет программа. Выбрать");
    SHOWS("Начать с этой отметкой");
    QVERIFY(visit().get(types::visit.checkIn).isEmpty());
}

void TestVisitPage::typingIsNotInterrupted()
{
    open();
    typeText(*m_view, QStringLiteral("Ольга"));
    QTRY_COMPARE(m_model->text(), QStringLiteral("Ольга"));
    PositionFix old = m_at.fix(8);
    old.at -= 30 * 60'000;
    m_at.position->answer(old);
    SHOWS("Место старое, на 10:01. Выбрать");
    QVERIFY(!shows(QStringLiteral("Начать с этой отметкой")));
    typeText(*m_view, QStringLiteral(" за"));
    QTRY_COMPARE(m_model->text(), QStringLiteral("Ольга за"));
    PRESS("Место старое, на 10:01. Выбрать");
    SHOWS("Начать с этой отметкой");
}

void TestVisitPage::deniedAndTriedAgain()
{
    open();
    m_at.position->answer(tl::unexpected(PositionTrouble::Denied));
    PRESS("Геолокация выключена или запрещена. Повторить");
    SHOWS("Ищем место, можно писать");
    QCOMPARE(m_at.position->asked, 2);
    m_at.position->answer(tl::unexpected(PositionTrouble::NoFix));
    SHOWS("Место не нашлось. Повторить");
}

void TestVisitPage::withoutAReceiver()
{
    open();
    m_at.position->answer(tl::unexpected(PositionTrouble::NoReceiver));
    SHOWS("Это устройство не умеет определять место");
    QVERIFY(!shows(QStringLiteral("Это устройство не умеет определять место. ")));
}

void TestVisitPage::theClientsPlaceIsSaved()
{
    open();
    QSignalSpy done(m_model.get(), &VisitModel::done);
    m_model->finish();
    QVERIFY(done.wait());
    start({}, m_at.placeless.toString());
    m_at.position->answer(m_at.fix(8));
    SHOWS("Сохранить место клиента?");
    PRESS("Сохранить");
    HIDES("Сохранить место клиента?");
    const auto place = [&] { return m_at.record(types::account, m_at.placeless).value(types::account.place); };
    QTRY_COMPARE(std::holds_alternative<GeoPlace>(place()), true);
    QTRY_COMPARE(done.count(), 2);
    m_model->undo();
    SHOWS("Сохранить место клиента?");
    QTRY_VERIFY(isEmpty(place()));
    PRESS("Скрыть");
    HIDES("Сохранить место клиента?");
}

void TestVisitPage::aPauseAndTheEnd()
{
    open();
    m_at.position->answer(m_at.fix(8));
    SHOWS("Отметка в 10:31");
    m_at.clock.now += 600'000;
    PRESS("Пауза");
    SHOWS("Пауза через 10 минут");
    PRESS("Продолжить");
    SHOWS("Идёт 10 минут");
    QSignalSpy closed(m_model.get(), &VisitModel::closed);
    PRESS("Завершить");
    QVERIFY(m_model->view().reviewed);
    m_at.clock.now += 60'000; // while one reads the summary
    m_model->finish();
    QCOMPARE(closed.count(), 1);
    QTRY_COMPARE(visit().get(types::visit.finished), m_at.clock.now - 60'000);
}

void TestVisitPage::withTheKeyboardAlone()
{
    open({1192, 752});
    m_at.position->answer(m_at.fix(8));
    SHOWS("Отметка в 10:31");
    typeText(*m_view, QStringLiteral("#задача Планограмма")); // the cursor stands in the note
    QTRY_COMPARE(m_model->reading()->proposals()->count(), 1);
    QTest::keyClick(m_view.get(), Qt::Key_A, Qt::ControlModifier);
    SHOWS("Сделать выделенное целью"); // the last one has room here
    QTest::keyClick(m_view.get(), Qt::Key_End);
    SHOWS("Вставить риск");
    QStringList reached;
    for (int i = 0; i < 24; ++i) {
        QTest::keyClick(m_view.get(), Qt::Key_Backtab);
        if (m_view->activeFocusItem())
            reached << QAccessible::queryAccessibleInterface(m_view->activeFocusItem())->text(QAccessible::Name);
    }
    for (const char *name : {"Пауза", "Завершить", "Вставить задачу", "Вставить обещание", "Вставить риск",
                             "Упомянуть человека", "Заметка"})
        QVERIFY2(reached.contains(QString::fromUtf8(name)), qPrintable(reached.join(u',')));
    QSignalSpy closed(m_model.get(), &VisitModel::closed);
    QTest::keyClick(m_view.get(), Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(m_model->view().reviewed);
    m_model->finish();
    QCOMPARE(closed.count(), 1);
    QTRY_COMPARE(m_at.all(types::task).size(), size_t(1));
}

void TestVisitPage::fromTheNoteItselfTheKeysLeadToTheSummary()
{
    open({1192, 752});
    m_at.position->answer(m_at.fix(8));
    typeText(*m_view, QStringLiteral("#задача Планограмма"));
    QSignalSpy closed(m_model.get(), &VisitModel::closed);
    QTest::keyClick(m_view.get(), Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(m_model->view().reviewed);
    QCOMPARE(closed.count(), 0);
}

void TestVisitPage::chipsWriteTheirWords()
{
    open();
    PRESS("Вставить задачу");
    QTRY_COMPARE(m_model->text(), QStringLiteral("#задача "));
    typeText(*m_view, QStringLiteral("план"));
    PRESS("Вставить обещание");
    QTRY_COMPARE(m_model->text(), QStringLiteral("#задача план !обещание "));
}

void TestVisitPage::aSelectionBecomesWhatItIs()
{
    open();
    typeText(*m_view, QStringLiteral("Цену подняли без звонка"));
    QTRY_COMPARE(m_model->text(), QStringLiteral("Цену подняли без звонка"));
    QTest::keyClick(m_view.get(), Qt::Key_A, Qt::ControlModifier);
    SHOWS("Сделать выделенное задачей");
    SHOWS("Сделать выделенное обещанием");
    QVERIFY(!shows(QStringLiteral("Вставить риск")));
    PRESS("Сделать выделенное жалобой");
    QTRY_COMPARE(m_model->reading()->accepted().size(), size_t(1));
    QCOMPARE(m_model->reading()->accepted().front().type, QByteArray("complaint"));
    SHOWS("Вставить риск"); // nothing is selected any more
    PRESS("Завершить");
    m_model->finish();
    QTRY_COMPARE(m_at.all(types::complaint).size(), size_t(1));
    QCOMPARE(m_at.all(types::complaint).front().title(), QStringLiteral("Цену подняли без звонка"));
}

void TestVisitPage::proposalsSayWhatTheyAre()
{
    open();
    m_model->setText(QStringLiteral("!обещание Компенсировать 240 коробок в пятницу 15:00"));
    SHOWS("Компенсировать 240 коробок"); // to be read, and not only heard
    QVERIFY(!shows(QStringLiteral("Принять")));
    PRESS("Обещание, срок пт, 16 октября, 15:00, Компенсировать 240 коробок");
    SHOWS("Принять");
    QVERIFY(m_model->reading()->accepted().empty());
}

void TestVisitPage::topicsAreAddedAndTickedOff()
{
    Record need(types::need);
    need.set(types::need.title, QStringLiteral("Своя касса")).set(types::need.account, m_at.account);
    m_at.add(need);
    open();
    PRESS("Чек-лист");
    SHOWS("Добавьте 2–3 темы");
    PRESS("Добавить: Своя касса, Потребность клиента");
    SHOWS("Чек-лист: 0 из 1");
    PRESS("Добавить тему");
    typeText(*m_view, QStringLiteral("Промо ноября"));
    QTest::keyClick(m_view.get(), Qt::Key_Return);
    SHOWS("Чек-лист: 0 из 2");
    typeText(*m_view, QStringLiteral("Полка")); // the field is still at hand
    QTest::keyClick(m_view.get(), Qt::Key_Return);
    SHOWS("Чек-лист: 0 из 3");
    PRESS("Промо ноября");
    SHOWS("Чек-лист: 1 из 3");
    PRESS("Ещё: Полка");
    PRESS("Удалить: Полка");
    SHOWS("Чек-лист: 1 из 2");
    SHOWS("Удалено: Полка");
    PRESS("Вернуть");
    SHOWS("Чек-лист: 1 из 3");
    PRESS("Закрыть");
    SHOWS("Чек-лист, 1 из 3");
    QTRY_COMPARE(m_at.all(types::answer).size(), size_t(1));
    QCOMPARE(m_at.all(types::answer).front().get(types::answer.state), QStringLiteral("done"));
}

void TestVisitPage::whatDoesNotApplyHasAReason()
{
    Record list(types::checklist);
    list.set(types::checklist.title, QStringLiteral("В зале"));
    Record item(types::checklistItem);
    item.set(types::checklistItem.title, QStringLiteral("Снять полку"))
        .set(types::checklistItem.checklist, m_at.add(list));
    item.set(types::checklistItem.needsPhoto, true);
    m_at.add(item);
    open();
    PRESS("Чек-лист, 0 из 1");
    SHOWS("В зале, 0 из 1 · для всех");
    PRESS("Снять полку, Нужно фото");
    SHOWS("Здесь нельзя снять фото"); // this page has no camera
    SHOWS("Чек-лист: 0 из 1");
    PRESS("Не применимо: Снять полку");
    PRESS("Закрыть как неприменимое");
    SHOWS("Напишите почему");
    SHOWS("Чек-лист: 0 из 1");
    PRESS("Снимать нельзя");
    PRESS("Закрыть как неприменимое");
    SHOWS("Чек-лист: 1 из 1");
    SHOWS("Снять полку, Не применимо: Снимать нельзя");
    QTRY_COMPARE(m_at.all(types::answer).size(), size_t(1));
    const Record answer = m_at.all(types::answer).front();
    QCOMPARE(answer.get(types::answer.state), QStringLiteral("n/a"));
    QCOMPARE(answer.get(types::answer.reason), QStringLiteral("Снимать нельзя"));
}

void TestVisitPage::theChecklistWithTheKeyboardAlone()
{
    open({1192, 752});
    SHOWS("О чём говорить");
    PRESS("Добавить тему");
    SHOWS("Закрыть");
    typeText(*m_view, QStringLiteral("Промо ноября")); // the cursor stands in the field
    QTest::keyClick(m_view.get(), Qt::Key_Return);
    SHOWS("О чём говорить, 0 из 1");
    QTest::keyClick(m_view.get(), Qt::Key_Escape);
    HIDES("Закрыть");
    QString reached;
    for (int i = 0; i < 40 && reached != QStringLiteral("Промо ноября"); ++i) {
        QTest::keyClick(m_view.get(), Qt::Key_Backtab);
        if (m_view->activeFocusItem())
            reached = QAccessible::queryAccessibleInterface(m_view->activeFocusItem())->text(QAccessible::Name);
    }
    QCOMPARE(reached, QStringLiteral("Промо ноября"));
    QTest::keyClick(m_view.get(), Qt::Key_Space);
    SHOWS("О чём говорить, 1 из 1");
}

void TestVisitPage::aLongNoteFoldsTheHeader()
{
    open();
    m_at.position->answer(m_at.fix(8));
    SHOWS("Отметка в 10:31");
    const QString text = QStringLiteral("Строка\n").repeated(60);
    m_model->setCursor(int(text.size()));
    m_model->setText(text);
    HIDES("Завершить");
    SHOWS("Tavoria"); // its name stays
}

void TestVisitPage::onTheDesktop()
{
    Record promised(types::promise);
    promised.set(types::promise.title, QStringLiteral("Образцы"))
        .set(types::promise.account, m_at.account)
        .set(types::promise.direction, QStringLiteral("we"));
    m_at.add(promised);
    open({1192, 752});
    SHOWS("Мы обещали");
    SHOWS("За столом");
    SHOWS("Нашли в заметке");
    m_model->setText(QStringLiteral("!обещание Компенсировать 240 коробок в пятницу 15:00"));
    PRESS("Обещание, срок пт, 16 октября, 15:00, Компенсировать 240 коробок");
    QTRY_VERIFY(m_model->reading()->accepted().empty());
    PRESS("Завершить");
    m_model->finish();
    QTRY_VERIFY(visit().get(types::visit.finished) != 0);
    QCOMPARE(m_at.all(types::promise).size(), size_t(1)); // the old one
}

int main(int argc, char **argv)
{
    QQuickStyle::setStyle(QStringLiteral("Basic"));
    const QGuiApplication app(argc, argv);
    TestVisitPage test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_visitpage.moc"
