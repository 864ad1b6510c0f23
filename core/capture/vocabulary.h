#pragma once

#include "core/capture/note.h"

namespace kf::capture {

// What a word does in a phrase about time or money, apart from naming a number, a weekday and the like.
enum class Role : quint8 {
    None,
    // «в», «к», «до», «на», «с», «по», «от», «за», «через», «после», «перед», «течение», «под», «между», «для»
    RuIn,
    RuBy,
    RuUntil,
    RuOn,
    RuFrom,
    RuAlong,
    RuOf,
    RuFor,
    Through,
    RuAfter,
    RuBefore,
    Course,
    RuUnder,
    RuBetween,
    RuNear,
    At,
    On,
    By,
    In,
    Until,
    Before,
    After,
    Within,
    For,
    From,
    To,
    Of,
    The,
    A,
    Since,
    Between,
    With,
    Due,
    And,
    Or,
    Approx,
    Not,
    Later,
    Than,
    Today,
    Tomorrow,
    TomorrowOf,
    DayAfter,
    TwoDaysAfter,
    Yesterday,
    This,
    Next,
    Coming,
    Last,
    LastOf,
    Other,
    Every,
    Once,
    End,
    Start,
    Middle,
    Early,
    Late,
    Half,
    HalfHour,
    HalfYear,
    OneAndHalf,
    QuarterPart,
    Without,
    Couple,
    Ago,
    Now,
    OClock,
    Sharp,
    Am,
    Pm,
    Eow,
    Eom,
    Eoq,
    Eoy,
    Eod,
    Weekend,
    Weekday,
    Fortnight,
    NumberOfDay,
    Working,
    Business,
    Close,
    Thing,
    Daily,
    Weekly,
    Monthly,
    Quarterly,
    Yearly
};

// What surroundings a word makes for the numbers and days beside it.
enum class Trait : quint16 {
    Percent = 1,
    Document = 2, // has a number: «договор», "item"
    Planned = 4,  // is of a period, not due in it: «план на апрель», "report for Q2"
    Moving = 8,   // «перенести»
    Phone = 16,
    Version = 32,
    Counted = 64,  // «паллет», "boxes"
    Meeting = 128, // may follow a bare hour: «в 15 созвон»
    Safe = 256     // may too, being no noun
};

enum class Unit : quint8 { None, Minute, Hour, Day, Week, Month, Quarter, HalfYear, Year };

enum class Part : quint8 { None, Morning, Noon, Lunch, Afternoon, Evening, Night, Midnight };

// All that one word can mean.
struct Lexeme
{
    Role role = Role::None;
    quint16 traits = 0;
    quint8 weekday = 0;    // Monday is 1
    bool weekdays = false; // «понедельникам», "Mondays": again and again
    bool isWeak = false;   // a weekday or month that is another word too: "sat", "may", «ср»
    quint8 month = 0;
    Unit unit = Unit::None;
    Part part = Part::None;
    bool isAdverb = false; // of a part of the day: «утром», which needs no preposition
    int cardinal = -1;     // 0..900
    quint8 ordinal = 0;    // 1..30
    quint8 halfTo = 0;     // «полтретьего»: 3
    quint8 power = 0;      // of ten: 3, 6, 9, 12
    bool isShort = false;  // a power or currency that must touch its number: k, m
    bool isHalf = false;   // of a power: «полмиллиона»
    const char *currency = nullptr;
    bool isKind = false;
    Kind kind = Kind::Note;
    bool urgent = false;

    bool has(Trait trait) const { return (traits & quint16(trait)) != 0; }
};

// `normal`: in lower case, ё as е. One and the same empty lexeme for a word that is not known.
const Lexeme &lexemeOf(QStringView normal);

} // namespace kf::capture
