#include "core/exchange/vcardlines.h"

namespace kf {

namespace {

constexpr qint64 PieceBytes = 64 * 1024;
constexpr qsizetype LongestWord = 40; // with spaces in it

// "BEGIN:VCARD", in whatever capitals; what begins with a space goes on with the line before.
bool isWord(QByteArrayView line, QByteArrayView word)
{
    if (line.size() < word.size() || line.size() > LongestWord || line[0] == ' ' || line[0] == '\t')
        return false;
    return line.toByteArray().trimmed().replace(' ', "").toUpper() == word;
}

Result<void> endless(VcardText &card)
{
    if (card.problem.isEmpty())
        card.problem = QStringLiteral("the card has no end");
    return {};
}

// A card within a card (vCard 2.1) is the value of this property.
bool isAgent(QByteArrayView line)
{
    return isWord(line, "AGENT:");
}

} // namespace

VcardLines::VcardLines(QIODevice &device, TextEncoding encoding) : m_device(device)
{
    if (encoding == TextEncoding::Utf16Le || encoding == TextEncoding::Utf16Be)
        m_decoder.emplace(encoding);
}

Result<bool> VcardLines::refill()
{
    m_bytes.resize(0);
    m_at = 0;
    while (m_bytes.isEmpty()) {
        if (m_atEnd)
            return false;
        const QByteArray piece = m_device.read(PieceBytes);
        if (piece.isEmpty()) {
            if (!m_device.atEnd())
                return fail(ErrorCode::Io, QStringLiteral("the file cannot be read"));
            m_atEnd = true;
            if (m_decoder)
                m_decoder->finish(m_bytes);
        } else if (m_decoder) {
            m_decoder->feed(piece, m_bytes);
        } else {
            m_bytes = piece;
        }
    }
    return true;
}

// Lines end with CR LF, LF or CR.
Result<bool> VcardLines::readLine()
{
    if (std::exchange(m_held, false))
        return true;
    m_line.resize(0);
    m_lineCut = false;
    bool any = false;
    for (;;) {
        if (m_at == m_bytes.size()) {
            KF_ASSIGN(const bool more, refill());
            if (!more) {
                m_number += any ? 1 : 0;
                return any;
            }
        }
        const char c = m_bytes[m_at++];
        if (std::exchange(m_afterCr, c == '\r') && c == '\n')
            continue; // one line end of two characters
        any = true;
        if (c == '\n' || c == '\r') {
            ++m_number;
            return true;
        }
        if (c == '\0')
            ++m_nuls;
        else if (m_line.size() < LargestCard)
            m_line += c;
        else
            m_lineCut = true;
    }
}

Result<bool> VcardLines::next(VcardText &card)
{
    card = {};
    for (;;) {
        KF_ASSIGN(const bool more, readLine());
        if (!more)
            return false;
        if (!m_line.trimmed().isEmpty())
            break;
    }
    card.line = m_number;
    if (isWord(m_line, "BEGIN:VCARD"))
        KF_TRY(readCard(card));
    else
        KF_TRY(readStray(card));
    card.nulsRemoved = std::exchange(m_nuls, 0);
    return true;
}

Result<void> VcardLines::readCard(VcardText &card)
{
    int within = 0; // cards in cards that are open
    qsizetype bytes = 0;
    for (;;) {
        KF_ASSIGN(const bool more, readLine());
        if (!more)
            return endless(card);
        const bool begins = isWord(m_line, "BEGIN:VCARD");
        const bool ends = isWord(m_line, "END:VCARD");
        if (ends && within == 0)
            return {};
        if (begins && within == 0 && (card.lines.empty() || !isAgent(card.lines.back()))) {
            m_held = true;
            return endless(card);
        }
        const bool nested = begins || within > 0;
        within += begins ? 1 : ends ? -1 : 0;
        bytes += m_line.size() + 1;
        if (m_lineCut || bytes > LargestCard) {
            card.problem = QStringLiteral("the row is larger than Keyfield keeps in one record");
            card.lines.clear();
            within = 0; // of what is not kept nothing is known
        } else if (nested) {
            card.lines.back() += '\n' + m_line;
        } else {
            card.lines.push_back(m_line);
        }
    }
}

Result<void> VcardLines::readStray(VcardText &card)
{
    card.problem = QStringLiteral("this stands outside of a card");
    for (;;) {
        KF_ASSIGN(const bool more, readLine());
        if (!more)
            return {};
        if (isWord(m_line, "BEGIN:VCARD")) {
            m_held = true;
            return {};
        }
    }
}

bool beginsAsVcard(QByteArrayView bytes)
{
    EncodingGuess guess;
    guess.feed(bytes);
    const TextEncoding encoding = guess.encoding();
    QByteArray text;
    ToUtf8(encoding).feed(bytes.sliced(guess.markLength()), text);
    const QByteArray start = text.trimmed().left(LongestWord);
    qsizetype end = 0;
    while (end < start.size() && start[end] != '\r' && start[end] != '\n')
        ++end;
    return isWord(QByteArrayView(start).first(end), "BEGIN:VCARD");
}

} // namespace kf
