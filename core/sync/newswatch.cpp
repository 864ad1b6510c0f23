#include "core/sync/newswatch.h"

#include "core/base/onresult.h"
#include "core/change/news.h"
#include "core/sync/tokenkey.h"

#include <QPointer>

namespace kf {

NewsWatch::NewsWatch(Store &store, TransportTo transportTo, QObject *parent)
    : QObject(parent), m_store(store), m_transportTo(std::move(transportTo))
{
}

void NewsWatch::stop()
{
    ++m_round;
    m_transport.reset();
    m_unknown = false; // the next server may be another
    if (std::exchange(m_watching, false))
        Q_EMIT watching(false);
}

void NewsWatch::watch()
{
    if (m_watching || m_unknown)
        return;
    m_watching = true;
    struct Start
    {
        Identity identity;
        QByteArray token;
        Place place;
    };
    // Shared, since futures of Qt 6.4 copy their results and an identity holds a key.
    const auto start = std::make_shared<Start>();
    onResult(m_store.write([start](Store::WriteAccess &access) -> Result<void> {
        KF_ASSIGN(start->identity, readIdentity(access.keeper.db()));
        KF_ASSIGN(start->token, readMeta(access.keeper.db(), TokenKey));
        KF_ASSIGN(start->place, journal::readPlace(access.keeper.db()));
        return {};
    }),
             this, [this, start, round = m_round](const Result<void> &read) {
                 if (round != m_round)
                     return;
                 const Place &place = start->place;
                 if (read && start->identity.isEnrolled() && place.epoch != 0 && !start->token.isEmpty())
                     ask(start->identity, {place.epoch, place.number, place.chain}, start->token);
                 else
                     m_watching = false; // a run makes what is missing
             });
}

void NewsWatch::ask(const Identity &identity, const wire::Cursor &cursor, const QByteArray &token)
{
    m_transport = m_transportTo(identity);
    const QPointer<NewsWatch> self(this);
    m_transport->post(wire::NewsPath, wire::encode(wire::NewsRequest{cursor}), token,
                      [this, self, round = m_round](const Transport::Reply &reply) {
                          if (self && round == m_round)
                              take(reply);
                      });
    Q_EMIT watching(true);
}

void NewsWatch::take(const Transport::Reply &reply)
{
    m_watching = false;
    const auto response = wire::decodeNewsResponse(reply.body);
    if (reply.status == 200 && response) {
        Q_EMIT answered();
        if (response->news)
            Q_EMIT news();
        else
            watch();
        return;
    }
    Q_EMIT watching(false);
    m_unknown = reply.status == 404;
    if (!m_unknown)
        Q_EMIT lost();
}

} // namespace kf
