#include "qml/Settings/passphrasemodel.h"

namespace kf {

QString PassphraseModel::currentError() const
{
    if (m_trouble == Trouble::NoCurrent)
        return tr("Type the passphrase you use now");
    if (m_trouble == Trouble::Refused && m_code == ErrorCode::WrongPassphrase)
        return tr("That passphrase didn't match");
    return {};
}

QString PassphraseModel::nextError() const
{
    switch (m_trouble) {
    case Trouble::None:
    case Trouble::NoCurrent:
        return {};
    case Trouble::TooShort:
        return tr("At least %n characters, please", nullptr, Shortest);
    case Trouble::NotTheSame:
        return tr("The two do not match");
    case Trouble::Same:
        return tr("This is the one you use now");
    case Trouble::Refused:
        break;
    }
    switch (m_code) {
    case ErrorCode::WrongPassphrase:
        return {};
    case ErrorCode::DiskFull:
        return tr("No room is left on this device. The old passphrase still holds");
    default:
        return tr("Could not be changed. The old passphrase still holds; try again");
    }
}

void PassphraseModel::change(const QString &current, const QString &next, const QString &repeated)
{
    if (m_busy)
        return;
    if (current.isEmpty())
        fail(Trouble::NoCurrent);
    else if (next.size() < Shortest)
        fail(Trouble::TooShort);
    else if (next != repeated)
        fail(Trouble::NotTheSame);
    else if (next == current)
        fail(Trouble::Same);
    else {
        m_trouble = Trouble::None;
        m_busy = true;
        present();
        Q_EMIT asked(current, next);
    }
}

void PassphraseModel::forgetErrors()
{
    if (m_trouble != Trouble::None)
        fail(Trouble::None);
}

void PassphraseModel::refuse(const Error &error)
{
    m_busy = false;
    m_code = error.code;
    fail(Trouble::Refused);
}

void PassphraseModel::finish()
{
    m_busy = false;
    fail(Trouble::None);
    Q_EMIT done();
}

void PassphraseModel::fail(Trouble trouble)
{
    m_trouble = trouble;
    present();
}

} // namespace kf
