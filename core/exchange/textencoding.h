#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QStringView>

#include <optional>

namespace kf {

enum class TextEncoding { Utf8, Utf16Le, Utf16Be, Windows1251, Windows1252 };

QString encodingName(TextEncoding encoding); // "UTF-8", "windows-1251" ...
std::optional<TextEncoding> encodingFromName(QStringView name);

// Finds out how a file is written from its bytes, fed in order. A byte order mark decides; without one it is UTF-16
// when its zero bytes stand at every other place, UTF-8 when most of it beyond ASCII is valid, and else the Cyrillic or
// the Western code page of Windows, by whether letters beyond ASCII stand in words of their own or among Latin ones.
class EncodingGuess
{
public:
    void feed(QByteArrayView bytes);
    TextEncoding encoding() const;
    int markLength() const { return m_markLength; } // bytes of the byte order mark

private:
    void readMark(QByteArrayView bytes);
    void noteUtf8(unsigned char byte);

    qint64 m_fed = 0;
    std::optional<TextEncoding> m_marked;
    int m_markLength = 0;
    qint64 m_zerosAtEven = 0;
    qint64 m_zerosAtOdd = 0;
    int m_awaited = 0; // continuation bytes of the present UTF-8 sequence
    qint64 m_sequences = 0;
    qint64 m_invalid = 0;
    unsigned char m_previous = 0;
    qint64 m_besideHigh = 0; // letters beyond ASCII next to another one
    qint64 m_besideLatin = 0;
};

// Makes UTF-8 of any of them, piece by piece. What is no character there becomes the byte 0xFF, which is no UTF-8: the
// reader of the text finds it in its cell and can say where.
class ToUtf8
{
public:
    explicit ToUtf8(TextEncoding encoding) : m_encoding(encoding) {}
    void feed(QByteArrayView bytes, QByteArray &out);
    void finish(QByteArray &out); // the input has ended, perhaps within a character

private:
    void takeUnit(char16_t unit, QByteArray &out);

    TextEncoding m_encoding;
    std::optional<unsigned char> m_halfUnit;
    char16_t m_highSurrogate = 0;
};

} // namespace kf
