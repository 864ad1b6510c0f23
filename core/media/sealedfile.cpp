#include "core/media/sealedfile.h"

#include "core/media/newfile.h"

#include <QFile>
#include <QtEndian>

#include <sodium.h>

#include <array>
#include <utility>

namespace kf {

namespace {

constexpr QByteArrayView Magic("KFS1");
constexpr qsizetype StreamHeader = crypto_secretstream_xchacha20poly1305_HEADERBYTES;
constexpr qsizetype Overhead = crypto_secretstream_xchacha20poly1305_ABYTES;
constexpr qsizetype LengthBytes = 4;
constexpr unsigned char Format = 1;

tl::unexpected<Error> damaged(const QString &what, const char *how)
{
    return fail(ErrorCode::Damaged, QStringLiteral("%1 %2").arg(what, QLatin1String(how)));
}

// What each chunk is bound to: whose it is, how it is written, how long it is.
std::array<unsigned char, RecordId::Size + 1 + LengthBytes> bond(const RecordId &id, quint32 length)
{
    std::array<unsigned char, RecordId::Size + 1 + LengthBytes> bytes{};
    std::copy(id.bytes().begin(), id.bytes().end(), bytes.begin());
    bytes[RecordId::Size] = Format;
    qToLittleEndian(length, bytes.data() + RecordId::Size + 1);
    return bytes;
}

// The stream's state holds the key: wiped when it is dropped.
struct Stream
{
    Stream() = default;
    ~Stream() { sodium_memzero(&state, sizeof state); }
    Q_DISABLE_COPY_MOVE(Stream)
    crypto_secretstream_xchacha20poly1305_state state{};
};

bool isKey(const Secret &key)
{
    return key.size() == crypto_secretstream_xchacha20poly1305_KEYBYTES;
}

unsigned char *bytesOf(QByteArray &array)
{
    return reinterpret_cast<unsigned char *>(array.data());
}

const unsigned char *bytesOf(QByteArrayView view)
{
    return reinterpret_cast<const unsigned char *>(view.data());
}

} // namespace

struct SealedWriter::State
{
    State(NewFile newFile, const RecordId &whose) : file(std::move(newFile)), id(whose) {}
    NewFile file;
    RecordId id;
    Stream stream;
    qint64 contentSize = 0;
    bool over = false;
};

SealedWriter::SealedWriter(std::unique_ptr<State> state) : m_state(std::move(state)) {}
SealedWriter::SealedWriter(SealedWriter &&) noexcept = default;
SealedWriter::~SealedWriter() = default;

Result<SealedWriter> SealedWriter::create(const QString &path, const RecordId &id, const Secret &key,
                                          QByteArrayView preamble)
{
    if (!isKey(key))
        return fail(ErrorCode::Internal, QStringLiteral("this is no key of an attachment"));
    KF_ASSIGN(NewFile file, NewFile::create(path));
    auto state = std::make_unique<State>(std::move(file), id);
    QByteArray head(StreamHeader, 0);
    crypto_secretstream_xchacha20poly1305_init_push(&state->stream.state, bytesOf(head), key.data());
    SealedWriter writer(std::move(state));
    KF_TRY(writer.write(preamble));
    KF_TRY(writer.write(Magic));
    KF_TRY(writer.write(head));
    return writer;
}

Result<void> SealedWriter::write(QByteArrayView bytes)
{
    if (m_state->over)
        return fail(ErrorCode::Io, QStringLiteral("nothing can be added to this attachment"));
    return m_state->file.write(bytes);
}

Result<void> SealedWriter::seal(QByteArrayView content, unsigned char tag)
{
    const quint32 length = quint32(content.size() + Overhead);
    const auto bound = bond(m_state->id, length);
    // One write for both, so that a kill seldom leaves a length alone.
    QByteArray chunk(LengthBytes + qsizetype(length), Qt::Uninitialized);
    qToLittleEndian(length, chunk.data());
    crypto_secretstream_xchacha20poly1305_push(&m_state->stream.state, bytesOf(chunk) + LengthBytes, nullptr,
                                               bytesOf(content), size_t(content.size()), bound.data(), bound.size(),
                                               tag);
    KF_TRY(write(chunk));
    m_state->contentSize += content.size();
    return {};
}

Result<void> SealedWriter::append(QByteArrayView content)
{
    while (!content.isEmpty()) {
        const QByteArrayView chunk = content.first(std::min(content.size(), ChunkSize));
        KF_TRY(seal(chunk, crypto_secretstream_xchacha20poly1305_TAG_MESSAGE));
        content = content.sliced(chunk.size());
    }
    return {};
}

Result<void> SealedWriter::sync()
{
    return m_state->file.sync();
}

Result<SealedSeal> SealedWriter::finish()
{
    KF_TRY(seal({}, crypto_secretstream_xchacha20poly1305_TAG_FINAL));
    m_state->over = true;
    KF_TRY(sync());
    return SealedSeal{m_state->contentSize, m_state->file.sha256()};
}

struct SealedReader::State
{
    QFile file;
    QString what;
    RecordId id;
    Stream stream;
    bool over = false;
};

SealedReader::SealedReader(std::unique_ptr<State> state) : m_state(std::move(state)) {}
SealedReader::SealedReader(SealedReader &&) noexcept = default;
SealedReader::~SealedReader() = default;

Result<SealedReader> SealedReader::open(const QString &path, const RecordId &id, const Secret &key, qint64 preambleSize,
                                        const QString &what)
{
    if (!isKey(key))
        return fail(ErrorCode::Internal, QStringLiteral("this is no key of an attachment"));
    auto state = std::make_unique<State>();
    state->file.setFileName(path);
    if (!state->file.exists())
        return fail(ErrorCode::NotFound, QStringLiteral("%1 is not on this device").arg(what));
    if (!state->file.open(QIODevice::ReadOnly) || !state->file.seek(preambleSize))
        return fail(ErrorCode::Io, QStringLiteral("%1 could not be read").arg(what));
    state->id = id;
    state->what = what;
    const QByteArray head = state->file.read(Magic.size() + StreamHeader);
    if (head.size() < Magic.size() + StreamHeader || !head.startsWith(Magic))
        return damaged(what, "is none of Keyfield's");
    if (crypto_secretstream_xchacha20poly1305_init_pull(
            &state->stream.state, bytesOf(QByteArrayView(head).sliced(Magic.size())), key.data()) != 0)
        return damaged(what, "is none of Keyfield's");
    return SealedReader(std::move(state));
}

Result<std::optional<QByteArray>> SealedReader::next()
{
    if (m_state->over)
        return std::nullopt;
    const QByteArray head = m_state->file.read(LengthBytes);
    if (head.size() < LengthBytes)
        return damaged(m_state->what, "ends too early");
    const auto length = qFromLittleEndian<quint32>(head.constData());
    if (length < Overhead || length > SealedWriter::ChunkSize + Overhead)
        return damaged(m_state->what, "was changed");
    const QByteArray sealed = m_state->file.read(length);
    if (sealed.size() < qsizetype(length))
        return damaged(m_state->what, "ends too early");
    const auto bound = bond(m_state->id, length);
    QByteArray content(qsizetype(length) - Overhead, Qt::Uninitialized);
    unsigned char tag = 0;
    if (crypto_secretstream_xchacha20poly1305_pull(&m_state->stream.state, bytesOf(content), nullptr, &tag,
                                                   bytesOf(QByteArrayView(sealed)), size_t(sealed.size()), bound.data(),
                                                   bound.size()) != 0)
        return damaged(m_state->what, "was changed");
    if (tag == crypto_secretstream_xchacha20poly1305_TAG_FINAL) {
        if (!m_state->file.read(1).isEmpty())
            return damaged(m_state->what, "goes on behind its end");
        m_state->over = true;
        return std::nullopt;
    }
    return content;
}

} // namespace kf
