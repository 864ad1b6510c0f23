#include "app/window/scene.h"

#include "app/sample/sample.h"
#include "core/db/transaction.h"
#include "core/record/types.h"
#include "core/sync/identity.h"

#include <QDateTime>

namespace kf {

namespace {

constexpr quint64 Laptop = 0x4c4150544f50;
constexpr char NobodyListens[] = "https://127.0.0.1:9";

QString inLanguage(const QString &language, const char16_t *ru, const char *en)
{
    return language == QStringLiteral("ru") ? QString::fromUtf16(ru) : QString::fromLatin1(en);
}

// As if the server had taken everything so far.
Result<void> settle(Store &store, const QString &language)
{
    return store
        .write([language](Store::WriteAccess &access) -> Result<void> {
            Connection &db = access.keeper.db();
            KF_ASSIGN(const Place place, journal::readPlace(db));
            Identity identity;
            identity.server = QString::fromLatin1(NobodyListens);
            identity.workspace = RecordId::generate(1);
            identity.workspaceName = inLanguage(language, u"Полевица", "Polevitsa");
            identity.user = RecordId::generate(2);
            identity.userName = inLanguage(language, u"Марина Лаптева", "Marina Lapteva");
            identity.role = QStringLiteral("kam");
            {
                KF_ASSIGN(auto transaction, Transaction::begin(db));
                KF_TRY(writeIdentity(db, identity));
                KF_TRY(transaction.commit());
            }
            wire::PullResponse response;
            response.cursor = {1, place.counter, 1};
            response.head = place.counter;
            response.authors = {
                {place.device, inLanguage(language, u"Телефон", "Phone"), identity.user, identity.userName},
                {DeviceId(Laptop), inLanguage(language, u"Ноутбук", "Laptop"), identity.user, identity.userName}};
            for (quint64 i = 1; i <= place.counter; ++i) {
                wire::Entry entry;
                entry.number = entry.counter = i;
                entry.device = place.device;
                entry.ownAsWritten = true;
                response.entries.push_back(entry);
            }
            KF_TRY(access.incoming.takeEntries(response));
            return access.incoming.noteSynced();
        })
        .result();
}

Result<std::optional<Record>> firstOf(Store &store, const RecordType &type, const FieldType &orderBy)
{
    Query query;
    query.type = &type;
    query.orderBy = &orderBy;
    query.where.push_back({&orderBy, Condition::Test::NotEmpty, {}});
    query.limit = 1;
    KF_ASSIGN(auto found, store.read([query](Reader &reader) { return reader.list(query); }).result());
    return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

// The same promise, moved to Friday on the phone and to Monday on the laptop.
Result<void> disagree(Store &store, const Record &promise, const StoryClock &clock)
{
    const QDate friday = clock.day().addDays(3);
    const Value onPhone(Moment{friday, QTime(15, 0)});
    const Value onLaptop(Moment{friday.addDays(3), std::nullopt});
    return store
        .write([&](Store::WriteAccess &access) -> Result<void> {
            KF_ASSIGN(const Place place, journal::readPlace(access.keeper.db()));
            const qint64 now = clock.nowMs();
            wire::Entry entry;
            entry.number = place.number + 1;
            entry.device = DeviceId(Laptop);
            entry.counter = entry.action = 1;
            entry.at = now - 4 * 60'000;
            entry.record = promise.id();
            entry.type = types::promise.name().toByteArray();
            const FieldType &due = types::promise.due;
            entry.fields = {{due.name().toByteArray(),
                             false,
                             {{encodeValue(due, onLaptop), entry.at, {{DeviceId(Laptop), entry.number}}},
                              {encodeValue(due, onPhone), now - 8 * 60'000, {{place.device, entry.number - 1}}}}}};
            wire::PullResponse response;
            response.cursor = {1, entry.number, 1};
            response.head = entry.number;
            response.entries = {entry};
            return access.incoming.takeEntries(response);
        })
        .result();
}

Result<void> workOffline(Store &store, const Record &visit, const QString &language)
{
    const RecordId account = visit.get(types::visit.account);
    Action notes;
    Record note(types::note);
    note.set(types::note.account, account)
        .set(types::note.text, inLanguage(language, u"Рябинина просит показать отчёт по недовозу до встречи",
                                          "Ryabinina wants to see the short-delivery report before we meet"));
    notes.edits.push_back(RecordEdit::create(note));
    Record task(types::task);
    task.set(types::task.account, account)
        .set(types::task.title, inLanguage(language, u"Прислать график отгрузок", "Send the shipping schedule"));
    notes.edits.push_back(RecordEdit::create(task));
    KF_TRY(store.apply(std::move(notes)).result());

    Action move;
    RecordEdit edit;
    edit.type = &types::visit;
    edit.id = visit.id();
    edit.values.emplace_back(&types::visit.end, Value(visit.get(types::visit.end) + 15 * 60'000));
    move.edits.push_back(std::move(edit));
    KF_TRY(store.apply(std::move(move)).result());
    return {};
}

} // namespace

StoryClock::StoryClock() : m_now(QDateTime(QDate(2026, 10, 13), QTime(9, 52)).toMSecsSinceEpoch()) {}

QDate StoryClock::day() const
{
    return QDateTime::fromMSecsSinceEpoch(m_now).date();
}

Result<std::unique_ptr<Store>> makeScene(const QString &directory, const QByteArray &story, const QString &language,
                                         const StoryClock &clock)
{
    StoreOptions options;
    options.directory = directory;
    options.deviceName = inLanguage(language, u"Телефон", "Phone");
    options.create = true;
    options.clock = &clock;
    KF_ASSIGN(auto store, Store::open(options, Secret::random(32)));
    KF_TRY(loadSample(*store, story, clock.day(), language));
    KF_TRY(settle(*store, language));
    KF_ASSIGN(const auto promise, firstOf(*store, types::promise, types::promise.due));
    if (promise)
        KF_TRY(disagree(*store, *promise, clock));
    Query today;
    today.type = &types::visit;
    today.orderBy = &types::visit.start;
    today.where.push_back({&types::visit.start, Condition::Test::Greater, Value(clock.nowMs())});
    today.limit = 1;
    KF_ASSIGN(const auto visits, store->read([today](Reader &reader) { return reader.list(today); }).result());
    if (!visits.empty())
        KF_TRY(workOffline(*store, visits.front(), language));
    return store;
}

} // namespace kf
