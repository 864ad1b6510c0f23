// Every page, filled by hand, in every width, theme and language: it must load without a word of warning. With
// KEYFIELD_PAGE_SHOTS=DIR each is saved there as a picture, to be held against the design.
#include "qml/Account/timelinemodel.h"
#include "qml/Brief/briefmodel.h"
#include "qml/Format/language.h"
#include "qml/Media/filetray.h"
#include "qml/Theme/fonts.h"
#include "qml/Theme/theme.h"
#include "tests/qml/pages/ahead.h"
#include "tests/qml/pages/audit.h"
#include "tests/qml/pages/briefs.h"
#include "tests/qml/pages/calendars.h"
#include "tests/qml/pages/contacts.h"
#include "tests/qml/pages/papers.h"
#include "tests/qml/pages/records.h"
#include "tests/qml/pages/rescues.h"
#include "tests/qml/pages/samples.h"
#include "tests/qml/pages/settings.h"
#include "tests/qml/pages/teams.h"
#include "tests/qml/pages/visits.h"

#include <QAccessible>
#include <QDir>
#include <QGuiApplication>
#include <QMetaEnum>
#include <QQmlEngine>
#include <QQuickItem>
#include <QQuickStyle>
#include <QQuickView>
#include <QTest>

using namespace kf;

namespace {

QStringList warnings;

void gather(QtMsgType type, const QMessageLogContext &, const QString &message)
{
    if (type != QtDebugMsg && type != QtInfoMsg)
        warnings << message;
}

struct Shape
{
    const char *name;
    QSize size;
    qreal textScale = 1;
};
// What is left of the design's frames without the status bar and the shell's bars, and the least that is promised.
constexpr Shape Phone = {"phone", {390, 716}};
constexpr Shape Tablet = {"tablet", {754, 1112}};
constexpr Shape Desktop = {"desktop", {1192, 752}};
constexpr Shape Small = {"small", {360, 640}};
constexpr Shape Large = {"large", {360, 2400}, 2};
constexpr Shape LargeTablet = {"large-tablet", {754, 1112}, 2};
constexpr Shape LargeDesktop = {"large-desktop", {1192, 752}, 2};

QString nameOf(Theme::Mode mode)
{
    return QString::fromLatin1(QMetaEnum::fromType<Theme::Mode>().valueToKey(mode)).toLower();
}

} // namespace

class TestPages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void pages_data();
    void pages();
    void arrowsReachTheAccounts();

private:
    QObject *modelOf(const QString &page, QObject &owner);

    Language m_language;
    sample::StillClock m_morning{sample::morning()};
    sample::Indoors m_indoors;
    sample::StillClock m_evening{sample::evening()};
    sample::StillClock m_saturday{QDateTime(QDate(2026, 10, 17), QTime(9, 52))};
};

void TestPages::initTestCase()
{
    QVERIFY(loadFonts());
    QAccessible::setActive(true);
}

void TestPages::pages_data()
{
    QTest::addColumn<QString>("page");
    QTest::addColumn<QSize>("size");
    QTest::addColumn<qreal>("textScale");
    QTest::addColumn<Theme::Mode>("mode");
    QTest::addColumn<QString>("language");
    const auto addIn = [](const QString &language, const QString &page, const Shape &shape, Theme::Mode mode) {
        QTest::addRow("%s-%s-%s-%s", shape.name, qPrintable(page), qPrintable(nameOf(mode)), qPrintable(language))
            << page << shape.size << shape.textScale << mode << language;
    };
    const auto add = [&](const QString &page, const Shape &shape, Theme::Mode mode) {
        for (const QString &language : Language::available())
            addIn(language, page, shape, mode);
    };
    for (const char *page : {"unlock",
                             "unlock-first",
                             "unlock-wrong",
                             "today",
                             "today-empty",
                             "today-tasks",
                             "tasks",
                             "tasks-waiting",
                             "accounts",
                             "accounts-none",
                             "account",
                             "timeline",
                             "brief",
                             "capture",
                             "checklist",
                             "visit",
                             "visit-rough",
                             "summary",
                             "sync",
                             "sync-saved",
                             "conflict",
                             "conflict-review",
                             "history",
                             "deleted",
                             "letter",
                             "presented",
                             "outbox",
                             "settings",
                             "import-plan",
                             "export",
                             "join",
                             "today-first",
                             "unlock-invited",
                             "calendar",
                             "calendar-week",
                             "plan",
                             "contact",
                             "form-contact",
                             "form-account-edit",
                             "record-note",
                             "record-visit",
                             "account-people",
                             "handover",
                             "takeover",
                             "rescue"}) {
        for (const Shape &shape : {Phone, Tablet, Desktop}) {
            for (const auto mode : {Theme::Light, Theme::Dark})
                add(QString::fromLatin1(page), shape, mode);
        }
        add(QString::fromLatin1(page), Phone, Theme::Sunlight);
        for (const Shape &shape : {Phone, Desktop})
            addIn(Language::pseudo(), QString::fromLatin1(page), shape, Theme::Light);
        for (const Shape &shape : {Small, Large, LargeTablet, LargeDesktop})
            add(QString::fromLatin1(page), shape, Theme::Light);
    }
    // What is rare.
    for (const char *page : {"tasks-issues",
                             "tasks-open",
                             "tasks-later",
                             "tasks-none",
                             "tasks-long",
                             "brief-first",
                             "accounts-near",
                             "accounts-risk",
                             "brief-many",
                             "brief-long",
                             "brief-empty",
                             "brief-gone",
                             "today-long",
                             "accounts-long",
                             "account-long",
                             "account-empty",
                             "account-plan",
                             "account-plan-empty",
                             "account-people-long",
                             "account-people-open",
                             "account-people-asked",
                             "letter-introduces",
                             "today-handed",
                             "takeover-back",
                             "takeover-gone",
                             "takeover-long",
                             "handover-alone",
                             "handover-long",
                             "rescue-made",
                             "rescue-wrong",
                             "rescue-look",
                             "rescue-long",
                             "account-contracts",
                             "account-questions",
                             "account-questions-long",
                             "account-questions-empty",
                             "account-offers",
                             "account-files",
                             "record-promise",
                             "record-done",
                             "record-deleted",
                             "record-gone",
                             "record-long",
                             "account-gone",
                             "capture-empty",
                             "capture-long",
                             "capture-full",
                             "checklist-empty",
                             "checklist-ideas",
                             "checklist-undo",
                             "checklist-long",
                             "visit-paused",
                             "summary-rough",
                             "summary-long",
                             "visit-denied",
                             "visit-offer",
                             "visit-long",
                             "sync-offline",
                             "sync-noserver",
                             "sync-paused",
                             "sync-refused",
                             "sync-handed",
                             "sync-first",
                             "sync-many",
                             "conflict-three",
                             "conflict-five",
                             "conflict-long",
                             "conflict-own",
                             "conflict-settled",
                             "history-long",
                             "history-deleted",
                             "deleted-none",
                             "deleted-long",
                             "letter-long",
                             "letter-none",
                             "presented-none",
                             "presented-long",
                             "letter-queued",
                             "outbox-none",
                             "settings-alone",
                             "settings-long",
                             "import",
                             "import-past",
                             "import-long",
                             "import-refused",
                             "import-done",
                             "export-client",
                             "export-done",
                             "export-full",
                             "join-refused",
                             "calendar-busy",
                             "calendar-empty",
                             "calendar-long",
                             "plan-wrong",
                             "plan-long",
                             "contact-long",
                             "contact-bare",
                             "contact-gone",
                             "form-contact-long",
                             "form-contact-wrong",
                             "form-account-wrong",
                             "form-account-long",
                             "form-visit",
                             "timeline-empty",
                             "timeline-long",
                             "today-allday",
                             "today-live",
                             "today-late",
                             "today-latelong"}) {
        for (const Shape &shape : {Small, Tablet, Desktop, Large, LargeDesktop})
            add(QString::fromLatin1(page), shape, Theme::Light);
    }
}

QObject *TestPages::modelOf(const QString &page, QObject &owner)
{
    const QString kind = page.section(u'-', 1);
    if (page.startsWith(QLatin1String("settings"))) {
        auto *model = new SettingsModel(m_morning, &owner);
        model->show(sample::settings(kind));
        return model;
    }
    if (page.startsWith(QLatin1String("join"))) {
        auto *model = new JoinModel(m_morning, &owner);
        sample::fillJoin(*model, kind);
        return model;
    }
    if (page.startsWith(QLatin1String("import"))) {
        auto *model = new ImportModel(m_morning, &owner);
        sample::fillImport(*model, kind);
        return model;
    }
    if (page.startsWith(QLatin1String("export"))) {
        auto *model = new ExportModel(m_morning, &owner);
        sample::fillExport(*model, kind);
        return model;
    }
    if (page.startsWith(QLatin1String("unlock"))) {
        auto *model = new UnlockModel(m_morning, &owner);
        model->begin(QStringLiteral("Марина Лаптева"),
                     page == QLatin1String("unlock-first") || page == QLatin1String("unlock-invited"));
        if (page == QLatin1String("unlock-invited"))
            model->choose(QStringLiteral("овёс и рожь"), QStringLiteral("овёс и рожь"), QStringLiteral("KF1-"));
        if (page == QLatin1String("unlock-wrong"))
            model->refuse({ErrorCode::WrongPassphrase, {}});
        return model;
    }
    if (page == QLatin1String("today-first")) {
        auto *model = new TodayModel(m_morning, &owner);
        TodayModel::Snapshot snapshot;
        snapshot.noClients = true;
        model->show(snapshot);
        return model;
    }
    if (page == QLatin1String("today-empty")) {
        auto *model = new TodayModel(m_saturday, &owner);
        model->show(sample::dayWithoutVisits());
        return model;
    }
    if (page.startsWith(QLatin1String("today"))) {
        auto *model = new TodayModel(m_morning, &owner);
        model->show(sample::today(kind));
        return model;
    }
    if (page.startsWith(QLatin1String("tasks"))) {
        auto *model = new TasksModel(m_morning, &owner);
        sample::fillTasks(*model, page.section(u'-', 1));
        return model;
    }
    if (page.startsWith(QLatin1String("accounts"))) {
        auto *model = new AccountsModel(m_morning, m_indoors, &owner);
        AccountsModel::Snapshot snapshot =
            page == QLatin1String("accounts-none") ? AccountsModel::Snapshot() : sample::accounts();
        if (page == QLatin1String("accounts-long"))
            sample::lengthen(snapshot);
        model->show(snapshot);
        if (page == QLatin1String("accounts-near"))
            model->setOrder(AccountsOrder::Nearest);
        if (page == QLatin1String("accounts-risk"))
            model->setSegment(AccountsOrder::AtRisk);
        return model;
    }
    if (page.startsWith(QLatin1String("account"))) {
        auto *model = new AccountModel(m_morning, &owner);
        model->open(sample::today().visits.front().account.toString());
        model->show(sample::account(page.section(u'-', 1)));
        model->setTab(sample::tabOf(page.section(u'-', 1)));
        return model;
    }
    if (page.startsWith(QLatin1String("timeline"))) {
        auto *model = new TimelineModel(m_morning, &owner);
        const AccountModel::Snapshot account = sample::account(page.section(u'-', 1));
        model->show({account.name, account.events});
        return model;
    }
    if (page.startsWith(QLatin1String("record"))) {
        auto *model = new RecordModel(m_morning, &owner);
        model->show(sample::record(kind));
        return model;
    }
    if (page.startsWith(QLatin1String("rescue"))) {
        auto *model = new RescueModel(m_morning, &owner);
        sample::fillRescue(*model, kind);
        return model;
    }
    if (page.startsWith(QLatin1String("takeover"))) {
        auto *model = new TakeoverModel(m_morning, &owner);
        sample::fillTakeover(*model, kind);
        return model;
    }
    if (page.startsWith(QLatin1String("handover"))) {
        auto *model = new HandoverModel(m_morning, &owner);
        sample::fillHandover(*model, kind);
        return model;
    }
    if (page.startsWith(QLatin1String("history"))) {
        auto *model = new HistoryModel(m_morning, &owner);
        model->show(sample::history(page.section(u'-', 1)));
        return model;
    }
    if (page.startsWith(QLatin1String("deleted"))) {
        auto *model = new DeletedModel(m_morning, &owner);
        model->show(sample::deleted(page.section(u'-', 1)));
        return model;
    }
    if (page.startsWith(QLatin1String("letter")) || page.startsWith(QLatin1String("outbox"))) {
        auto *model = new LetterModel(m_morning, &owner);
        sample::fillLetter(*model, page == QLatin1String("outbox") ? QStringLiteral("queued") : page.section(u'-', 1));
        return model;
    }
    if (page.startsWith(QLatin1String("presented"))) {
        auto *model = new PresentedModel(m_morning, &owner);
        model->show(sample::presented(page.section(u'-', 1)));
        return model;
    }
    if (page.startsWith(QLatin1String("brief"))) {
        auto *model = new BriefModel(m_morning, &owner);
        model->show(sample::brief(page.section(u'-', 1)));
        if (page == QLatin1String("brief-many"))
            model->showAllNews();
        return model;
    }
    if (page.startsWith(QLatin1String("calendar"))) {
        auto *model = new CalendarModel(m_morning, &owner);
        sample::fillCalendar(*model, page.section(u'-', 1));
        return model;
    }
    if (page.startsWith(QLatin1String("plan"))) {
        auto *model = new PlanModel(m_morning, &owner);
        sample::fillPlan(*model, page.section(u'-', 1));
        return model;
    }
    if (page.startsWith(QLatin1String("capture"))) {
        auto *model = new CaptureModel(m_morning, &owner);
        sample::fillCapture(*model, page.section(u'-', 1));
        return model;
    }
    if (page.startsWith(QLatin1String("checklist"))) {
        auto *model = new ChecklistModel(m_morning, &owner);
        sample::fillChecklist(*model, page.section(u'-', 1));
        return model;
    }
    if (page.startsWith(QLatin1String("visit")) || page.startsWith(QLatin1String("summary"))) {
        auto *model = new VisitModel(m_morning, m_indoors, &owner);
        sample::fillVisit(*model, page.section(u'-', 1));
        if (page.startsWith(QLatin1String("summary"))) {
            model->review();
            model->setSatisfaction(page == QLatin1String("summary-long") ? 1 : 4);
        }
        return model;
    }
    if (page.startsWith(QLatin1String("contact"))) {
        auto *model = new ContactModel(m_morning, &owner);
        model->show(sample::contact(page.section(u'-', 1)));
        return model;
    }
    if (page.startsWith(QLatin1String("form"))) {
        auto *model = new FormModel(m_morning, &owner);
        sample::fillForm(*model, page.section(u'-', 1, 1), page.section(u'-', 2));
        return model;
    }
    if (page.startsWith(QLatin1String("sync"))) {
        auto *model = new SyncModel(m_evening, &owner);
        if (page == QLatin1String("sync"))
            model->show(sample::syncBefore());
        model->show(sample::sync(page.section(u'-', 1)));
        return model;
    }
    auto *model = new ConflictModel(m_evening, &owner);
    model->show(sample::conflict(page.section(u'-', 1)));
    if (page == QLatin1String("conflict-own")) {
        model->write(QStringLiteral("title"), QStringLiteral("Компенсировать 250 коробок"));
        model->write(QStringLiteral("due"), QStringLiteral("31.02.2026"));
        model->write(QStringLiteral("text"), QStringLiteral("Своими словами"));
    }
    return model;
}

void TestPages::pages()
{
    QFETCH(const QString, page);
    QFETCH(const QSize, size);
    QFETCH(const qreal, textScale);
    QFETCH(const Theme::Mode, mode);
    QFETCH(const QString, language);

    m_language.use(language);
    QObject owner;
    auto *sync = new SyncStatus(m_morning, &owner);
    if (page == QLatin1String("today-empty"))
        sync->show({.hasServer = true, .reachable = true});
    else if (page == QLatin1String("today-first") || page == QLatin1String("accounts-none"))
        sync->show({});
    else
        sync->show(sample::offline());

    warnings.clear();
    const QtMessageHandler before = qInstallMessageHandler(gather);
    {
        QQuickView view;
        view.engine()->addImportPath(QStringLiteral("qrc:/qt/qml"));
        Theme *theme = Theme::of(*view.engine());
        theme->setMode(mode);
        theme->setTouch(size.width() < 1000);
        theme->setReduceMotion(true);
        theme->setTextScale(textScale);
        // The page is narrower than its window by the shell's rail.
        theme->setWindowWidth(size.width() < 600 ? size.width() : size.width() + 88);
        QVariantMap properties{{QStringLiteral("model"), QVariant::fromValue(modelOf(page, owner))}};
        const QString folder = page.section(u'-', 0, 0);
        const QString name = folder.left(1).toUpper() + folder.mid(1);
        static const QHash<QString, QString> elsewhere{{QStringLiteral("Summary"), QStringLiteral("Visit")},
                                                       {QStringLiteral("Deleted"), QStringLiteral("History")},
                                                       {QStringLiteral("Timeline"), QStringLiteral("Account")},
                                                       {QStringLiteral("Outbox"), QStringLiteral("Letter")},
                                                       {QStringLiteral("Plan"), QStringLiteral("Calendar")},
                                                       {QStringLiteral("Handover"), QStringLiteral("Team")},
                                                       {QStringLiteral("Takeover"), QStringLiteral("Team")},
                                                       {QStringLiteral("Form"), QStringLiteral("Forms")}};
        const QString module = elsewhere.value(name, name);
        if (QStringList{QStringLiteral("Today"), QStringLiteral("Tasks"), QStringLiteral("Accounts"),
                        QStringLiteral("Account"), QStringLiteral("Visit"), QStringLiteral("Letter"),
                        QStringLiteral("Settings"), QStringLiteral("Calendar"), QStringLiteral("Contact")}
                .contains(module) &&
            name != QLatin1String("Outbox") && name != QLatin1String("Plan") && name != QLatin1String("Timeline"))
            properties.insert(QStringLiteral("sync"), QVariant::fromValue<QObject *>(sync));
        if (module == QLatin1String("Settings")) {
            properties.insert(QStringLiteral("appearance"),
                              QVariant::fromValue<QObject *>(new Appearance(language, &owner)));
            properties.insert(QStringLiteral("autoLock"),
                              QVariant::fromValue<QObject *>(new AutoLock(m_morning, &owner)));
            properties.insert(QStringLiteral("passphrase"),
                              QVariant::fromValue<QObject *>(new PassphraseModel(m_morning, &owner)));
        }
        if (page == QLatin1String("account-files"))
            properties.insert(QStringLiteral("tray"), QVariant::fromValue<QObject *>(new FileTray(m_morning, &owner)));
        if (page == QLatin1String("today-handed")) {
            auto *takeover = new TakeoverModel(m_morning, &owner);
            sample::fillTakeover(*takeover, {});
            properties.insert(QStringLiteral("takeovers"), QVariant::fromValue<QObject *>(takeover->waiting()));
        }
        if (page.startsWith(QLatin1String("account-people"))) {
            auto *team = new TeamModel(m_morning, &owner);
            team->show(sample::team(page.section(u'-', 2)), page.endsWith(QLatin1String("-asked")) ? 2 : 0);
            properties.insert(QStringLiteral("team"), QVariant::fromValue<QObject *>(team));
        }
        if (page == QLatin1String("rescue-look") || page == QLatin1String("rescue-long"))
            properties.insert(QStringLiteral("tab"), 1);
        if (page == QLatin1String("unlock-invited"))
            properties.insert(QStringLiteral("invited"), true);
        if (module == QLatin1String("Visit") || module == QLatin1String("Brief")) {
            auto *checklist = new ChecklistModel(m_morning, &owner);
            sample::fillChecklist(*checklist,
                                  page.endsWith(QLatin1String("-rough")) || page == QLatin1String("brief-empty")
                                      ? QStringLiteral("ideas")
                                  : page.endsWith(QLatin1String("-long")) ? QStringLiteral("long")
                                                                          : QString());
            properties.insert(QStringLiteral("checklist"), QVariant::fromValue<QObject *>(checklist));
        }
        if (module == QLatin1String("Today")) {
            const QString kind = page == QLatin1String("today-empty") ? QStringLiteral("none") : page.section(u'-', 1);
            auto *attention = new AttentionModel(m_morning, &owner);
            attention->show(sample::attention(kind));
            properties.insert(QStringLiteral("attention"), QVariant::fromValue<QObject *>(attention));
            auto *ahead = new AheadModel(m_morning, &owner);
            ahead->show(sample::ahead(kind));
            properties.insert(QStringLiteral("ahead"), QVariant::fromValue<QObject *>(ahead));
            auto *birthdays = new BirthdaysModel(m_morning, &owner);
            birthdays->show(sample::birthdays(kind));
            properties.insert(QStringLiteral("birthdays"), QVariant::fromValue<QObject *>(birthdays));
        }
        view.setInitialProperties(properties);
        view.setResizeMode(QQuickView::SizeRootObjectToView);
        view.resize(size);
        view.setColor(theme->color()->surface());
        const bool inASheet = module == QLatin1String("Capture") || module == QLatin1String("Checklist");
        const QString file = name + (name == QLatin1String("Plan") ? QStringLiteral("Form")
                                     : inASheet                    ? QStringLiteral("Content")
                                                                   : QStringLiteral("Page"));
        view.setSource(QUrl(QStringLiteral("qrc:/qt/qml/Keyfield/%1/%2.qml").arg(module, file)));
        const QList<QQmlError> errors = view.errors();
        QVERIFY2(errors.isEmpty(), errors.isEmpty() ? "" : qPrintable(errors.front().toString()));
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        const QImage picture = view.grabWindow();
        QVERIFY(!picture.isNull());
        if (const QString folderOfShots = qEnvironmentVariable("KEYFIELD_PAGE_SHOTS"); !folderOfShots.isEmpty()) {
            QVERIFY(QDir().mkpath(folderOfShots));
            QVERIFY(picture.save(
                QDir(folderOfShots).filePath(QString::fromUtf8(QTest::currentDataTag()) + QStringLiteral(".png"))));
        }
        const auto verifyNone = [](const QStringList &found) {
            QVERIFY2(found.isEmpty(), qPrintable(found.join(QStringLiteral("; "))));
        };
        verifyNone(test::lostTexts(*view.rootObject(), view.size()));
        verifyNone(test::namelessControls(*view.rootObject()));
        verifyNone(test::crossingControls(*view.rootObject()));
        if (language == Language::pseudo())
            verifyNone(test::untranslatedTexts(*view.rootObject()));
        if (module == QLatin1String("Conflict")) {
            // To the last field and beyond, to the last side and beyond, and back.
            for (const Qt::Key key :
                 {Qt::Key_Tab, Qt::Key_Down, Qt::Key_Right, Qt::Key_Space, Qt::Key_Up, Qt::Key_Left}) {
                for (int i = 0; i < 7; ++i)
                    QTest::keyClick(&view, key);
            }
        }
    }
    qInstallMessageHandler(before);
    QVERIFY2(warnings.isEmpty(), qPrintable(warnings.join(u'\n')));
}

// Nothing is focused at first, so that a phone's keyboard stays away; an arrow still goes into the list.
void TestPages::arrowsReachTheAccounts()
{
    QObject owner;
    auto *sync = new SyncStatus(m_morning, &owner);
    QQuickView view;
    view.engine()->addImportPath(QStringLiteral("qrc:/qt/qml"));
    Theme::of(*view.engine())->setWindowWidth(Desktop.size.width());
    view.setInitialProperties(
        {{QStringLiteral("model"), QVariant::fromValue(modelOf(QStringLiteral("accounts"), owner))},
         {QStringLiteral("sync"), QVariant::fromValue<QObject *>(sync)}});
    view.setResizeMode(QQuickView::SizeRootObjectToView);
    view.resize(336, Desktop.size.height());
    view.setSource(QUrl(QStringLiteral("qrc:/qt/qml/Keyfield/Accounts/AccountsPage.qml")));
    view.show();
    QVERIFY(QTest::qWaitForWindowActive(&view));
    QVERIFY(view.activeFocusItem());
    QVERIFY(!view.activeFocusItem()->inherits("QQuickTextInput"));
    QTest::keyClick(&view, Qt::Key_Down);
    QTRY_COMPARE(view.activeFocusItem()->property("name").toString(), QString::fromUtf8("Тавория"));
    QTest::keyClick(&view, Qt::Key_Down);
    QTRY_COMPARE(view.activeFocusItem()->property("name").toString(), QString::fromUtf8("Сытный квартал"));
}

int main(int argc, char **argv)
{
    QQuickStyle::setStyle(QStringLiteral("Basic"));
    QGuiApplication app(argc, argv);
    TestPages test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_pages.moc"
