#include "core/exchange/columnmap.h"

#include "core/exchange/nameindex.h"
#include "core/record/types.h"

#include <algorithm>

namespace kf {

namespace {

// "Close_Value" and "close value" are one heading.
QString folded(QStringView heading)
{
    return foldedName(heading.toString().replace(u'_', u' '));
}

enum Fit { None, ByLabel, ByAlias, ByName, Chosen };

struct Target
{
    const FieldType *field = nullptr;
    bool isCurrency = false;
    Fit fit = None;
};

Target targetOf(const RecordType &type, const QString &heading)
{
    const QString wanted = folded(heading);
    Target best;
    if (wanted.isEmpty())
        return best;
    const auto offer = [&](const FieldType *field, bool isCurrency, Fit fit) {
        if (fit > best.fit)
            best = {field, isCurrency, fit};
    };
    for (const FieldType *field : type.fields()) {
        if (folded(QString::fromUtf8(field->name())) == wanted)
            offer(field, false, ByName);
        for (const QString &alias : field->aliases()) {
            if (folded(alias) == wanted)
                offer(field, false, ByAlias);
        }
        if (folded(QString::fromUtf8(field->label())) == wanted)
            offer(field, false, ByLabel);
        if (field->kind() == FieldKind::Money && folded(QString::fromUtf8(type.currencyKey(*field))) == wanted)
            offer(field, true, ByName);
        if (field->kind() == FieldKind::Money && wanted == u"валюта")
            offer(field, true, ByAlias);
    }
    return best;
}

Result<Target> chosenTarget(const RecordType &type, const QString &name)
{
    if (name.isEmpty())
        return Target{nullptr, false, Chosen};
    const QByteArray key = name.toUtf8();
    if (const FieldType *field = type.field(key))
        return Target{field, false, Chosen};
    if (const FieldType *money = type.moneyFieldOfKey(key))
        return Target{money, true, Chosen};
    return fail(ErrorCode::InvalidInput,
                QStringLiteral("%1 has no field \"%2\"").arg(QString::fromUtf8(type.name()), name));
}

Result<void> takeChoice(const RecordType &type, const QStringList &headings, const ColumnChoice &choice,
                        std::vector<Target> &targets)
{
    KF_ASSIGN(const Target target, chosenTarget(type, choice.second));
    bool isNumber = false;
    const int number = choice.first.startsWith(u'#') ? choice.first.mid(1).toInt(&isNumber) : 0;
    bool found = false;
    for (qsizetype i = 0; i < headings.size(); ++i) {
        if (isNumber ? i + 1 != number : folded(headings[i]) != folded(choice.first))
            continue;
        if (found)
            return fail(ErrorCode::InvalidInput,
                        QStringLiteral("several columns are called \"%1\"; name one by its place, as #%2")
                            .arg(choice.first)
                            .arg(i + 1));
        found = true;
        targets[size_t(i)] = target;
    }
    if (!found)
        return fail(ErrorCode::InvalidInput, QStringLiteral("the file has no column \"%1\"").arg(choice.first));
    return {};
}

std::vector<Target> targetsOf(const RecordType &type, const QStringList &headings)
{
    std::vector<Target> targets;
    for (const QString &heading : headings)
        targets.push_back(targetOf(type, heading));
    return targets;
}

bool meanTheSame(const Target &a, const Target &b)
{
    return a.field && a.field == b.field && a.isCurrency == b.isCurrency;
}

std::vector<Target> proposedTargets(const RecordType &type, const QStringList &headings)
{
    std::vector<Target> targets = targetsOf(type, headings);
    for (size_t i = 0; i < targets.size(); ++i) {
        for (size_t j = 0; j < i; ++j) {
            if (meanTheSame(targets[i], targets[j]))
                (targets[j].fit < targets[i].fit ? targets[j] : targets[i]) = Target();
        }
    }
    return targets;
}

std::vector<MappedColumn> columnsOf(const QStringList &headings, const std::vector<Target> &targets)
{
    std::vector<MappedColumn> columns;
    for (size_t i = 0; i < targets.size(); ++i) {
        const QString heading = headings[qsizetype(i)].simplified();
        columns.push_back({heading.isEmpty() ? QStringLiteral("column %1").arg(i + 1) : heading, targets[i].field,
                           targets[i].isCurrency});
    }
    return columns;
}

} // namespace

std::vector<MappedColumn> proposeColumns(const RecordType &type, const QStringList &headings)
{
    return columnsOf(headings, proposedTargets(type, headings));
}

std::vector<const RecordType *> tableTypes(const Registry &registry)
{
    std::vector<const RecordType *> all = registry.types();
    std::erase(all, &types::attachment);
    std::erase(all, &types::user); // the server's own
    return all;
}

const RecordType *proposeType(const Registry &registry, const QStringList &headings)
{
    const RecordType *best = nullptr;
    int most = 0;
    for (const RecordType *type : tableTypes(registry)) {
        int fits = 0;
        for (const Target &target : proposedTargets(*type, headings))
            fits += target.field ? int(target.fit) : 0;
        if (fits > most) {
            best = type;
            most = fits;
        }
    }
    return best;
}

Result<std::vector<MappedColumn>> mapColumns(const RecordType &type, const QStringList &headings,
                                             const std::vector<ColumnChoice> &choices)
{
    std::vector<Target> targets = targetsOf(type, headings);
    for (const ColumnChoice &choice : choices)
        KF_TRY(takeChoice(type, headings, choice, targets));

    // One column for each field: the one that fits best.
    for (size_t i = 0; i < targets.size(); ++i) {
        for (size_t j = 0; j < i; ++j) {
            Target &a = targets[j];
            Target &b = targets[i];
            if (!meanTheSame(a, b))
                continue;
            if (a.fit == b.fit)
                return fail(
                    ErrorCode::InvalidInput,
                    QStringLiteral("columns %1 and %2 both mean \"%3\"; say which one with --map \"#%1=%3\" and "
                                   "leave the other out with --map \"#%2=\"")
                        .arg(j + 1)
                        .arg(i + 1)
                        .arg(QString::fromUtf8(a.field->name())));
            (a.fit < b.fit ? a : b).field = nullptr;
        }
    }
    const bool any = std::any_of(targets.begin(), targets.end(), [](const Target &target) { return target.field; });
    if (!any)
        return fail(ErrorCode::InvalidInput,
                    QStringLiteral("no column of the file is known as a field of %1; name them with --map COLUMN=field")
                        .arg(QString::fromUtf8(type.name())));
    return columnsOf(headings, targets);
}

} // namespace kf
