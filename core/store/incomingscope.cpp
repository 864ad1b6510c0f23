// What the user may see changes: records come whole and leave again.
#include "core/store/incoming.h"
#include "core/store/media.h"

namespace kf {

namespace {

constexpr char PositionKey[] = "pull-position";
// Since when the server's word that a record leaves is understood here: an app that was older kept such records.
constexpr char ForgetsKey[] = "forgets";

} // namespace

Result<wire::PullRequest> Incoming::nextPull(quint64 maxBytes)
{
    Connection &db = m_keeper.db();
    KF_ASSIGN(const Place place, journal::readPlace(db));
    wire::PullRequest request{{place.epoch, place.number, place.chain}, maxBytes, true};
    KF_ASSIGN(request.position, readMeta(db, PositionKey));
    KF_ASSIGN(const QByteArray forgets, readMeta(db, ForgetsKey));
    request.remindMe = forgets.isEmpty();
    KF_ASSIGN(Statement last, db.prepare("SELECT first_counter + count - 1, first_number + count - 1 FROM receipt "
                                         "ORDER BY first_counter DESC LIMIT 1"));
    KF_ASSIGN(const bool any, last.step());
    request.ownThrough = any ? quint64(last.integer(0)) : 0;
    request.ownNumber = any ? quint64(last.integer(1)) : 0;
    return request;
}

Result<void> Incoming::noteNothingLeft()
{
    return writeMeta(m_keeper.db(), ForgetsKey, "1");
}

Result<void> Incoming::beginLog(bool fresh)
{
    KF_TRY(writeMeta(m_keeper.db(), PositionKey, {}));
    // Behind a comparison the server tells anew what has left.
    return fresh ? noteNothingLeft() : writeMeta(m_keeper.db(), ForgetsKey, {});
}

Result<void> Incoming::takeScope(const wire::PullResponse &response, quint64 lastOpen)
{
    Connection &db = m_keeper.db();
    for (const wire::Forget &forget : response.forgets) {
        KF_ASSIGN(Statement row, db.prepare("INSERT OR REPLACE INTO leaving(record, type) VALUES(?, ?)"));
        row.bindBlob(1, forget.record.bytes());
        row.bindText(2, forget.type);
        KF_TRY(row.run());
    }
    // Before any of them comes back: it comes back without the history it had.
    if (!response.forgets.empty())
        KF_TRY(removeWhatLeft());
    for (const wire::WholeRecord &record : response.records) {
        KF_ASSIGN(RecordState state, decodeState(record.state, record.type));
        KF_ASSIGN(Statement row, db.prepare("DELETE FROM leaving WHERE record = ?"));
        row.bindBlob(1, record.record.bytes());
        KF_TRY(row.run());
        KF_TRY(takeState(record.type, record.record, std::move(state), lastOpen));
    }
    KF_ASSIGN(const QByteArray position, readMeta(db, PositionKey));
    if (position != response.position)
        KF_TRY(writeMeta(db, PositionKey, response.position));
    if (!response.position.isEmpty())
        return {};
    KF_ASSIGN(const QByteArray forgets, readMeta(db, ForgetsKey));
    return forgets.isEmpty() ? noteNothingLeft() : Result<void>();
}

Result<void> Incoming::takeState(QByteArrayView type, const RecordId &id, RecordState state, quint64 lastOpen)
{
    if (state.erased)
        return m_keeper.erase(type, id);
    if (lastOpen != 0) {
        for (Family::Key &parent : m_family.parentsOf(state))
            m_families.insert(std::move(parent));
    }
    KF_ASSIGN(const auto unsettled, journal::unsettledOf(m_keeper.db(), id));
    if (!unsettled.empty() || (lastOpen != 0 && holdsDeletion(state)))
        return refold(type, id, std::move(state));
    KF_ASSIGN(const RecordKeeper::Kept kept, m_keeper.load(type, id));
    if (kept.state.exists() && kept.state == state)
        return {};
    return m_keeper.keep(id, kept, state);
}

Result<void> Incoming::removeWhatLeft()
{
    Connection &db = m_keeper.db();
    std::vector<Family::Key> free;
    {
        KF_ASSIGN(Statement rows, db.prepare("SELECT record, type FROM leaving WHERE NOT EXISTS (SELECT 1 FROM change "
                                             "WHERE change.record = leaving.record AND status BETWEEN 1 AND 2)"));
        KF_TRY(rows.forEach([&](const Statement &row) {
            if (const auto id = RecordId::fromBytes(row.blob(0)))
                free.push_back({row.text(1).toByteArray(), *id});
        }));
    }
    for (const Family::Key &record : free) {
        KF_TRY(m_keeper.drop(record.type, record.id));
        KF_TRY(m_keeper.dropShadow(record.id));
        if (isAttachment(record.type))
            KF_TRY(dropMediaElsewhere(db, record.id));
        // What was not accepted stays readable here, and so do words that are still being typed: of a new note then.
        for (const char *sql : {"DELETE FROM change WHERE record = ? AND status = 0",
                                "DELETE FROM draft WHERE record = ? AND text = cut_text",
                                "UPDATE draft SET record = NULL, cut_text = '' WHERE record = ?",
                                "DELETE FROM leaving WHERE record = ?"}) {
            KF_ASSIGN(Statement row, db.prepare(sql));
            row.bindBlob(1, record.id.bytes());
            KF_TRY(row.run());
        }
    }
    return {};
}

} // namespace kf
