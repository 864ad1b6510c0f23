#include "qml/Accounts/accountsfilter.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMetaEnum>

namespace kf {

namespace {

template <typename Enum>
QString nameOf(Enum value)
{
    return QString::fromLatin1(QMetaEnum::fromType<Enum>().valueToKey(int(value)));
}

// Of another version of the app: as if nothing was said of it.
template <typename Enum>
Enum fromName(const QString &name, Enum otherwise)
{
    bool known = false;
    const int value = QMetaEnum::fromType<Enum>().keyToValue(name.toLatin1().constData(), &known);
    return known ? Enum(value) : otherwise;
}

} // namespace

QByteArray toJson(const std::vector<AccountsFilter> &filters)
{
    QJsonArray list;
    for (const AccountsFilter &filter : filters) {
        list.append(QJsonObject{{QStringLiteral("key"), filter.key},
                                {QStringLiteral("name"), filter.name},
                                {QStringLiteral("words"), filter.words},
                                {QStringLiteral("tiers"), QJsonArray::fromStringList(filter.tiers)},
                                {QStringLiteral("segment"), nameOf(filter.segment)},
                                {QStringLiteral("order"), nameOf(filter.order)}});
    }
    return QJsonDocument(list).toJson(QJsonDocument::Compact);
}

std::vector<AccountsFilter> filtersFromJson(const QByteArray &json)
{
    std::vector<AccountsFilter> filters;
    const QJsonArray list = QJsonDocument::fromJson(json).array();
    for (const QJsonValue &value : list) {
        const QJsonObject object = value.toObject();
        AccountsFilter filter;
        filter.key = object.value(QStringLiteral("key")).toString();
        filter.name = object.value(QStringLiteral("name")).toString();
        filter.words = object.value(QStringLiteral("words")).toString();
        const QJsonArray tiers = object.value(QStringLiteral("tiers")).toArray();
        for (const QJsonValue &tier : tiers)
            filter.tiers << tier.toString();
        filter.segment = fromName(object.value(QStringLiteral("segment")).toString(), AccountsOrder::All);
        filter.order = fromName(object.value(QStringLiteral("order")).toString(), AccountsOrder::ByName);
        if (!filter.key.isEmpty() && !filter.name.isEmpty())
            filters.push_back(std::move(filter));
    }
    return filters;
}

} // namespace kf
