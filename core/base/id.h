#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QMetaType>
#include <QString>

#include <array>
#include <compare>
#include <cstdint>
#include <cstring>
#include <functional>
#include <optional>

namespace kf {

// 128 bits that name a record, an action or an import for ever. Made on the device: UUID version 7 (RFC 9562), so that
// ids sort by the time of their making and index pages fill in order.
class RecordId
{
public:
    static constexpr qsizetype Size = 16;

    constexpr RecordId() = default;
    // `unixMs`: the maker's wall clock in milliseconds. Two ids of one thread made in the same millisecond still sort
    // in the order of their making.
    static RecordId generate(qint64 unixMs);
    static std::optional<RecordId> fromBytes(QByteArrayView bytes);
    static std::optional<RecordId> fromString(QStringView text);

    bool isNull() const { return *this == RecordId(); }
    // Milliseconds since 1970 when the id was made, by its maker's clock.
    qint64 createdAt() const;
    QByteArrayView bytes() const { return {m_bytes.data(), Size}; }
    QByteArray toByteArray() const { return bytes().toByteArray(); }
    QString toString() const; // 8-4-4-4-12, lower case

    auto operator<=>(const RecordId &) const = default;

private:
    std::array<unsigned char, Size> m_bytes{};
    friend struct std::hash<RecordId>;
    friend size_t qHash(const RecordId &id, size_t seed) noexcept;
};

inline size_t qHash(const RecordId &id, size_t seed = 0) noexcept
{
    quint64 tail = 0;
    std::memcpy(&tail, id.m_bytes.data() + 8, 8); // the random half
    return size_t(tail) ^ seed;
}

// A device, named by itself at random before it knows any server. Never 0.
enum class DeviceId : quint64 { None = 0 };
DeviceId generateDeviceId();
QString toString(DeviceId id); // 16 hexadecimal digits
std::optional<DeviceId> deviceIdFromString(QStringView text);

} // namespace kf

template <>
struct std::hash<kf::RecordId>
{
    size_t operator()(const kf::RecordId &id) const noexcept { return kf::qHash(id); }
};

Q_DECLARE_METATYPE(kf::RecordId)
