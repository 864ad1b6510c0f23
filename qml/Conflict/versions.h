#pragma once

#include <QStringList>

#include <vector>

namespace kf {

// A run of words, and which version alone says them.
struct TextRun
{
    static constexpr int Shared = -1; // more than one version says it

    QString text;
    int version = Shared;

    bool operator==(const TextRun &) const = default;
};

struct Together
{
    std::vector<TextRun> all;                   // everything that any version says
    std::vector<std::vector<TextRun>> versions; // each exactly as it was written
};

// Several versions of a text in one: what they share once, what only one of them says marked as its own, an earlier
// version before a later one. Word by word; nothing of any version is left out. It is a proposal for a person to look
// at, never applied alone.
Together putTogether(const QStringList &versions);

QString textOf(const std::vector<TextRun> &runs);

} // namespace kf
