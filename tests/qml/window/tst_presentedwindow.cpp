// The screen turned to the client: nothing that is ours alone may be on it, whatever the records hold.
#include "core/record/types.h"
#include "tests/qml/window/windowtest.h"
#include "tests/support/records.h"

using namespace kf;
using namespace kf::test;

namespace {

const QString Marker = QStringLiteral("Тайна");

// Every text that a field of the type can hold is a secret; references lead to the client.
Record secretRecord(const RecordType &type, const RecordId &client)
{
    Record record(type);
    for (const FieldType *field : type.fields()) {
        const QString name = QString::fromUtf8(field->name().toByteArray());
        if (field->kind() == FieldKind::Text || field->kind() == FieldKind::LongText)
            record.setValue(*field,
                            QStringLiteral("%1 %2 %3").arg(Marker, QString::fromUtf8(type.name().toByteArray()), name));
        else if (field->kind() == FieldKind::Tags)
            record.setValue(*field, QStringList{Marker});
        else if (field->kind() == FieldKind::Money)
            record.setValue(*field, Money{77'777'700, "RUB"});
        else if (field->kind() == FieldKind::Integer)
            record.setValue(*field, qint64(77'777));
        else if ((field->kind() == FieldKind::Parent || field->kind() == FieldKind::Reference) &&
                 field->target() == "account" && &type != &types::account)
            record.setValue(*field, client);
    }
    return record;
}

} // namespace

class TestPresentedWindow : public WindowTest
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { prepare(); }
    void init() { begin(); }
    void cleanup()
    {
        end();
        verifyNoWarnings();
    }
    void nothingOfOursIsShown_data();
    void nothingOfOursIsShown();

private:
    std::unique_ptr<Store> secretStore(const QString &directory);
    void hold(const QString &name);
    // What is read there now is of the client, or the app's own words.
    void verifyNoSecrets();
};

std::unique_ptr<Store> TestPresentedWindow::secretStore(const QString &directory)
{
    StoreOptions options;
    options.directory = directory;
    options.create = true;
    auto store = must(Store::open(options, Secret::random(32)));
    Record client = secretRecord(types::account, {});
    client.set(types::account.name, QStringLiteral("Тавория"));
    client.setValue(types::account.parent, Value());
    const RecordId id = makeRecord(*store, client);
    makeRecord(*store, secretRecord(types::account, {}));
    for (const RecordType *type : Registry::keyfield().types()) {
        // What he and we have promised each other is his to read.
        if (type != &types::account && type != &types::promise)
            makeRecord(*store, secretRecord(*type, id));
    }
    Record promise = secretRecord(types::promise, id);
    promise.set(types::promise.title, QStringLiteral("Компенсировать 240 коробок"));
    promise.set(types::promise.direction, QStringLiteral("we"));
    makeRecord(*store, promise);
    promise = secretRecord(types::promise, id);
    promise.set(types::promise.title, QStringLiteral("Прислать акт"))
        .set(types::promise.direction, QStringLiteral("client"));
    makeRecord(*store, promise);
    Record visit = secretRecord(types::visit, id);
    visit.set(types::visit.start, QDateTime::currentMSecsSinceEpoch() + 86'400'000)
        .set(types::visit.place, QStringLiteral("Складочная, 14"));
    for (const FieldType *field : {static_cast<const FieldType *>(&types::visit.started),
                                   static_cast<const FieldType *>(&types::visit.finished)})
        visit.setValue(*field, Value());
    makeRecord(*store, visit);
    return store;
}

void TestPresentedWindow::hold(const QString &name)
{
    QQuickItem *item = nullptr;
    QTRY_VERIFY((item = named(window(), name)));
    const QPoint middle = item->mapToScene(QPointF(item->width() / 2, item->height() / 2)).toPoint();
    QTest::mousePress(&window(), Qt::LeftButton, {}, middle);
    QTRY_VERIFY_WITH_TIMEOUT(!shows(name), LongMs);
    QTest::mouseRelease(&window(), Qt::LeftButton, {}, middle);
}

void TestPresentedWindow::verifyNoSecrets()
{
    const QString read = spoken(window());
    QVERIFY2(!read.contains(Marker), qPrintable(read));
    QVERIFY2(!read.contains(QStringLiteral("77")), qPrintable(read));
}

void TestPresentedWindow::nothingOfOursIsShown_data()
{
    QTest::addColumn<QSize>("size");
    QTest::newRow("phone") << QSize(390, 844);
    QTest::newRow("desktop") << QSize(1280, 800);
}

void TestPresentedWindow::nothingOfOursIsShown()
{
    QFETCH(const QSize, size);
    ApplicationOptions options;
    options.storeDirectory = m_directory->filePath(QStringLiteral("store"));
    options.language = QStringLiteral("ru");
    options.synchronise = false;
    openWindow(options, size, secretStore(options.storeDirectory));
    PRESS(QStringLiteral("Клиенты"));
    PRESS(QStringLiteral("Тавория"));
    SHOWS(QStringLiteral("Следующие шаги"));
    QVERIFY(spoken(window()).contains(Marker)); // the test can fail
    PRESS(QStringLiteral("Показать клиенту"));
    SHOWS(QStringLiteral("Мы обещали"));
    SHOWS(QStringLiteral("Компенсировать 240 коробок"));
    SHOWS(QStringLiteral("Прислать акт"));
    SHOWS(QStringLiteral("Складочная, 14"));
    QTRY_VERIFY(!shows(QStringLiteral("Следующие шаги")));
    verifyNoSecrets();

    // Neither keys nor a touch lead out, nor does another app in front of it.
    for (const auto &[key, modifiers] : {std::pair(Qt::Key_K, Qt::ControlModifier),
                                         {Qt::Key_N, Qt::ControlModifier},
                                         {Qt::Key_1, Qt::ControlModifier},
                                         {Qt::Key_Comma, Qt::ControlModifier},
                                         {Qt::Key_Z, Qt::ControlModifier},
                                         {Qt::Key_Escape, Qt::NoModifier},
                                         {Qt::Key_Back, Qt::NoModifier},
                                         {Qt::Key_F1, Qt::NoModifier}}) {
        QTest::keyClick(&window(), key, modifiers);
        QVERIFY(shows(QStringLiteral("Мы обещали")));
        verifyNoSecrets();
    }
    PRESS(QStringLiteral("Удерживайте"));
    window().requestActivate();
    QVERIFY(shows(QStringLiteral("Мы обещали")));
    verifyNoSecrets();

    hold(QStringLiteral("Удерживайте"));
    SHOWS(QStringLiteral("Следующие шаги"));
    // What had the keys before keeps none of them.
    if (size.width() > 600) {
        QQuickItem *search = nullptr;
        QTRY_VERIFY((search = named(window(), QStringLiteral("Поиск"))));
        search->forceActiveFocus();
        QTest::keyClick(&window(), Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
        SHOWS(QStringLiteral("Мы обещали"));
        for (const Qt::Key key : {Qt::Key_Escape, Qt::Key_Space, Qt::Key_Return}) {
            QTest::keyClick(&window(), key);
            QVERIFY(shows(QStringLiteral("Мы обещали")));
            verifyNoSecrets();
        }
        QTest::keyClick(&window(), Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
        SHOWS(QStringLiteral("Следующие шаги"));
    }
    // The same keys there and back.
    QTest::keyClick(&window(), Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
    SHOWS(QStringLiteral("Мы обещали"));
    QTest::keyClick(&window(), Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
    SHOWS(QStringLiteral("Следующие шаги"));
}

KF_WINDOW_TEST_MAIN(TestPresentedWindow)
#include "tst_presentedwindow.moc"
