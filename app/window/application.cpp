#include "app/window/application.h"

#include "core/base/onresult.h"
#include "core/vault/vault.h"

#include <QSettings>
#include <QSysInfo>

namespace kf {

namespace {

constexpr char UserNameSetting[] =
    "greeting"; // shown before anything is unlocked, so it is all that stands in the clear

} // namespace

Application::Application(const ApplicationOptions &options, QObject *parent)
    : QObject(parent), m_options(options), m_unlock(*options.clock), m_vaultThread(QStringLiteral("kf-vault"))
{
    m_language.use(options.language.isEmpty() ? Language::ofSystem() : options.language);
    connect(&m_unlock, &UnlockModel::passphraseGiven, this, &Application::open);
    m_unlock.begin(QSettings().value(QLatin1String(UserNameSetting)).toString(),
                   !Vault::exists(options.storeDirectory));
}

Application::~Application() = default;

void Application::setLanguage(const QString &code)
{
    if (code == m_language.code())
        return;
    m_language.use(code);
    retranslate(&m_unlock);
    if (m_workbench)
        retranslate(m_workbench.get());
    Q_EMIT languageChanged();
}

void Application::open(const QString &passphrase)
{
    struct Opened
    {
        Secret key;
        bool created = false;
    };
    // Shared, since futures of Qt 6.4 copy their results and a key must not be copied.
    const auto opened = std::make_shared<Opened>();
    const auto typed = std::make_shared<Secret>(secretFromText(passphrase));
    const QString directory = m_options.storeDirectory;
    const qint64 now = m_options.clock->nowMs();
    onResult(m_vaultThread.run([opened, typed, directory, now]() -> Result<void> {
        opened->created = !Vault::exists(directory);
        auto vault = opened->created ? Vault::create(directory, *typed, KdfProfile::desktop(), now)
                                     : Vault::open(directory, *typed);
        if (!vault)
            return fail(std::move(vault).error());
        opened->key = vault->databaseKey();
        return {};
    }),
             this, [this, opened, directory](const Result<void> &result) {
                 if (!result) {
                     m_unlock.refuse(result.error());
                     return;
                 }
                 StoreOptions options;
                 options.directory = directory;
                 options.deviceName = QSysInfo::prettyProductName();
                 options.create = opened->created;
                 options.clock = m_options.clock;
                 auto store = Store::open(options, opened->key);
                 if (!store) {
                     m_unlock.refuse(store.error());
                     return;
                 }
                 use(std::move(*store));
                 m_unlock.opened();
             });
}

void Application::use(std::unique_ptr<Store> store)
{
    auto session = std::make_unique<Session>(std::move(store));
    Session &opened = *session;
    m_workbench = std::make_unique<Workbench>(std::move(session));
    opened.store().watchOtherProcesses();
    if (m_options.synchronise)
        opened.sync().start();
    connect(&opened.sync(), &SyncLoop::statusChanged, this, [&opened] {
        if (!opened.sync().status().user.isEmpty())
            QSettings().setValue(QLatin1String(UserNameSetting), opened.sync().status().user);
    });
    Q_EMIT workbenchChanged();
}

void Application::lock()
{
    if (!m_workbench)
        return;
    // The pages go first, in the same turn of the event loop, then what they showed.
    Workbench *closing = m_workbench.release();
    Q_EMIT workbenchChanged();
    closing->deleteLater();
    m_unlock.begin(QSettings().value(QLatin1String(UserNameSetting)).toString(), false);
}

} // namespace kf
