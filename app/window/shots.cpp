#include "app/window/shots.h"

#include "app/window/contactsheet.h"
#include "qml/Theme/theme.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QInputMethodEvent>
#include <QQuickWindow>

#include <cstdio>

namespace kf {

namespace {

constexpr int SettleMs = 700; // transitions and the store's answers
constexpr int OpenMs = 3000;  // the same, when everything is read for the first time
constexpr QSize Phone(390, 844);
constexpr QSize Desktop(1280, 800);

const QStringList &pages()
{
    static const QStringList names{
        QStringLiteral("unlock"),      QStringLiteral("today"),        QStringLiteral("tasks"),
        QStringLiteral("promises"),    QStringLiteral("accounts"),     QStringLiteral("account"),
        QStringLiteral("timeline"),    QStringLiteral("brief"),        QStringLiteral("capture"),
        QStringLiteral("search"),      QStringLiteral("sync"),         QStringLiteral("conflict"),
        QStringLiteral("visit"),       QStringLiteral("checkin"),      QStringLiteral("checklist"),
        QStringLiteral("summary"),     QStringLiteral("settings"),     QStringLiteral("import"),
        QStringLiteral("export"),      QStringLiteral("keys"),         QStringLiteral("empty"),
        QStringLiteral("join"),        QStringLiteral("history"),      QStringLiteral("deleted"),
        QStringLiteral("calendar"),    QStringLiteral("calendarweek"), QStringLiteral("contact"),
        QStringLiteral("contactform"), QStringLiteral("accountform"),  QStringLiteral("planvisit"),
        QStringLiteral("presented"),   QStringLiteral("plan"),         QStringLiteral("people"),
        QStringLiteral("issues"),      QStringLiteral("record"),       QStringLiteral("letter"),
        QStringLiteral("letters"),     QStringLiteral("handover"),     QStringLiteral("rescue")};
    return names;
}

// On the first day: nothing is in the store yet.
bool isFirstDay(const Shots::Shot &shot)
{
    return shot.page == QStringLiteral("empty") || shot.page == QStringLiteral("join");
}

// What it leaves behind would be seen on the pages after it: a visit that runs, a screen that a client holds.
bool leavesTraces(const QString &page)
{
    return page == QStringLiteral("summary") || page == QStringLiteral("presented");
}

// Of the import: a table with a few rows that are not as they should be.
QByteArray clientsFile()
{
    return QByteArrayLiteral("Название;ИНН;Отрасль;Сотрудников;Ответственный\n"
                             "Лавка Норд;7801234567;Розница;120;Лаптева\n"
                             "Пекарня «Жаворонок»;7812345678;Хлебопечение;45;Лаптева\n"
                             "  Вкус леса ;;Кафе;12;Лаптева\n"
                             "Зелёный базар;;Розница;много;Лаптева\n"
                             "Тавория;7701234567;Розница;1200;Лаптева\n");
}

// What is typed into a page before its picture is taken.
QString wordsFor(const Shots::Shot &shot)
{
    const bool russian = shot.language == QStringLiteral("ru");
    if (shot.page == QStringLiteral("capture")) {
        return russian ? QStringLiteral("Позвонить @Денис Малахов про слот выгрузки завтра в 11")
                       : QStringLiteral("Call @Denis Malakhov about the slot tomorrow at 11");
    }
    if (shot.page == QStringLiteral("search")) {
        if (shot.form == QStringLiteral("phone"))
            return russian ? QStringLiteral("скидка") : QStringLiteral("discount");
        return russian ? QStringLiteral("тавори") : QStringLiteral("tavor");
    }
    if (shot.page == QStringLiteral("contactform")) // somebody who is there already
        return russian ? QStringLiteral("Рябинина Ольга") : QStringLiteral("Ryabinina Olga");
    return {};
}

// In the place of what is there.
void typeInto(QObject *field, const QString &text)
{
    QInputMethodQueryEvent there(Qt::ImCursorPosition | Qt::ImSurroundingText);
    QCoreApplication::sendEvent(field, &there);
    QInputMethodEvent typed;
    typed.setCommitString(text, -there.value(Qt::ImCursorPosition).toInt(),
                          int(there.value(Qt::ImSurroundingText).toString().size()));
    QCoreApplication::sendEvent(field, &typed);
}

} // namespace

Shots::Shots(const QString &directory, const QString &storyFile, const QString &design, QObject *parent)
    : QObject(parent), m_directory(directory), m_storyFile(storyFile), m_design(design)
{
    for (const char *language : {"ru", "en"}) {
        for (const char *form : {"phone", "desktop"}) {
            for (const QString &page : pages()) {
                for (const bool dark : {false, true})
                    m_shots.push_back({QString::fromLatin1(language), QString::fromLatin1(form), page, dark});
            }
        }
    }
}

Shots::~Shots() = default;

void Shots::start()
{
    if (!QDir().mkpath(m_directory)) {
        fail(QStringLiteral("cannot make the folder ") + m_directory);
        return;
    }
    QTimer::singleShot(0, this, &Shots::next);
}

void Shots::fail(const QString &why)
{
    std::fprintf(stderr, "keyfield: %s\n", qPrintable(why));
    QCoreApplication::exit(1);
}

void Shots::next()
{
    if (m_at == m_shots.size()) {
        const int sheets = writeContactSheets(m_directory, m_design);
        if (sheets < 0) {
            fail(QStringLiteral("cannot write the sheets in ") + m_directory);
            return;
        }
        std::printf("%zu pictures and %d sheets in %s\n", m_shots.size(), sheets, qPrintable(m_directory));
        QCoreApplication::exit(0);
        return;
    }
    prepare(m_shots[m_at]);
}

Result<void> Shots::openScene(const QString &language)
{
    QFile file(m_storyFile);
    if (!file.open(QIODevice::ReadOnly))
        return kf::fail(ErrorCode::NotFound, QStringLiteral("cannot read ") + m_storyFile);
    ApplicationOptions options;
    options.storeDirectory = m_scenes.filePath(language + QStringLiteral("-unlock"));
    options.language = language;
    options.clock = &m_clock;
    options.position = &m_position;
    m_engine.reset();
    m_application = std::make_unique<Application>(options);
    m_engine = std::make_unique<QQmlApplicationEngine>();
    m_window = m_application->load(*m_engine);
    if (!m_window)
        return kf::fail(ErrorCode::Internal, QStringLiteral("the window could not be made"));
    m_sceneLanguage = language;
    return {};
}

void Shots::prepare(const Shot &shot)
{
    const bool locked = shot.page == QStringLiteral("unlock");
    if (m_sceneLanguage != shot.language) {
        const auto opened = openScene(shot.language);
        if (!opened) {
            fail(opened.error().message);
            return;
        }
    }
    const bool traces = m_at > 0 && leavesTraces(m_shots[m_at - 1].page);
    if (m_application->workbench() && (isFirstDay(shot) != m_onFirstDay || traces))
        m_application->lock();
    bool fresh = false;
    if (locked) {
        m_application->lock();
        m_application->unlock()->begin(
            shot.language == QStringLiteral("ru") ? QStringLiteral("Марина") : QStringLiteral("Marina"), false);
    } else if (!m_application->workbench()) {
        QFile file(m_storyFile);
        if (!file.open(QIODevice::ReadOnly)) {
            fail(QStringLiteral("cannot read ") + m_storyFile);
            return;
        }
        m_onFirstDay = isFirstDay(shot);
        const QString folder = m_scenes.filePath(shot.language + QString::number(m_at));
        auto store =
            m_onFirstDay ? makeEmptyScene(folder, m_clock) : makeScene(folder, file.readAll(), shot.language, m_clock);
        if (!store) {
            fail(store.error().message);
            return;
        }
        m_application->use(std::move(*store));
        fresh = true;
    }
    Theme::of(*m_engine)->setMode(shot.dark ? Theme::Dark : Theme::Light);
    const bool inVisit = shot.page == QStringLiteral("visit") || shot.page == QStringLiteral("checkin") ||
                         shot.page == QStringLiteral("checklist") || shot.page == QStringLiteral("summary");
    m_clock.moveTo(inVisit ? QTime(10, 31) : QTime(9, 52));
    m_position.moveTo(shot.page == QStringLiteral("checkin") ? StoryPosition::Where::Indoors
                      : inVisit                              ? StoryPosition::Where::Door
                                                             : StoryPosition::Where::Underway);
    const QSize size = shot.form == QStringLiteral("phone") ? Phone : Desktop;
    Theme::of(*m_engine)->setTouch(shot.form == QStringLiteral("phone"));
    m_window->resize(size);
    m_window->setProperty("page", QString()); // from the front door again
    m_window->setProperty("page", shot.page);
    QTimer::singleShot(fresh ? OpenMs : SettleMs, this, [this, shot, inVisit] {
        if (inVisit) {
            beInVisit(shot);
            return;
        }
        if (shot.page == QStringLiteral("import")) {
            importClients();
            QTimer::singleShot(2 * SettleMs, this, [this, shot] { take(shot); });
            return;
        }
        const QString text = wordsFor(shot);
        if (shot.page == QStringLiteral("accounts")) {
            m_application->workbench()->accounts()->setOrder(AccountsOrder::Nearest);
            QTimer::singleShot(SettleMs, this, [this, shot] { take(shot); });
            return;
        }
        if (text.isEmpty()) {
            take(shot);
            return;
        }
        typeInto(m_window->focusObject(), text);
        QTimer::singleShot(SettleMs, this, [this, shot] { take(shot); });
    });
}

// In the middle of the visit; or at its beginning, in a hall where no satellite is heard.
void Shots::beInVisit(const Shot &shot)
{
    VisitModel &visit = *m_application->workbench()->visit();
    const bool doubtful = shot.page == QStringLiteral("checkin");
    QString text;
    if (!doubtful) {
        text = shot.language == QStringLiteral("ru")
                   ? QStringLiteral("Ольга недовольна недовозом, но готова обсуждать рост полки.\n"
                                    "#задача Планограмма под гранолу, @Илья Корж\n"
                                    "!обещание Компенсировать 240 коробок в пятницу 15:00")
                   : QStringLiteral("Olga is upset about the short delivery but open to more shelf space.\n"
                                    "#task Granola planogram, @Ilya Korzh\n"
                                    "!promise Refund 240 cases on Friday at 15:00");
        m_clock.moveTo(QTime(10, 55, 18));
    }
    visit.setCursor(int(text.size()));
    visit.setText(text);
    if (doubtful)
        visit.findPlace();
    // Half of what one meant to talk about is said.
    ChecklistModel &checklist = *m_application->workbench()->checklist();
    for (int i = 0; !doubtful && i < std::min(2, checklist.topics()->count()); ++i) {
        const QString key = checklist.topics()->keyOf(i);
        const auto answer = checklist.topics()->roleNames().key("answer");
        if (checklist.topics()->data(checklist.topics()->index(i, 0), answer).toString() == QStringLiteral("open"))
            checklist.toggle(key);
    }
    if (shot.page == QStringLiteral("checklist"))
        checklist.open();
    if (shot.page == QStringLiteral("summary")) {
        m_clock.moveTo(QTime(11, 35));
        visit.setSatisfaction(4);
        visit.review();
    }
    QTimer::singleShot(2 * SettleMs, this, [this, shot] { take(shot); }); // the clock of the visit ticks
}

void Shots::importClients()
{
    const QString path = m_scenes.filePath(QString::fromUtf8("клиенты.csv"));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(clientsFile()) < 0) {
        fail(QStringLiteral("cannot write ") + path);
        return;
    }
    file.close();
    m_application->workbench()->importing()->open(QUrl::fromLocalFile(path));
}

void Shots::take(const Shot &shot)
{
    const QString name =
        QStringLiteral("%1-%2-%3-%4.png")
            .arg(shot.form, shot.page, shot.dark ? QStringLiteral("dark") : QStringLiteral("light"), shot.language);
    const QImage image = m_window->grabWindow();
    if (image.isNull() || !image.save(QDir(m_directory).filePath(name))) {
        fail(QStringLiteral("cannot write ") + name);
        return;
    }
    if (shot.page == QStringLiteral("capture")) // the next one is not to find it as a draft
        m_application->workbench()->capture()->setText({});
    ++m_at;
    next();
}

} // namespace kf
