#pragma once

#include "core/change/surroundings.h"
#include "core/record/types.h"
#include "core/rescue/rescuefile.h"
#include "tests/store/openstore.h"

#include <list>

// Several devices on one log whose fold is the real one, each a store, with no network between them.
namespace kf::test {

inline Secret words(QStringView text = u"рожь и овёс")
{
    return secretFromText(text);
}

class Workplace
{
public:
    struct Seat
    {
        explicit Seat(DeviceId device) : id(device) {}
        template <typename Fn>
        auto write(Fn work)
        {
            return open.write(std::move(work));
        }

        OpenStore open;
        MediaStore media{*open.store};
        DeviceId id;
        quint64 arrived = 0; // counters of ours that the log holds
        size_t pulled = 0;
    };

    // A device of the workspace, in step with nothing yet.
    Seat &seat(quint64 device)
    {
        Seat &seat = m_seats.emplace_back(DeviceId(device));
        seat.write([&](Store::WriteAccess &access) -> Result<void> {
            Connection &db = access.keeper.db();
            KF_ASSIGN(Place place, journal::readPlace(db));
            place.device = seat.id;
            place.epoch = epoch;
            KF_TRY(journal::writePlace(db, place));
            KF_TRY(writeMeta(db, "server", "https://127.0.0.1:1"));
            KF_TRY(writeMeta(db, "workspace", workspace.bytes()));
            return writeMeta(db, "workspace-name", name);
        });
        return seat;
    }
    // One that begins with a copy of the records, and knows no history.
    Seat &seatBySnapshot(quint64 device)
    {
        Seat &seat = this->seat(device);
        QByteArray page;
        CborWriter out(page);
        wire::encodeSnapshotHead({{epoch, quint64(log.size()), 1}, states.size(), {}, {}}, out);
        for (const auto &[id, state] : states)
            wire::encodeSnapshotRecord(id, state.type, encode(state), out);
        seat.write([&](Store::WriteAccess &access) -> Result<void> {
            KF_ASSIGN(const auto prepared, Incoming::prepareSnapshot(page, access.keeper.tables()));
            return access.incoming.takeSnapshotPage(prepared);
        });
        seat.pulled = size_t(log.size());
        pull(seat);
        return seat;
    }

    // What is unsent arrives, and its device hears nothing of it before its next pull.
    void push(Seat &seat)
    {
        const auto ours = seat.write([&](Store::WriteAccess &access) {
            return journal::toSend(access.keeper.db(), seat.arrived, std::numeric_limits<int>::max());
        });
        for (const Change &change : ours) {
            number(change.operation, seat);
            seat.arrived = change.operation.counter;
        }
    }
    void pull(Seat &seat)
    {
        wire::PullResponse response;
        for (size_t i = seat.pulled; i < size_t(log.size()); ++i) {
            wire::Entry entry = log[qsizetype(i)];
            if (entry.ownAsWritten && entry.device == seat.id)
                entry.fields.clear();
            else
                entry.ownAsWritten = false;
            response.entries.push_back(std::move(entry));
        }
        seat.pulled = size_t(log.size());
        response.cursor = {epoch, quint64(log.size()), chain};
        seat.write([&](Store::WriteAccess &access) { return access.incoming.takeEntries(response); });
    }
    void sync(Seat &seat)
    {
        push(seat);
        pull(seat);
    }

    // What is said of a field: the shown value first, then what stands beside it.
    static QStringList said(const RecordState &state, QByteArrayView field)
    {
        QStringList values;
        if (const FieldState *found = state.field(field)) {
            for (const RegisterValue &value : found->values)
                values.append(QString::fromUtf8(CborReader(value.value).text()));
        }
        return values;
    }
    QStringList onServer(const RecordId &id, QByteArrayView field) const
    {
        const auto at = states.find(id);
        return at == states.end() ? QStringList() : said(at->second, field);
    }
    static RecordState shown(Seat &seat, const RecordType &type, const RecordId &id)
    {
        return seat.write([&](Store::WriteAccess &access) { return access.keeper.load(type.name(), id); }).state;
    }

    RecordId workspace = RecordId::generate(1'700'000'000'000);
    QByteArray name = "Работа";
    quint64 epoch = 7;
    quint64 chain = 1;
    QList<wire::Entry> log;
    std::map<RecordId, RecordState> states;

private:
    void number(const Operation &operation, Seat &author)
    {
        const Arrival arrival{quint64(log.size()) + 1, 1'000'000 + qint64(log.size())};
        const FoldResult result = fold(states[operation.record], operation, arrival);
        states[operation.record] = result.state;
        wire::Entry entry;
        entry.number = arrival.number;
        entry.device = operation.device;
        entry.counter = operation.counter;
        entry.at = arrival.at;
        entry.action = operation.action;
        entry.import = operation.import;
        entry.record = operation.record;
        entry.type = operation.type;
        entry.kind = operation.kind;
        entry.effect = result.effect;
        for (const QByteArray &field : result.touched)
            entry.fields.push_back(*result.state.field(field));
        for (const FieldState &field : result.state.fields) {
            const auto parent = field.values.empty() ? std::nullopt : referenceIn(field.values.front().value);
            const auto above = parent ? states.find(*parent) : states.end();
            if (above != states.end() && above->first != operation.record &&
                foldChild(above->second, operation, arrival))
                entry.revived.push_back({above->first, above->second.type, *above->second.field(DeletedField)});
        }
        entry.ownAsWritten = author.id == operation.device && result.asWritten && entry.revived.empty();
        log.push_back(std::move(entry));
    }

    std::list<Seat> m_seats;
};

// A rescue file on its way from one store to another.
class Carried
{
public:
    QString path() const { return m_folder.filePath(QStringLiteral("work.keyfield-rescue")); }
    RescueMade from(Workplace::Seat &seat)
    {
        QFile::remove(path());
        return must(writeRescueFile(*seat.open.store, seat.media, path(), words(), KdfProfile::test()));
    }
    RescueContents contents() const { return must(readRescueFile(path(), words())); }
    Result<RescueImported> tryTo(Workplace::Seat &seat) const
    {
        return importRescueFile(*seat.open.store, seat.media, path(), words());
    }
    RescueImported to(Workplace::Seat &seat) const { return must(tryTo(seat)); }
    RescueImported carry(Workplace::Seat &one, Workplace::Seat &other)
    {
        from(one);
        return to(other);
    }

private:
    QTemporaryDir m_folder;
};

inline Media photo(const QString &name, const QString &place = {})
{
    Media media;
    media.kind = QStringLiteral("photo");
    media.mediaType = QStringLiteral("image/jpeg");
    media.name = name;
    media.place = place;
    return media;
}

inline Record account(const QString &name)
{
    Record record(types::account);
    record.set(types::account.name, name);
    return record;
}

} // namespace kf::test
