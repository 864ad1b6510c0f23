#include "qml/Unlock/unlockmodel.h"

#include "core/change/wire.h"

namespace kf {

UnlockModel::UnlockModel(const Clock &clock, QObject *parent) : ViewModel(clock, parent)
{
    followTheClock(); // the greeting goes with the hour
}

void UnlockModel::begin(const QString &name, bool firstRun)
{
    m_name = name.section(u' ', 0, 0);
    m_firstRun = firstRun;
    m_busy = false;
    m_trouble = Trouble::None;
    present();
}

QString UnlockModel::greeting() const
{
    const int hour = now().time().hour();
    QString words = hour < 5 || hour >= 23 ? tr("Good night")
                    : hour < 12            ? tr("Good morning")
                    : hour < 18            ? tr("Good afternoon")
                                           : tr("Good evening");
    return m_name.isEmpty() ? words : tr("%1, %2", "greeting, name").arg(words, m_name);
}

QString UnlockModel::error() const
{
    switch (m_trouble) {
    case Trouble::None:
        return {};
    case Trouble::Empty:
        return tr("Type the passphrase");
    case Trouble::TooShort:
        return tr("At least %n characters, please", nullptr, ShortestPassphrase);
    case Trouble::NotTheSame:
        return tr("The two do not match");
    case Trouble::BadCode:
        return tr("This is no whole invitation code: one begins with KF1-. Copy all of it, or leave it out");
    case Trouble::Refused:
        break;
    }
    switch (m_code) {
    case ErrorCode::WrongPassphrase:
        return tr("That passphrase didn't match");
    case ErrorCode::Busy:
        return tr("Another Keyfield has these data open. Close it and try again");
    case ErrorCode::TooNew:
        return tr("These data were made by a newer Keyfield. Update the app to open them");
    case ErrorCode::Damaged:
        return tr("The data file is damaged. Nothing was deleted; ask your administrator");
    case ErrorCode::DiskFull:
        return tr("No room is left on this device. Free some and try again");
    default:
        return tr("Could not open the data. They are untouched; try again");
    }
}

void UnlockModel::unlock(const QString &passphrase)
{
    if (m_busy)
        return;
    if (passphrase.isEmpty()) {
        fail(Trouble::Empty);
        return;
    }
    m_trouble = Trouble::None;
    m_busy = true;
    present();
    Q_EMIT passphraseGiven(passphrase);
}

void UnlockModel::choose(const QString &passphrase, const QString &repeated, const QString &invitation)
{
    if (m_busy)
        return;
    if (passphrase.size() < ShortestPassphrase)
        fail(Trouble::TooShort);
    else if (passphrase != repeated)
        fail(Trouble::NotTheSame);
    else if (const QString code = invitation.simplified().remove(u' ');
             !code.isEmpty() && !wire::invitationFromCode(code))
        fail(Trouble::BadCode);
    else {
        m_invitation = code;
        unlock(passphrase);
    }
}

void UnlockModel::forgetError()
{
    if (m_trouble == Trouble::None)
        return;
    m_trouble = Trouble::None;
    present();
}

void UnlockModel::refuse(const Error &error)
{
    m_busy = false;
    m_code = error.code;
    fail(Trouble::Refused);
}

void UnlockModel::opened()
{
    m_busy = false;
    m_firstRun = false;
    m_trouble = Trouble::None;
    present();
}

void UnlockModel::fail(Trouble trouble)
{
    m_trouble = trouble;
    ++m_refusals;
    present();
}

} // namespace kf
