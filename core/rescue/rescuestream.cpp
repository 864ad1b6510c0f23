#include "core/rescue/rescuestream.h"

#include "core/db/files.h"
#include "core/vault/keyenvelope.h"

#include <QFile>
#include <QFileInfo>
#include <QtEndian>

#include <utility>

namespace kf {

namespace {

constexpr QByteArrayView Magic("KFRESCUE");
constexpr quint32 Version = 1;
constexpr qsizetype BoundSize = Magic.size() + 4 + RecordId::Size;
constexpr qsizetype LengthSize = 2;
constexpr qsizetype KeySize = 32;
constexpr qsizetype MessageLengthSize = 4;

template <typename T>
QByteArray littleEndian(T number)
{
    QByteArray bytes(sizeof(T), Qt::Uninitialized);
    qToLittleEndian(number, bytes.data());
    return bytes;
}

tl::unexpected<Error> damaged(const char *how)
{
    return fail(ErrorCode::Damaged, QStringLiteral("this rescue file %1").arg(QLatin1String(how)));
}

} // namespace

RescueWriter::RescueWriter(QString path, QString unfinished, SealedWriter file)
    : m_path(std::move(path)), m_unfinished(std::move(unfinished)), m_file(std::move(file))
{
    m_chunk.reserve(SealedWriter::ChunkSize);
}

RescueWriter::RescueWriter(RescueWriter &&other) noexcept
    : m_path(std::move(other.m_path)),
      m_unfinished(std::exchange(other.m_unfinished, QString())),
      m_file(std::move(other.m_file)),
      m_chunk(std::move(other.m_chunk))
{
}

RescueWriter::~RescueWriter()
{
    if (!m_unfinished.isEmpty())
        QFile::remove(m_unfinished);
}

Result<RescueWriter> RescueWriter::create(const QString &path, const RecordId &id, const Secret &passphrase,
                                          KdfProfile kdf, qint64 nowMs)
{
    if (QFileInfo::exists(path))
        return fail(ErrorCode::AlreadyExists, QStringLiteral("there is a file of this name already"));
    const QByteArray bound = Magic.toByteArray() + littleEndian(Version) + id.toByteArray();
    const Secret key = Secret::random(KeySize);
    KF_ASSIGN(const QByteArray envelope, KeyEnvelope::seal(key, passphrase, kdf, nowMs, bound));
    const QString unfinished = path + QStringLiteral(".unfinished-") + id.toString().right(12);
    KF_ASSIGN(SealedWriter file,
              SealedWriter::create(unfinished, id, key, bound + littleEndian(quint16(envelope.size())) + envelope));
    return RescueWriter(path, unfinished, std::move(file));
}

Result<void> RescueWriter::write(QByteArrayView message)
{
    if (message.size() > MaxRescueMessage)
        return fail(ErrorCode::LimitExceeded, QStringLiteral("one change is larger than a rescue file takes"));
    KF_TRY(push(littleEndian(quint32(message.size()))));
    return push(message);
}

Result<void> RescueWriter::push(QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        const QByteArrayView part = bytes.first(std::min(bytes.size(), SealedWriter::ChunkSize - m_chunk.size()));
        m_chunk.append(part);
        bytes = bytes.sliced(part.size());
        if (m_chunk.size() < SealedWriter::ChunkSize)
            break;
        KF_TRY(m_file.append(m_chunk));
        m_chunk.clear();
    }
    return {};
}

Result<void> RescueWriter::finish()
{
    KF_TRY(m_file.append(m_chunk));
    KF_TRY(m_file.finish());
    KF_TRY(publishFile(m_unfinished, m_path));
    m_unfinished.clear();
    return {};
}

Result<RescueReader> RescueReader::open(const QString &path, const Secret &passphrase)
{
    QFile file(path);
    if (!file.exists())
        return fail(ErrorCode::NotFound, QStringLiteral("there is no such file"));
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Io, QStringLiteral("the file could not be read"));
    const QByteArray head = file.read(BoundSize + LengthSize);
    if (!head.startsWith(Magic))
        return fail(ErrorCode::InvalidInput, QStringLiteral("this is no rescue file"));
    if (head.size() < BoundSize + LengthSize)
        return damaged("ends too early");
    const auto version = qFromLittleEndian<quint32>(head.constData() + Magic.size());
    if (version > Version)
        return fail(ErrorCode::TooNew, QStringLiteral("this rescue file was made by a newer Keyfield; please update"));
    const auto id = RecordId::fromBytes(QByteArrayView(head).sliced(Magic.size() + 4, RecordId::Size));
    const qsizetype length = qFromLittleEndian<quint16>(head.constData() + BoundSize);
    if (version != Version || !id || length > KeyEnvelope::MaxSize)
        return damaged("was changed");
    const QByteArray envelope = file.read(length);
    if (envelope.size() < length)
        return damaged("ends too early");
    const auto key = KeyEnvelope::open(envelope, passphrase, head.first(BoundSize));
    if (!key && key.error().code == ErrorCode::WrongPassphrase)
        return fail(ErrorCode::WrongPassphrase, QStringLiteral("the passphrase does not open this rescue file; it is "
                                                               "the one of the device that made it"));
    if (!key && key.error().code == ErrorCode::Damaged)
        return damaged("was changed");
    if (!key)
        return fail(key.error());
    KF_ASSIGN(SealedReader content,
              SealedReader::open(path, *id, *key, BoundSize + LengthSize + length, QStringLiteral("this rescue file")));
    return RescueReader(*id, std::move(content));
}

Result<bool> RescueReader::fill(qsizetype bytes)
{
    if (m_buffer.size() - m_at >= bytes)
        return true;
    m_buffer.remove(0, m_at);
    m_at = 0;
    while (m_buffer.size() < bytes) {
        KF_ASSIGN(const std::optional<QByteArray> chunk, m_file.next());
        if (!chunk)
            return false;
        m_buffer += *chunk;
    }
    return true;
}

Result<std::optional<QByteArray>> RescueReader::next()
{
    KF_ASSIGN(const bool begins, fill(MessageLengthSize));
    if (!begins && m_buffer.isEmpty())
        return std::nullopt;
    if (!begins)
        return damaged("says something that is not understood");
    const auto length = qsizetype(qFromLittleEndian<quint32>(m_buffer.constData() + m_at));
    if (length > MaxRescueMessage)
        return damaged("says something that is not understood");
    KF_ASSIGN(const bool whole, fill(MessageLengthSize + length));
    if (!whole)
        return damaged("says something that is not understood");
    QByteArray message = m_buffer.mid(m_at + MessageLengthSize, length);
    m_at += MessageLengthSize + length;
    return message;
}

} // namespace kf
