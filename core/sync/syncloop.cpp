#include "core/sync/syncloop.h"

#include "core/base/onresult.h"
#include "core/db/files.h"
#include "core/db/transaction.h"
#include "core/sync/newswatch.h"

#include <QDir>
#include <QNetworkInformation>
#include <QRandomGenerator>

namespace kf {

namespace {

constexpr int RequestTimeoutMs = 7000;   // unlocking and giving up take less than 10 s together
constexpr int AfterChangeMs = 10;        // what is written together travels together; more does while a run is on
constexpr int WhileAllIsWellMs = 60'000; // somebody else may have written
constexpr int WhileItIsToldMs = 600'000; // the server says so itself
constexpr int FirstRetryMs = 2000;
constexpr int LongestRetryMs = 300'000;
constexpr int StatusPauseMs = 50; // counting costs; a burst of changes is counted once

// After so many failures in a row; not all devices at the same moment.
int growingPause(int failures)
{
    const int pause = std::min(LongestRetryMs, FirstRetryMs << std::min(failures, 10));
    return pause / 2 + int(QRandomGenerator::global()->bounded(quint32(pause / 2 + 1)));
}

SyncReport refused(ErrorCode code, const QString &message)
{
    SyncReport report;
    report.error = Error{code, message};
    return report;
}

bool systemSaysMetered()
{
    const QNetworkInformation *network = QNetworkInformation::instance();
    return network && network->supports(QNetworkInformation::Feature::Metered) && network->isMetered();
}

} // namespace

// One run, and the lock that keeps other processes away from it.
struct SyncLoop::Running
{
    FileLock lock;
    std::unique_ptr<SyncRun> run = {};
};

// What leads to the server; the sync thread's.
struct SyncLoop::Line
{
    // Kept from run to run with its open connection: half of a short run is the greeting. A run that failed drops it,
    // since a connection may be dead without anybody having been told.
    struct Kept
    {
        int timeoutMs;
        QString server = {};
        QByteArray fingerprint = {};
        std::shared_ptr<Transport> transport = {};

        std::shared_ptr<Transport> to(const Identity &identity)
        {
            if (!transport || server != identity.server || fingerprint != identity.fingerprint) {
                server = identity.server;
                fingerprint = identity.fingerprint;
                transport = makeHttpTransport(server, fingerprint, timeoutMs);
            }
            return transport;
        }
    };
    Kept runs{RequestTimeoutMs};
    Kept news{NewsWatch::TimeoutMs}; // one of its own: a run does not wait behind what waits
    std::unique_ptr<NewsWatch> watch;

    void hangUp()
    {
        runs.transport.reset();
        news.transport.reset();
        if (watch)
            watch->stop();
    }
};

SyncLoop::SyncLoop(Store &store, QObject *parent)
    : QObject(parent),
      m_store(store),
      m_metered(systemSaysMetered),
      m_line(std::make_unique<Line>()),
      m_thread(std::make_unique<Executor>(QStringLiteral("kf-sync"), Executor::Inbox::EventLoop))
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, [this] { syncNow(); });
    m_statusPause.setSingleShot(true);
    m_statusPause.setInterval(StatusPauseMs);
    connect(&m_statusPause, &QTimer::timeout, this, &SyncLoop::refreshStatus);
    connect(&m_store, &Store::changed, this, [this] {
        if (m_statusPause.isActive() || m_running) // a run counts at its end
            return;
        m_statusPause.start();
        refreshStatus(); // what was written is to go at once
    });
    refreshStatus();
}

SyncLoop::~SyncLoop()
{
    // The run ends on its own thread, before the store it works on.
    m_thread
        ->run([this] {
            m_current.reset();
            m_line.reset();
        })
        .waitForFinished();
    m_thread.reset();
}

void SyncLoop::start()
{
    m_automatic = true;
    if (std::exchange(m_paused, false) && m_state == State::Paused)
        m_state = State::Saved;
    if (!std::exchange(m_listening, true))
        listen();
    schedule(0);
    Q_EMIT statusChanged();
}

void SyncLoop::pause()
{
    m_automatic = false;
    m_paused = true;
    m_again = false;
    m_timer.stop();
    m_nextTryAt = 0;
    m_failures = 0;
    if (!m_running && isEnrolled())
        m_state = State::Paused;
    m_told = false;
    hangUp();
    Q_EMIT statusChanged();
}

void SyncLoop::listen()
{
    m_thread->run([this] {
        m_line->watch = std::make_unique<NewsWatch>(
            m_store, [this](const Identity &identity) { return m_line->news.to(identity); });
        NewsWatch *watch = m_line->watch.get();
        connect(watch, &NewsWatch::news, this, [this] {
            if (m_automatic)
                syncNow();
        });
        connect(watch, &NewsWatch::watching, this, [this](bool watching) {
            m_told = watching;
            schedule(watching ? WhileItIsToldMs : WhileAllIsWellMs);
        });
        connect(watch, &NewsWatch::answered, this, [this] { m_lost = 0; });
        connect(watch, &NewsWatch::lost, this, [this] {
            m_thread->run([this] { m_line->news.transport.reset(); });
            // Once may be a server that was started anew, or a token that has had its time. After a failed run the
            // pauses of the runs decide.
            if (m_failures == 0)
                schedule(m_lost == 0 ? 0 : growingPause(m_lost));
            ++m_lost;
        });
    });
    if (QNetworkInformation::loadBackendByFeatures(QNetworkInformation::Feature::Reachability)) {
        connect(QNetworkInformation::instance(), &QNetworkInformation::reachabilityChanged, this,
                [this](QNetworkInformation::Reachability reach) {
                    hangUp(); // what is open belongs to the network that was
                    if (reach == QNetworkInformation::Reachability::Online)
                        schedule(0);
                    Q_EMIT statusChanged();
                });
    }
}

bool SyncLoop::hasNetwork() const
{
    const QNetworkInformation *network = QNetworkInformation::instance();
    return !network || network->reachability() != QNetworkInformation::Reachability::Disconnected;
}

void SyncLoop::hangUp()
{
    m_thread->run([this] { m_line->hangUp(); });
}

void SyncLoop::schedule(int delayMs)
{
    if (!m_automatic)
        return;
    if (m_timer.isActive() && m_timer.remainingTime() <= delayMs)
        return;
    m_timer.start(delayMs);
    m_nextTryAt = m_store.clock().nowMs() + delayMs;
}

void SyncLoop::refreshStatus()
{
    onResult(m_store.read([](Reader &reader) { return reader.status(); }), this,
             [this](const Result<StoreStatus> &status) {
                 if (!status)
                     return;
                 const bool more = status->pending > m_status.pending;
                 m_status = *status;
                 if (m_state == State::Local && isEnrolled())
                     m_state = State::Saved;
                 // While nobody answers, the growing pauses decide; a change does not shorten them.
                 if (more && isEnrolled() && !m_running && m_failures == 0)
                     schedule(AfterChangeMs);
                 if (more && m_running)
                     m_again = true;
                 Q_EMIT statusChanged();
             });
}

QFuture<SyncReport> SyncLoop::syncNow()
{
    m_timer.stop();
    m_nextTryAt = 0;
    const auto promise = std::make_shared<QPromise<SyncReport>>();
    promise->start();
    if (m_running) {
        m_again = true;
        promise->addResult(refused(ErrorCode::Busy, QStringLiteral("a synchronisation is under way")));
        promise->finish();
        return promise->future();
    }
    m_running = true;
    m_again = false;
    if (isEnrolled() && m_state != State::Offline)
        m_state = State::Sending;
    Q_EMIT statusChanged();

    const QString lockPath = QDir(m_store.directory()).filePath(QStringLiteral("sync.lock"));
    m_thread->run([this, promise, lockPath, media = mediaPolicy()] {
        // Two ways out: a future's result can be taken from it by whoever asked for it.
        const auto settleWith = [this, promise](const SyncReport &report) {
            // First the loop, or who was told of the end would find it still under way.
            QMetaObject::invokeMethod(
                this, [this, report] { settle(report); }, Qt::QueuedConnection);
            promise->addResult(report);
            promise->finish();
        };
        auto lock = FileLock::tryAcquire(lockPath);
        if (!lock) {
            settleWith(refused(lock.error().code, lock.error().code == ErrorCode::Busy
                                                      ? QStringLiteral("another Keyfield synchronises this store")
                                                      : lock.error().message));
            return;
        }
        auto running = std::make_shared<Running>(Running{std::move(*lock)});
        running->run = std::make_unique<SyncRun>(
            m_store, [this](const Identity &identity) { return m_line->runs.to(identity); }, media);
        connect(running->run.get(), &SyncRun::progress, this, [this](qint64 done, qint64 total) {
            m_done = done;
            m_total = total;
            Q_EMIT statusChanged();
        });
        connect(running->run.get(), &SyncRun::acknowledged, this, [this] {
            if (m_state == State::Sending) {
                m_state = State::Saved;
                Q_EMIT statusChanged();
            }
            Q_EMIT acknowledged();
        });
        // Queued to the run's own thread: it may not be dropped from inside its own signal.
        connect(
            running->run.get(), &SyncRun::finished, running->run.get(),
            [this, settleWith](const SyncReport &report) {
                m_current.reset();
                if (report.error)
                    m_line->hangUp();
                settleWith(report);
            },
            Qt::QueuedConnection);
        m_current = running;
        running->run->start();
    });
    return promise->future();
}

void SyncLoop::settle(const SyncReport &report)
{
    m_running = false;
    m_done = 0;
    m_total = 0;
    m_problem = report.error ? report.error->message : QString();
    if (!report.error) {
        m_failures = 0;
        m_state = State::Saved;
        m_status.pending = report.pending; // what comes on top of it is new
        schedule(m_again || report.pending > 0 ? AfterChangeMs : m_told ? WhileItIsToldMs : WhileAllIsWellMs);
        settleMedia(report);
        if (m_automatic)
            m_thread->run([this] { m_line->watch->watch(); });
    } else if (report.error->code == ErrorCode::NotFound) {
        m_state = State::Local;
    } else {
        m_state = report.error->code == ErrorCode::Offline || report.error->code == ErrorCode::Busy ? State::Offline
                                                                                                    : State::Failed;
        schedule(growingPause(m_failures));
        ++m_failures;
    }
    if (m_paused && isEnrolled() && m_state != State::Failed)
        m_state = State::Paused;
    refreshStatus();
    Q_EMIT finished(report);
}

void SyncLoop::settleMedia(const SyncReport &report)
{
    m_hopelessMedia.insert(report.media.damaged.begin(), report.media.damaged.end());
    m_hopelessMedia.insert(report.media.spoilt.begin(), report.media.spoilt.end());
    if (report.mediaError) {
        schedule(growingPause(m_mediaFailures));
        ++m_mediaFailures;
        return;
    }
    m_mediaFailures = 0;
    if (report.media.left > 0)
        schedule(AfterChangeMs);
    else
        m_wantedMedia.clear();
}

bool SyncLoop::holdsMedia() const
{
    return !m_mediaMayGo && m_metered();
}

MediaPolicy SyncLoop::mediaPolicy() const
{
    MediaPolicy policy;
    policy.allowed = !holdsMedia();
    policy.wanted = m_wantedMedia;
    policy.hopeless = m_hopelessMedia;
    return policy;
}

void SyncLoop::wantMedia(const RecordId &attachment)
{
    m_wantedMedia.insert(attachment);
    m_hopelessMedia.erase(attachment);
    if (m_running)
        m_again = true;
    else
        schedule(0);
}

void SyncLoop::letMediaGo()
{
    m_mediaMayGo = true;
    schedule(0);
    Q_EMIT statusChanged();
}

QFuture<Result<void>> SyncLoop::enrol(const QString &code)
{
    const auto promise = std::make_shared<QPromise<Result<void>>>();
    promise->start();
    const auto settleWith = [this, promise](const Result<void> &result) {
        promise->addResult(result);
        promise->finish();
        QMetaObject::invokeMethod(
            this,
            [this, joined = result.has_value()] {
                if (joined)
                    schedule(0);
                refreshStatus();
            },
            Qt::QueuedConnection);
    };
    const auto invitation = wire::invitationFromCode(code);
    if (!invitation) {
        settleWith(fail(invitation.error()));
        return promise->future();
    }
    m_thread->run([this, settleWith, invitation = *invitation] {
        wire::EnrolRequest request;
        request.secret = invitation.secret;
        const auto prepared = m_store
                                  .write([&request](Store::WriteAccess &access) -> Result<void> {
                                      Connection &db = access.keeper.db();
                                      KF_ASSIGN(const Identity identity, readIdentity(db));
                                      if (identity.isEnrolled())
                                          return fail(ErrorCode::AlreadyExists,
                                                      QStringLiteral("this store belongs to a workspace already"));
                                      KF_ASSIGN(const Secret key, deviceKey(db));
                                      request.publicKey = publicKeyOf(key);
                                      request.device = identity.device;
                                      KF_ASSIGN(const QByteArray name, readMeta(db, "device-name"));
                                      request.deviceName = QString::fromUtf8(name);
                                      return {};
                                  })
                                  .result();
        if (!prepared) {
            settleWith(prepared);
            return;
        }
        const std::shared_ptr<Transport> transport =
            makeHttpTransport(invitation.server, invitation.fingerprint, RequestTimeoutMs);
        transport->post(wire::EnrolPath, wire::encode(request), {},
                        [this, settleWith, invitation, transport](const Transport::Reply &reply) {
                            m_thread->run([transport] {}); // not dropped from inside its own answer
                            settleWith(takeEnrolment(invitation, reply));
                        });
    });
    return promise->future();
}

Result<void> SyncLoop::takeEnrolment(const wire::Invitation &invitation, const Transport::Reply &reply)
{
    if (reply.status == 0)
        return fail(ErrorCode::Offline, reply.problem);
    if (reply.status != 200) {
        const auto problem = wire::decodeProblem(reply.body);
        return fail(reply.status == 403 ? ErrorCode::Forbidden : ErrorCode::Protocol,
                    problem ? problem->message : QStringLiteral("the server refused the code"));
    }
    const auto answer = wire::decodeEnrolResponse(reply.body);
    if (!answer)
        return fail(answer.error());
    Identity identity;
    identity.server = invitation.server;
    identity.fingerprint = invitation.fingerprint;
    identity.workspace = answer->workspace;
    identity.workspaceName = answer->workspaceName;
    identity.user = answer->user;
    identity.userName = answer->userName;
    identity.role = answer->role;
    const auto shared = std::make_shared<Identity>(std::move(identity));
    return m_store
        .write([shared](Store::WriteAccess &access) -> Result<void> {
            KF_ASSIGN(auto transaction, Transaction::begin(access.keeper.db()));
            KF_TRY(writeIdentity(access.keeper.db(), *shared));
            return transaction.commit();
        })
        .result();
}

} // namespace kf
