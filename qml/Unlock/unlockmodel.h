#pragma once

#include "core/base/error.h"
#include "qml/Models/viewmodel.h"

#include <QQmlEngine>

#include <utility>

namespace kf {

// The passphrase at the door. It knows nothing of vaults: it says what was typed and is told how that went.
class UnlockModel : public kf::ViewModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the application")
    Q_PROPERTY(QString greeting READ greeting NOTIFY changed)
    Q_PROPERTY(bool firstRun READ firstRun NOTIFY changed)
    Q_PROPERTY(bool busy READ busy NOTIFY changed)
    Q_PROPERTY(QString error READ error NOTIFY changed)
    Q_PROPERTY(int refusals READ refusals NOTIFY changed)
    Q_PROPERTY(bool codeRefused READ codeRefused NOTIFY changed)

public:
    static constexpr int ShortestPassphrase = 8;

    explicit UnlockModel(const Clock &clock, QObject *parent = nullptr);

    // `name`: the user's, as far as known without opening the store. `firstRun`: there is no store yet.
    void begin(const QString &name, bool firstRun);
    // The answers to passphraseGiven.
    void refuse(const Error &error);
    void opened();

    QString greeting() const;
    bool firstRun() const { return m_firstRun; }
    bool busy() const { return m_busy; }
    QString error() const;
    int refusals() const { return m_refusals; } // grows with each, so that the page can shake

    Q_INVOKABLE void unlock(const QString &passphrase);
    // First run: the passphrase, twice, and the code of an invitation, if there is one.
    Q_INVOKABLE void choose(const QString &passphrase, const QString &repeated, const QString &invitation = {});
    bool codeRefused() const { return m_trouble == Trouble::BadCode; }
    // What choose() was given, once.
    QString takeInvitation() { return std::exchange(m_invitation, {}); }
    Q_INVOKABLE void forgetError();

Q_SIGNALS:
    void changed();
    void passphraseGiven(const QString &passphrase);

protected:
    void present() override { Q_EMIT changed(); }

private:
    enum class Trouble { None, Empty, TooShort, NotTheSame, BadCode, Refused };
    void fail(Trouble trouble);

    QString m_name;
    QString m_invitation;
    bool m_firstRun = false;
    bool m_busy = false;
    Trouble m_trouble = Trouble::None;
    ErrorCode m_code = ErrorCode::Internal;
    int m_refusals = 0;
};

} // namespace kf
