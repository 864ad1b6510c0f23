// The controls under real presses and keys, offscreen: see cases/.
#include "qml/Theme/fonts.h"
#include "qml/Theme/theme.h"

#include <QQmlEngine>
#include <QtQuickTest>

class Setup : public QObject
{
    Q_OBJECT

public Q_SLOTS:
    void applicationAvailable()
    {
        if (!kf::loadFonts())
            qFatal("The fonts cannot be read");
    }
    void qmlEngineAvailable(QQmlEngine *engine)
    {
        engine->addImportPath(QStringLiteral("qrc:/qt/qml"));
        kf::Theme::of(*engine)->setMode(kf::Theme::Light);
    }
};

QUICK_TEST_MAIN_WITH_SETUP(controls, Setup)
#include "tst_controls.moc"
