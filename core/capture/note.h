#pragma once

#include "core/base/moment.h"
#include "core/base/money.h"
#include "core/capture/people.h"

#include <QStringList>
#include <QTimeZone>

#include <vector>

// The language of quick notes, Russian and English mixed freely: what a line of a note says of kinds, people, days,
// money and urgency. It proposes and never rewrites.
//
// Where people disagree, a line is read like this (Monday is the first day of a week):
// - a bare weekday is its next occurrence, never today; «следующий»/"next" weekday lies in the next calendar week,
//   "this" weekday in the present one; "next week" is its Monday, the end of a week its Friday, "this week" too;
// - a date without a year is its next occurrence, today included; «в мае» is the 1st, mid-May the 15th;
// - 05/03 is the 5th of March in both languages; 3/15, where only that fits, the 15th of March, in English lines;
// - working days are those of Russia (core/base/workingdays.h), in both languages;
// - утро 09:00, полдень 12:00, обед 13:00, «после обеда» 14:00, afternoon 15:00, вечер, tonight and EOD 18:00, night
//   23:00; a bare time that has passed today is tomorrow;
// - a bare hour from 1 to 7 ("at 5", «в полтретьего») is in the afternoon; written as 5:30 it is so in English alone,
//   up to 6:59, and never with a leading zero;
// - a time by another clock (15:00 CET, «в 10 по Новосибирску») is told by the person's own;
// - a week by its number begins on its Monday, as ISO 8601 counts; «до Нового года» is the 31st of December;
// - of a range (10–12, «с 3 по 7 мая») the beginning counts; of two days in a line the first, but of «перенести с … на
//   …» the second;
// - what is «за»/"since"/"ago"/"last", dated («от 12.03») or of a past year is no due date.
namespace kf::capture {

enum class Kind { Note, Task, Promise, Risk, Idea, Need, Complaint };
const char *kindName(Kind kind); // "task", as in JSON

// What the editor tints: UTF-16 units of the whole text.
struct Span
{
    enum class What { Kind, Person, Due, Recurrence, Money, Urgency };

    qsizetype start = 0;
    qsizetype length = 0;
    What what = What::Due;

    bool operator==(const Span &) const = default;
};

struct Mention
{
    QString name;                   // of the one person who is meant, else as written, without the sign
    std::vector<Person> candidates; // one: it is that person; more: to be asked

    bool operator==(const Mention &) const = default;
};

// What one line says.
struct Item
{
    qsizetype start = 0; // of the line, in UTF-16 units of the whole text
    qsizetype length = 0;
    Kind kind = Kind::Note;
    QString title; // without the recognised parts and the prepositions that led to them
    std::optional<Moment> due;
    // daily, weekdays, weekly[:MO,WE], monthly[:15|:last|:1MO|:-1FR], quarterly, yearly[:03-08]; every Nth with /N
    // behind the word: weekly/2:MO. `due` is then the first time from now on.
    QString recurrence;
    std::vector<Mention> mentions;
    std::optional<Money> money; // of an unknown currency when none is said
    bool urgent = false;
    std::vector<Span> spans; // in order, apart from each other

    bool operator==(const Item &) const = default;
};

struct Context
{
    qint64 now = 0; // UTC milliseconds
    QTimeZone zone = QTimeZone::utc();
    People people;
};

// One item for each line that is not blank. Pure and linear in the length of the text; any thread.
std::vector<Item> parse(QStringView text, const Context &context);

} // namespace kf::capture
