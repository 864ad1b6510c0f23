#pragma once

#include "core/base/error.h"
#include "qml/Models/viewmodel.h"

#include <QQmlEngine>

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
    // First run: the passphrase, twice.
    Q_INVOKABLE void choose(const QString &passphrase, const QString &repeated);
    Q_INVOKABLE void forgetError();

Q_SIGNALS:
    void changed();
    void passphraseGiven(const QString &passphrase);

protected:
    void present() override { Q_EMIT changed(); }

private:
    enum class Trouble { None, Empty, TooShort, NotTheSame, Refused };
    void fail(Trouble trouble);

    QString m_name;
    bool m_firstRun = false;
    bool m_busy = false;
    Trouble m_trouble = Trouble::None;
    ErrorCode m_code = ErrorCode::Internal;
    int m_refusals = 0;
};

} // namespace kf
