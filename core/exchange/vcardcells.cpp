#include "core/exchange/vcardcells.h"

#include "core/exchange/vcardproperty.h"

#include <QDate>
#include <QRegularExpression>

#include <algorithm>

namespace kf {

namespace {

const QString FullName = QStringLiteral("Full name");
const QString Company = QStringLiteral("Company");
const QString Title = QStringLiteral("Title");
const QString Phone = QStringLiteral("Phone");
const QString Email = QStringLiteral("E-mail");
const QString Birthday = QStringLiteral("Birthday");
const QString Description = QStringLiteral("Description");

struct Found
{
    VcardCells::Cell cell;
    int rank = 0;
};

QString joined(QStringList parts, const QString &between)
{
    parts.removeAll(QString());
    return parts.join(between);
}

// "tel:+7-495-000;ext=1" of vCard 4.0.
QString withoutScheme(const QString &text, const QString &scheme)
{
    const QString trimmed = text.trimmed();
    return trimmed.startsWith(scheme, Qt::CaseInsensitive) ? trimmed.sliced(scheme.size()).section(u';', 0, 0)
                                                           : trimmed;
}

// 19800415, 1980-04-15, 1980-04-15T00:00:00Z; nothing: no whole date.
std::optional<QDate> dateOf(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("^(\\d{4})-?(\\d{2})-?(\\d{2})(?:[T ].*)?$"));
    const QRegularExpressionMatch match = form.match(text.trimmed());
    if (!match.hasMatch())
        return std::nullopt;
    const QDate date(match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt());
    return date.isValid() ? std::optional(date) : std::nullopt;
}

class Card
{
public:
    Card(const VcardProperties &properties, TextEncoding encoding) : m_properties(properties), m_encoding(encoding) {}

    VcardCells read()
    {
        for (const VcardProperty &property : m_properties.properties)
            take(property);
        for (const QByteArray &line : m_properties.unreadable)
            put(QStringLiteral("Unreadable"), QString::fromUtf8(line));
        nameIt();
        for (const Found &found : inOrder())
            m_cells.cells.push_back(found.cell);
        return std::move(m_cells);
    }

private:
    void put(const QString &heading, const QString &text, int rank = 0) { m_found.push_back({{heading, text}, rank}); }

    void take(const VcardProperty &property)
    {
        const QString name = QString::fromLatin1(property.name);
        if (property.isData())
            return put(name, QStringLiteral("[%1 bytes]").arg(property.value.size()));
        const auto text = textOf(property, m_encoding);
        if (!text) {
            if (m_cells.problem.isEmpty()) {
                m_cells.problem = text.error().message;
                m_cells.problemHeading = headingOf(property.name);
            }
            return put(headingOf(property.name), QString::fromLatin1(property.value));
        }
        const bool old = m_properties.old;
        if (property.name == "N")
            m_nameParts.push_back(componentsOf(*text, old));
        else if (property.name == "ORG")
            takeCompany(componentsOf(*text, old));
        else if (property.name == "ADR")
            put(name, joined(componentsOf(*text, old), QStringLiteral(", ")), property.rank());
        else if (property.name == "BDAY")
            takeBirthday(unescaped(*text, old), property);
        else if (property.name == "TEL")
            put(Phone, withoutScheme(unescaped(*text, old), QStringLiteral("tel:")), property.rank());
        else if (property.name == "EMAIL")
            put(Email, withoutScheme(unescaped(*text, old), QStringLiteral("mailto:")), property.rank());
        else
            put(headingOf(property.name), unescaped(*text, old).trimmed(), property.rank());
    }

    static QString headingOf(const QByteArray &name)
    {
        if (name == "FN")
            return FullName;
        if (name == "ORG")
            return Company;
        if (name == "TITLE")
            return Title;
        if (name == "TEL")
            return Phone;
        if (name == "EMAIL")
            return Email;
        if (name == "BDAY")
            return Birthday;
        return name == "NOTE" ? Description : QString::fromLatin1(name);
    }

    void takeCompany(QStringList parts)
    {
        put(Company, parts.takeFirst());
        if (const QString units = joined(parts, QStringLiteral(", ")); !units.isEmpty())
            put(QStringLiteral("Department"), units);
    }

    // What has no year is no date here: it stands beside.
    void takeBirthday(const QString &text, const VcardProperty &property)
    {
        const auto date = dateOf(text);
        const bool yearless = property.parameters.contains("X-APPLE-OMIT-YEAR");
        if (date && !yearless)
            put(Birthday, date->toString(Qt::ISODate));
        else
            put(QStringLiteral("Birthday without a year"), text.trimmed());
    }

    // FN is how the card wants to be called; of N only what that leaves out is told besides.
    void nameIt()
    {
        const bool called = std::any_of(m_found.begin(), m_found.end(), [](const Found &found) {
            return found.cell.heading == FullName && !found.cell.text.isEmpty();
        });
        for (const QStringList &parts : m_nameParts) {
            // family; given; additional; before; behind
            const QString name = joined(
                {parts.value(3), parts.value(1), parts.value(2), parts.value(0), parts.value(4)}, QStringLiteral(" "));
            if (!called && parts == m_nameParts.front())
                put(FullName, name);
            else if (!isWithin(parts))
                put(QStringLiteral("N"), name);
        }
    }

    bool isWithin(const QStringList &words) const
    {
        return std::all_of(words.begin(), words.end(), [this](const QString &word) {
            return std::any_of(m_found.begin(), m_found.end(), [&](const Found &found) {
                return found.cell.heading == FullName && found.cell.text.contains(word, Qt::CaseInsensitive);
            });
        });
    }

    // The preferred one first, and a number behind each further one; notes are one text.
    std::vector<Found> inOrder()
    {
        std::stable_sort(m_found.begin(), m_found.end(),
                         [](const Found &left, const Found &right) { return left.rank < right.rank; });
        std::vector<Found> cells;
        QHash<QString, int> times;
        std::optional<size_t> notes;
        for (Found &found : m_found) {
            if (found.cell.text.isEmpty())
                continue;
            const bool note = found.cell.heading == Description;
            if (note && notes) {
                cells[*notes].cell.text += u'\n' + found.cell.text;
                continue;
            }
            if (note)
                notes = cells.size();
            if (const int before = times[found.cell.heading]++; before > 0)
                found.cell.heading += QStringLiteral(" %1").arg(before + 1);
            cells.push_back(std::move(found));
        }
        return cells;
    }

    const VcardProperties &m_properties;
    TextEncoding m_encoding;
    std::vector<Found> m_found;
    std::vector<QStringList> m_nameParts;
    VcardCells m_cells;
};

} // namespace

const QStringList &vcardHeadings()
{
    static const QStringList headings{FullName, Company, Title, Phone, Email, Birthday, Description};
    return headings;
}

VcardCells readVcard(const VcardText &card, TextEncoding encoding)
{
    if (!card.problem.isEmpty())
        return {{}, card.problem, {}};
    const VcardProperties properties = readProperties(card.lines);
    return Card(properties, encoding).read();
}

} // namespace kf
