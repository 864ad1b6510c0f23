#pragma once

#include "core/sync/identity.h"
#include "core/sync/mediarun.h"
#include "core/sync/transport.h"

#include <QObject>
#include <QPointer>

namespace kf {

struct SyncReport
{
    qint64 pushed = 0; // operations that got a number, or a verdict
    qint64 pulled = 0; // entries, and records of a snapshot
    qint64 pending = 0;
    qint64 quarantined = 0;
    qint64 conflicts = 0;
    quint64 bytesOut = 0;
    quint64 bytesIn = 0;
    MediaReport media;
    std::optional<Error> mediaError; // the texts are through, and this is not
    std::optional<Error> error;      // Offline: no server in reach; everything else is in its message
};

// One synchronisation from beginning to end: a first snapshot where there was none, then push and pull until nothing is
// left on either side, then attachments' bytes as far as the policy goes. Every step is safe to lose: the next run goes
// on from what the store says. One run at a time for a store (the caller sees to it); lives on a thread with an event
// loop.
class SyncRun : public QObject
{
    Q_OBJECT

public:
    // The transport may be one that earlier runs have used: its connection is still open then.
    using TransportTo = std::function<std::shared_ptr<Transport>(const Identity &)>;
    SyncRun(Store &store, TransportTo transportTo, MediaPolicy media, QObject *parent = nullptr);
    ~SyncRun() override;

    void start();

Q_SIGNALS:
    // Of a first sync: records here, and records there.
    void progress(qint64 done, qint64 total);
    // The server holds everything of ours, and has answered for each operation: durable there and noted here. What it
    // has of others is fetched after it.
    void acknowledged();
    void finished(const kf::SyncReport &report);

private:
    // Answers with every status but those that a new token mends.
    void askAny(const char *path, const QByteArray &body, std::function<void(Transport::Reply)> onReply);
    void ask(const char *path, const QByteArray &body, std::function<void(QByteArray)> onBody);
    void renewToken(const QByteArray &challengeBody, const std::function<void()> &then);
    void snapshot();
    void askForPage();
    void takeSnapshotBody(QByteArray body);
    struct NextRequest;
    void push();
    void goOn(const NextRequest &next);
    void takePushBody(const QByteArray &body);
    void pull();
    void takePullBody(const QByteArray &body);
    void media();
    void startOver(); // the server does not know our place
    void becomeNewDevice();
    void finish(std::optional<Error> error);
    template <typename T, typename Fn>
    void after(const QFuture<Result<T>> &future, Fn next);

    Store &m_store;
    TransportTo m_transportTo;
    std::shared_ptr<Transport> m_transport;
    quint64 m_bytesOutBefore = 0; // of the transport's earlier runs
    quint64 m_bytesInBefore = 0;
    Identity m_identity;
    QByteArray m_token;
    SyncReport m_report;
    MediaPolicy m_mediaPolicy;
    std::unique_ptr<MediaRun> m_mediaRun;
    qint64 m_snapshotDone = 0;
    int m_pagesAskedFor = 0;
    int m_pagesInWork = 0;
    QByteArray m_nextPage;
    bool m_pageWanted = false;
    bool m_pageAsked = false;
    bool m_tokenJustMade = false;
    bool m_hadGap = false;
    bool m_needsNewName = false; // the server lacks operations under our name that are nowhere any more
    int m_restarts = 0;
    bool m_done = false;
};

} // namespace kf
