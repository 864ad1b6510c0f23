#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <string>
#include <vector>

namespace kf::search {

// What was probably meant by a word that stands nowhere: the nearest of the words that do. Letters left out, put in,
// changed or exchanged: one in a word of four to six, two in a longer one. A value; any thread.
class Spelling
{
public:
    // `word`: folded, letters alone; else, or if it is shorter than four, nothing is near it.
    explicit Spelling(QByteArrayView word);

    // Beginnings of the words worth considering: another first letter is rare, but for one too many or exchanged with
    // the next. Empty: none is.
    std::vector<QByteArray> beginnings() const;
    // The word, and its forms; `records`: how many hold it.
    void consider(QByteArrayView candidate, qint64 records);
    const QByteArray &best() const { return m_best; } // empty: none was near

private:
    void compare(QByteArrayView candidate, const std::u32string &letters, qint64 records);

    std::u32string m_word;
    int m_most = 0; // mistakes
    QByteArray m_best;
    int m_distance = 0;
    qint64 m_records = 0;
};

} // namespace kf::search
