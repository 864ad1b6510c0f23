#pragma once

#include "core/base/result.h"

#include <QStringList>

#include <vector>

namespace kf {

// What is printed: a brief, the minutes of a meeting.
struct Paper
{
    struct Line
    {
        QString title;
        QString detail;
        QString tag;
        bool settled = false;
    };
    struct Section
    {
        QString heading;
        std::vector<Line> lines;
    };
    QString title;
    QStringList lines;      // below the title
    QStringList paragraphs; // before the sections, as written
    std::vector<Section> sections;
    QStringList signatures; // a line to sign on for each, with these names below
};

// Writes it as a PDF, A4, and on one page as long as it can be read that small; the path. Straight to where it is to
// lie: nothing of it stands in a temporary folder. A file that is there is never replaced. Any thread.
Result<QString> savePaper(const Paper &paper, const QString &folder, const QString &name);

} // namespace kf
