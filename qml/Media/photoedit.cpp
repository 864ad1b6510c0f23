#include "qml/Media/photoedit.h"

#include "core/base/onresult.h"
#include "qml/Media/devicewords.h"
#include "qml/Media/pictures.h"

#include <QPainter>

namespace kf {

namespace {

constexpr qint64 LargestFile = 40 << 20; // bytes
constexpr int LargestSide = 3000;        // pixels
constexpr double SmallestCrop = 0.08;
constexpr double PenWidth = 0.008; // of the longer side

// The photo as it was meant: `what` as it was, with other bytes and a new id.
Result<Media> keepEdited(MediaStore &store, const RecordId &old, const QImage &image,
                         const std::vector<PhotoEdit::Stroke> &strokes, const QRectF &crop)
{
    QImage picture = image.convertToFormat(QImage::Format_RGB32);
    {
        QPainter painter(&picture);
        PhotoEdit::draw(painter, strokes, picture.rect());
    }
    const QRectF part(crop.x() * picture.width(), crop.y() * picture.height(), crop.width() * picture.width(),
                      crop.height() * picture.height());
    const QByteArray jpeg = jpegOf(picture.copy(part.toRect()));
    if (jpeg.isEmpty())
        return fail(ErrorCode::Internal, QStringLiteral("the photo could not be encoded"));
    KF_ASSIGN(const std::optional<Media> before, store.find(old));
    if (!before)
        return fail(ErrorCode::NotFound, QStringLiteral("there is no such attachment"));
    Media what = *before;
    what.attached = false;
    what.mediaType = QStringLiteral("image/jpeg");
    KF_ASSIGN(Media kept, store.keep(what, jpeg));
    KF_TRY(store.remove(old));
    return kept;
}

} // namespace

PhotoEdit::PhotoEdit(MediaLibrary &library, QObject *parent) : QObject(parent), m_library(library) {}

void PhotoEdit::open(const QString &key, const QString &name, bool editable)
{
    close();
    const auto id = RecordId::fromString(key);
    if (!id)
        return;
    m_id = *id;
    m_name = name;
    m_editable = editable;
    Q_EMIT pictureChanged();
    struct Found
    {
        QImage image;
        QString trouble;
    };
    onResult(m_library.reading().run([&store = m_library.store(), id = *id]() -> Found {
        const auto bytes = store.read(id, LargestFile);
        if (!bytes)
            return {{}, words::notOpened(bytes.error())};
        const QImage image = pictureOf(*bytes, LargestSide);
        return {image, image.isNull() ? words::notOpened({ErrorCode::Damaged, {}}) : QString()};
    }),
             this, [this, id = *id](const Found &found) {
                 if (id != m_id)
                     return;
                 m_image = found.image;
                 m_trouble = found.trouble;
                 Q_EMIT pictureChanged();
             });
}

void PhotoEdit::close()
{
    m_id = {};
    m_name.clear();
    m_image = {};
    m_trouble.clear();
    m_strokes.clear();
    m_crop = whole();
    Q_EMIT pictureChanged();
    Q_EMIT edited();
}

void PhotoEdit::setCrop(const QRectF &crop)
{
    const auto edge = [](double at) { return std::clamp(at, 0.0, 1.0); };
    QRectF next(QPointF(edge(crop.left()), edge(crop.top())), QPointF(edge(crop.right()), edge(crop.bottom())));
    if (next == m_crop || next.width() < SmallestCrop || next.height() < SmallestCrop)
        return;
    m_crop = next;
    Q_EMIT edited();
}

void PhotoEdit::beginStroke(const QColor &color, const QPointF &at)
{
    if (!editable())
        return;
    m_strokes.push_back({color, {at}});
    Q_EMIT edited();
}

void PhotoEdit::extendStroke(const QPointF &to)
{
    if (m_strokes.empty())
        return;
    m_strokes.back().points << to;
    Q_EMIT edited();
}

void PhotoEdit::undoStroke()
{
    if (m_strokes.empty())
        return;
    m_strokes.pop_back();
    Q_EMIT edited();
}

void PhotoEdit::draw(QPainter &painter, const std::vector<Stroke> &strokes, const QRectF &place)
{
    painter.setRenderHint(QPainter::Antialiasing);
    const double width = PenWidth * std::max(place.width(), place.height());
    for (const Stroke &stroke : strokes) {
        painter.setPen(QPen(stroke.color, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        QPolygonF line;
        for (const QPointF &point : stroke.points)
            line << QPointF(place.x() + point.x() * place.width(), place.y() + point.y() * place.height());
        if (line.size() == 1)
            painter.drawPoint(line.front());
        else
            painter.drawPolyline(line);
    }
}

void PhotoEdit::save()
{
    if (!editable() || !changed())
        return;
    onResult(m_library.writing().run([&store = m_library.store(), id = m_id, image = m_image, strokes = m_strokes,
                                      crop = m_crop] { return keepEdited(store, id, image, strokes, crop); }),
             this, [this](const Result<Media> &done) {
                 if (!done) {
                     m_trouble = words::notKept(done.error());
                     Q_EMIT pictureChanged();
                     return;
                 }
                 close();
                 Q_EMIT saved();
             });
}

} // namespace kf
