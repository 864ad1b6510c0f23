#include "core/base/id.h"

#include <sodium.h>

#include <algorithm>

namespace kf {

namespace {

QString hex(QByteArrayView bytes)
{
    return QString::fromLatin1(bytes.toByteArray().toHex());
}

} // namespace

RecordId RecordId::generate(qint64 unixMs)
{
    // RFC 9562 §6.2 method 1: a 12-bit counter in rand_a keeps the order within one millisecond.
    thread_local qint64 lastMs = -1;
    thread_local unsigned counter = 0;
    if (unixMs != lastMs) {
        lastMs = unixMs;
        counter = randombytes_uniform(0x400);
    } else {
        ++counter;
    }
    const quint64 ms = quint64(unixMs) + (counter >> 12); // a full counter borrows from the next millisecond

    RecordId id;
    for (size_t i = 0; i < 6; ++i)
        id.m_bytes[i] = static_cast<unsigned char>(ms >> (8 * (5 - i)));
    id.m_bytes[6] = static_cast<unsigned char>(0x70 | ((counter >> 8) & 0x0f));
    id.m_bytes[7] = static_cast<unsigned char>(counter & 0xff);
    randombytes_buf(id.m_bytes.data() + 8, 8);
    id.m_bytes[8] = static_cast<unsigned char>(0x80 | (id.m_bytes[8] & 0x3f));
    return id;
}

std::optional<RecordId> RecordId::fromBytes(QByteArrayView bytes)
{
    if (bytes.size() != Size)
        return std::nullopt;
    RecordId id;
    std::memcpy(id.m_bytes.data(), bytes.data(), size_t(Size));
    return id;
}

std::optional<RecordId> RecordId::fromString(QStringView text)
{
    if (text.size() != 36 || text[8] != u'-' || text[13] != u'-' || text[18] != u'-' || text[23] != u'-')
        return std::nullopt;
    const QByteArray digits = text.toString().remove(u'-').toLatin1();
    const QByteArray bytes = QByteArray::fromHex(digits);
    if (bytes.toHex() != digits.toLower())
        return std::nullopt;
    return fromBytes(bytes);
}

qint64 RecordId::createdAt() const
{
    quint64 ms = 0;
    for (size_t i = 0; i < 6; ++i)
        ms = (ms << 8) | m_bytes[i];
    return qint64(ms);
}

QString RecordId::toString() const
{
    const QString digits = hex(bytes());
    return digits.mid(0, 8) + u'-' + digits.mid(8, 4) + u'-' + digits.mid(12, 4) + u'-' + digits.mid(16, 4) + u'-' +
           digits.mid(20);
}

DeviceId generateDeviceId()
{
    quint64 value = 0;
    while (value == 0) {
        randombytes_buf(&value, sizeof value);
        value >>= 1; // fits a signed SQL integer
    }
    return DeviceId(value);
}

QString toString(DeviceId id)
{
    return QStringLiteral("%1").arg(quint64(id), 16, 16, QLatin1Char('0'));
}

std::optional<DeviceId> deviceIdFromString(QStringView text)
{
    const bool digits = std::all_of(text.begin(), text.end(), [](QChar c) {
        return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f') || (c >= u'A' && c <= u'F');
    });
    const quint64 value = text.size() == 16 && digits ? text.toULongLong(nullptr, 16) : 0;
    if (value == 0 || value > quint64(INT64_MAX)) // no device has such a name
        return std::nullopt;
    return DeviceId(value);
}

} // namespace kf
