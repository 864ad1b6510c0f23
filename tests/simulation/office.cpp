#include "tests/simulation/office.h"

#include "core/change/codec.h"
#include "server/storage/embedded/embeddedstorage.h"
#include "tests/support/must.h"

namespace kf::sim {

using test::must;

OfficeServer::OfficeServer(Disk disk, const qint64 &worldMs)
    : m_disk(std::move(disk)), m_clock(worldMs), m_key(Secret::copyOf(QByteArray(32, 'k')))
{
}

void OfficeServer::open()
{
    m_storage = must(server::EmbeddedStorage::open(m_disk.folder(), m_key));
    m_service = std::make_unique<server::Service>(*m_storage, must(m_storage->directory().serverSecret()), m_clock);
}

void OfficeServer::close()
{
    m_service.reset();
    m_storage.reset();
}

Transport::Reply OfficeServer::answer(const QByteArray &path, const QByteArray &body, const QByteArray &token)
{
    server::RequestHead head;
    head.method = "POST";
    head.target = path;
    head.contentType = "application/cbor";
    head.contentEncoding = "zstd";
    if (!token.isEmpty())
        head.authorization = "Bearer " + token.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    const auto gate = m_service->check(head);
    const server::Answer answer = gate.refusal ? *gate.refusal : m_service->handle(gate, compress(body));
    Transport::Reply reply;
    reply.status = answer.status;
    if (!answer.body.isEmpty())
        reply.body = must(decompress(answer.body, wire::MaxPlainBytes));
    return reply;
}

Words OfficeServer::words(const RecordId &workspace)
{
    Words words;
    const auto view = must(m_storage->beginRead(workspace));
    must(view->log(0, [&](const server::LogRow &row) {
        words.merge(wordsIn(row.body));
        return true;
    }));
    return words;
}

QString OfficeServer::doubled(const RecordId &workspace)
{
    std::set<std::pair<DeviceId, quint64>> known;
    QString fault;
    quint64 last = 0;
    const auto view = must(m_storage->beginRead(workspace));
    must(view->log(0, [&](const server::LogRow &row) {
        if (!known.insert({row.device, row.counter}).second)
            fault = QStringLiteral("operation %1 of %2 is numbered twice").arg(row.counter).arg(toString(row.device));
        if (row.number != ++last)
            fault = QStringLiteral("number %1 follows %2").arg(row.number).arg(last - 1);
        return true;
    }));
    return fault;
}

} // namespace kf::sim
