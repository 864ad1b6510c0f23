#pragma once

#include <QObject>

class QDBusVariant;

namespace kf {

// Whether the user has asked the system for less motion: by the desktop portal's settings (org.freedesktop.appearance,
// or GNOME's switch of animations where a portal does not know that yet). Asks without waiting, and follows what
// changes later. Without a bus, or without a portal there, nobody has asked for anything. UI thread only.
class SystemMotion : public QObject
{
    Q_OBJECT

public:
    // `bus`: the name of a connection; empty: the session's, where there is one.
    explicit SystemMotion(const QString &bus = {}, QObject *parent = nullptr);

    bool reduced() const { return m_reduced; }

Q_SIGNALS:
    void changed();

private Q_SLOTS:
    void onSettingChanged(const QString &group, const QString &key, const QDBusVariant &value);

private:
    void ask(const QString &group, const QString &key);
    void take(const QString &group, const QString &key, const QVariant &value);

    QString m_bus;
    bool m_reduced = false;
    bool m_wished = false; // org.freedesktop.appearance says so
    bool m_still = false;  // animations are switched off
};

} // namespace kf
