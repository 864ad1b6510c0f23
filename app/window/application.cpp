#include "app/window/application.h"

#include "core/base/onresult.h"
#include "core/vault/vault.h"
#include "platform/position/qtpositionsource.h"

#include <QGuiApplication>
#include <QQmlApplicationEngine>
#include <QQuickWindow>
#include <QSettings>
#include <QSysInfo>

namespace kf {

namespace {

// In the clear, as appearance is, since the door shows it before anything is unlocked.
constexpr char UserNameSetting[] = "greeting";
constexpr char RemindedEvening[] = "reminded";
constexpr char RemindedPromises[] = "reminded-promises";
constexpr char RemindedVisits[] = "reminded-visits";

Reminder::Memory reminded()
{
    const QSettings settings;
    return {settings.value(QLatin1String(RemindedEvening)).toDate(),
            settings.value(QLatin1String(RemindedPromises)).toDate(),
            settings.value(QLatin1String(RemindedVisits)).toStringList()};
}

void keepReminded(const Reminder::Memory &told)
{
    QSettings settings;
    settings.setValue(QLatin1String(RemindedEvening), told.evening);
    settings.setValue(QLatin1String(RemindedPromises), told.promises);
    settings.setValue(QLatin1String(RemindedVisits), told.visits);
}

} // namespace

Application::Application(const ApplicationOptions &options, QObject *parent)
    : QObject(parent),
      m_options(options),
      m_appearance(options.language),
      m_autoLock(*options.clock),
      m_unlock(*options.clock),
      m_vaultThread(QStringLiteral("kf-vault")),
      m_motion(options.desktopBus),
      m_desktop(QStringLiteral("Keyfield")),
      m_reminder(*options.clock, options.notifier ? *options.notifier : m_desktop, reminded())
{
    const QSettings settings;
    m_language.use(m_appearance.language());
    connect(&m_appearance, &Appearance::languageChanged, this, &Application::useLanguage);
    connect(&m_motion, &SystemMotion::changed, &m_appearance,
            [this] { m_appearance.setSystemReducesMotion(m_motion.reduced()); });
    connect(&m_autoLock, &AutoLock::idle, this, &Application::lock);
    m_autoLock.setBusy([this] { return m_workbench && m_workbench->isBusy(); });
    connect(&m_unlock, &UnlockModel::passphraseGiven, this, &Application::open);
    connect(qGuiApp, &QGuiApplication::applicationStateChanged, this, [this](Qt::ApplicationState state) {
        if (state != Qt::ApplicationActive && m_workbench)
            m_workbench->leave(); // into the pocket: what was typed is to reach the office
        m_autoLock.setAway(state == Qt::ApplicationSuspended || state == Qt::ApplicationHidden);
        m_reminder.setLookedAt(state == Qt::ApplicationActive);
    });
    connect(&m_reminder, &Reminder::told, this, [this] { keepReminded(m_reminder.memory()); });
    connect(&m_reminder, &Reminder::pressed, this, [this](const QString &page, const QString &key) {
        m_wanted = {page, key};
        leadThere();
    });
    if (!options.position)
        m_ownPosition = makeQtPositionSource();
    m_unlock.begin(settings.value(QLatin1String(UserNameSetting)).toString(), !Vault::exists(options.storeDirectory));
}

Application::~Application()
{
    // A workbench that was just locked away goes before what it stands on.
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

QQuickWindow *Application::load(QQmlApplicationEngine &engine)
{
    engine.addImportPath(QStringLiteral("qrc:/qt/qml"));
    connect(this, &Application::languageChanged, &engine, &QQmlEngine::retranslate);
    engine.setInitialProperties({{QStringLiteral("app"), QVariant::fromValue(this)}});
    engine.load(QUrl(QStringLiteral("qrc:/qt/qml/Keyfield/Main/Main.qml")));
    auto *window = qobject_cast<QQuickWindow *>(engine.rootObjects().value(0));
    if (window) {
        connect(&m_reminder, &Reminder::pressed, window, [window] {
            window->show();
            window->raise();
            window->requestActivate();
        });
    }
    return window;
}

void Application::useLanguage()
{
    m_language.use(m_appearance.language());
    retranslate(&m_unlock);
    if (m_workbench)
        retranslate(m_workbench.get());
    Q_EMIT languageChanged();
}

void Application::open(const QString &passphrase)
{
    // Shared, since futures of Qt 6.4 copy their results.
    const auto opened = std::make_shared<std::unique_ptr<Store>>();
    const auto typed = std::make_shared<Secret>(secretFromText(passphrase));
    StoreOptions options;
    options.directory = m_options.storeDirectory;
    options.deviceName = QSysInfo::prettyProductName();
    options.clock = m_options.clock;
    // What a new version changes in the store takes its time: not on the window's thread.
    onResult(m_vaultThread.run([opened, typed, options, window = thread()]() mutable -> Result<void> {
        const qint64 now = options.clock->nowMs();
        options.create = !Vault::exists(options.directory);
        KF_ASSIGN(const Vault vault, options.create
                                         ? Vault::create(options.directory, *typed, KdfProfile::desktop(), now)
                                         : Vault::open(options.directory, *typed));
        KF_ASSIGN(*opened, Store::open(options, vault.databaseKey()));
        (*opened)->moveToThread(window);
        return {};
    }),
             this, [this, opened](const Result<void> &result) {
                 if (!result) {
                     m_unlock.refuse(result.error());
                     return;
                 }
                 use(std::move(*opened));
                 m_unlock.opened();
             });
}

void Application::use(std::unique_ptr<Store> store)
{
    auto session = std::make_unique<Session>(std::move(store));
    Session &opened = *session;
    m_workbench =
        std::make_unique<Workbench>(std::move(session), m_options.position ? *m_options.position : *m_ownPosition,
                                    m_options.devices ? *m_options.devices : m_media.devices());
    opened.store().watchOtherProcesses();
    if (m_syncPaused)
        opened.sync().pause();
    else if (m_options.synchronise)
        opened.sync().start();
    connect(&opened.sync(), &SyncLoop::statusChanged, this, [&opened] {
        if (!opened.sync().status().user.isEmpty())
            QSettings().setValue(QLatin1String(UserNameSetting), opened.sync().status().user);
    });
    followForReminder();
    connect(m_workbench->passphrase(), &PassphraseModel::asked, this, &Application::changePassphrase);
    if (const QString given = m_unlock.takeInvitation(); !given.isEmpty())
        m_invitation = given;
    m_autoLock.watch(true);
    Q_EMIT workbenchChanged();
    leadThere();
    if (m_invitation.isEmpty())
        return;
    JoinModel &join = *m_workbench->join();
    join.setCode(m_invitation);
    connect(&join, &JoinModel::changed, this, [this, &join] {
        if (join.joined() || join.isRefused())
            m_invitation.clear();
    });
    Q_EMIT joinWanted();
    join.join();
}

void Application::changePassphrase(const QString &current, const QString &next)
{
    const auto typed = std::make_shared<std::pair<Secret, Secret>>(secretFromText(current), secretFromText(next));
    const QString directory = m_options.storeDirectory;
    const qint64 now = m_options.clock->nowMs();
    onResult(m_vaultThread.run([typed, directory, now]() -> Result<void> {
        KF_ASSIGN(Vault vault, Vault::open(directory, typed->first));
        return vault.changePassphrase(typed->first, typed->second, KdfProfile::desktop(), now);
    }),
             m_workbench->passphrase(), [model = m_workbench->passphrase()](const Result<void> &result) {
                 if (result)
                     model->finish();
                 else
                     model->refuse(result.error());
             });
}

// A locked app leads there once it is unlocked.
void Application::leadThere()
{
    if (!m_workbench || m_wanted.first.isEmpty())
        return;
    const auto [page, key] = std::exchange(m_wanted, {});
    Q_EMIT placeWanted(page, key);
}

// What it knew last holds when the app is locked.
void Application::followForReminder()
{
    AheadModel *ahead = m_workbench->ahead();
    connect(ahead, &AheadModel::viewChanged, &m_reminder,
            [this, ahead] { m_reminder.setVisitsTomorrow(ahead->view().tomorrow); });
    AttentionModel *attention = m_workbench->attention();
    connect(attention, &AttentionModel::totalChanged, &m_reminder,
            [this, attention] { m_reminder.setNeedAttention(attention->total()); });
    DiaryModel *diary = m_workbench->diary();
    connect(diary, &DiaryModel::changed, &m_reminder, [this, diary] { m_reminder.setDiary(diary->diary()); });
}

void Application::lock()
{
    if (!m_workbench)
        return;
    m_autoLock.watch(false);
    m_syncPaused = m_workbench->session().sync().isPaused();
    // The pages go first, in the same turn of the event loop, then what they showed.
    Workbench *closing = m_workbench.release();
    closing->leave(); // what was typed, before anything else can be done with it
    Q_EMIT workbenchChanged();
    closing->deleteLater();
    m_unlock.begin(QSettings().value(QLatin1String(UserNameSetting)).toString(), false);
}

} // namespace kf
