#pragma once

#include "core/record/types.h"
#include "core/sync/session.h"
#include "qml/Visit/visitmodel.h"
#include "tests/support/fakeposition.h"
#include "tests/support/records.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

// A store with a client and a visit planned there, and a position that is told by hand.
namespace kf::test {

class HandClock : public Clock
{
public:
    qint64 nowMs() const override { return now; }
    qint64 monotonicMs() const override { return now; }
    quint32 bootId() const override { return 1; }

    qint64 now = QDateTime(QDate(2026, 10, 13), QTime(10, 31)).toMSecsSinceEpoch();
};

inline const GeoPoint Door = GeoPoint::fromDegrees(55.7712, 37.6512).value();
inline const GeoPoint Hall = GeoPoint::fromDegrees(55.7720, 37.6524).value(); // 116 m away

class VisitFixture
{
public:
    void open()
    {
        m_directory = std::make_unique<QTemporaryDir>();
        StoreOptions options;
        options.directory = m_directory->path();
        options.create = true;
        options.clock = &clock;
        session = std::make_unique<Session>(must(Store::open(options, Secret::random(32))));
        position = std::make_unique<FakePosition>();
        Record client(types::account);
        client.set(types::account.name, QStringLiteral("Tavoria")).set(types::account.place, GeoPlace{Door, 6});
        account = add(client);
        Record other(types::account);
        other.set(types::account.name, QStringLiteral("Orbis"));
        placeless = add(other);
        Record person(types::contact);
        person.set(types::contact.name, QStringLiteral("Olga Ryabinina")).set(types::contact.account, account);
        Record planned(types::visit);
        planned.set(types::visit.title, QStringLiteral("Q3 results"))
            .set(types::visit.account, account)
            .set(types::visit.start, clock.now)
            .set(types::visit.place, QStringLiteral("Head office"))
            .set(types::visit.people, {add(person)});
        visit = add(planned);
    }
    void close()
    {
        session.reset();
        position.reset();
        m_directory.reset();
        clock = {};
    }

    RecordId add(const Record &record) { return makeRecord(session->store(), record); }
    Record record(const RecordType &type, const RecordId &id)
    {
        return must(session->store().read([&](Reader &reader) { return reader.get(type, id); }).result()).value();
    }
    std::vector<Record> all(const RecordType &type) { return recordsOf(session->store(), type); }
    std::optional<Draft> draft()
    {
        return must(
            session->store().read([](Reader &reader) { return reader.draft(QStringLiteral("visit")); }).result());
    }
    PositionFix fix(std::optional<double> accuracy, GeoPoint point = Door)
    {
        return {point, accuracy, clock.now, false};
    }
    std::unique_ptr<VisitModel> model()
    {
        auto made = std::make_unique<VisitModel>(clock, *position);
        made->attach(*session);
        return made;
    }

    HandClock clock;
    std::unique_ptr<FakePosition> position;
    std::unique_ptr<Session> session;
    RecordId account;
    RecordId placeless;
    RecordId visit;

private:
    std::unique_ptr<QTemporaryDir> m_directory;
};

} // namespace kf::test
