#include "core/change/news.h"

#include "core/change/codec.h"
#include "core/change/wireparts.h"

namespace kf::wire {

QByteArray encode(const NewsRequest &message)
{
    QByteArray body;
    CborWriter out(body);
    out.array(1);
    write(message.cursor, out);
    return body;
}

Result<NewsRequest> decodeNewsRequest(QByteArrayView body)
{
    CborReader in(body);
    Message array(in, 1);
    NewsRequest message;
    message.cursor = readCursor(in);
    if (!array.finish())
        return unreadable("a request for news");
    return message;
}

QByteArray encode(const NewsResponse &message)
{
    QByteArray body;
    CborWriter out(body);
    out.array(1);
    out.unsignedInteger(message.news ? 1 : 0);
    return body;
}

Result<NewsResponse> decodeNewsResponse(QByteArrayView body)
{
    CborReader in(body);
    Message array(in, 1);
    NewsResponse message;
    const quint64 news = in.unsignedInteger();
    if (news > 1)
        in.fail();
    message.news = news == 1;
    if (!array.finish())
        return unreadable("the answer to a request for news");
    return message;
}

} // namespace kf::wire
