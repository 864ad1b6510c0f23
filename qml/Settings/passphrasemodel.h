#pragma once

#include "core/base/error.h"
#include "qml/Models/viewmodel.h"

namespace kf {

// Another passphrase in the place of the present one. It knows nothing of vaults: it says what was typed and is told
// how that went.
class PassphraseModel : public kf::ViewModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made with the session")
    Q_PROPERTY(bool busy READ busy NOTIFY changed)
    Q_PROPERTY(QString currentError READ currentError NOTIFY changed)
    Q_PROPERTY(QString nextError READ nextError NOTIFY changed)

public:
    static constexpr int Shortest = 8; // as the door asks for at the first start

    using ViewModel::ViewModel;

    bool busy() const { return m_busy; }
    QString currentError() const; // about the passphrase that holds
    QString nextError() const;    // about the one to come

    Q_INVOKABLE void change(const QString &current, const QString &next, const QString &repeated);
    Q_INVOKABLE void forgetErrors();

    // The answers to asked().
    void refuse(const Error &error);
    void finish();

Q_SIGNALS:
    void changed();
    void asked(const QString &current, const QString &next);
    void done();

protected:
    void present() override { Q_EMIT changed(); }

private:
    enum class Trouble { None, NoCurrent, TooShort, NotTheSame, Same, Refused };
    void fail(Trouble trouble);

    bool m_busy = false;
    Trouble m_trouble = Trouble::None;
    ErrorCode m_code = ErrorCode::Internal;
};

} // namespace kf
