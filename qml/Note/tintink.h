#pragma once

#include "qml/Models/rowmodel.h"

#include <QPointer>
#include <QQuickTextDocument>
#include <QSyntaxHighlighter>
#include <QVariantMap>

namespace kf {

// Writes the understood parts of an editor's text in the ink of their tone, and makes room beside them for the tint
// that lies below: their neighbouring spaces become wider. The text itself and its undo history are not touched. The
// gap is in device-independent pixels. UI thread only.
class TintInk : public QSyntaxHighlighter
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QQuickTextDocument *target READ target WRITE setTarget NOTIFY targetChanged)
    Q_PROPERTY(kf::RowModel *tints READ tints WRITE setTints NOTIFY tintsChanged)
    // Tone to colour; a tone that is not named keeps the colour of the text.
    Q_PROPERTY(QVariantMap inks READ inks WRITE setInks NOTIFY inksChanged)
    Q_PROPERTY(qreal gap READ gap WRITE setGap NOTIFY gapChanged)
    // Counts on whenever the letters may stand elsewhere than before.
    Q_PROPERTY(int layouts READ layouts NOTIFY layoutsChanged)

public:
    explicit TintInk(QObject *parent = nullptr);

    QQuickTextDocument *target() const { return m_target; }
    void setTarget(QQuickTextDocument *target);
    RowModel *tints() const { return m_tints; }
    void setTints(RowModel *tints);
    QVariantMap inks() const { return m_inks; }
    void setInks(const QVariantMap &inks);
    qreal gap() const { return m_gap; }
    void setGap(qreal gap);
    int layouts() const { return m_layouts; }

Q_SIGNALS:
    void targetChanged();
    void tintsChanged();
    void inksChanged();
    void gapChanged();
    void layoutsChanged();

protected:
    void highlightBlock(const QString &text) override;

private:
    struct Part
    {
        int start = 0;
        int length = 0;
        QString tone;

        bool operator==(const Part &) const = default;
    };

    std::vector<Part> readParts() const;
    void followTints();
    void write();
    void writeNow();

    QPointer<QQuickTextDocument> m_target;
    QPointer<RowModel> m_tints;
    QVariantMap m_inks;
    std::vector<Part> m_parts;
    qreal m_gap = 0;
    int m_layouts = 0;
    bool m_waiting = false; // to be written
};

} // namespace kf
