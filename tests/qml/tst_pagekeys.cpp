// The keys of a page: which of them was pressed, in whichever layout, and how they are written.
#include "qml/Models/pagekeys.h"

#include <QTest>

using namespace kf;

namespace {

QString utf8(const char *text)
{
    return QString::fromUtf8(text);
}

} // namespace

class TestPageKeys : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aKeyIsFoundByItsPlaceAndNotByItsLetter();
    void heldKeysMakeADifference();
    void theyAreWrittenAsOnTheKeyboard();

private:
    PageKey *add(const QStringList &sequences);
    PageKey *pressed(Qt::Key key, const char *letter = "", Qt::KeyboardModifiers modifiers = {})
    {
        return m_keys.pressed(key, modifiers, utf8(letter));
    }

    PageKeys m_keys;
    PageKey *m_new = nullptr;
    PageKey *m_up = nullptr;
    PageKey *m_earlier = nullptr;
    PageKey *m_save = nullptr;
    PageKey *m_score = nullptr;
};

PageKey *TestPageKeys::add(const QStringList &sequences)
{
    auto *key = new PageKey(&m_keys);
    key->setProperty("sequences", sequences);
    QQmlListProperty<PageKey> keys = m_keys.keys();
    keys.append(&keys, key);
    return key;
}

void TestPageKeys::initTestCase()
{
    m_new = add({utf8("N")});
    m_up = add({utf8("Up")});
    m_earlier = add({utf8("Alt+Up")});
    m_save = add({utf8("Ctrl+Enter")});
    m_score = add({utf8("1"), utf8("2"), utf8("3")});
    m_score->setProperty("row", true);
}

void TestPageKeys::aKeyIsFoundByItsPlaceAndNotByItsLetter()
{
    QCOMPARE(pressed(Qt::Key_N, "n"), m_new);
    QCOMPARE(pressed(Qt::Key(0x422), "т"), m_new);   // where N is, in ЙЦУКЕН
    QCOMPARE(pressed(Qt::Key(0x422), "Т"), m_new);   // with Caps Lock
    QCOMPARE(pressed(Qt::Key(0x41d), "н"), nullptr); // the letter that sounds like it is the key Y
    QCOMPARE(pressed(Qt::Key_M, "m"), nullptr);
    QCOMPARE(pressed(Qt::Key_2, "2"), m_score);
    QCOMPARE(pressed(Qt::Key_4, "4"), nullptr);
}

void TestPageKeys::heldKeysMakeADifference()
{
    QCOMPARE(pressed(Qt::Key_Up), m_up);
    QCOMPARE(pressed(Qt::Key_Up, "", Qt::AltModifier), m_earlier);
    QCOMPARE(pressed(Qt::Key_Up, "", Qt::ControlModifier), nullptr);
    QCOMPARE(pressed(Qt::Key_N, "n", Qt::ControlModifier), nullptr);
    QCOMPARE(pressed(Qt::Key(0x422), "т", Qt::ControlModifier), nullptr);
    QCOMPARE(pressed(Qt::Key_Up, "", Qt::KeypadModifier), m_up); // the arrow of the number pad
    QCOMPARE(pressed(Qt::Key_Return, "\r", Qt::ControlModifier), m_save);
    QCOMPARE(pressed(Qt::Key_Enter, "\r", Qt::ControlModifier | Qt::KeypadModifier), m_save);
    QCOMPARE(pressed(Qt::Key_Return, "\r"), nullptr);
}

void TestPageKeys::theyAreWrittenAsOnTheKeyboard()
{
    QCOMPARE(m_earlier->allKeys(), QStringList{utf8("Alt ↑")});
    QCOMPARE(m_save->allKeys(), QStringList{utf8("Ctrl Enter")});
    QCOMPARE(m_score->allKeys(), QStringList{utf8("1–3")});
    QCOMPARE(writtenKeys(utf8("Ctrl+Shift+V")), utf8("Ctrl Shift V"));
    QCOMPARE(writtenKeys(QString()), QString());
}

QTEST_GUILESS_MAIN(TestPageKeys)
#include "tst_pagekeys.moc"
