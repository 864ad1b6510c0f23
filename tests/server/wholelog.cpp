#include "tests/server/wholelog.h"

namespace kf::server {

WholeLog readWholeLog(Phone &reader)
{
    constexpr quint64 BytesOfAPage = 1024 * 1024;
    WholeLog log;
    wire::Cursor cursor;
    for (quint64 head = 1; cursor.number < head;) {
        const HttpReply reply = reader.post(wire::PullPath, wire::encode(wire::PullRequest{cursor, BytesOfAPage}));
        const auto page = wire::decodePullResponse(reply.plain(), reader.device());
        if (!page || page->unknownCursor) {
            log.wrong = QStringLiteral("the log cannot be read behind %1: %2").arg(cursor.number).arg(reply.status);
            return log;
        }
        for (const wire::Entry &entry : page->entries) {
            if (entry.number != log.operations + 1 || entry.counter != log.counters[entry.device] + 1) {
                log.wrong = QStringLiteral("behind number %1 comes %2, operation %3 of a device whose last was %4")
                                .arg(log.operations)
                                .arg(entry.number)
                                .arg(entry.counter)
                                .arg(log.counters[entry.device]);
                return log;
            }
            log.operations = entry.number;
            log.counters[entry.device] = entry.counter;
        }
        head = page->head;
        cursor = page->cursor;
    }
    return log;
}

} // namespace kf::server
