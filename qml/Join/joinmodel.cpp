#include "qml/Join/joinmodel.h"

#include "core/base/onresult.h"

namespace kf {

void JoinModel::attach(Session &session)
{
    m_session = &session;
    const SyncLoop *sync = &session.sync();
    const auto look = [this, sync] {
        if (sync->isEnrolled() == m_joined && sync->status().workspace == m_workspace)
            return;
        m_joined = sync->isEnrolled();
        m_workspace = sync->status().workspace;
        present();
    };
    connect(sync, &SyncLoop::statusChanged, this, look);
    look();
}

void JoinModel::setCode(const QString &code)
{
    if (code == m_code || m_busy)
        return;
    m_code = code;
    m_trouble.reset();
    present();
}

QString JoinModel::error() const
{
    if (!m_trouble)
        return {};
    switch (*m_trouble) {
    case ErrorCode::InvalidInput:
        if (m_code.trimmed().isEmpty())
            return tr("Paste the invitation code");
        if (!m_code.trimmed().startsWith(u"KF1-"))
            return tr("This is no invitation code: one begins with KF1-");
        return tr("Part of the code is missing or mistyped. Copy all of it once more");
    case ErrorCode::Forbidden:
        return tr("The server did not take this code: it was used already, or is too old. Ask for a new one");
    case ErrorCode::Offline:
        return tr("The server does not answer. The code stays here: try again when there is a network");
    case ErrorCode::AlreadyExists:
        return tr("This device belongs to a workspace already");
    case ErrorCode::DiskFull:
        return tr("No room is left on this device. Free some and try again");
    default:
        return tr("The server could not do it just now. The code stays here: try again later");
    }
}

bool JoinModel::isRefused() const
{
    return m_trouble == ErrorCode::InvalidInput || m_trouble == ErrorCode::Forbidden ||
           m_trouble == ErrorCode::AlreadyExists;
}

void JoinModel::join()
{
    if (m_busy || !m_session)
        return;
    m_trouble.reset();
    m_busy = true;
    present();
    onResult(m_session->sync().enrol(m_code.simplified().remove(u' ')), this, [this](const Result<void> &result) {
        m_busy = false;
        if (!result) {
            show(result.error());
            return;
        }
        m_code.clear();
        greet();
    });
}

void JoinModel::show(const Error &error)
{
    m_trouble = error.code;
    present();
}

void JoinModel::greet()
{
    onResult(m_session->store().read([](Reader &reader) { return reader.status(); }), this,
             [this](const Result<StoreStatus> &status) {
                 m_joined = true;
                 if (status)
                     m_workspace = status->workspace;
                 present();
                 Q_EMIT welcomed(tr("You are in: %1", "the name of a workspace").arg(m_workspace));
             });
}

} // namespace kf
