#include "app/window/contactsheet.h"

#include <QDir>
#include <QImage>
#include <QMap>
#include <QPainter>
#include <QRegularExpression>

namespace kf {

namespace {

constexpr int RowHeight = 640;
constexpr int Gap = 24;
constexpr int CaptionHeight = 28;

// Where the design calls a page otherwise.
QString nameInDesign(const QString &form, const QString &page)
{
    if (page == QStringLiteral("search") && form == QStringLiteral("desk"))
        return QStringLiteral("command-palette");
    if (page == QStringLiteral("tasks"))
        return QStringLiteral("tasks-undo");
    if (page == QStringLiteral("checkin"))
        return QStringLiteral("checkin-weak-gps");
    return page;
}

QStringList ofDesign(const QString &design, const QString &page)
{
    QStringList found;
    if (design.isEmpty())
        return found;
    for (const QString &form : {QStringLiteral("phone"), QStringLiteral("desk")}) {
        const QRegularExpression named(
            QStringLiteral("^%1-\\d+-%2(-dark|-en|-full)?\\.png$").arg(form, nameInDesign(form, page)));
        found += QDir(design).entryList({form + QStringLiteral("-*.png")}, QDir::Files).filter(named);
    }
    return found;
}

int widthOf(const QImage &image)
{
    return image.isNull() ? 0 : image.width() * RowHeight / image.height();
}

QImage rowOf(const QString &folder, const QStringList &files)
{
    std::vector<std::pair<QString, QImage>> pictures;
    int width = Gap;
    for (const QString &file : files) {
        pictures.emplace_back(file, QImage(QDir(folder).filePath(file)));
        width += widthOf(pictures.back().second) + Gap;
    }
    QImage row(width, RowHeight + CaptionHeight + Gap, QImage::Format_RGB32);
    row.fill(QColor(0x80, 0x80, 0x80));
    QPainter painter(&row);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.setPen(Qt::white);
    int left = Gap;
    for (const auto &[file, image] : pictures) {
        const int wide = widthOf(image);
        painter.drawText(QRect(left, 0, wide + Gap, CaptionHeight), Qt::AlignVCenter,
                         QFileInfo(file).completeBaseName());
        painter.drawImage(QRect(left, CaptionHeight, wide, RowHeight), image);
        left += wide + Gap;
    }
    return row;
}

} // namespace

int writeContactSheets(const QString &shots, const QString &design)
{
    static const QRegularExpression ours(QStringLiteral("^(?:phone|desktop)-(.+)-(?:light|dark)-(?:ru|en)\\.png$"));
    QMap<QString, QStringList> pages;
    const QStringList files = QDir(shots).entryList({QStringLiteral("*.png")}, QDir::Files);
    for (const QString &file : files) {
        if (const auto match = ours.match(file); match.hasMatch())
            pages[match.captured(1)] << file;
    }
    for (auto page = pages.cbegin(); page != pages.cend(); ++page) {
        const QImage above = rowOf(shots, *page);
        const QImage below = rowOf(design, ofDesign(design, page.key()));
        QImage sheet(qMax(above.width(), below.width()), above.height() + below.height(), QImage::Format_RGB32);
        sheet.fill(QColor(0x80, 0x80, 0x80));
        QPainter painter(&sheet);
        painter.drawImage(0, 0, above);
        painter.drawImage(0, above.height(), below);
        painter.end();
        if (!sheet.save(QDir(shots).filePath(QStringLiteral("sheet-%1.png").arg(page.key()))))
            return -1;
    }
    return int(pages.size());
}

} // namespace kf
