#include "core/vault/vaultcontent.h"

#include "core/base/cbor.h"

#include <sodium.h>

#include <array>
#include <optional>

namespace kf {

namespace {

constexpr QByteArrayView Magic = "keyfield-vault";
constexpr quint64 Version = 1;
constexpr qsizetype ChecksumSize = 32;

// Read before everything else, so that a later layout is told from damage.
quint64 versionOf(QByteArrayView body)
{
    CborReader in(body);
    quint64 version = 0;
    for (quint64 entries = in.map(); in.ok() && entries > 0; --entries) {
        if (in.text() == QByteArrayView("version"))
            version = in.unsignedInteger();
        else
            in.skip();
    }
    return in.ok() ? version : 0;
}

std::optional<VaultContent> readBody(QByteArrayView body)
{
    CborReader in(body);
    VaultContent content;
    if (in.map() != 5 || in.text() != QByteArrayView("gen"))
        return std::nullopt;
    content.generation = in.unsignedInteger();
    if (in.text() != QByteArrayView("slots"))
        return std::nullopt;
    const quint64 count = in.array();
    if (count == 0 || count > VaultContent::MaxSlots)
        return std::nullopt;
    for (quint64 i = 0; i < count; ++i) {
        auto slot = KeySlot::read(in);
        if (!slot)
            return std::nullopt;
        content.keySlots.push_back(std::move(*slot));
    }
    if (in.text() != QByteArrayView("version") || in.unsignedInteger() != Version ||
        in.text() != QByteArrayView("db_epoch"))
        return std::nullopt;
    content.databaseEpoch = in.unsignedInteger();
    if (in.text() != QByteArrayView("vault_id"))
        return std::nullopt;
    content.vaultId = in.bytes().toByteArray();
    if (!in.finished() || content.vaultId.size() != VaultContent::IdSize ||
        content.databaseEpoch > VaultContent::MaxEpoch)
        return std::nullopt;
    return content;
}

} // namespace

QByteArray VaultContent::checksum(QByteArrayView body)
{
    QByteArray sum(ChecksumSize, Qt::Uninitialized);
    crypto_generichash(reinterpret_cast<unsigned char *>(sum.data()), size_t(sum.size()),
                       reinterpret_cast<const unsigned char *>(body.data()), quint64(body.size()), nullptr, 0);
    return sum;
}

QByteArray VaultContent::encoded() const
{
    QByteArray body;
    CborWriter inner(body);
    inner.map(5);
    inner.text("gen");
    inner.unsignedInteger(generation);
    inner.text("slots");
    inner.array(keySlots.size());
    for (const KeySlot &slot : keySlots)
        slot.write(inner);
    inner.text("version");
    inner.unsignedInteger(Version);
    inner.text("db_epoch");
    inner.unsignedInteger(databaseEpoch);
    inner.text("vault_id");
    inner.bytes(vaultId);

    QByteArray file;
    CborWriter out(file);
    out.array(3);
    out.text(Magic);
    out.bytes(body);
    out.bytes(checksum(body));
    return file;
}

Result<VaultContent> VaultContent::decode(QByteArrayView file)
{
    const auto damaged = [] { return fail(ErrorCode::Damaged, QStringLiteral("the vault file is damaged")); };
    if (file.size() > MaxFileSize)
        return damaged();
    CborReader in(file);
    if (in.array() != 3 || in.text() != Magic)
        return damaged();
    const QByteArrayView body = in.bytes();
    const QByteArrayView sum = in.bytes();
    if (!in.finished() || sum != checksum(body))
        return damaged();
    const quint64 version = versionOf(body);
    if (version > Version)
        return fail(ErrorCode::TooNew, QStringLiteral("the vault was written by a newer Keyfield; please update"));
    auto content = readBody(body);
    if (!content)
        return damaged();
    return std::move(*content);
}

} // namespace kf
