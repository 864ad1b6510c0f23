#pragma once

#include "core/base/result.h"
#include "core/exchange/textencoding.h"

#include <QIODevice>

#include <optional>
#include <vector>

namespace kf {

// The physical lines of one vCard, without BEGIN and END; or the place of what stands between cards.
struct VcardText
{
    qint64 line = 0; // where it begins, as an editor counts lines
    std::vector<QByteArray> lines;
    qint64 nulsRemoved = 0;
    QString problem; // why it cannot be used; empty: it is a whole card
};

// Cuts a file of vCards into its cards, in pieces: memory does not grow with the file. Used by one thread at a time.
class VcardLines
{
public:
    static constexpr qsizetype LargestCard = 8 * 1024 * 1024; // bytes; a photo has its place

    // `device` stands behind a byte order mark, and outlives this. UTF-16 becomes UTF-8; in any other encoding bytes
    // stay as they are, for each property can have an encoding of its own.
    VcardLines(QIODevice &device, TextEncoding encoding);

    // False at the end. Io.
    Result<bool> next(VcardText &card);

private:
    Result<bool> readLine(); // into m_line
    Result<bool> refill();
    Result<void> readCard(VcardText &card);
    Result<void> readStray(VcardText &card);

    QIODevice &m_device;
    std::optional<ToUtf8> m_decoder;
    QByteArray m_bytes; // read, and how far they were taken
    qsizetype m_at = 0;
    bool m_atEnd = false;
    bool m_afterCr = false;
    QByteArray m_line; // the present one, its beginning when it is too long
    bool m_lineCut = false;
    bool m_held = false; // it belongs to what comes next
    qint64 m_number = 0;
    qint64 m_nuls = 0;
};

// How a file of vCards begins, in whatever encoding.
bool beginsAsVcard(QByteArrayView bytes);

} // namespace kf
