#include "core/sync/syncrun.h"

#include "core/base/onresult.h"
#include "core/sync/refusedwork.h"
#include "core/sync/tokenkey.h"

#include <sodium.h>

namespace kf {

namespace {

constexpr size_t OperationsPerPush = 2000;
constexpr qsizetype BytesPerPush = 1024 * 1024;
constexpr quint64 BytesPerPull = 1024 * 1024;
// Small at first, so that something is there soon and a small store is fetched and written at the same time. Then
// larger, since every commit writes anew the indexes that its records are scattered over.
constexpr quint64 BytesOfFirstPage = 1024 * 1024;
constexpr quint64 BytesPerPage = 4 * 1024 * 1024;
constexpr int PagesPerStep = 2;   // after so many the next are twice as large
constexpr int MaxPagesInWork = 2; // one being written while the next is on its way
constexpr int MaxRestarts = 3;

Error problemOf(const Transport::Reply &reply)
{
    if (reply.status == 0)
        return {ErrorCode::Offline, reply.problem};
    const auto problem = wire::decodeProblem(reply.body);
    const QString message = problem ? problem->message : QStringLiteral("the server refused the request");
    switch (reply.status) {
    case 401:
        return {ErrorCode::Unauthorized, message};
    case 403:
        return {ErrorCode::Forbidden, message};
    case 413:
        return {ErrorCode::LimitExceeded, message};
    case 408:
    case 429:
    case 502:
    case 503:
    case 504:
        return {ErrorCode::Offline, message};
    default:
        return {ErrorCode::Protocol, message};
    }
}

} // namespace

SyncRun::SyncRun(Store &store, TransportTo transportTo, MediaPolicy media, QObject *parent)
    : QObject(parent), m_store(store), m_transportTo(std::move(transportTo)), m_mediaPolicy(std::move(media))
{
}

SyncRun::~SyncRun() = default;

template <typename T, typename Fn>
void SyncRun::after(const QFuture<Result<T>> &future, Fn next)
{
    onResult(future, this, [this, next = std::move(next)](Result<T> result) mutable {
        if (m_done)
            return;
        if (!result) {
            finish(std::move(result).error());
            return;
        }
        if constexpr (std::is_void_v<T>)
            next();
        else
            next(std::move(*result));
    });
}

void SyncRun::start()
{
    struct Start
    {
        Identity identity;
        QByteArray token;
        bool needsSnapshot = false;
    };
    // Shared, since futures of Qt 6.4 copy their results and an identity holds a key.
    const auto begin = std::make_shared<Start>();
    after(m_store.write([begin](Store::WriteAccess &access) -> Result<void> {
        KF_ASSIGN(begin->identity, readIdentity(access.keeper.db()));
        KF_ASSIGN(begin->token, readMeta(access.keeper.db(), TokenKey));
        KF_ASSIGN(const Place place, journal::readPlace(access.keeper.db()));
        KF_ASSIGN(const QByteArray position, access.incoming.snapshotPosition());
        begin->needsSnapshot = place.epoch == 0 || !position.isEmpty();
        return {};
    }),
          [this, begin] {
              if (!begin->identity.isEnrolled()) {
                  finish(
                      Error{ErrorCode::NotFound, QStringLiteral("this store has no server yet; enrol it with a code")});
                  return;
              }
              m_token = begin->token;
              m_identity = std::move(begin->identity);
              m_transport = m_transportTo(m_identity);
              m_bytesOutBefore = m_transport->bytesOut();
              m_bytesInBefore = m_transport->bytesIn();
              if (begin->needsSnapshot)
                  snapshot();
              else
                  push();
          });
}

void SyncRun::askAny(const char *path, const QByteArray &body, std::function<void(Transport::Reply)> onReply)
{
    const QPointer<SyncRun> self(this);
    m_transport->post(path, body, m_token,
                      [this, self, path, body, onReply = std::move(onReply)](Transport::Reply reply) {
                          if (!self || m_done)
                              return;
                          if (reply.status == 401 && !m_tokenJustMade)
                              renewToken(reply.body, [this, path, body, onReply] { askAny(path, body, onReply); });
                          else
                              onReply(std::move(reply));
                      });
}

void SyncRun::ask(const char *path, const QByteArray &body, std::function<void(QByteArray)> onBody)
{
    askAny(path, body, [this, onBody = std::move(onBody)](Transport::Reply reply) {
        if (reply.status == 200)
            onBody(std::move(reply.body));
        else
            finish(problemOf(reply));
    });
}

void SyncRun::renewToken(const QByteArray &challengeBody, const std::function<void()> &then)
{
    const auto challenge = wire::decodeChallenge(challengeBody);
    if (!challenge) {
        finish(Error{ErrorCode::Unauthorized, QStringLiteral("the server does not know this device")});
        return;
    }
    wire::TokenRequest request;
    request.workspace = m_identity.workspace;
    request.device = m_identity.device;
    request.challenge = challenge->challenge;
    const QByteArray message = wire::tokenMessage(challenge->challenge);
    request.signature = QByteArray(qsizetype(crypto_sign_BYTES), Qt::Uninitialized);
    crypto_sign_detached(reinterpret_cast<unsigned char *>(request.signature.data()), nullptr,
                         reinterpret_cast<const unsigned char *>(message.constData()), size_t(message.size()),
                         m_identity.signingKey.data());
    const QPointer<SyncRun> self(this);
    m_transport->post(wire::TokenPath, wire::encode(request), {}, [this, self, then](const Transport::Reply &reply) {
        if (!self || m_done)
            return;
        const auto token = wire::decodeTokenResponse(reply.body);
        if (reply.status != 200 || !token) {
            finish(problemOf(reply));
            return;
        }
        m_token = token->token;
        m_tokenJustMade = true;
        // Kept for the next run; a lost write costs one more challenge.
        m_store.write(
            [token = m_token](Store::WriteAccess &access) { return writeMeta(access.keeper.db(), TokenKey, token); });
        then();
    });
}

// ---- The first sync ----

void SyncRun::snapshot()
{
    after(m_store.write([](Store::WriteAccess &access) { return access.incoming.snapshotPosition(); }),
          [this](const QByteArray &position) {
              m_nextPage = position;
              m_pageWanted = true;
              askForPage();
          });
}

// One page is on its way while another is being written; no more, so that memory stays flat.
void SyncRun::askForPage()
{
    if (!m_pageWanted || m_pageAsked || m_pagesInWork >= MaxPagesInWork)
        return;
    m_pageWanted = false;
    m_pageAsked = true;
    wire::SnapshotRequest request;
    for (const RecordType *type : m_store.registry().types())
        request.types.push_back(type->name().toByteArray());
    request.position = m_nextPage;
    request.maxBytes = std::min(BytesPerPage, BytesOfFirstPage << (std::min(m_pagesAskedFor++, 8) / PagesPerStep));
    ask(wire::SnapshotPath, wire::encode(request), [this](QByteArray body) { takeSnapshotBody(std::move(body)); });
}

void SyncRun::takeSnapshotBody(QByteArray body)
{
    auto prepared = Incoming::prepareSnapshot(std::move(body), m_store.tables());
    if (!prepared) {
        finish(std::move(prepared).error());
        return;
    }
    const auto page = std::make_shared<Incoming::SnapshotPage>(std::move(*prepared));
    const qint64 count = qint64(page->items.size());
    const qint64 total = qint64(page->head.total);
    m_pageAsked = false;
    ++m_pagesInWork;
    m_nextPage = page->head.position;
    m_pageWanted = !m_nextPage.isEmpty();
    askForPage();
    after(m_store.write([page](Store::WriteAccess &access) { return access.incoming.takeSnapshotPage(*page); }),
          [this, count, total] {
              --m_pagesInWork;
              m_report.pulled += count;
              m_snapshotDone += count;
              Q_EMIT progress(m_snapshotDone, total);
              askForPage();
              if (!m_pageAsked && !m_pageWanted && m_pagesInWork == 0)
                  push();
          });
}

// ---- Push ----

// What is sent next, read in one visit to the writer's thread, since each visit costs two turns of the scheduler.
struct SyncRun::NextRequest
{
    QByteArray push; // empty: nothing is left to send
    QByteArray pull;
    quint64 firstOpen = 0;     // the counter of the first operation that has no number yet
    bool hasOtherLife = false; // the server knows more of us than we do

    static Result<NextRequest> read(Store::WriteAccess &access)
    {
        NextRequest next;
        KF_ASSIGN(const Incoming::Batch batch, access.incoming.nextBatch(OperationsPerPush, BytesPerPush));
        if (!batch.request.items.empty())
            next.push = wire::encode(batch.request);
        KF_ASSIGN(next.pull, pullRequest(access));
        return next;
    }
    static Result<QByteArray> pullRequest(Store::WriteAccess &access)
    {
        KF_ASSIGN(const wire::PullRequest request, access.incoming.nextPull(BytesPerPull));
        return wire::encode(request);
    }
    // What colleagues wrote on one's clients, and was not accepted. A server from before knows nothing of it, and
    // nothing else depends on it: then come the media.
    static void askForRefused(SyncRun &run)
    {
        const qint64 now = run.m_store.clock().nowMs();
        const bool pulled = run.m_report.pulled > 0;
        run.after(run.m_store.read([pulled, now](Reader &reader) { return nextRefusedRequest(reader, pulled, now); }),
                  [&run, now](const std::optional<wire::RefusedRequest> &request) {
                      if (!request) {
                          run.media();
                          return;
                      }
                      run.askAny(
                          wire::RefusedPath, wire::encode(*request),
                          [&run, now, request](const Transport::Reply &reply) {
                              const auto answer = wire::decodeRefusedAnswer(reply.body);
                              if (reply.status != 200 || !answer) {
                                  run.media();
                                  return;
                              }
                              run.after(run.m_store.write([request, answer = *answer, now](Store::WriteAccess &access) {
                                  return takeRefusedAnswer(access, *request, answer, now);
                              }),
                                        [&run] { run.media(); });
                          });
                  });
    }
};

void SyncRun::push()
{
    if (m_needsNewName) {
        becomeNewDevice();
        return;
    }
    after(m_store.write(NextRequest::read), [this](const NextRequest &next) { goOn(next); });
}

void SyncRun::goOn(const NextRequest &next)
{
    if (!next.push.isEmpty()) {
        ask(wire::PushPath, next.push, [this](const QByteArray &answer) { takePushBody(answer); });
        return;
    }
    Q_EMIT acknowledged();
    ask(wire::PullPath, next.pull, [this](const QByteArray &answer) { takePullBody(answer); });
}

void SyncRun::takePushBody(const QByteArray &body)
{
    auto response = wire::decodePushResponse(body);
    if (!response) {
        finish(std::move(response).error());
        return;
    }
    bool again = true;
    bool reused = false;
    bool gap = false; // it lacks some before these
    for (const wire::Receipt &receipt : response->receipts) {
        if (receipt.verdict == wire::Verdict::Retry) {
            again = false;
            gap = receipt.firstCounter > response->lastCounter + 1;
        } else if (receipt.verdict == wire::Verdict::Reused) {
            reused = true;
        } else {
            m_report.pushed += qint64(receipt.count);
        }
    }
    const quint64 serverCounter = response->lastCounter;
    const bool goesOn = again && !reused;
    after(m_store.write([answer = std::move(*response), goesOn](Store::WriteAccess &access) -> Result<NextRequest> {
        KF_TRY(access.incoming.takeReceipts(answer));
        KF_ASSIGN(const Place place, journal::readPlace(access.keeper.db()));
        NextRequest next;
        if (goesOn) {
            KF_ASSIGN(next, NextRequest::read(access));
        }
        next.hasOtherLife = answer.lastCounter > place.counter;
        if (goesOn)
            return next;
        KF_ASSIGN(const auto open, journal::toSend(access.keeper.db(), 0, 1));
        next.firstOpen = open.empty() ? quint64(0) : open.front().operation.counter;
        return next;
    }),
          [this, goesOn, reused, gap, serverCounter](const NextRequest &next) {
              if (reused || next.hasOtherLife)
                  becomeNewDevice();
              else if (goesOn)
                  goOn(next);
              else if (next.firstOpen > serverCounter + 1)
                  startOver(); // the server lost what it had acknowledged
              else if (gap && !std::exchange(m_hadGap, true))
                  push(); // and we had not heard of it by its log yet
              else if (gap)
                  startOver();
              else
                  pull();
          });
}

// ---- Pull ----

void SyncRun::pull()
{
    after(m_store.write(NextRequest::pullRequest), [this](const QByteArray &body) {
        ask(wire::PullPath, body, [this](const QByteArray &answer) { takePullBody(answer); });
    });
}

void SyncRun::takePullBody(const QByteArray &body)
{
    auto response = wire::decodePullResponse(body, m_identity.device);
    if (!response) {
        finish(std::move(response).error());
        return;
    }
    if (response->unknownCursor) {
        startOver();
        return;
    }
    const bool more = response->cursor.number < response->head || !response->position.isEmpty();
    m_report.pulled += qint64(response->entries.size());
    after(m_store.write([answer = std::move(*response), more](Store::WriteAccess &access) -> Result<void> {
        KF_TRY(access.incoming.takeEntries(answer));
        return more ? Result<void>() : access.incoming.noteSynced();
    }),
          [this, more] {
              if (more)
                  pull();
              else
                  NextRequest::askForRefused(*this);
          });
}

// ---- Media ----

void SyncRun::media()
{
    m_tokenJustMade = false; // it may be a long way
    m_mediaRun = std::make_unique<MediaRun>(
        m_store,
        [this](const char *path, const QByteArray &body, std::function<void(Transport::Reply)> onReply) {
            askAny(path, body, std::move(onReply));
        },
        m_mediaPolicy);
    connect(m_mediaRun.get(), &MediaRun::finished, this,
            [this](const MediaReport &report, const std::optional<Error> &error) {
                m_report.media = report;
                m_report.mediaError = error;
                finish(std::nullopt);
            });
    m_mediaRun->start();
}

// ---- When one side was restored ----

void SyncRun::startOver()
{
    if (++m_restarts > MaxRestarts) {
        finish(Error{ErrorCode::Protocol, QStringLiteral("the server and this device cannot agree where they stand")});
        return;
    }
    // An empty push tells how much of ours the server has.
    ask(wire::PushPath, wire::encode(wire::PushRequest()), [this](const QByteArray &answer) {
        const auto response = wire::decodePushResponse(answer);
        if (!response) {
            finish(response.error());
            return;
        }
        struct Standing
        {
            bool knowsMoreOfUs = false; // then we were restored as well
            bool hasGaps = false;       // what was refused or erased is not sent again
            bool hasUnsent = false;
        };
        after(m_store.write([counter = response->lastCounter](Store::WriteAccess &access) -> Result<Standing> {
            KF_ASSIGN(const Place place, journal::readPlace(access.keeper.db()));
            KF_TRY(access.incoming.resendAfter(counter));
            KF_ASSIGN(const auto unsent, journal::toSend(access.keeper.db(), counter, std::numeric_limits<int>::max()));
            KF_ASSIGN(const quint64 last, journal::lastUnsettled(access.keeper.db()));
            return Standing{place.counter < counter, counter + quint64(unsent.size()) < place.counter, last != 0};
        }),
              [this](const Standing &standing) {
                  m_needsNewName = standing.hasGaps;
                  // Which of ours it has is to be known before anything else comes under our name.
                  if (standing.knowsMoreOfUs && standing.hasUnsent)
                      push();
                  else
                      snapshot();
              });
    });
}

void SyncRun::becomeNewDevice()
{
    if (++m_restarts > MaxRestarts) {
        finish(Error{ErrorCode::Protocol, QStringLiteral("the server and this device cannot agree where they stand")});
        return;
    }
    m_needsNewName = false;
    // The server hears of the new name first: under one that it does not know nobody gets in.
    wire::RenameRequest request;
    request.device = generateDeviceId();
    ask(wire::DevicePath, wire::encode(request), [this, device = request.device](const QByteArray &) {
        after(m_store.write([device](Store::WriteAccess &access) { return access.incoming.becomeNewDevice(device); }),
              [this, device] {
                  m_identity.device = device;
                  m_token.clear();
                  m_tokenJustMade = false;
                  snapshot(); // what of ours has its number comes with it, and is not sent again under this name
              });
    });
}

void SyncRun::finish(std::optional<Error> error)
{
    if (m_done)
        return;
    m_done = true;
    m_report.error = std::move(error);
    if (m_transport) {
        m_report.bytesOut = m_transport->bytesOut() - m_bytesOutBefore;
        m_report.bytesIn = m_transport->bytesIn() - m_bytesInBefore;
    }
    onResult(m_store.read([](Reader &reader) { return reader.openWork(); }), this,
             [this](const Result<OpenWork> &open) {
                 if (open) {
                     m_report.pending = open->pending;
                     m_report.quarantined = open->quarantined;
                     m_report.conflicts = open->conflicts;
                 }
                 Q_EMIT finished(m_report);
             });
}

} // namespace kf
