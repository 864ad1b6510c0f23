#pragma once

#include "core/portfolio/news.h"

#include <QHash>

namespace kf {

// What is new at a client's, in words.
struct NewsText
{
    QString key; // the record's, and the field's where one has changed
    QString iconName;
    QString tone;
    QString title;
    QString what;   // it is, or the field says
    QString detail; // and who wrote it, when
};

constexpr qsizetype NewsLength = 240; // of a text that is quoted; the rest is a press away

// `titles`: of the records that values point to.
NewsText newsText(const portfolio::News &news, QDate today, const QHash<RecordId, QString> &titles);
QString newsDay(qint64 utcMs, QDate today); // сегодня; 22 сентября
QString newsExcerpt(const QString &text);

} // namespace kf
