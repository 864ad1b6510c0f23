#pragma once

#include "core/change/wire.h"

// How the sealed bytes of an attachment travel, in ranges, after its record: a range at a time goes on where the last
// one ended, whoever sent it. The server keeps them as they are and cannot open them without the key in the record.
namespace kf::wire {

inline constexpr char MediaPutPath[] = "/v1/media/put";
inline constexpr char MediaGetPath[] = "/v1/media/get";

inline constexpr quint64 MaxMediaBytes = 512ull * 1024 * 1024;   // sealed, of one attachment
inline constexpr quint64 MaxMediaContent = 511ull * 1024 * 1024; // what fits into it sealed
inline constexpr quint64 MaxMediaRange = 1024 * 1024;
inline constexpr qsizetype MediaHashSize = 32; // SHA-256 of the sealed bytes, as the record says it

struct MediaPut
{
    RecordId attachment;
    QByteArray sha256;
    quint64 size = 0;   // of all of it
    quint64 offset = 0; // where `bytes` begin
    QByteArray bytes;   // empty: only asks how much is there
};

struct MediaPutAnswer
{
    quint64 have = 0;    // from the beginning; what is to come begins there
    bool whole = false;  // all of it, and it is what the record says
    bool spoilt = false; // all of it came and was something else: dropped, to be sent anew
};

struct MediaGet
{
    RecordId attachment;
    QByteArray sha256;
    quint64 offset = 0;
    quint64 most = MaxMediaRange;
};

struct MediaGetAnswer
{
    quint64 size = 0; // of all of it
    QByteArray bytes; // from the offset asked for; empty: there is nothing behind it
};

QByteArray encode(const MediaPut &message);
QByteArray encode(const MediaPutAnswer &message);
QByteArray encode(const MediaGet &message);
QByteArray encode(const MediaGetAnswer &message);
Result<MediaPut> decodeMediaPut(QByteArrayView body); // a range inside its bounds
Result<MediaPutAnswer> decodeMediaPutAnswer(QByteArrayView body);
Result<MediaGet> decodeMediaGet(QByteArrayView body);
Result<MediaGetAnswer> decodeMediaGetAnswer(QByteArrayView body);

} // namespace kf::wire
