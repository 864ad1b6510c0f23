#include "qml/Controls/marks.h"

#include "qml/Controls/words.h"

#include <QColor>
#include <QFontMetricsF>
#include <QTextLayout>

namespace kf {

namespace {

// Styled text takes runs of spaces for one.
QString escaped(QStringView text)
{
    return Words::escaped(text.toString()).replace(QStringLiteral("  "), QStringLiteral("&nbsp; "));
}

QTextOption wrapping(bool wraps)
{
    QTextOption option;
    option.setWrapMode(wraps ? QTextOption::WrapAtWordBoundaryOrAnywhere : QTextOption::NoWrap);
    option.setUseDesignMetrics(true);
    return option;
}

void addPieces(const QTextLine &line, qreal y, const QList<int> &marks, qsizetype from, qreal right,
               QList<QRectF> &pieces)
{
    const int first = line.textStart();
    const int end = first + line.textLength();
    for (qsizetype at = 0; at + 1 < marks.size(); at += 2) {
        const int start = qMax(int(marks[at] - from), first);
        const int stop = qMin(int(marks[at] + marks[at + 1] - from), end);
        if (start >= stop)
            continue;
        const qreal left = line.cursorToX(start);
        const qreal width = qMin(line.cursorToX(stop), right) - left;
        if (width > 0)
            pieces.append(QRectF(left, y, width, 1));
    }
}

} // namespace

QString Marks::styled(const QString &text, const QList<int> &marks, const QColor &ink) const
{
    QString styled;
    qsizetype done = 0;
    for (qsizetype at = 0; at + 1 < marks.size(); at += 2) {
        const QStringView view(text);
        styled += escaped(view.mid(done, marks[at] - done)) + QStringLiteral("<font color=\"") + ink.name() +
                  QStringLiteral("\">") + escaped(view.mid(marks[at], marks[at + 1])) + QStringLiteral("</font>");
        done = marks[at] + marks[at + 1];
    }
    return styled + escaped(QStringView(text).mid(done));
}

QList<QRectF> Marks::pieces(const QString &text, const QList<int> &marks, const QFont &font, qreal width,
                            int most) const
{
    QList<QRectF> pieces;
    QTextLayout layout(text, font);
    layout.setTextOption(wrapping(most > 1));
    layout.beginLayout();
    for (int number = 0; number < most; ++number) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(width);
        const int start = line.textStart();
        const bool cut =
            number + 1 == most && (start + line.textLength() < text.size() || line.naturalTextWidth() > width);
        if (!cut) {
            addPieces(line, number, marks, 0, width, pieces);
            continue;
        }
        // Of the last line Text shows as much as an ellipsis leaves room for, whatever word that is in.
        QTextLayout rest(text.mid(start), font);
        rest.setTextOption(wrapping(false));
        rest.beginLayout();
        const QTextLine whole = rest.createLine();
        rest.endLayout();
        const qreal right = width - QFontMetricsF(font).horizontalAdvance(QChar(0x2026));
        addPieces(whole, number, marks, start, right, pieces);
    }
    layout.endLayout();
    return pieces;
}

} // namespace kf
