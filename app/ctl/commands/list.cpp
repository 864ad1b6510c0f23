#include "app/ctl/commands/commands.h"
#include "app/ctl/fields.h"
#include "app/ctl/render.h"

#include <algorithm>

namespace kf::ctl {

namespace {

// What SQL cannot ask of a column: sets that hold all of these, and amounts in one currency.
struct Rest
{
    FieldValues sets;
    std::vector<std::pair<const FieldType *, QByteArray>> currencies;

    bool accepts(const Record &record) const
    {
        const auto holdsAll = [&record](const auto &wanted) {
            const std::vector<QByteArray> held = encodeElements(*wanted.first, record.value(*wanted.first));
            const std::vector<QByteArray> asked = encodeElements(*wanted.first, wanted.second);
            return std::includes(held.begin(), held.end(), asked.begin(), asked.end());
        };
        const auto isIn = [&record](const auto &wanted) {
            const auto *money = std::get_if<Money>(&record.value(*wanted.first));
            return money && money->currency == wanted.second;
        };
        return std::all_of(sets.begin(), sets.end(), holdsAll) &&
               std::all_of(currencies.begin(), currencies.end(), isIn);
    }
};

Result<std::vector<Record>> find(Reader &reader, const RecordType &type, const QStringList &words)
{
    Query query;
    query.type = &type;
    Rest rest;
    QStringList others;
    for (const QString &word : words) {
        const FieldType *money = type.moneyFieldOfKey(word.section(u'=', 0, 0).toUtf8());
        if (!money || !word.contains(u'=')) {
            others.append(word);
            continue;
        }
        KF_ASSIGN(const QByteArray currency, parseCurrency(word.section(u'=', 1)));
        rest.currencies.emplace_back(money, currency);
    }
    // Amounts are compared in the unit of the currency that is asked for with them.
    for (const auto &[money, currency] : rest.currencies) {
        for (const QString &word : std::as_const(others)) {
            if (word.startsWith(QString::fromUtf8(money->name()) + u'=')) {
                others.append(QString::fromUtf8(type.currencyKey(*money)) + u'=' + QString::fromUtf8(currency));
                break;
            }
        }
    }
    KF_ASSIGN(const FieldValues values, parseFields(reader, type, others));
    for (const auto &[field, value] : values) {
        if (isEmpty(value))
            query.where.push_back({field, Condition::Test::Empty, {}});
        else if (field->isSet())
            rest.sets.emplace_back(field, value);
        else
            query.where.push_back({field, Condition::Test::Equal, value});
    }
    KF_ASSIGN(std::vector<Record> records, reader.list(query));
    std::erase_if(records, [&rest](const Record &record) { return !rest.accepts(record); });
    return records;
}

} // namespace

Result<ExitCode> list(Context &context, const Arguments &arguments)
{
    KF_ASSIGN(const RecordType *type, context.type(arguments.positional.front()));
    KF_TRY(context.open());
    KF_ASSIGN(const auto records, context.read([type, words = arguments.positional.mid(1)](Reader &reader) {
        return find(reader, *type, words);
    }));
    QJsonArray json;
    QString text;
    for (const Record &record : records) {
        if (context.json())
            json.append(recordJson(record));
        else
            text += record.id().toString() + u' ' + record.title() + u'\n';
    }
    context.answer(json, text);
    return Done;
}

} // namespace kf::ctl
