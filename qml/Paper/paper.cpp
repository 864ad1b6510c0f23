#include "qml/Paper/paper.h"

#include <QAbstractTextDocumentLayout>
#include <QBuffer>
#include <QDir>
#include <QFile>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QRegularExpression>
#include <QTextDocument>

namespace kf {

namespace {

constexpr qreal MarginMm = 16;
constexpr int Resolution = 300;
constexpr qreal LargestPt = 10.5;
constexpr qreal SmallestPt = 7;
constexpr qreal StepPt = 0.5;

QString html(const Paper &paper)
{
    QString text = QStringLiteral("<h1 style='margin:0'>%1</h1>").arg(paper.title.toHtmlEscaped());
    for (const QString &line : paper.lines) {
        if (!line.isEmpty())
            text += QStringLiteral("<p style='margin:0'>%1</p>").arg(line.toHtmlEscaped());
    }
    for (const QString &paragraph : paper.paragraphs) {
        text += QStringLiteral("<p style='margin-top:6px; margin-bottom:0'>%1</p>")
                    .arg(paragraph.toHtmlEscaped().replace(u'\n', QStringLiteral("<br>")));
    }
    for (const Paper::Section &section : paper.sections) {
        text += QStringLiteral("<h3 style='margin-top:10px; margin-bottom:2px'>%1</h3>")
                    .arg(section.heading.toHtmlEscaped());
        for (const Paper::Line &line : section.lines) {
            text +=
                QStringLiteral("<p style='margin:0'>%1 %2%3%4</p>")
                    .arg(line.settled ? QStringLiteral("☑") : QStringLiteral("•"), line.title.toHtmlEscaped(),
                         line.tag.isEmpty() ? QString() : QStringLiteral(" <b>[%1]</b>").arg(line.tag.toHtmlEscaped()),
                         line.detail.isEmpty() ? QString()
                                               : QStringLiteral("<span style='color:#555555'> — %1</span>")
                                                     .arg(line.detail.toHtmlEscaped()));
        }
    }
    if (!paper.signatures.isEmpty()) {
        text += QStringLiteral("<table width='100%' style='margin-top:40px'><tr>");
        for (const QString &name : paper.signatures) {
            text += QStringLiteral("<td width='%1%'>________________________<br>%2</td>")
                        .arg(QString::number(100 / paper.signatures.size()), name.toHtmlEscaped());
        }
        text += QStringLiteral("</tr></table>");
    }
    return text;
}

// A name that every system takes for a file.
QString fileName(QString name)
{
    static const QRegularExpression refused(QStringLiteral("[\\x00-\\x1f<>:\"/\\\\|?*]+"));
    name.replace(refused, QStringLiteral(" "));
    return name.simplified().left(120);
}

} // namespace

Result<QString> savePaper(const Paper &paper, const QString &folder, const QString &name)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setResolution(Resolution);
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setPageMargins(QMarginsF(MarginMm, MarginMm, MarginMm, MarginMm), QPageLayout::Millimeter);
        writer.setTitle(paper.title);
        const QSizeF page = writer.pageLayout().paintRectPixels(Resolution).size();
        QTextDocument document;
        document.documentLayout()->setPaintDevice(&writer);
        document.setDocumentMargin(0);
        for (qreal size = LargestPt; size >= SmallestPt; size -= StepPt) {
            QFont font = document.defaultFont();
            font.setPointSizeF(size);
            document.setDefaultFont(font);
            document.setHtml(html(paper));
            document.setPageSize(page);
            if (document.pageCount() == 1)
                break;
        }
        QPainter painter(&writer);
        for (int number = 0; number < document.pageCount(); ++number) {
            if (number > 0)
                writer.newPage();
            painter.save();
            painter.translate(0, -number * page.height());
            document.drawContents(&painter, QRectF(QPointF(0, number * page.height()), page));
            painter.restore();
        }
    }
    if (!QDir().mkpath(folder))
        return fail(ErrorCode::Io, folder);
    for (int copy = 1; copy < 1000; ++copy) {
        const QString full = QDir(folder).filePath(
            fileName(name) + (copy == 1 ? QString() : QStringLiteral(" (%1)").arg(copy)) + QStringLiteral(".pdf"));
        QFile file(full);
        if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly)) {
            if (file.exists())
                continue;
            return fail(ErrorCode::Io, file.errorString());
        }
        if (file.write(bytes) != bytes.size() || !file.flush()) {
            const QString why = file.errorString();
            file.remove();
            return fail(ErrorCode::Io, why);
        }
        return QDir::toNativeSeparators(full);
    }
    return fail(ErrorCode::AlreadyExists, name);
}

} // namespace kf
