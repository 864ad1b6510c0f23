#include "qml/Controls/icon.h"
#include "qml/Controls/svgpath.h"
#include "qml/Controls/words.h"
#include "qml/Theme/fonts.h"
#include "qml/Theme/theme.h"

#include <QFontDatabase>
#include <QFontInfo>
#include <QFontMetricsF>
#include <QMetaProperty>
#include <QTest>

using namespace kf;

class TestTheme : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyColorHasAToken();
    void modes();
    void textStyles();
    void widthClasses();
    void measures();
    void paths_data();
    void paths();
    void icons();
    void avatars();
    void initials_data();
    void initials();

private:
    QQmlEngine m_engine;
    Theme *m_theme = nullptr;
};

void TestTheme::initTestCase()
{
    QVERIFY(loadFonts());
    m_theme = Theme::of(m_engine);
    QCOMPARE(Theme::of(m_engine), m_theme);
}

void TestTheme::everyColorHasAToken()
{
    for (const auto mode : {Theme::Light, Theme::Dark, Theme::Sunlight}) {
        m_theme->setMode(mode);
        const QMetaObject &type = Colors::staticMetaObject;
        for (int i = type.propertyOffset(); i < type.propertyCount(); ++i)
            QVERIFY2(type.property(i).read(m_theme->color()).value<QColor>().isValid(), type.property(i).name());
    }
}

void TestTheme::modes()
{
    m_theme->setMode(Theme::Light);
    QCOMPARE(m_theme->color()->text(), QColor(0x10, 0x14, 0x1c));
    QCOMPARE(m_theme->color()->scrim(), QColor(0x0b, 0x0e, 0x14, 0x80)); // the tokens' alpha comes last
    QVERIFY(!m_theme->dark());
    m_theme->setMode(Theme::Dark);
    QCOMPARE(m_theme->color()->text(), QColor(0xf1, 0xf4, 0xf9));
    m_theme->setMode(Theme::Sunlight);
    QCOMPARE(m_theme->color()->text(), QColor(Qt::black));
    QCOMPARE(m_theme->color()->danger(), QColor(0xd1, 0x2d, 0x3d)); // what it does not name is as in light
    QCOMPARE(m_theme->text()->body()->weight(), int(QFont::Medium));
    QCOMPARE(m_theme->text()->rowTitle()->weight(), int(QFont::DemiBold));
    m_theme->setMode(Theme::Light);
    QCOMPARE(m_theme->text()->body()->weight(), int(QFont::Normal));
}

void TestTheme::textStyles()
{
    m_theme->setWindowWidth(390);
    const QFont title = m_theme->text()->title1()->font();
    QCOMPARE(title.pixelSize(), 28);
    QCOMPARE(title.weight(), QFont::Bold);
    QVERIFY(QFontDatabase::families().contains(title.family()));
    QCOMPARE(QFontInfo(title).family(), QStringLiteral("Inter Display"));
    QCOMPARE(QFontInfo(m_theme->text()->numM()->font()).family(), QStringLiteral("Keyfield Numerals"));
    // Where a browser puts the baselines of 14 in 20 and of 28 in 34.
    const auto baseline = [](const TextStyle &style) { return style.leading() + QFontMetricsF(style.font()).ascent(); };
    QCOMPARE(baseline(*m_theme->text()->label()), 14.0);
    QCOMPARE(baseline(*m_theme->text()->title1()), 27.0);
    m_theme->setTextScale(2);
    QCOMPARE(m_theme->text()->body()->pixelSize(), 32);
    QCOMPARE(m_theme->text()->body()->lineHeight(), 44.0);
    QVERIFY(m_theme->largeText());
    m_theme->setTextScale(1);
    m_theme->setWindowWidth(1280);
    QCOMPARE(m_theme->text()->body()->pixelSize(), 14);
    m_theme->setWindowWidth(390);
    QCOMPARE(m_theme->text()->body()->pixelSize(), 16);
}

void TestTheme::widthClasses()
{
    const auto at = [&](qreal width) {
        m_theme->setWindowWidth(width);
        return m_theme->widthClass();
    };
    QCOMPARE(at(599), Theme::Compact);
    QCOMPARE(at(600), Theme::Medium);
    QCOMPARE(at(1007), Theme::Medium);
    QCOMPARE(at(1008), Theme::Expanded);
    QCOMPARE(m_theme->minTarget(), 36.0);
    m_theme->setTouch(true);
    QCOMPARE(m_theme->minTarget(), 48.0);
    m_theme->setTouch(false);
    m_theme->setWindowWidth(390);
}

void TestTheme::measures()
{
    QCOMPARE(m_theme->space()->x4(), 16.0);
    QCOMPARE(m_theme->radius()->sheet(), 28.0);
    QCOMPARE(m_theme->motion()->slow(), 320);
    QCOMPARE(m_theme->motion()->standard(), (QVariantList{0.2, 0.0, 0.0, 1.0, 1.0, 1.0}));
}

void TestTheme::paths_data()
{
    QTest::addColumn<QString>("description");
    QTest::addColumn<QRectF>("bounds");
    QTest::newRow("relative") << "m1 2l3 0v4h-3z" << QRectF(1, 2, 3, 4);
    QTest::newRow("without gaps") << "M1-2L4 2.5.5 2" << QRectF(0.5, -2, 3.5, 4.5);
    QTest::newRow("circle") << "M0 5a5 5 0 1 0 10 0a5 5 0 1 0-10 0" << QRectF(0, 0, 10, 10);
    QTest::newRow("half, with the clock") << "M0 5A5 5 0 0 1 10 5" << QRectF(0, 0, 10, 5);
    QTest::newRow("flags without gaps") << "M0 5a5 5 0 0110 0" << QRectF(0, 0, 10, 5);
    QTest::newRow("smooth") << "M0 0c0 2 2 2 2 0s2-2 2 0" << QRectF(0, -1.5, 4, 3);
    QTest::newRow("malformed") << "M1 2L3" << QRectF();
    QTest::newRow("unknown") << "M1 2X3" << QRectF();
    QTest::newRow("turned") << "M0 0A5 3 30 0 1 4 4" << QRectF();
}

void TestTheme::paths()
{
    QFETCH(QString, description);
    QFETCH(QRectF, bounds);
    const auto path = svgPath(description);
    QCOMPARE(path.has_value(), !bounds.isNull());
    if (!path)
        return;
    const QRectF drawn = path->boundingRect();
    QVERIFY2(std::abs(drawn.x() - bounds.x()) < 0.02 && std::abs(drawn.y() - bounds.y()) < 0.02 &&
                 std::abs(drawn.width() - bounds.width()) < 0.02 && std::abs(drawn.height() - bounds.height()) < 0.02,
             qPrintable(QDebug::toString(drawn)));
}

void TestTheme::icons()
{
    QCOMPARE(Icon::names().size(), 125);
    const QStringList names = Icon::names();
    for (const QString &name : names) {
        const QRectF bounds = Icon::path(name).boundingRect();
        QVERIFY2(bounds.width() + bounds.height() > 4, qPrintable(name));
        QVERIFY2(QRectF(0, 0, 24, 24).contains(bounds.topLeft()) && QRectF(0, 0, 24, 24).contains(bounds.bottomRight()),
                 qPrintable(name));
    }
}

void TestTheme::avatars()
{
    const Colors &colors = *m_theme->color();
    QCOMPARE(colors.avatarIndex(QString()), 6);
    QSet<int> used;
    for (int i = 0; i < 200; ++i)
        used.insert(colors.avatarIndex(QStringLiteral("Client %1").arg(i)));
    QCOMPARE(used.size(), 6);
    QCOMPARE(colors.avatarFill(0, false), QColor(0xdc, 0xe4, 0xfd));
    QCOMPARE(colors.avatarText(6, true), QColor(0xdc, 0xe2, 0xec));
}

void TestTheme::initials_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("letters");
    QTest::newRow("one word") << QStringLiteral("Тавория") << QStringLiteral("Т");
    QTest::newRow("two words") << QStringLiteral("марина лаптева") << QStringLiteral("МЛ");
    QTest::newRow("quotes") << QStringLiteral("ООО «Мята Экспресс»") << QStringLiteral("ОМ");
    QTest::newRow("spaces") << QStringLiteral("  a   b c ") << QStringLiteral("AB");
    QTest::newRow("beyond the plane") << QString::fromUtf8("𝒜da 𝒫") << QString::fromUtf8("𝒜𝒫");
    QTest::newRow("none") << QStringLiteral("— —") << QString();
}

void TestTheme::initials()
{
    QFETCH(QString, name);
    QFETCH(QString, letters);
    QCOMPARE(Words().initials(name), letters);
}

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
