// What is understood of a note is written in its colour, with room for the tint beside it; the text stays as it is.
#include "qml/Note/notereading.h"
#include "qml/Note/tintink.h"

#include <QGuiApplication>
#include <QQmlComponent>
#include <QQmlEngine>
#include <QQuickItem>
#include <QTest>
#include <QTextBlock>
#include <QTextLayout>

using namespace kf;

namespace {

constexpr qreal Gap = 4;

} // namespace

class TestTintInk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void tokensAreWrittenInTheirColour();
    void spacesBesideThemBecomeWider();
    void theTextIsNotTouched();
    void whatIsNotUnderstoodAnyMoreLooksAsBefore();

private:
    void write(const QString &text)
    {
        m_document->setPlainText(text);
        m_reading->read(text, QDateTime(QDate(2026, 10, 13), QTime(9, 52)).toMSecsSinceEpoch());
        QCoreApplication::processEvents();
    }
    QColor inkAt(int position) const
    {
        const QTextBlock block = m_document->findBlock(position);
        for (const QTextLayout::FormatRange &range : block.layout()->formats()) {
            const int at = position - block.position();
            if (at >= range.start && at < range.start + range.length)
                return range.format.foreground().color();
        }
        return {};
    }
    qreal placeOf(int position) const
    {
        const QTextBlock block = m_document->findBlock(position);
        const QTextLine line = block.layout()->lineForTextPosition(position - block.position());
        return line.cursorToX(position - block.position());
    }

    QQmlEngine m_engine;
    std::unique_ptr<QObject> m_editor;
    QTextDocument *m_document = nullptr;
    std::unique_ptr<NoteReading> m_reading;
    std::unique_ptr<TintInk> m_ink;
};

void TestTintInk::init()
{
    m_ink.reset();
    QQmlComponent component(&m_engine);
    component.setData("import QtQuick\nTextEdit { width: 2000 }", {});
    m_editor.reset(component.create());
    auto *target = qvariant_cast<QQuickTextDocument *>(m_editor->property("textDocument"));
    QVERIFY(target);
    m_document = target->textDocument();
    m_reading = std::make_unique<NoteReading>();
    m_ink = std::make_unique<TintInk>();
    m_ink->setInks({{QStringLiteral("primary"), QColor(Qt::blue)}, {QStringLiteral("promise"), QColor(Qt::magenta)}});
    m_ink->setTints(m_reading->tints());
    m_ink->setTarget(target);
}

void TestTintInk::tokensAreWrittenInTheirColour()
{
    write(QStringLiteral("Рады\n#задача Полка\n!обещание Короб"));
    QVERIFY(!inkAt(0).isValid() || inkAt(0) == QColor(Qt::black));
    QCOMPARE(inkAt(5), QColor(Qt::blue));
    QCOMPARE(inkAt(19), QColor(Qt::magenta));
}

void TestTintInk::spacesBesideThemBecomeWider()
{
    write(QStringLiteral("Короб в пятницу Полка"));
    const qreal wide = placeOf(16) - placeOf(15);
    const qreal before = placeOf(6) - placeOf(5);
    m_ink->setGap(Gap);
    QCoreApplication::processEvents();
    QCOMPARE(placeOf(16) - placeOf(15), wide + Gap); // behind the date
    QCOMPARE(placeOf(6) - placeOf(5), before + Gap); // and before it
}

void TestTintInk::theTextIsNotTouched()
{
    m_ink->setGap(Gap);
    const QString text = QStringLiteral("#задача Полка в пятницу");
    write(text);
    m_reading->read(QStringLiteral("#задача Полка"), 0);
    QCoreApplication::processEvents();
    QCOMPARE(m_document->toPlainText(), text);
    QVERIFY(!m_document->isUndoAvailable());
}

void TestTintInk::whatIsNotUnderstoodAnyMoreLooksAsBefore()
{
    write(QStringLiteral("#задача Полка"));
    const int layouts = m_ink->layouts();
    write(QStringLiteral("#задач Полка"));
    m_reading->forget();
    QCoreApplication::processEvents();
    QVERIFY(inkAt(0) != QColor(Qt::blue));
    QVERIFY(m_ink->layouts() > layouts);
}

QTEST_MAIN(TestTintInk)
#include "tst_tintink.moc"
