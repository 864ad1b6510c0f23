#include "core/sync/mediarun.h"

#include "core/change/mediawire.h"
#include "core/record/types.h"

#include <QCryptographicHash>
#include <QFile>
#include <QPointer>

namespace kf {

namespace {

constexpr int MostFiles = 200; // in one run
constexpr int AmongNewest = 2000;
constexpr int MostTries = 2; // of a file that arrives spoilt

} // namespace

struct MediaRun::Sending
{
    Media media;
    QFile file;
    quint64 size = 0;
    quint64 have = 0; // that the server is known to have
    bool asked = false;
    int tries = 0;
};

struct MediaRun::Fetching
{
    Record attachment;
    NewFile file;
};

MediaRun::MediaRun(Store &store, Ask ask, MediaPolicy policy, QObject *parent)
    : QObject(parent), m_store(store), m_media(store), m_ask(std::move(ask)), m_policy(std::move(policy))
{
}

MediaRun::~MediaRun() = default;

void MediaRun::start()
{
    if (!m_policy.allowed) {
        finish(std::nullopt);
        return;
    }
    if (const auto planned = plan(); !planned)
        finish(planned.error());
    else
        next();
}

Result<void> MediaRun::plan()
{
    KF_ASSIGN(const std::vector<Media> unsent,
              m_store.read([](Reader &reader) { return reader.unsentMedia(MostFiles); }).result());
    KF_TRY(keyRecords(unsent));
    for (const Media &media : unsent) {
        if (!m_policy.hopeless.contains(media.id))
            m_toSend.push_back(media);
    }
    KF_ASSIGN(const std::vector<Record> absent,
              m_store.read([](Reader &reader) { return reader.absentAttachments(AmongNewest); }).result());
    for (const Record &attachment : absent) {
        const bool wanted = m_policy.wanted.contains(attachment.id());
        if ((!wanted && attachment.get(types::attachment.size) > m_policy.largestUnasked) ||
            m_policy.hopeless.contains(attachment.id()))
            continue;
        if (wanted)
            m_toFetch.push_front(attachment);
        else if (m_toFetch.size() < MostFiles)
            m_toFetch.push_back(attachment);
    }
    return {};
}

// Attachments of before their bytes travelled have a record without a key. It goes with the next run's texts.
Result<void> MediaRun::keyRecords(const std::vector<Media> &unsent)
{
    std::vector<RecordId> keyless;
    const auto read = [&](Reader &reader) -> Result<void> {
        for (const Media &media : unsent) {
            KF_ASSIGN(const std::optional<Record> record, reader.get(types::attachment, media.id));
            if (record && record->get(types::attachment.key).isEmpty())
                keyless.push_back(media.id);
        }
        return {};
    };
    KF_TRY(m_store.read(read).result());
    const auto write = [keyless](Store::WriteAccess &store) -> Result<qint64> {
        qint64 written = 0;
        for (const RecordId &id : keyless) {
            Connection &db = store.keeper.db();
            KF_ASSIGN(const auto unsettled, journal::unsettledOf(db, id));
            if (!unsettled.empty()) // on its way already, or not accepted
                continue;
            KF_ASSIGN(const Secret key, readMediaKey(db, id));
            KF_TRY(store.writer.apply(
                Action::only(RecordEdit::change(types::attachment, id, {{&types::attachment.key, keyText(key)}}))));
            ++written;
        }
        return written;
    };
    if (keyless.empty())
        return {};
    KF_ASSIGN(const qint64 written, m_store.write(write).result());
    m_report.left += written;
    return {};
}

void MediaRun::next()
{
    m_sending.reset();
    m_fetching.reset();
    const bool wanted = !m_toFetch.empty() && m_policy.wanted.contains(m_toFetch.front().id());
    if (isEnough() || (m_toSend.empty() && m_toFetch.empty())) {
        m_report.left += qint64(m_toSend.size() + m_toFetch.size());
        finish(std::nullopt);
        return;
    }
    if (!m_toSend.empty() && !wanted) {
        m_sending = std::make_unique<Sending>();
        m_sending->media = m_toSend.front();
        m_toSend.pop_front();
        m_sending->file.setFileName(m_media.path(m_sending->media.id));
        if (!m_sending->file.open(QIODevice::ReadOnly)) {
            next(); // it was cleared away meanwhile
            return;
        }
        m_sending->size = quint64(m_sending->file.size());
        send();
        return;
    }
    const Record attachment = m_toFetch.front();
    m_toFetch.pop_front();
    auto file = m_media.arriving(attachment.id());
    if (!file) {
        skip(file.error());
        return;
    }
    m_fetching = std::unique_ptr<Fetching>(new Fetching{attachment, std::move(*file)});
    fetch();
}

// ---- To the server ----

void MediaRun::send()
{
    wire::MediaPut range;
    range.attachment = m_sending->media.id;
    range.sha256 = m_sending->media.sha256;
    range.size = m_sending->size;
    range.offset = m_sending->have;
    if (m_sending->asked) { // first it tells how much of it is there
        if (!m_sending->file.seek(qint64(m_sending->have))) {
            next();
            return;
        }
        range.bytes = m_sending->file.read(qint64(wire::MaxMediaRange));
        if (range.bytes.isEmpty()) { // it is shorter than it was
            next();
            return;
        }
    }
    m_bytes += range.bytes.size();
    m_ask(wire::MediaPutPath, wire::encode(range), [self = QPointer(this)](const Transport::Reply &reply) {
        if (self)
            self->takeAnswer(reply);
    });
}

void MediaRun::takeAnswer(const Transport::Reply &reply)
{
    if (!mayGoOn(reply))
        return;
    if (reply.status != 200) {
        next(); // its record is not there, or no longer for us
        return;
    }
    const auto answer = wire::decodeMediaPutAnswer(reply.body);
    if (!answer) {
        finish(answer.error());
        return;
    }
    if (answer->whole) {
        const RecordId id = m_sending->media.id;
        const auto noted =
            m_store.write([id](Store::WriteAccess &store) { return noteMediaSent(store.keeper.db(), id); }).result();
        if (!noted) {
            finish(noted.error());
            return;
        }
        ++m_report.sent;
        next();
        return;
    }
    if (answer->have == 0 && isSpoilt()) { // before the way is made in vain
        m_report.spoilt.insert(m_sending->media.id);
        next();
        return;
    }
    if (answer->have >= m_sending->size || (answer->spoilt && ++m_sending->tries >= MostTries)) {
        next(); // somebody else brings something else
        return;
    }
    m_sending->have = answer->have;
    m_sending->asked = true;
    if (isEnough()) {
        leave();
        return;
    }
    send();
}

bool MediaRun::isSpoilt()
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    return !m_sending->file.seek(0) || !hash.addData(&m_sending->file) || hash.result() != m_sending->media.sha256;
}

// ---- From the server ----

void MediaRun::fetch()
{
    wire::MediaGet wanted;
    wanted.attachment = m_fetching->attachment.id();
    wanted.sha256 = mediaOf(m_fetching->attachment).sha256;
    wanted.offset = quint64(m_fetching->file.size());
    if (wanted.sha256.size() != wire::MediaHashSize) {
        next();
        return;
    }
    m_ask(wire::MediaGetPath, wire::encode(wanted), [self = QPointer(this)](const Transport::Reply &reply) {
        if (self)
            self->takeRange(reply);
    });
}

void MediaRun::takeRange(const Transport::Reply &reply)
{
    if (!mayGoOn(reply))
        return;
    if (reply.status != 200) {
        next(); // nobody has brought it yet, or it is no longer for us
        return;
    }
    const auto answer = wire::decodeMediaGetAnswer(reply.body);
    if (!answer) {
        finish(answer.error());
        return;
    }
    m_bytes += answer->bytes.size();
    if (const auto written = m_fetching->file.write(answer->bytes); !written) {
        skip(written.error());
        return;
    }
    const quint64 have = quint64(m_fetching->file.size());
    if (have < answer->size && !answer->bytes.isEmpty()) {
        if (isEnough())
            leave();
        else
            fetch();
        return;
    }
    if (const auto synced = m_fetching->file.sync(); !synced) {
        skip(synced.error());
        return;
    }
    const Record attachment = m_fetching->attachment;
    m_fetching.reset(); // and its lock
    const auto adopted = m_media.adopt(attachment);
    if (!adopted && adopted.error().code == ErrorCode::Damaged)
        m_report.damaged.insert(attachment.id());
    else if (!adopted) {
        skip(adopted.error());
        return;
    } else {
        ++m_report.received;
    }
    next();
}

// ---- Ends ----

bool MediaRun::mayGoOn(const Transport::Reply &reply)
{
    if (reply.status == 0 || reply.status == 408 || reply.status == 429 || reply.status >= 500) {
        const auto problem = wire::decodeProblem(reply.body);
        finish(Error{ErrorCode::Offline, problem ? problem->message : reply.problem});
        return false;
    }
    return true;
}

void MediaRun::leave()
{
    if (m_fetching) {
        if (const auto synced = m_fetching->file.sync(); !synced) {
            skip(synced.error());
            return;
        }
    }
    ++m_report.left;
    next(); // which ends it
}

// One file does not keep the others; a full disk does.
void MediaRun::skip(const Error &error)
{
    if (error.code == ErrorCode::DiskFull) {
        finish(error);
        return;
    }
    next();
}

void MediaRun::finish(std::optional<Error> error)
{
    m_sending.reset();
    m_fetching.reset();
    Q_EMIT finished(m_report, error);
}

} // namespace kf
