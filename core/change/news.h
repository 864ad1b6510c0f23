#pragma once

#include "core/change/wire.h"

// A long poll: a request that is answered when there is something new, or after a while with nothing. It carries no
// content; what is new is pulled.
namespace kf::wire {

inline constexpr char NewsPath[] = "/v1/news";

struct NewsRequest
{
    Cursor cursor; // where the device stands
};

struct NewsResponse
{
    bool news = false; // another device has written since; or nobody knows: pull
};

QByteArray encode(const NewsRequest &message);
QByteArray encode(const NewsResponse &message);
Result<NewsRequest> decodeNewsRequest(QByteArrayView body);
Result<NewsResponse> decodeNewsResponse(QByteArrayView body);

} // namespace kf::wire
