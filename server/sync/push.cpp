#include "server/sync/push.h"

#include "core/record/types.h"
#include "server/scope/refusals.h"
#include "server/scope/rights.h"
#include "server/sync/chain.h"
#include "server/sync/numbering.h"
#include "server/sync/results.h"

#include <algorithm>
#include <array>

namespace kf::server {

namespace {

constexpr qint64 MaxAgeMs = 10LL * 366 * 24 * 3600 * 1000; // an older one is a broken clock

// An operation as it arrived. One that cannot be read still has its counter and its action.
struct Arrived
{
    QByteArrayView bytes;
    quint64 counter = 0;
    quint64 action = 0;
    qint64 at = 0;
    std::optional<Operation> operation;
    std::array<char, size_t(PushResults::ContentHashBytes)> hash;

    QByteArrayView hashView() const { return {hash.data(), PushResults::ContentHashBytes}; }
};

using Action = std::span<const Arrived>;

Result<Arrived> arrived(const wire::PushRequest::Item &item, DeviceId device, qint64 arrivedAt)
{
    Arrived result;
    result.bytes = item.operation;
    CborReader in(item.operation);
    in.array();
    result.counter = in.unsignedInteger();
    const quint64 behind = in.unsignedInteger();
    if (!in.ok() || result.counter == 0 || result.counter > quint64(INT64_MAX) || behind >= result.counter)
        return fail(ErrorCode::Protocol, QStringLiteral("an operation has no counter"));
    result.action = result.counter - behind;
    result.at = arrivedAt - std::clamp<qint64>(item.ageMs, 0, MaxAgeMs);
    const QByteArray hash = contentHash(item.operation);
    std::copy_n(hash.begin(), result.hash.size(), result.hash.begin());
    if (auto operation = decodeOperation(item.operation, device))
        result.operation = std::move(*operation);
    return result;
}

bool isTooLarge(const Action &action)
{
    qsizetype bytes = 0;
    for (const Arrived &item : action) {
        bytes += item.bytes.size();
        const bool largeText =
            item.operation && std::any_of(item.operation->fields.begin(), item.operation->fields.end(),
                                          [](const FieldChange &field) { return field.value.size() > MaxTextBytes; });
        if (item.bytes.size() > MaxOperationBytes || largeText)
            return true;
    }
    return action.size() > MaxActionOperations || bytes > MaxActionBytes;
}

bool isMalformed(const Action &action, quint64 head)
{
    return action.front().action != action.front().counter || // the rest of an action whose beginning came before
           std::any_of(action.begin(), action.end(), [head](const Arrived &item) {
               return !item.operation || item.operation->base > head || // had seen what does not exist
                      std::any_of(item.operation->fields.begin(), item.operation->fields.end(),
                                  [](const FieldChange &field) { return field.name == DeletedField; });
           });
}

bool namesTeam(const Operation &operation)
{
    return operation.type == types::membership.name();
}

// From the first of these on, not everybody sees everything.
bool bringsScope(const Operation *operation)
{
    return namesTeam(*operation) ||
           std::any_of(operation->fields.begin(), operation->fields.end(), [](const FieldChange &field) {
               return field.name == types::note.marking.name() && CborReader(field.value).text() == "private";
           });
}

class PushRun
{
public:
    PushRun(PushTransaction &transaction, const Pusher &pusher, const std::vector<User> &people, qint64 now)
        : m_transaction(transaction), m_pusher(pusher), m_people(people), m_numbering(transaction, pusher.device, now)
    {
    }

    Result<PushOutcome> run(std::span<const Arrived> items, const wire::Cursor &cursor)
    {
        KF_ASSIGN(m_onThisLog, isOnThisLog(m_transaction, cursor));
        KF_ASSIGN(m_lastCounter, m_transaction.lastCounter(m_pusher.device));
        const auto fresh = std::partition_point(items.begin(), items.end(),
                                                [&](const Arrived &item) { return item.counter <= m_lastCounter; });
        const auto known = size_t(fresh - items.begin());
        KF_ASSIGN(const bool same, answerKnown(items.first(known), items.size()));
        if (same)
            KF_TRY(takeFresh(items.subspan(known)));
        if (!m_committed) // it was acknowledged before, or is now
            KF_TRY(m_transaction.confirm());
        return PushOutcome{{m_numbering.head().epoch, m_numbering.head().number, m_lastCounter, std::move(m_receipts)},
                           m_numbering.count(),
                           {}};
    }

private:
    // False when a counter holds another content: nothing of this push is this device's then.
    Result<bool> answerKnown(std::span<const Arrived> items, size_t allItems)
    {
        if (items.empty())
            return true;
        KF_ASSIGN(const auto batches,
                  m_transaction.batches(m_pusher.device, items.front().counter, items.back().counter));
        auto batch = batches.begin();
        std::optional<PushResults> results;
        for (size_t i = 0; i < items.size(); ++i) {
            const Arrived &item = items[i];
            while (batch != batches.end() && batch->last < item.counter) {
                ++batch;
                results.reset();
            }
            if (batch == batches.end() || batch->first > item.counter)
                return fail(ErrorCode::Damaged, QStringLiteral("the answer to a known operation is missing"));
            if (!results) {
                KF_ASSIGN(results, decodePushResults(batch->results));
            }
            const QByteArray hash = results->hashes.mid(
                qsizetype(item.counter - batch->first) * PushResults::ContentHashBytes, PushResults::ContentHashBytes);
            if (hash != item.hashView()) {
                m_receipts.push_back({wire::Verdict::Reused, item.counter, allItems - i, 0, {}});
                return false;
            }
            if (const auto receipt = receiptOf(*results, item.counter))
                addReceipt(m_receipts, *receipt);
        }
        return true;
    }

    Result<void> takeFresh(std::span<const Arrived> items)
    {
        // Bases that count in another log would claim to have seen what nobody showed them: first their author has to
        // find out, and say anew what he had seen.
        const std::span<const Arrived> inOrder = m_onThisLog ? wholeActionsInOrder(items) : items.first(0);
        if (!inOrder.empty())
            KF_TRY(number(inOrder));
        if (inOrder.size() < items.size())
            m_receipts.push_back(
                {wire::Verdict::Retry, items[inOrder.size()].counter, items.size() - inOrder.size(), 0, {}});
        return {};
    }

    // Up to the first gap, and not beyond the beginning of the action it is in.
    std::span<const Arrived> wholeActionsInOrder(std::span<const Arrived> items) const
    {
        size_t end = 0;
        while (end < items.size() && items[end].counter == m_lastCounter + 1 + end)
            ++end;
        if (end < items.size()) {
            while (end > 0 && items[end - 1].action == items[end].action)
                --end;
        }
        return items.first(end);
    }

    Result<void> number(std::span<const Arrived> items)
    {
        std::vector<const Operation *> operations;
        for (const Arrived &item : items) {
            if (item.operation)
                operations.push_back(&*item.operation);
        }
        KF_TRY(m_numbering.keepDates());
        if (std::any_of(operations.begin(), operations.end(), bringsScope))
            KF_TRY(m_numbering.scope().turnOn());
        KF_TRY(m_numbering.set().load(operations));

        PushResults results;
        for (size_t first = 0; first < items.size();) {
            size_t last = first + 1;
            while (last < items.size() && items[last].action == items[first].action)
                ++last;
            const Action action = items.subspan(first, last - first);
            KF_ASSIGN(const QByteArray refusal, refusalOf(action));
            for (const Arrived &item : action) {
                if (!refusal.isEmpty()) {
                    addReceipt(results.receipts, wire::Verdict::Quarantined, item.counter, 0, refusal);
                    KF_TRY(keepRefused(item, refusal));
                } else {
                    KF_TRY(accept(item, results.receipts));
                }
            }
            first = last;
        }
        for (const Arrived &item : items)
            results.hashes += item.hashView();

        KF_TRY(m_numbering.scope().store().add(m_refused));
        KF_TRY(m_numbering.commit(StoredBatch{items.front().counter, items.back().counter, encode(results)}));
        m_committed = true;
        m_lastCounter = items.back().counter;
        for (const wire::Receipt &receipt : results.receipts)
            addReceipt(m_receipts, receipt);
        return {};
    }

    // Why an action is not accepted; empty when it is. An edit of a creation that was not accepted finds no record, and
    // so joins it.
    Result<QByteArray> refusalOf(const Action &action)
    {
        if (m_pusher.role == Role::Reader)
            return QByteArray(refusal::ReadOnly);
        if (isTooLarge(action))
            return QByteArray(refusal::TooLarge);
        if (isMalformed(action, m_transaction.head().number))
            return QByteArray(refusal::Malformed);
        std::vector<RecordKey> created;
        for (const Arrived &item : action) {
            const Operation &operation = *item.operation;
            const RecordKey key{operation.type, operation.record};
            if (operation.kind == Operation::Kind::Erase && m_pusher.role != Role::Admin)
                return QByteArray(refusal::NotAllowed);
            if (operation.kind == Operation::Kind::Create) {
                created.push_back(key);
                continue;
            }
            KF_ASSIGN(const bool exists, m_numbering.set().exists(key));
            if (!exists && std::find(created.begin(), created.end(), key) == created.end())
                return QByteArray(refusal::UnknownRecord);
        }
        std::vector<const Operation *> operations;
        for (const Arrived &item : action)
            operations.push_back(&*item.operation);
        return refusalByScope(m_numbering.scope(), m_numbering.set(), m_pusher, operations);
    }

    // Nobody's words are lost with his right to write them: who answers for the client decides what becomes of them.
    Result<void> keepRefused(const Arrived &item, const QByteArray &why)
    {
        const bool forWantOfRights = why == refusal::NoRight || why == refusal::ReadOnly ||
                                     why == refusal::NotAllowed ||
                                     why == refusal::UnknownRecord;             // an edit of what was refused
        if (!m_numbering.scope().isOn() || !forWantOfRights || !item.operation) // what cannot be read is nobody's words
            return {};
        const RecordId record = item.operation->record;
        KF_ASSIGN(const RecordId client,
                  clientOfRefused(m_numbering.scope(), m_numbering.set(), *item.operation, m_clientsOfRefused));
        m_clientsOfRefused.try_emplace(record, client);
        m_refused.push_back(
            {m_pusher.device, item.counter, item.at, m_pusher.user, why, item.bytes.toByteArray(), record, client});
        return {};
    }

    Result<void> accept(const Arrived &item, std::vector<wire::Receipt> &receipts)
    {
        if (item.operation->type == types::membership.name() && m_numbering.scope().scope() != Scoped::Teams)
            KF_TRY(m_numbering.beginTeams(m_people));
        KF_ASSIGN(const quint64 number, m_numbering.number(*item.operation, item.at));
        addReceipt(receipts, number == 0 ? wire::Verdict::Erased : wire::Verdict::Numbered, item.counter, number);
        return {};
    }

    PushTransaction &m_transaction;
    const Pusher &m_pusher;
    const std::vector<User> &m_people;
    Numbering m_numbering;
    std::vector<Refused> m_refused;
    std::map<RecordId, RecordId> m_clientsOfRefused; // by record
    std::vector<wire::Receipt> m_receipts;
    quint64 m_lastCounter = 0;
    bool m_onThisLog = true;
    bool m_committed = false;
};

} // namespace

Result<PushOutcome> push(Storage &storage, const Pusher &pusher, const wire::PushRequest &request, qint64 arrivedAt)
{
    struct Work
    {
        std::vector<Arrived> items;
        std::vector<User> people;
        std::unique_ptr<PushTransaction> transaction;
        std::optional<PushRun> run;
    };
    const auto work = std::make_shared<Work>();
    // Reading the operations needs no lock.
    std::vector<Arrived> &items = work->items;
    items.reserve(request.items.size());
    for (const wire::PushRequest::Item &item : request.items) {
        KF_ASSIGN(Arrived next, arrived(item, pusher.device, arrivedAt));
        if (!items.empty() && next.counter <= items.back().counter)
            return fail(ErrorCode::Protocol, QStringLiteral("the operations are not in the order of their counters"));
        items.push_back(std::move(next));
    }
    if (std::any_of(items.begin(), items.end(),
                    [](const Arrived &item) { return item.operation && namesTeam(*item.operation); })) {
        KF_ASSIGN(work->people, storage.directory().users(pusher.workspace));
    }
    KF_ASSIGN(work->transaction, storage.beginPush(pusher.workspace));
    work->run.emplace(*work->transaction, pusher, work->people, arrivedAt);
    KF_ASSIGN(PushOutcome outcome, work->run->run(items, request.cursor));
    work->transaction.reset();
    outcome.remains = work;
    return outcome;
}

} // namespace kf::server
