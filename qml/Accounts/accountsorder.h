#pragma once

#include "core/portfolio/signal.h"

#include <QLocale>
#include <QObject>
#include <QtQml/qqmlregistration.h>

namespace kf {

// How the list of clients can be narrowed and sorted.
class AccountsOrder : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("names alone")

public:
    using QObject::QObject;

    enum Segment { All, AtRisk, NotSeen };
    Q_ENUM(Segment)
    enum Order { ByName, Nearest, BySegment, LongestNotSeen, ByGroup };
    Q_ENUM(Order)
};

// A client in the list: which one, and how deep below its group of companies.
struct Placed
{
    size_t client = 0; // index into the portfolio
    int depth = 0;

    bool operator==(const Placed &) const = default;
};

// Whether the reasons of a client put him there.
bool belongsTo(AccountsOrder::Segment segment, const std::vector<portfolio::Signal> &reasons);

// All clients by name, as the language sorts them: what every other order falls back on.
std::vector<size_t> byName(const std::vector<portfolio::Client> &clients, const QLocale &locale);

// `named`: as byName() gives it. Nearest needs `here`; who has no place comes last. ByGroup puts the companies of a
// group below it; one whose group is not there, or is itself below it, stands at the top.
std::vector<Placed> placed(const std::vector<portfolio::Client> &clients, const std::vector<size_t> &named,
                           AccountsOrder::Order order, const std::optional<GeoPoint> &here);

} // namespace kf
