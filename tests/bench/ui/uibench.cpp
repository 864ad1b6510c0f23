// `./dev bench ui [COUNT]`: how soon the window is there, how soon a page is, and how long a frame takes while a list
// is scrolled; drawn by the software renderer, with COUNT records in the store.
#include "app/window/application.h"
#include "core/vault/vault.h"
#include "qml/Theme/fonts.h"
#include "tests/bench/measure.h"
#include "tests/bench/sampledata.h"
#include "tests/support/must.h"

#include <QGuiApplication>
#include <QProcess>
#include <QQmlApplicationEngine>
#include <QQuickItem>
#include <QQuickStyle>
#include <QQuickWindow>
#include <QSettings>
#include <QTemporaryDir>

using namespace kf;
using namespace kf::bench;
using test::must;

namespace {

const QString Passphrase = QStringLiteral("granola-na-zavtrak");
const QString BusyClient = QStringLiteral("Ярмарка событий");
constexpr int Clients = 10'000; // beside those of the portfolio: the longest list
constexpr int Events = 50'000;  // of one client: the longest timeline
constexpr int Starts = 10;
constexpr int Openings = 40;
constexpr int Steps = 300;
constexpr qreal StepPx = 97;
constexpr int LongMs = 60'000;

// The aims; a frame at 60 Hz is 16.7 ms.
constexpr double FirstFrameMs = 500;
constexpr double TodayMs = 300;
constexpr double PageMs = 150;
constexpr double TwoFramesMs = 33.4;

bool waitFor(const std::function<bool()> &holds)
{
    QElapsedTimer timer;
    timer.start();
    while (!holds() && timer.elapsed() < LongMs)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents | QEventLoop::AllEvents, 5);
    return holds();
}

void fill(const QString &directory, int count)
{
    auto vault = must(Vault::create(directory, secretFromText(Passphrase), KdfProfile::desktop(), 1));
    StoreOptions options;
    options.directory = directory;
    options.create = true;
    const auto store = must(Store::open(options, vault.databaseKey()));
    Action action;
    const auto flush = [&] {
        if (!action.edits.empty())
            must(store->apply(std::exchange(action, {})).result());
    };
    const auto take = [&](Record record) {
        action.edits.push_back(RecordEdit::create(record));
        if (action.edits.size() == 500)
            flush();
    };
    bench::portfolio(count, take);
    QRandomGenerator random(5);
    for (int n = 0; n < Clients; ++n)
        take(Record(types::account).set(types::account.name, realName(random)));
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    const Record busy = Record(types::account, RecordId::generate(now)).set(types::account.name, BusyClient);
    take(busy);
    for (int n = 0; n < Events; ++n) {
        if (n % 5 == 0)
            take(Record(types::visit)
                     .set(types::visit.title, realName(random))
                     .set(types::visit.account, busy.id())
                     .set(types::visit.start, now - (n + 1) * 3'600'000LL));
        else if (n % 5 == 1)
            take(Record(types::task)
                     .set(types::task.title, realName(random))
                     .set(types::task.account, busy.id())
                     .set(types::task.done, true));
        else
            take(Record(types::note).set(types::note.account, busy.id()).set(types::note.text, realText(random)));
    }
    flush();
    bool more = true;
    while (more)
        more = must(store->write([](Store::WriteAccess &access) { return access.writer.tidy(); }).result());
}

ApplicationOptions optionsOf(const QString &directory)
{
    ApplicationOptions options;
    options.storeDirectory = directory;
    options.language = QStringLiteral("ru");
    options.synchronise = false;
    return options;
}

// As a process of its own: says on its standard output when the first frame of the door stands, and, once it is told
// the passphrase, when the first frame of Today does, and how long the key took by itself.
int beStarted(const QString &directory)
{
    Application application(optionsOf(directory));
    QQmlApplicationEngine engine;
    QQuickWindow *window = application.load(engine);
    if (!window)
        return 1;
    window->resize(390, 844);
    window->grabWindow();
    std::printf("door\n");
    std::fflush(stdout);
    QElapsedTimer timer;
    timer.start();
    application.unlock()->unlock(Passphrase);
    const bool open =
        waitFor([&] { return application.workbench() && application.workbench()->today()->view().loaded; });
    window->grabWindow();
    const double today = double(timer.nsecsElapsed()) / 1e6;
    const double key = once([&] { must(Vault::open(directory, secretFromText(Passphrase))); });
    std::printf("today %f %f\n", today, key);
    std::fflush(stdout);
    return open ? 0 : 1;
}

void measureStarts(const QString &directory)
{
    Times door;
    Times today;
    for (int run = 0; run < Starts; ++run) {
        QProcess process;
        QElapsedTimer timer;
        timer.start();
        process.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--start"), directory});
        if (!process.waitForReadyRead(LongMs))
            qFatal("the window did not start");
        door.ms.push_back(double(timer.nsecsElapsed()) / 1e6);
        process.waitForFinished(LongMs);
        const QList<QByteArray> words = process.readAllStandardOutput().trimmed().split('\n').last().split(' ');
        if (words.size() != 3)
            qFatal("the window did not open");
        today.ms.push_back(words[1].toDouble() - words[2].toDouble());
    }
    line("start of the process to the door's first frame", figures(door));
    line("passphrase to Today's first frame, without the key", figures(today));
    line("  aims", QStringLiteral("%1 and %2 ms").arg(FirstFrameMs).arg(TodayMs));
}

QQuickItem *listOf(QQuickItem *item, const QString &type)
{
    if (item->isVisible() && QLatin1String(item->metaObject()->className()).startsWith(type) &&
        item->property("contentHeight").toReal() > 4 * item->height())
        return item;
    const QList<QQuickItem *> children = item->childItems();
    for (QQuickItem *child : children) {
        if (QQuickItem *found = listOf(child, type))
            return found;
    }
    return nullptr;
}

// The first list of that type, or of one that begins so, that has far to scroll.
void scroll(QQuickWindow &window, const char *what, const QString &type)
{
    QQuickItem *list = listOf(window.contentItem(), type);
    if (!list)
        qFatal("no list to scroll: %s", what);
    const Times frames = times(Steps, [&](int) {
        list->setProperty("contentY", list->property("contentY").toReal() + StepPx);
        QCoreApplication::processEvents();
        window.grabWindow();
    });
    line(what, figures(frames));
    line("  aim at p99", QStringLiteral("%1 ms").arg(TwoFramesMs));
}

// How long it takes from asking for a page until it is read and drawn.
class Pages
{
public:
    Pages(QQuickWindow &window, Workbench &bench) : m_window(window), m_bench(bench) {}

    void measure(const char *name, const std::function<void(int)> &ask, const std::function<bool()> &there)
    {
        Times opened;
        for (int n = 0; n < Openings; ++n) {
            leave();
            opened.ms.push_back(once([&] {
                ask(n);
                if (!waitFor(there))
                    qFatal("a page did not come: %s", name);
                m_window.grabWindow();
            }));
        }
        line(qPrintable(QStringLiteral("page: ") + QLatin1String(name)), figures(opened));
    }

    void show(const char *page) { m_window.setProperty("page", QString::fromLatin1(page)); }

private:
    void leave()
    {
        m_window.setProperty("page", QString());
        show("join");
        m_window.grabWindow();
        m_bench.session().store().read([](Reader &) -> Result<bool> { return true; }).waitForFinished();
        QCoreApplication::processEvents();
    }

    QQuickWindow &m_window;
    Workbench &m_bench;
};

void measurePages(const QString &directory)
{
    const auto vault = must(Vault::open(directory, secretFromText(Passphrase)));
    StoreOptions store;
    store.directory = directory;
    Application application(optionsOf(directory));
    QQmlApplicationEngine engine;
    QQuickWindow *window = application.load(engine);
    if (!window)
        qFatal("no window");
    window->resize(1280, 800);
    application.use(must(Store::open(store, vault.databaseKey())));
    Workbench &bench = *application.workbench();
    waitFor([&] { return bench.today()->view().loaded && bench.accounts()->view().loaded; });
    window->grabWindow();

    Pages pages(*window, bench);
    const auto always = [] { return true; };
    for (const char *page : {"today", "accounts", "tasks", "sync", "settings", "calendar"})
        pages.measure(
            page, [&](int) { pages.show(page); }, always);
    RowModel &clients = *bench.accounts()->accounts();
    const auto client = [&](int n) { return clients.keyOf(n * 97 % clients.count()); };
    QString open;
    pages.measure(
        "a client",
        [&](int n) {
            open = client(n);
            bench.account()->open(open);
            pages.show("account");
        },
        [&] { return bench.account()->accountKey() == open && bench.account()->view().loaded; });
    line("  aim at p95", QStringLiteral("%1 ms").arg(PageMs));

    pages.show("accounts");
    scroll(*window, "frame while 11,000 clients are scrolled", QStringLiteral("AccountsList"));
    const RecordId busy =
        must(bench.session()
                 .store()
                 .read([](Reader &reader) -> Result<RecordId> {
                     const Query query{.type = &types::account,
                                       .where = {{&types::account.name, Condition::Test::Equal, BusyClient}},
                                       .limit = 1};
                     KF_ASSIGN(const std::vector<Record> found, reader.list(query));
                     return found.at(0).id();
                 })
                 .result());
    line("page: the client of 50,000 events",
         QStringLiteral("%1 ms").arg(once([&] {
                                         bench.account()->open(busy.toString());
                                         waitFor([&] { return bench.account()->view().loaded; });
                                         window->grabWindow();
                                     }),
                                     0, 'f', 1));
    pages.show("timeline");
    bench.timeline()->open(busy.toString());
    line("page: its timeline, the newest of it",
         QStringLiteral("%1 ms").arg(once([&] {
                                         waitFor([&] { return bench.timeline()->loaded(); });
                                         window->grabWindow();
                                     }),
                                     0, 'f', 1));
    line("  and all of it",
         QStringLiteral("%1 ms").arg(
             once([&] { waitFor([&] { return bench.timeline()->events()->count() >= Events; }); }), 0, 'f', 1));
    scroll(*window, "frame while 50,000 events are scrolled", QStringLiteral("QQuickListView"));
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QUICK_BACKEND", "software");
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QGuiApplication::setOrganizationName(QStringLiteral("Keyfield"));
    QGuiApplication::setApplicationName(QStringLiteral("Keyfield bench"));
    QQuickStyle::setStyle(QStringLiteral("Basic"));
    const QGuiApplication application(argc, argv);
    QTemporaryDir settings;
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, settings.path());
    loadFonts();
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == QLatin1String("--start"))
        return beStarted(arguments.value(2));
    const int count = arguments.size() > 1 ? arguments[1].toInt() : 100'000;
    QTemporaryDir directory;
    fill(directory.filePath(QStringLiteral("store")), count);
    measureStarts(directory.filePath(QStringLiteral("store")));
    measurePages(directory.filePath(QStringLiteral("store")));
    return 0;
}
