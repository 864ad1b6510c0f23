#pragma once

#include "core/base/id.h"
#include "core/base/moment.h"

#include <QStringList>

#include <optional>
#include <vector>

namespace kf {

// What was agreed at a visit, or is open when a client goes to a colleague, as far as the client may read it: promises
// of both sides and the next meeting. Tasks, risks, complaints, needs, the goal and the note itself are ours alone and
// never come in here.
struct Agreed
{
    struct Promise
    {
        QString title;
        std::optional<Moment> due;
    };

    RecordId visit; // or the task of a handover, when somebody is introduced
    RecordId account;
    QString accountName;
    QString accountLanguage; // account.language: "ru", "en" or empty
    qint64 start = 0;        // UTC ms
    QStringList people;      // who took part, by name
    QStringList addresses;   // their e-mail addresses
    struct Person
    {
        QString name;
        QString address;
    };
    std::vector<Person> others; // of the client's, who have an address and did not take part
    std::vector<Promise> ours;
    std::vector<Promise> theirs;
    qint64 next = 0;         // the start of the next meeting, UTC ms; 0: none
    bool nextAllDay = false; // it has no hour yet
    QString nextPlace;
    QString me; // who signs

    // The letter is not about a visit: it tells who works with the client from now on.
    struct Introduction
    {
        QString name;
        QString insteadOf; // whose colleague writes himself; empty: his predecessor writes
        qint64 from = 0;   // UTC ms
        qint64 to = 0;     // UTC ms, the first instant without him; 0: for good
    };
    std::optional<Introduction> introduces;

    bool exists() const { return !visit.isNull(); }
};

// A letter as it is written: in the language of the letter, whatever that of the window is.
struct LetterText
{
    QString subject;
    QString body;

    bool operator==(const LetterText &) const = default;
};
LetterText composeLetter(const Agreed &agreed, const QString &language);

// The words of the minutes that frame the letter's text.
struct MinutesWords
{
    QString title;  // Протокол встречи
    QString when;   // 13 октября 2026 г.
    QString ours;   // за нас
    QString theirs; // за клиента
};
MinutesWords minutesWords(const Agreed &agreed, const QString &language);

} // namespace kf
