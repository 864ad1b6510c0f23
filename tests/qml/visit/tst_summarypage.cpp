// The summary of a visit by its real buttons and keys.
#include "qml/Checklist/checklistmodel.h"
#include "qml/Format/language.h"
#include "qml/Models/syncstatus.h"
#include "qml/Theme/fonts.h"
#include "qml/Theme/theme.h"
#include "tests/qml/rows.h"
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

class TestSummaryPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void wordsAreChangedWhereTheyStand();
    void aChangeIsLetGo();
    void aTaskIsWrittenInPlace();
    void theNextVisitIsChosen();
    void theNextVisitInOwnWords();
    void whoWasThereIsOneTap();
    void somebodyNewInThreeTaps();
    void theNoteStandsBesideItOnTheDesktop();

private:
    static constexpr QSize Phone{390, 3000}; // all of it in sight
    static constexpr QSize Desktop{1192, 1600};

    void open(const QSize &size, const QString &note);
    bool shows(const QString &name) { return named(*m_view, name) != nullptr; }
    Record visit() { return m_at.record(types::visit, m_at.visit); }
    const std::vector<ProposalRow> &found() { return rowsOf<ProposalRow>(m_model->reading()->proposals()); }
    bool writes() { return m_view->activeFocusItem() && m_view->activeFocusItem()->inherits("QQuickTextInput"); }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(m_view.get(), key, modifiers); }

    VisitFixture m_at;
    Language m_language;
    std::unique_ptr<VisitModel> m_model;
    std::unique_ptr<ChecklistModel> m_checklist;
    std::unique_ptr<SyncStatus> m_sync;
    std::unique_ptr<QQuickView> m_view;
};

void TestSummaryPage::initTestCase()
{
    QVERIFY(loadFonts());
    QAccessible::setActive(true);
    m_language.use(QStringLiteral("ru"));
}

void TestSummaryPage::init()
{
    m_at.open();
    m_model = m_at.model();
    m_checklist = std::make_unique<ChecklistModel>(m_at.clock);
    m_checklist->attach(*m_at.session);
    m_checklist->setVisitKey(m_at.visit.toString());
    m_sync = std::make_unique<SyncStatus>(m_at.clock);
}

void TestSummaryPage::cleanup()
{
    m_view.reset();
    m_checklist.reset();
    m_model.reset();
    m_at.close();
}

void TestSummaryPage::open(const QSize &size, const QString &note)
{
    QSignalSpy opened(m_model.get(), &VisitModel::opened);
    m_model->start(m_at.visit.toString(), {});
    QVERIFY(opened.wait());
    m_model->setText(note);
    m_model->review();
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
    m_view->setSource(QUrl(QStringLiteral("qrc:/qt/qml/Keyfield/Visit/SummaryPage.qml")));
    QVERIFY(m_view->errors().isEmpty());
    m_view->show();
    QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
    m_view->rootObject()->forceActiveFocus(); // as the window does
}

void TestSummaryPage::wordsAreChangedWhereTheyStand()
{
    open(Phone, QStringLiteral("#задача Планограма завтра"));
    PRESS("Изменить слова: Планограма");
    QTRY_VERIFY(m_view->activeFocusItem()->inherits("QQuickTextEdit"));
    key(Qt::Key_A, Qt::ControlModifier);
    typeText(*m_view, QStringLiteral("Планограмма"));
    key(Qt::Key_Return);
    QTRY_COMPARE(found().front().title, QStringLiteral("Планограмма"));
    SHOWS("Изменить слова: Планограмма");
    // Saved without Enter: what stands there counts.
    PRESS("Изменить слова: Планограмма");
    QTRY_VERIFY(m_view->activeFocusItem()->inherits("QQuickTextEdit"));
    key(Qt::Key_End);
    typeText(*m_view, QStringLiteral(" под гранолу"));
    PRESS("Сохранить визит");
    QTRY_COMPARE(m_at.all(types::task).size(), size_t(1));
    QCOMPARE(m_at.all(types::task).front().title(), QStringLiteral("Планограмма под гранолу"));
}

void TestSummaryPage::aChangeIsLetGo()
{
    open(Desktop, QStringLiteral("#задача Планограмма"));
    PRESS("Изменить слова: Планограмма");
    QTRY_VERIFY(m_view->activeFocusItem()->inherits("QQuickTextEdit"));
    typeText(*m_view, QStringLiteral(" 5"));
    key(Qt::Key_5); // is written, and no score
    key(Qt::Key_Escape);
    SHOWS("Изменить слова: Планограмма");
    QCOMPARE(found().front().title, QStringLiteral("Планограмма"));
    QCOMPARE(m_model->satisfaction(), 0);
    QVERIFY(m_model->view().reviewed); // still here
}

void TestSummaryPage::aTaskIsWrittenInPlace()
{
    open(Phone, {});
    PRESS("Мы не нашли задач. Добавить?");
    QTRY_VERIFY(writes());
    typeText(*m_view, QStringLiteral("Позвонить Денису в пятницу"));
    key(Qt::Key_Return);
    QTRY_COMPARE(found().size(), size_t(1));
    QCOMPARE(found().front().title, QStringLiteral("Позвонить Денису"));
    SHOWS("Ещё одна задача");
    QVERIFY(m_model->step().isEmpty());
    typeText(*m_view, QStringLiteral("Отчёт")); // the cursor is still there
    QTRY_COMPARE(m_model->step(), QStringLiteral("Отчёт"));
    PRESS("Сохранить визит");
    QTRY_COMPARE(m_at.all(types::task).size(), size_t(2));
}

void TestSummaryPage::theNextVisitIsChosen()
{
    open(Phone, {});
    PRESS("Через неделю");
    SHOWS("Очистить");
    QCOMPARE(m_model->next()->dayKey(), QStringLiteral("2026-10-20"));
    PRESS("Очистить");
    QVERIFY(m_model->next()->when().isEmpty());
    PRESS("Через неделю");
    PRESS("Сохранить визит");
    QTRY_COMPARE(m_at.all(types::visit).size(), size_t(2));
}

void TestSummaryPage::theNextVisitInOwnWords()
{
    open(Desktop, {});
    PRESS("Своими словами");
    QTRY_VERIFY(writes());
    typeText(*m_view, QStringLiteral("перезвонить в четверг после обеда"));
    QTRY_COMPARE(plain(m_model->next()->when()), QStringLiteral("Чт, 15 октября, 14:00"));
    key(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(m_at.all(types::visit).size(), size_t(2));
}

void TestSummaryPage::whoWasThereIsOneTap()
{
    m_at.add(Record(types::contact)
                 .set(types::contact.name, QStringLiteral("Ilya Korzh"))
                 .set(types::contact.account, m_at.account));
    open(Phone, {});
    SHOWS("За столом");
    PRESS("Ilya Korzh");
    QTRY_COMPARE(visit().get(types::visit.people).size(), size_t(2));
    PRESS("Olga Ryabinina");
    QTRY_COMPARE(visit().get(types::visit.people).size(), size_t(1));
}

void TestSummaryPage::somebodyNewInThreeTaps()
{
    open(Phone, {});
    PRESS("Другой человек");
    QTRY_VERIFY(writes()); // the cursor is there already
    typeText(*m_view, QStringLiteral("Olga Ryabinnina"));
    SHOWS("Olga Ryabinina"); // probably she
    SHOWS("Добавить «Olga Ryabinnina»");
    key(Qt::Key_A, Qt::ControlModifier);
    typeText(*m_view, QStringLiteral("Анна Мельник"));
    PRESS("Добавить «Анна Мельник»");
    QTRY_COMPARE(m_at.all(types::contact).size(), size_t(2));
    QTRY_COMPARE(visit().get(types::visit.people).size(), size_t(2));
    SHOWS("Анна Мельник");
}

void TestSummaryPage::theNoteStandsBesideItOnTheDesktop()
{
    open(Desktop, QStringLiteral("Ольга недовольна недовозом"));
    SHOWS("Заметка визита");
    PRESS("Изменить");
    QTRY_VERIFY(!m_model->view().reviewed); // back at the note
}

int main(int argc, char **argv)
{
    QQuickStyle::setStyle(QStringLiteral("Basic"));
    const QGuiApplication app(argc, argv);
    TestSummaryPage test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_summarypage.moc"
