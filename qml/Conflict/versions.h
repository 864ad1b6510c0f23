#pragma once

#include <QString>

#include <vector>

namespace kf {

// A run of a text put together from two versions, and who wrote it.
struct TextRun
{
    enum class Source { Both, First, Second };

    QString text;
    Source source = Source::Both;
    QString second; // of Both: the same words with the second version's marks and blanks

    bool operator==(const TextRun &) const = default;
};

// Both versions in one: what they share once, what only one of them says marked as its own, the first before the
// second. Word by word; nothing of either is left out. It is a proposal for a person to look at, never applied alone.
std::vector<TextRun> putTogether(const QString &first, const QString &second);

// The runs that one of the two versions consists of.
std::vector<TextRun> ofVersion(const std::vector<TextRun> &runs, TextRun::Source version);

} // namespace kf
