#pragma once

#include "core/device/notifier.h"

#include <QHash>
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

    void tell(const QString &about, const QString &title, const QString &text, std::function<void()> pressed) override;
    void takeBack() override;

private Q_SLOTS:
    void onActionInvoked(uint id, const QString &action);
    void onNotificationClosed(uint id, uint reason);

private:
    struct Told
    {
        uint number = 0; // the service's of it; 0: not yet, or it is shown no more
        std::function<void()> pressed;
    };

    void listen();
    void close(uint number);

    QString m_applicationName;
    QString m_bus;
    bool m_listening = false;
    QHash<QString, Told> m_told; // by what it is about
};

} // namespace kf
