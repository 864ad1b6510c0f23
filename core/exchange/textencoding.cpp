#include "core/exchange/textencoding.h"

#include <QChar>
#include <QString>

#include <array>

namespace kf {

namespace {

constexpr char InvalidByte = char(0xff);

// The upper halves of the code pages of Windows, from 0x80; U+FFFD where they have no character.
constexpr char16_t Cyrillic[] =
    u"\u0402\u0403\u201a\u0453\u201e\u2026\u2020\u2021\u20ac\u2030\u0409\u2039\u040a\u040c\u040b\u040f"
    u"\u0452\u2018\u2019\u201c\u201d\u2022\u2013\u2014\ufffd\u2122\u0459\u203a\u045a\u045c\u045b\u045f"
    u"\u00a0\u040e\u045e\u0408\u00a4\u0490\u00a6\u00a7\u0401\u00a9\u0404\u00ab\u00ac\u00ad\u00ae\u0407"
    u"\u00b0\u00b1\u0406\u0456\u0491\u00b5\u00b6\u00b7\u0451\u2116\u0454\u00bb\u0458\u0405\u0455\u0457";
constexpr char16_t Western[] =
    u"\u20ac\ufffd\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\ufffd\u017d\ufffd"
    u"\ufffd\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\ufffd\u017e\u0178";
constexpr char16_t FirstCyrillicLetter = 0x0410; // 0xC0 and all above it stand in Unicode's order

char16_t fromWindows(TextEncoding encoding, unsigned char byte)
{
    if (byte < 0x80)
        return byte;
    if (encoding == TextEncoding::Windows1251)
        return byte < 0xc0 ? Cyrillic[byte - 0x80] : char16_t(FirstCyrillicLetter + (byte - 0xc0));
    return byte < 0xa0 ? Western[byte - 0x80] : char16_t(byte);
}

void appendUtf8(char32_t c, QByteArray &out)
{
    if (c < 0x80) {
        out += char(c);
    } else if (c < 0x800) {
        out += char(0xc0 | (c >> 6));
        out += char(0x80 | (c & 0x3f));
    } else if (c < 0x10000) {
        out += char(0xe0 | (c >> 12));
        out += char(0x80 | ((c >> 6) & 0x3f));
        out += char(0x80 | (c & 0x3f));
    } else {
        out += char(0xf0 | (c >> 18));
        out += char(0x80 | ((c >> 12) & 0x3f));
        out += char(0x80 | ((c >> 6) & 0x3f));
        out += char(0x80 | (c & 0x3f));
    }
}

struct NamedEncoding
{
    TextEncoding encoding;
    const char *name;
};
constexpr std::array<NamedEncoding, 5> Names{{{TextEncoding::Utf8, "UTF-8"},
                                              {TextEncoding::Utf16Le, "UTF-16LE"},
                                              {TextEncoding::Utf16Be, "UTF-16BE"},
                                              {TextEncoding::Windows1251, "windows-1251"},
                                              {TextEncoding::Windows1252, "windows-1252"}}};

bool isLatinLetter(unsigned char byte)
{
    return (byte | 0x20) >= 'a' && (byte | 0x20) <= 'z';
}

} // namespace

QString encodingName(TextEncoding encoding)
{
    for (const NamedEncoding &named : Names) {
        if (named.encoding == encoding)
            return QString::fromLatin1(named.name);
    }
    return {};
}

std::optional<TextEncoding> encodingFromName(QStringView name)
{
    for (const NamedEncoding &named : Names) {
        if (name.compare(QLatin1String(named.name), Qt::CaseInsensitive) == 0)
            return named.encoding;
    }
    return std::nullopt;
}

void EncodingGuess::readMark(QByteArrayView bytes)
{
    if (bytes.startsWith("\xef\xbb\xbf")) {
        m_marked = TextEncoding::Utf8;
        m_markLength = 3;
    } else if (bytes.startsWith("\xff\xfe")) {
        m_marked = TextEncoding::Utf16Le;
        m_markLength = 2;
    } else if (bytes.startsWith("\xfe\xff")) {
        m_marked = TextEncoding::Utf16Be;
        m_markLength = 2;
    }
}

void EncodingGuess::noteUtf8(unsigned char byte)
{
    if (m_awaited > 0) {
        if ((byte & 0xc0) == 0x80) {
            if (--m_awaited == 0)
                ++m_sequences;
            return;
        }
        m_awaited = 0;
        ++m_invalid;
    }
    if (byte < 0x80)
        return;
    if (byte >= 0xc2 && byte <= 0xdf)
        m_awaited = 1;
    else if ((byte & 0xf0) == 0xe0)
        m_awaited = 2;
    else if (byte >= 0xf0 && byte <= 0xf4)
        m_awaited = 3;
    else
        ++m_invalid;
}

void EncodingGuess::feed(QByteArrayView bytes)
{
    if (m_fed == 0)
        readMark(bytes);
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte == 0)
            ++(m_fed % 2 == 0 ? m_zerosAtEven : m_zerosAtOdd);
        noteUtf8(byte);
        if (byte >= 0xc0 && m_previous >= 0xc0)
            ++m_besideHigh;
        else if ((byte >= 0xc0 && isLatinLetter(m_previous)) || (m_previous >= 0xc0 && isLatinLetter(byte)))
            ++m_besideLatin;
        m_previous = byte;
        ++m_fed;
    }
}

TextEncoding EncodingGuess::encoding() const
{
    if (m_marked)
        return *m_marked;
    // Separators and line ends alone give a UTF-16 table its zeros; a stray NUL does not.
    const auto areHalves = [this](qint64 zeros, qint64 others) {
        return zeros >= 3 && zeros * 40 >= m_fed && others * 10 <= zeros;
    };
    if (areHalves(m_zerosAtOdd, m_zerosAtEven))
        return TextEncoding::Utf16Le;
    if (areHalves(m_zerosAtEven, m_zerosAtOdd))
        return TextEncoding::Utf16Be;
    // A UTF-8 file may have broken places; a code page makes valid sequences only by rare chance.
    if (m_invalid == 0 || m_invalid < m_sequences)
        return TextEncoding::Utf8;
    return m_besideLatin > m_besideHigh ? TextEncoding::Windows1252 : TextEncoding::Windows1251;
}

void ToUtf8::takeUnit(char16_t unit, QByteArray &out)
{
    if (m_highSurrogate != 0) {
        const char16_t high = std::exchange(m_highSurrogate, 0);
        if (QChar::isLowSurrogate(unit)) {
            appendUtf8(QChar::surrogateToUcs4(high, unit), out);
            return;
        }
        out += InvalidByte;
    }
    if (QChar::isHighSurrogate(unit))
        m_highSurrogate = unit;
    else if (QChar::isLowSurrogate(unit))
        out += InvalidByte;
    else
        appendUtf8(unit, out);
}

void ToUtf8::feed(QByteArrayView bytes, QByteArray &out)
{
    switch (m_encoding) {
    case TextEncoding::Utf8:
        out.append(bytes.data(), bytes.size());
        return;
    case TextEncoding::Windows1251:
    case TextEncoding::Windows1252:
        for (const char c : bytes) {
            const char16_t unit = fromWindows(m_encoding, static_cast<unsigned char>(c));
            if (unit == QChar::ReplacementCharacter)
                out += InvalidByte;
            else
                appendUtf8(unit, out);
        }
        return;
    case TextEncoding::Utf16Le:
    case TextEncoding::Utf16Be:
        for (const char c : bytes) {
            const auto byte = static_cast<unsigned char>(c);
            if (!m_halfUnit) {
                m_halfUnit = byte;
                continue;
            }
            const unsigned first = *std::exchange(m_halfUnit, std::nullopt);
            takeUnit(char16_t(m_encoding == TextEncoding::Utf16Le ? first | unsigned(byte) << 8 : first << 8 | byte),
                     out);
        }
        return;
    }
}

void ToUtf8::finish(QByteArray &out)
{
    if (m_highSurrogate != 0 || m_halfUnit)
        out += InvalidByte;
    m_highSurrogate = 0;
    m_halfUnit.reset();
}

} // namespace kf
