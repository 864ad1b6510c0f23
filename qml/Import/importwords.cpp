#include "qml/Import/importwords.h"

#include "core/record/types.h"
#include "qml/Format/recordwords.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <vector>

namespace kf {

namespace {

// "%1" and "%2" stand for what differs from row to row.
constexpr const char *Reasons[] = {
    QT_TRANSLATE_NOOP("ImportReason", "it has %1 columns, and the headings have %2"),
    QT_TRANSLATE_NOOP("ImportReason", "text follows a closing quote"),
    QT_TRANSLATE_NOOP("ImportReason", "%1 NUL characters were dropped"),
    QT_TRANSLATE_NOOP("ImportReason", "the same name but for capitals or spaces"),
    QT_TRANSLATE_NOOP("ImportReason", "several %1 records are called so"),
    QT_TRANSLATE_NOOP("ImportReason", "taken for this name, as asked"),
    QT_TRANSLATE_NOOP("ImportReason", "there is no %1 of this name; the text is kept beside it"),
    QT_TRANSLATE_NOOP("ImportReason", "there is no %1 of this name"), QT_TRANSLATE_NOOP("ImportReason", "it has no %1"),
    QT_TRANSLATE_NOOP("ImportReason", "the row is larger than Keyfield keeps in one record"),
    QT_TRANSLATE_NOOP("ImportReason", "it is in the store already"),
    QT_TRANSLATE_NOOP("ImportReason", "it is in line %1 already"),
    QT_TRANSLATE_NOOP("ImportReason", "a record cannot belong to itself"),
    QT_TRANSLATE_NOOP("ImportReason", "the rows would belong to each other in a circle"),
    QT_TRANSLATE_NOOP("ImportReason", "line breaks became spaces"),
    QT_TRANSLATE_NOOP("ImportReason", "spaces around it were dropped"),
    QT_TRANSLATE_NOOP("ImportReason", "the day and the month cannot be told apart; write it as 2026-10-16"),
    QT_TRANSLATE_NOOP("ImportReason", "the text is longer than Keyfield keeps in a field"),
    QT_TRANSLATE_NOOP("ImportReason", "%1 is no date; write it as 2026-10-16 or 2026-10-16T15:00"),
    QT_TRANSLATE_NOOP("ImportReason", "write a place as latitude and longitude, such as 55.7712,37.6512"),
    QT_TRANSLATE_NOOP("ImportReason", "write a whole number"), QT_TRANSLATE_NOOP("ImportReason", "write true or false"),
    QT_TRANSLATE_NOOP("ImportReason", "a currency is three letters, such as RUB or USD"),
    QT_TRANSLATE_NOOP("ImportReason", "not an amount of money: it is empty"),
    QT_TRANSLATE_NOOP("ImportReason", "not an amount of money: the point could part thousands or fractions"),
    QT_TRANSLATE_NOOP("ImportReason", "not an amount of money: its digits are not in groups of three"),
    QT_TRANSLATE_NOOP("ImportReason", "not an amount of money: it has no digits"),
    QT_TRANSLATE_NOOP("ImportReason", "not an amount of money: it is too large"),
    QT_TRANSLATE_NOOP("ImportReason", "not an amount of money: it holds something that is no digit"),
    QT_TRANSLATE_NOOP("ImportReason", "not an amount of money: it is finer than the currency's smallest unit"),
    QT_TRANSLATE_NOOP("ImportReason", "the text holds a NUL character, which cannot be kept"),
    QT_TRANSLATE_NOOP("ImportReason", "it holds bytes that are no text in the file's encoding"),
    // Of a vCard.
    QT_TRANSLATE_NOOP("ImportReason", "the card has no end"),
    QT_TRANSLATE_NOOP("ImportReason", "this stands outside of a card"),
    QT_TRANSLATE_NOOP("ImportReason", "the encoding %1 is not known here"),
    // Of a file as a whole.
    QT_TRANSLATE_NOOP("ImportReason", "the file is empty"), QT_TRANSLATE_NOOP("ImportReason", "there is no such file"),
    QT_TRANSLATE_NOOP("ImportReason", "the file cannot be read"),
    QT_TRANSLATE_NOOP("ImportReason", "this is no file that can be read twice"),
    QT_TRANSLATE_NOOP("ImportReason", "this is no CSV file but %1"),
    QT_TRANSLATE_NOOP("ImportReason", "this is no vCard"),
    QT_TRANSLATE_NOOP("ImportReason", "the headings cannot be read: %1"),
    QT_TRANSLATE_NOOP("ImportReason", "the quote opened in line %1 is never closed")};

constexpr const char *VcardHeadings[] = {QT_TRANSLATE_NOOP("VcardHeading", "Full name"),
                                         QT_TRANSLATE_NOOP("VcardHeading", "Company"),
                                         QT_TRANSLATE_NOOP("VcardHeading", "Title"),
                                         QT_TRANSLATE_NOOP("VcardHeading", "Phone"),
                                         QT_TRANSLATE_NOOP("VcardHeading", "E-mail"),
                                         QT_TRANSLATE_NOOP("VcardHeading", "Birthday"),
                                         QT_TRANSLATE_NOOP("VcardHeading", "Description"),
                                         QT_TRANSLATE_NOOP("VcardHeading", "Department"),
                                         QT_TRANSLATE_NOOP("VcardHeading", "Birthday without a year"),
                                         QT_TRANSLATE_NOOP("VcardHeading", "Unreadable"),
                                         QT_TRANSLATE_NOOP("VcardHeading", "More")};

struct Pattern
{
    const char *reason;
    QRegularExpression form;
};

const std::vector<Pattern> &patterns()
{
    static const std::vector<Pattern> all = [] {
        std::vector<Pattern> made;
        for (const char *reason : Reasons) {
            QString form = QRegularExpression::escape(QString::fromLatin1(reason));
            form.replace(QRegularExpression::escape(QStringLiteral("%1")), QStringLiteral("(.+)"));
            form.replace(QRegularExpression::escape(QStringLiteral("%2")), QStringLiteral("(.+)"));
            made.push_back({reason, QRegularExpression(QRegularExpression::anchoredPattern(form),
                                                       QRegularExpression::DotMatchesEverythingOption)});
        }
        return made;
    }();
    return all;
}

// The name of a type or a field as the user knows it.
QString wordOf(const QString &part)
{
    const Registry &registry = Registry::keyfield();
    const QByteArray name = part.toUtf8();
    if (const RecordType *type = registry.find(name))
        return u'«' + format::typeName(*type) + u'»';
    for (const RecordType *type : registry.types()) {
        if (const FieldType *field = type->field(name))
            return u'«' + format::fieldName(*field) + u'»';
    }
    return part;
}

} // namespace

QString importReason(const QString &reason)
{
    for (const Pattern &pattern : patterns()) {
        const QRegularExpressionMatch match = pattern.form.match(reason);
        if (!match.hasMatch())
            continue;
        QString text = QCoreApplication::translate("ImportReason", pattern.reason);
        for (int i = 1; i <= match.lastCapturedIndex(); ++i)
            text.replace(QStringLiteral("%%1").arg(i), wordOf(match.captured(i)));
        return text;
    }
    return reason;
}

QString vcardHeading(const QString &heading)
{
    for (const char *known : VcardHeadings) {
        const QString name = QString::fromLatin1(known);
        const QString number = heading.mid(name.size());
        if (heading.startsWith(name) && (number.isEmpty() || number.trimmed().toInt() > 1))
            return QCoreApplication::translate("VcardHeading", known) + number;
    }
    return heading;
}

} // namespace kf
