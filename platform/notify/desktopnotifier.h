#pragma once

#include "core/device/notifier.h"

#include <QObject>

namespace kf {

// Through org.freedesktop.Notifications on the session bus (Desktop Notifications Specification 1.2). Without a bus, or
// without a service there, what is told goes nowhere.
class DesktopNotifier : public QObject, public Notifier
{
    Q_OBJECT

public:
    // `applicationName`: as the user knows it. `bus`: the name of a connection; empty: the session's.
    explicit DesktopNotifier(QString applicationName, QString bus = {}, QObject *parent = nullptr);

    void tell(const QString &title, const QString &text, std::function<void()> pressed) override;
    void takeBack() override;

private Q_SLOTS:
    void onActionInvoked(uint id, const QString &action);
    void onNotificationClosed(uint id, uint reason);

private:
    void listen();

    QString m_applicationName;
    QString m_bus;
    uint m_shown = 0; // the service's number of it; 0: none
    bool m_listening = false;
    std::function<void()> m_pressed;
};

} // namespace kf
