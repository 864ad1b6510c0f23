// The gallery as a whole: it has every control, says what each is, and nothing in it complains or is lost.
#include "qml/Theme/fonts.h"
#include "qml/Theme/theme.h"
#include "tests/qml/pages/audit.h"

#include <QAccessible>
#include <QDir>
#include <QFile>
#include <QQuickItem>
#include <QQuickView>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>

using namespace kf;

class TestGallery : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void hasEveryControl();
    void roles_data();
    void roles();
    void audit_data();
    void audit();

private:
    bool isSettled(const QQuickItem &sheet);

    QQuickView m_view;
};

namespace {

constexpr QLatin1String Separator("; ");
QList<QQuickItem *> skeletonsIn(const QQuickItem &item)
{
    QList<QQuickItem *> found;
    for (QQuickItem *child : item.childItems()) {
        if (QByteArrayView(child->metaObject()->className()).startsWith("KfSkeleton_"))
            found << child;
        found << skeletonsIn(*child);
    }
    return found;
}

QStringList s_complaints;
QtMessageHandler s_before = nullptr;

void listen(QtMsgType type, const QMessageLogContext &context, const QString &text)
{
    if (type == QtWarningMsg || type == QtCriticalMsg)
        s_complaints << text;
    s_before(type, context, text);
}

// The names of an object's QML types, its own and those it is made of.
void addTypes(const QObject &object, QSet<QString> &types)
{
    static const QRegularExpression number(QStringLiteral("_QML(TYPE)?_\\d+$"));
    for (const QMetaObject *type = object.metaObject(); type; type = type->superClass())
        types << QString::fromLatin1(type->className()).remove(number);
    for (const QObject *child : object.children())
        addTypes(*child, types);
    const auto *item = qobject_cast<const QQuickItem *>(&object);
    if (!item)
        return;
    const QList<QQuickItem *> items = item->childItems();
    for (const QQuickItem *child : items) {
        if (child->parent() != item)
            addTypes(*child, types);
    }
}

// What a finger would miss: buttons with less than their target's room around their middle.
QStringList smallTargets(QQuickItem &item, qreal target)
{
    QStringList small;
    if (!item.isVisible())
        return small;
    const QAccessibleInterface *said = QAccessible::queryAccessibleInterface(&item);
    const bool onlyShows = said && (said->role() == QAccessible::ListItem || said->role() == QAccessible::StaticText);
    if (item.inherits("QQuickAbstractButton") && item.isEnabled() && !onlyShows) {
        const QPointF middle(item.width() / 2, item.height() / 2);
        const qreal reach = target / 2 - 0.5;
        for (const QPointF way : {QPointF(reach, 0), QPointF(-reach, 0), QPointF(0, reach), QPointF(0, -reach)}) {
            if (!item.contains(middle + way)) {
                small << QStringLiteral("%1 %2 × %3, role %4")
                             .arg(QLatin1String(item.metaObject()->className()))
                             .arg(item.width())
                             .arg(item.height())
                             .arg(said ? said->role() : 0);
                break;
            }
        }
    }
    const QList<QQuickItem *> children = item.childItems();
    for (QQuickItem *child : children)
        small << smallTargets(*child, target);
    return small;
}

QAccessibleInterface *find(QAccessibleInterface &node, const QString &name)
{
    if (node.text(QAccessible::Name) == name)
        return &node;
    for (int i = 0; i < node.childCount(); ++i) {
        QAccessibleInterface *child = node.child(i);
        if (QAccessibleInterface *found = child ? find(*child, name) : nullptr)
            return found;
    }
    return nullptr;
}

// What a screen reader finds below `node`, each with what is wrong with it.
void walk(QAccessibleInterface &node, QStringList &faults, int &count)
{
    ++count;
    const QAccessible::State state = node.state();
    const QString name = node.text(QAccessible::Name);
    const auto *item = qobject_cast<QQuickItem *>(node.object());
    const QString what = QLatin1String(item ? item->metaObject()->className() : "?") + QLatin1Char(' ') + name;
    if (state.focusable && name.isEmpty() && !state.passwordEdit)
        faults << what + QStringLiteral("is reached and says nothing");
    if (node.role() == QAccessible::Graphic && name.isEmpty())
        faults << what + QStringLiteral("is a picture of nothing");
    if (const QAccessibleValueInterface *value = node.valueInterface()) {
        if (!value->currentValue().isValid())
            faults << what + QStringLiteral(" has no value");
    }
    for (int i = 0; i < node.childCount(); ++i) {
        if (QAccessibleInterface *child = node.child(i); child && !child->state().invisible)
            walk(*child, faults, count);
    }
}

} // namespace

void TestGallery::initTestCase()
{
    QVERIFY(loadFonts());
    s_before = qInstallMessageHandler(listen);
    QAccessible::setActive(true);
    m_view.engine()->addImportPath(QStringLiteral("qrc:/qt/qml"));
    Theme::of(*m_view.engine())->setMode(Theme::Light);
    Theme::of(*m_view.engine())->setWindowWidth(390);
    m_view.setSource(QUrl(QStringLiteral("qrc:/qt/qml/Keyfield/Gallery/Gallery.qml")));
    QVERIFY(m_view.rootObject());
    m_view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&m_view));
}

void TestGallery::hasEveryControl()
{
    QFile list(QStringLiteral(":/qt/qml/Keyfield/Controls/qmldir"));
    QVERIFY(list.open(QIODevice::ReadOnly));
    QSet<QString> shown;
    addTypes(*m_view.rootObject(), shown);
    static const QRegularExpression entry(QStringLiteral("^(Kf\\w+) [\\d.]+ \\w+\\.qml$"),
                                          QRegularExpression::MultilineOption);
    int controls = 0;
    QStringList missing;
    auto found = entry.globalMatch(QString::fromUtf8(list.readAll()));
    while (found.hasNext()) {
        const QString name = found.next().captured(1);
        ++controls;
        if (!shown.contains(name))
            missing << name;
    }
    QVERIFY(controls > 50);
    QVERIFY2(missing.isEmpty(), qPrintable(QStringLiteral("Not in the gallery: ") + missing.join(QLatin1Char(' '))));
}

void TestGallery::roles_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("role");
    QTest::newRow("segment") << QStringLiteral("Структура") << int(QAccessible::PageTab);
    QTest::newRow("tab") << QStringLiteral("Договоры") << int(QAccessible::PageTab);
    QTest::newRow("radio") << QStringLiteral("По срочности") << int(QAccessible::RadioButton);
    QTest::newRow("choice") << QStringLiteral("Заместитель") << int(QAccessible::RadioButton);
    QTest::newRow("row to choose") << QStringLiteral("По алфавиту") << int(QAccessible::RadioButton);
    QTest::newRow("switch") << QStringLiteral("Вход по отпечатку") << int(QAccessible::CheckBox);
    QTest::newRow("splitter") << QStringLiteral("Ширина примера") << int(QAccessible::Splitter);
    QTest::newRow("stepper") << QStringLiteral("Скидка") << int(QAccessible::SpinBox);
    QTest::newRow("column") << QStringLiteral("Отгрузки, млн ₽") << int(QAccessible::ColumnHeader);
    QTest::newRow("cell") << QStringLiteral("172,4") << int(QAccessible::Cell);
    QTest::newRow("chart") << QStringLiteral("Отток: 1 клиент с начала года, в прошлом было 3")
                           << int(QAccessible::Chart);
}

// With a screen reader that runs from the start.
void TestGallery::roles()
{
    QFETCH(QString, name);
    QFETCH(int, role);
    QAccessibleInterface *found = find(*QAccessible::queryAccessibleInterface(&m_view), name);
    QVERIFY2(found, qPrintable(name));
    QCOMPARE(int(found->role()), role);
    if (role == QAccessible::SpinBox) {
        QVERIFY(found->valueInterface());
        QCOMPARE(found->valueInterface()->currentValue().toInt(), -8);
        QCOMPARE(found->valueInterface()->minimumValue().toInt(), -20);
    }
}

void TestGallery::audit_data()
{
    QTest::addColumn<int>("mode");
    QTest::addColumn<qreal>("scale");
    QTest::addColumn<int>("width");
    QTest::newRow("light") << int(Theme::Light) << 1.0 << 390;
    QTest::newRow("dark") << int(Theme::Dark) << 1.0 << 390;
    QTest::newRow("sunlight") << int(Theme::Sunlight) << 1.3 << 390;
    QTest::newRow("large") << int(Theme::Light) << 2.0 << 390;
    QTest::newRow("desktop") << int(Theme::Light) << 1.0 << 1280;
    QTest::newRow("desktop-large") << int(Theme::Dark) << 2.0 << 1280;
}

// A frame changes its size no more.
bool TestGallery::isSettled(const QQuickItem &sheet)
{
    const QSizeF before(sheet.implicitWidth(), sheet.implicitHeight());
    m_view.grabWindow();
    return before == QSizeF(sheet.implicitWidth(), sheet.implicitHeight());
}

void TestGallery::audit()
{
    QFETCH(int, mode);
    QFETCH(qreal, scale);
    QFETCH(int, width);
    Theme *theme = Theme::of(*m_view.engine());
    theme->setMode(Theme::Mode(mode));
    theme->setTextScale(scale);
    theme->setWindowWidth(width);
    QQuickItem &sheet = *m_view.rootObject();
    const QList<QQuickItem *> skeletons = skeletonsIn(sheet); // they come after a moment
    QVERIFY(!skeletons.isEmpty());
    QTRY_VERIFY(std::all_of(skeletons.begin(), skeletons.end(),
                            [](const QQuickItem *one) { return one->property("shown").toBool(); }));
    QTRY_VERIFY(isSettled(sheet));
    const QSizeF size(sheet.implicitWidth(), sheet.implicitHeight());
    m_view.resize(size.toSize());
    QTRY_COMPARE(m_view.size(), size.toSize());
    const QString folder = qEnvironmentVariable("KEYFIELD_GALLERY_SHOTS");
    if (!folder.isEmpty()) {
        QVERIFY(m_view.grabWindow().save(
            QDir(folder).filePath(QLatin1String(QTest::currentDataTag()) + QStringLiteral(".png"))));
    }
    QCOMPARE(test::lostTexts(sheet, size).join(Separator), QString());
    QCOMPARE(test::namelessControls(sheet).join(Separator), QString());
    if (theme->minTarget() > 40)
        QCOMPARE(smallTargets(sheet, theme->minTarget()).join(Separator), QString());
    QStringList faults;
    int count = 0;
    walk(*QAccessible::queryAccessibleInterface(&m_view), faults, count);
    QCOMPARE(faults.join(Separator), QString());
    QVERIFY2(count > 100, qPrintable(QString::number(count)));
    QCOMPARE(s_complaints.join(Separator), QString());
}

QTEST_MAIN(TestGallery)
#include "tst_gallery.moc"
