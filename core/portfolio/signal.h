#pragma once

#include "core/portfolio/portfolio.h"

namespace kf::portfolio {

inline constexpr int RiskFreshDays = 30;
inline constexpr int RiskGoneDays = 180;

// One reason why a client needs attention.
struct Signal
{
    enum class Kind { Complaint, OurPromise, Risk, Task, ClientPromise, NotSeen, PersonNotSeen };
    enum class Tone { Warning, Danger };

    Kind kind = Kind::Task;
    Tone tone = Tone::Warning;
    // 0 to 1: how little may be put off. Overdue complaints come first, then promises of ours, and so on in the order
    // of Kind; the longer something is overdue, the more. A risk has no deadline and fades instead: it weighs in full
    // for RiskFreshDays after somebody wrote or changed it, then evenly less, and after RiskGoneDays it is no reason
    // any more, though it stays open.
    double urgency = 0;
    RecordId record; // the matter or the person; null: the client
    QString title;
    std::optional<Moment> due;
    int days = 0; // NotSeen, PersonNotSeen: since the last visit
    bool overdue = false;
    int count = 1; // of this kind at this client

    bool operator==(const Signal &) const = default;
};

// What needs attention at a client's, the most urgent first, each kind once. `now` in the user's own zone.
std::vector<Signal> signalsOf(const Client &client, const QDateTime &now);

// A client who needs attention, and why.
struct Attention
{
    size_t client = 0; // index into Portfolio::clients
    Signal signal;     // the most urgent one
    double score = 0;
    qint64 atRisk = 0; // what is open in deals with him, in the smallest unit of Portfolio::currency
};

enum class Scope {
    Everything,
    BesidesTasks // what is merely due stands in the list of tasks as well
};

// Those who need attention, in the order of money at risk times deadline: urgency of the worst signal, times 0.4 to 1
// by the share that his open deals have of the greatest ones in the portfolio. Of a client without deals the segment
// speaks instead: A half, B three tenths, any other a tenth.
std::vector<Attention> attention(const Portfolio &portfolio, const QDateTime &now, Scope scope = Scope::Everything);

} // namespace kf::portfolio
