#pragma once

#include "core/media/mediastore.h"
#include "core/sync/transport.h"

#include <QObject>

#include <deque>
#include <set>

namespace kf {

// What of the attachments' bytes may travel.
struct MediaPolicy
{
    bool allowed = true;                     // false: nothing, as on a network that is paid by what goes through it
    qint64 largestUnasked = 8 * 1024 * 1024; // content; larger ones come when somebody asks for them
    qint64 bytesPerRun = 16 * 1024 * 1024;   // both ways; then what was written meanwhile goes first
    std::set<RecordId> wanted = {};          // asked for, whatever their size
    std::set<RecordId> hopeless = {};        // were damaged, there or here; not tried again
};

struct MediaReport
{
    qint64 sent = 0;                 // files that the server has found good
    qint64 received = 0;             // files that are here now
    qint64 left = 0;                 // that this run did not come to, or to the end of: there is more to do at once
    std::set<RecordId> damaged = {}; // came, and were not what their record says
    std::set<RecordId> spoilt = {};  // are on this device and are not what their record says; not sent
};

// The part of a synchronisation behind its texts: sealed files go to the server and come from it, range by range. A
// lost step costs its range. Lives on a thread with an event loop that may wait for the disk; holds one range.
class MediaRun : public QObject
{
    Q_OBJECT

public:
    // Answers with every status, 401 apart, which it has dealt with.
    using Ask = std::function<void(const char *path, const QByteArray &body, std::function<void(Transport::Reply)>)>;
    MediaRun(Store &store, Ask ask, MediaPolicy policy, QObject *parent = nullptr);
    ~MediaRun() override;

    void start();

Q_SIGNALS:
    void finished(const kf::MediaReport &report, const std::optional<kf::Error> &error); // Offline: nobody answers

private:
    struct Sending;
    struct Fetching;
    Result<void> plan();
    Result<void> keyRecords(const std::vector<Media> &unsent);
    bool isEnough() const { return m_bytes >= m_policy.bytesPerRun; }
    bool isSpoilt(); // what is being sent, as it lies here
    void leave();    // for the next run, in the middle of a file
    void next();
    void send();
    void takeAnswer(const Transport::Reply &reply);
    void fetch();
    void takeRange(const Transport::Reply &reply);
    // Whether the run goes on with the next file; else it has ended.
    bool mayGoOn(const Transport::Reply &reply);
    void skip(const Error &error);
    void finish(std::optional<Error> error);

    Store &m_store;
    MediaStore m_media;
    Ask m_ask;
    MediaPolicy m_policy;
    MediaReport m_report;
    std::deque<Media> m_toSend;
    std::deque<Record> m_toFetch;
    std::unique_ptr<Sending> m_sending;
    std::unique_ptr<Fetching> m_fetching;
    qint64 m_bytes = 0; // that went through
};

} // namespace kf
