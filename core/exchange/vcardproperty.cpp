#include "core/exchange/vcardproperty.h"

#include "core/base/cbor.h"

#include <algorithm>

namespace kf {

namespace {

constexpr int NoPreference = 101;
constexpr int LastChoice = 1000; // a fax

bool isBase64(QByteArrayView line)
{
    return !line.isEmpty() && std::all_of(line.begin(), line.end(), [](char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '+' || c == '/' ||
               c == '=';
    });
}

// Where the value begins, or the next parameter: not within quotes.
qsizetype find(QByteArrayView line, char sign, qsizetype from)
{
    bool quoted = false;
    for (qsizetype at = from; at < line.size(); ++at) {
        if (line[at] == '"')
            quoted = !quoted;
        else if (line[at] == sign && !quoted)
            return at;
    }
    return -1;
}

QByteArrayView headOf(QByteArrayView line)
{
    const qsizetype colon = find(line, ':', 0);
    return colon < 0 ? QByteArrayView() : line.first(colon);
}

bool isQuotedPrintable(QByteArrayView line)
{
    return headOf(line).toByteArray().toUpper().contains("QUOTED-PRINTABLE");
}

bool isBase64Property(QByteArrayView line)
{
    const QByteArray head = headOf(line).toByteArray().toUpper();
    return head.contains("BASE64") || head.endsWith("ENCODING=B") || head.contains("ENCODING=B;");
}

bool isOld(const std::vector<QByteArray> &lines)
{
    return std::any_of(lines.begin(), lines.end(), [](const QByteArray &line) {
        return line.size() < 40 && line.trimmed().toUpper().replace(' ', "") == "VERSION:2.1";
    });
}

// Physical lines that belong together become one.
std::vector<QByteArray> unfolded(const std::vector<QByteArray> &lines, bool old)
{
    std::vector<QByteArray> whole;
    bool soft = false;  // the line before ends in the middle of a quoted-printable value
    bool bytes = false; // it holds BASE64, which old cards go on with without a space
    for (const QByteArray &line : lines) {
        const bool folded = !line.isEmpty() && (line[0] == ' ' || line[0] == '\t') && !whole.empty();
        if (soft) {
            whole.back().chop(1);
            whole.back() += line;
        } else if (folded) {
            whole.back() += QByteArrayView(line).sliced(old && !bytes ? 0 : 1);
        } else if (bytes && isBase64(line)) {
            whole.back() += line;
        } else if (line.trimmed().isEmpty()) {
            bytes = false;
            continue;
        } else {
            whole.push_back(line);
            bytes = isBase64Property(line);
        }
        soft = whole.back().endsWith('=') && isQuotedPrintable(whole.back());
    }
    return whole;
}

QByteArray unquoted(QByteArrayView value)
{
    QByteArray text = value.toByteArray().trimmed();
    if (text.size() >= 2 && text.startsWith('"') && text.endsWith('"'))
        text = text.sliced(1, text.size() - 2);
    return text.toUpper();
}

void readParameter(QByteArrayView text, VcardProperty &property)
{
    const qsizetype equals = find(text, '=', 0);
    // vCard 2.1 leaves names out: "TEL;CELL;PREF:...", "NOTE;QUOTED-PRINTABLE:...".
    QByteArray name = equals < 0 ? QByteArray() : text.first(equals).toByteArray().trimmed().toUpper();
    const QByteArrayView values = equals < 0 ? text : text.sliced(equals + 1);
    for (qsizetype at = 0; at <= values.size();) {
        const qsizetype comma = find(values, ',', at);
        const qsizetype end = comma < 0 ? values.size() : comma;
        const QByteArray value = unquoted(values.sliced(at, end - at));
        at = end + 1;
        const bool encoding = value == "QUOTED-PRINTABLE" || value == "BASE64" || value == "8BIT" || value == "7BIT";
        const QByteArray key = !name.isEmpty() ? name : encoding ? QByteArray("ENCODING") : QByteArray("TYPE");
        for (const QByteArray &one : value.split(',')) { // quotes may hold several
            if (!one.isEmpty())
                property.parameters[key] << one;
        }
    }
}

bool isName(QByteArrayView name)
{
    return !name.isEmpty() && std::all_of(name.begin(), name.end(), [](char c) {
        return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
    });
}

std::optional<VcardProperty> readProperty(const QByteArray &line)
{
    const qsizetype colon = find(line, ':', 0);
    if (colon < 0)
        return std::nullopt;
    const QByteArrayView head = QByteArrayView(line).first(colon);
    VcardProperty property;
    property.value = line.mid(colon + 1);
    qsizetype end = find(head, ';', 0);
    property.name = head.first(end < 0 ? head.size() : end).toByteArray().trimmed().toUpper();
    property.name = property.name.mid(property.name.lastIndexOf('.') + 1);
    if (!isName(property.name))
        return std::nullopt;
    while (end >= 0) {
        const qsizetype begin = end + 1;
        end = find(head, ';', begin);
        readParameter(head.sliced(begin, (end < 0 ? head.size() : end) - begin), property);
    }
    return property;
}

int hexDigit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

// What is no code stays as it is.
QByteArray fromQuotedPrintable(const QByteArray &text)
{
    QByteArray bytes;
    bytes.reserve(text.size());
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (text[at] == '=' && at + 2 < text.size() && hexDigit(text[at + 1]) >= 0 && hexDigit(text[at + 2]) >= 0) {
            bytes += char(hexDigit(text[at + 1]) * 16 + hexDigit(text[at + 2]));
            at += 2;
        } else {
            bytes += text[at];
        }
    }
    return bytes;
}

Result<TextEncoding> encodingOf(const VcardProperty &property, TextEncoding usual)
{
    const QByteArrayList named = property.parameters.value("CHARSET");
    if (named.isEmpty())
        return usual;
    const QByteArray name = named.front();
    if (const auto known = encodingFromName(QString::fromLatin1(name)))
        return *known;
    if (name == "US-ASCII" || name == "UTF8")
        return TextEncoding::Utf8;
    if (name == "ISO-8859-1" || name == "LATIN1" || name == "CP1252")
        return TextEncoding::Windows1252;
    if (name == "CP1251")
        return TextEncoding::Windows1251;
    return fail(ErrorCode::InvalidInput,
                QStringLiteral("the encoding %1 is not known here").arg(QString::fromLatin1(name)));
}

} // namespace

bool VcardProperty::has(const QByteArray &parameter, const QByteArray &wanted) const
{
    return parameters.value(parameter).contains(wanted);
}

bool VcardProperty::isData() const
{
    return has("ENCODING", "BASE64") || has("ENCODING", "B") || value.left(5).toLower() == "data:";
}

int VcardProperty::rank() const
{
    if (has("TYPE", "PREF"))
        return 0;
    if (const QByteArrayList preference = parameters.value("PREF"); !preference.isEmpty()) {
        bool isNumber = false;
        const int number = preference.front().toInt(&isNumber);
        return isNumber ? std::clamp(number, 0, NoPreference) : 0;
    }
    return has("TYPE", "FAX") || has("TYPE", "PAGER") ? LastChoice : NoPreference;
}

VcardProperties readProperties(const std::vector<QByteArray> &lines)
{
    VcardProperties found;
    found.old = isOld(lines);
    for (const QByteArray &line : unfolded(lines, found.old)) {
        auto property = readProperty(line);
        if (!property)
            found.unreadable.push_back(line);
        else if (property->name != "VERSION" && property->name != "PRODID" && property->name != "REV")
            found.properties.push_back(std::move(*property));
    }
    return found;
}

Result<QString> textOf(const VcardProperty &property, TextEncoding encoding)
{
    KF_ASSIGN(const TextEncoding own, encodingOf(property, encoding));
    const QByteArray bytes =
        property.has("ENCODING", "QUOTED-PRINTABLE") ? fromQuotedPrintable(property.value) : property.value;
    ToUtf8 decoder(own);
    QByteArray text;
    decoder.feed(bytes, text);
    decoder.finish(text);
    if (!isCleanUtf8(text))
        return fail(ErrorCode::InvalidInput, QStringLiteral("it holds bytes that are no text in the file's encoding"));
    return QString::fromUtf8(text).replace(QStringLiteral("\r\n"), QStringLiteral("\n")).replace(u'\r', u'\n');
}

QString unescaped(QStringView text, bool old)
{
    QString plain;
    plain.reserve(text.size());
    for (qsizetype at = 0; at < text.size(); ++at) {
        const QChar next = text[at] == u'\\' && at + 1 < text.size() ? text[at + 1] : QChar();
        const bool isSign = next == u';' || next == u',' || next == u'\\' || next == u':';
        const bool isBreak = !old && (next == u'n' || next == u'N');
        if (isSign || isBreak) {
            plain += isBreak ? QChar(u'\n') : next;
            ++at;
        } else {
            plain += text[at];
        }
    }
    return plain;
}

QStringList componentsOf(const QString &text, bool old)
{
    QStringList components;
    qsizetype begin = 0;
    const auto take = [&](qsizetype end) {
        components << unescaped(QStringView(text).sliced(begin, end - begin), old).trimmed();
        begin = end + 1;
    };
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (text[at] == u'\\')
            ++at; // whatever comes now, it parts nothing
        else if (text[at] == u';')
            take(at);
    }
    take(text.size());
    return components;
}

} // namespace kf
