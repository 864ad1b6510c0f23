#pragma once

#include "core/sync/session.h"
#include "qml/Models/viewmodel.h"

namespace kf {

// A place in a company's workspace for this store, by a one-time code. Whatever goes wrong, the code stays here and
// can be tried again.
class JoinModel : public kf::ViewModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made with the session")
    Q_PROPERTY(QString code READ code WRITE setCode NOTIFY changed)
    Q_PROPERTY(bool busy READ busy NOTIFY changed)
    Q_PROPERTY(bool joined READ joined NOTIFY changed)
    Q_PROPERTY(QString workspace READ workspace NOTIFY changed)
    Q_PROPERTY(QString error READ error NOTIFY changed)

public:
    using ViewModel::ViewModel;

    void attach(Session &session);

    const QString &code() const { return m_code; }
    void setCode(const QString &code);
    bool busy() const { return m_busy; }
    bool joined() const { return m_joined; }
    const QString &workspace() const { return m_workspace; }
    QString error() const;
    bool isRefused() const; // for good: another try with this code would be no use

    Q_INVOKABLE void join();
    void show(const Error &error); // what went wrong

Q_SIGNALS:
    void changed();
    void welcomed(const QString &text);

protected:
    void present() override { Q_EMIT changed(); }

private:
    void greet();

    Session *m_session = nullptr;
    QString m_code;
    bool m_busy = false;
    bool m_joined = false;
    QString m_workspace;
    std::optional<ErrorCode> m_trouble;
};

} // namespace kf
