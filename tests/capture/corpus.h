#pragma once

#include "core/capture/note.h"

#include <QStringList>

namespace kf::test {

// One phrase of a corpus and what it must come to. The format is said at the head of ru.txt.
struct Phrase
{
    int line = 0; // in its file
    QString text;
    QStringList expected; // "due 2026-03-12", "title ..."; empty: a plain note, its title the text itself
    capture::Context context;
};

std::vector<Phrase> readCorpus(const QString &file);

// The same words of what was read; a title only when it is not the text itself.
QStringList describe(const capture::Item &item, const QString &text);

// Empty when all is as expected, else what is not.
QString differences(const Phrase &phrase);

} // namespace kf::test
