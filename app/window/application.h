#pragma once

#include "app/window/reminder.h"
#include "app/window/workbench.h"
#include "platform/media/systemmedia.h"
#include "platform/motion/systemmotion.h"
#include "platform/notify/desktopnotifier.h"
#include "qml/Format/language.h"
#include "qml/Settings/appearance.h"
#include "qml/Settings/autolock.h"
#include "qml/Unlock/unlockmodel.h"

#include <QQmlEngine>

class QQmlApplicationEngine;
class QQuickWindow;

namespace kf {

struct ApplicationOptions
{
    QString storeDirectory;
    QString language; // "ru", "en"; empty: the system's
    const Clock *clock = &Clock::system();
    bool synchronise = true;
    PositionSource *position = nullptr;    // outlives the application; null: the system's
    const MediaDevices *devices = nullptr; // null: the machine's
    Notifier *notifier = nullptr;          // outlives the application; null: the desktop's
    QString desktopBus;                    // on which the desktop's settings are; empty: the session's
};

// The composition root of the window: what is built from what, and who owns it. UI thread only.
class Application : public QObject
{
    Q_OBJECT
    QML_NAMED_ELEMENT(KeyfieldApplication) // QtQuick has an Application of its own
    QML_UNCREATABLE("made by main")
    Q_PROPERTY(kf::UnlockModel *unlock READ unlock CONSTANT)
    Q_PROPERTY(kf::Workbench *workbench READ workbench NOTIFY workbenchChanged)
    Q_PROPERTY(kf::Appearance *appearance READ appearance CONSTANT)
    Q_PROPERTY(kf::AutoLock *autoLock READ autoLock CONSTANT)

public:
    explicit Application(const ApplicationOptions &options, QObject *parent = nullptr);
    ~Application() override;

    // The window, made and owned by the engine, which must die before this; null: it could not be made.
    QQuickWindow *load(QQmlApplicationEngine &engine);

    UnlockModel *unlock() { return &m_unlock; }
    Workbench *workbench() { return m_workbench.get(); } // null while locked
    Appearance *appearance() { return &m_appearance; }
    AutoLock *autoLock() { return &m_autoLock; }

    Q_INVOKABLE void lock();
    // Takes over a store that is open already.
    void use(std::unique_ptr<Store> store);

Q_SIGNALS:
    void workbenchChanged();
    void languageChanged();
    void joinWanted(); // the first start brought an invitation
    // A reminder was pressed; `page` as Reminder says it.
    void placeWanted(const QString &page, const QString &key);

private:
    void open(const QString &passphrase);
    void followForReminder();
    void leadThere();
    void changePassphrase(const QString &current, const QString &next);
    void useLanguage();

    ApplicationOptions m_options;
    Appearance m_appearance;
    AutoLock m_autoLock;
    Language m_language;
    UnlockModel m_unlock;
    Executor m_vaultThread;                        // deriving a key from a passphrase takes a while
    std::unique_ptr<PositionSource> m_ownPosition; // null when another one is given
    SystemMedia m_media;
    SystemMotion m_motion;
    DesktopNotifier m_desktop;
    Reminder m_reminder;
    std::unique_ptr<Workbench> m_workbench;
    bool m_syncPaused = false;            // by the user; kept over a lock
    std::pair<QString, QString> m_wanted; // page and key that a reminder leads to, until the app is unlocked
    QString m_invitation;                 // that has not led anywhere yet: kept over a lock
};

} // namespace kf
