#include "qml/Controls/svgpath.h"

#include <QtMath>

#include <array>
#include <cmath>

namespace kf {

namespace {

class Reader
{
public:
    explicit Reader(QStringView text) : m_text(text) {}

    std::optional<QPainterPath> read();

private:
    void skipSpace();
    bool atNumber();
    bool number(double &value);
    bool flag(bool &value);
    template <size_t N>
    bool numbers(std::array<double, N> &values);
    bool segment(char command, bool relative);
    bool arc(QPointF origin);
    void arcTo(double rx, double ry, bool large, bool sweep, QPointF end);

    QStringView m_text;
    qsizetype m_at = 0;
    QPainterPath m_path;
    QPointF m_start;   // of the part that z closes
    QPointF m_control; // the last curve's second handle, which s mirrors
};

void Reader::skipSpace()
{
    while (m_at < m_text.size() && (m_text[m_at].isSpace() || m_text[m_at] == u','))
        ++m_at;
}

bool Reader::atNumber()
{
    skipSpace();
    return m_at < m_text.size() && (m_text[m_at].isDigit() || m_text[m_at] == u'-' || m_text[m_at] == u'.');
}

bool Reader::number(double &value)
{
    if (!atNumber())
        return false;
    const qsizetype first = m_at;
    if (m_text[m_at] == u'-')
        ++m_at;
    for (bool dot = false; m_at < m_text.size(); ++m_at) {
        if (m_text[m_at] == u'.' && !dot)
            dot = true;
        else if (!m_text[m_at].isDigit())
            break;
    }
    bool ok = false;
    value = m_text.sliced(first, m_at - first).toDouble(&ok);
    return ok;
}

// Flags may stand without a gap: "0 0150" is 0, 0, 1, 50.
bool Reader::flag(bool &value)
{
    skipSpace();
    if (m_at == m_text.size() || (m_text[m_at] != u'0' && m_text[m_at] != u'1'))
        return false;
    value = m_text[m_at++] == u'1';
    return true;
}

template <size_t N>
bool Reader::numbers(std::array<double, N> &values)
{
    for (double &value : values) {
        if (!number(value))
            return false;
    }
    return true;
}

bool Reader::segment(char command, bool relative)
{
    const QPointF here = m_path.currentPosition();
    const QPointF origin = relative ? here : QPointF();
    const QPointF handle = m_control;
    m_control = here;
    std::array<double, 1> one;
    std::array<double, 2> two;
    std::array<double, 4> four;
    std::array<double, 6> six;
    switch (command) {
    case 'l':
        if (!numbers(two))
            return false;
        m_path.lineTo(origin + QPointF(two[0], two[1]));
        break;
    case 'h':
        if (!numbers(one))
            return false;
        m_path.lineTo(origin.x() + one[0], here.y());
        break;
    case 'v':
        if (!numbers(one))
            return false;
        m_path.lineTo(here.x(), origin.y() + one[0]);
        break;
    case 'c':
        if (!numbers(six))
            return false;
        m_control = origin + QPointF(six[2], six[3]);
        m_path.cubicTo(origin + QPointF(six[0], six[1]), m_control, origin + QPointF(six[4], six[5]));
        return true;
    case 's':
        if (!numbers(four))
            return false;
        m_control = origin + QPointF(four[0], four[1]);
        m_path.cubicTo(2 * here - handle, m_control, origin + QPointF(four[2], four[3]));
        return true;
    case 'a':
        if (!arc(origin))
            return false;
        break;
    default:
        return false;
    }
    m_control = m_path.currentPosition();
    return true;
}

bool Reader::arc(QPointF origin)
{
    std::array<double, 3> shape; // two radii and how far the axes are turned
    std::array<double, 2> end;
    bool large = false;
    bool sweep = false;
    if (!numbers(shape) || shape[2] != 0 || !flag(large) || !flag(sweep) || !numbers(end))
        return false;
    arcTo(std::abs(shape[0]), std::abs(shape[1]), large, sweep, origin + QPointF(end[0], end[1]));
    return true;
}

// From end points to centre and angles, as the SVG standard describes it (F.6.5), with axes that are not turned.
void Reader::arcTo(double rx, double ry, bool large, bool sweep, QPointF end)
{
    const QPointF begin = m_path.currentPosition();
    if (begin == end)
        return;
    if (rx <= 0 || ry <= 0) {
        m_path.lineTo(end);
        return;
    }
    const double x = (begin.x() - end.x()) / 2;
    const double y = (begin.y() - end.y()) / 2;
    const double reach = x * x / (rx * rx) + y * y / (ry * ry);
    if (reach > 1) {
        rx *= std::sqrt(reach);
        ry *= std::sqrt(reach);
    }
    const double across = rx * rx * y * y + ry * ry * x * x;
    const double shift = std::sqrt(std::max(0.0, (rx * rx * ry * ry - across) / across)) * (large == sweep ? -1 : 1);
    const QPointF fromCentre(shift * rx * y / ry, -shift * ry * x / rx);
    const QPointF centre = fromCentre + (begin + end) / 2;
    const auto angle = [&](QPointF point) {
        return qRadiansToDegrees(std::atan2((point.y() - centre.y()) / ry, (point.x() - centre.x()) / rx));
    };
    const double from = angle(begin);
    double turn = angle(end) - from;
    if (sweep && turn < 0)
        turn += 360;
    else if (!sweep && turn > 0)
        turn -= 360;
    // Qt counts angles against the clock, SVG with it.
    m_path.arcTo(QRectF(centre.x() - rx, centre.y() - ry, 2 * rx, 2 * ry), -from, -turn);
}

std::optional<QPainterPath> Reader::read()
{
    for (skipSpace(); m_at < m_text.size(); skipSpace()) {
        const char letter = m_text[m_at++].toLatin1();
        const char command = char(letter | 0x20);
        const bool relative = letter == command;
        if (command == 'z') {
            m_path.closeSubpath();
            m_path.moveTo(m_start);
            m_control = m_start;
            continue;
        }
        if (command == 'm') {
            std::array<double, 2> to;
            if (!numbers(to))
                return {};
            m_start = m_control = QPointF(to[0], to[1]) + (relative ? m_path.currentPosition() : QPointF());
            m_path.moveTo(m_start);
            while (atNumber()) {
                if (!segment('l', relative))
                    return {};
            }
            continue;
        }
        do {
            if (!segment(command, relative))
                return {};
        } while (atNumber());
    }
    return m_path;
}

} // namespace

std::optional<QPainterPath> svgPath(QStringView description)
{
    return Reader(description).read();
}

} // namespace kf
