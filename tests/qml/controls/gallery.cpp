// Draws all controls into a picture, to be laid beside the design's: gallery OUT.png [light|dark|sunlight] [scale]
#include "qml/Theme/fonts.h"
#include "qml/Theme/theme.h"

#include <QGuiApplication>
#include <QImage>
#include <QQuickView>
#include <QTimer>

int main(int argc, char **argv)
{
    QGuiApplication app(argc, argv);
    const QStringList arguments = app.arguments();
    if (arguments.size() < 2 || !kf::loadFonts())
        return 2;
    QQuickView view;
    view.engine()->addImportPath(QStringLiteral("qrc:/qt/qml"));
    kf::Theme *theme = kf::Theme::of(*view.engine());
    const QString mode = arguments.value(2, QStringLiteral("light"));
    theme->setMode(mode == QLatin1String("dark")       ? kf::Theme::Dark
                   : mode == QLatin1String("sunlight") ? kf::Theme::Sunlight
                                                       : kf::Theme::Light);
    theme->setTextScale(arguments.value(3, QStringLiteral("1")).toDouble());
    view.setSource(QUrl(QStringLiteral("qrc:/qt/qml/Keyfield/Gallery/Gallery.qml")));
    if (view.status() != QQuickView::Ready)
        return 1;
    view.show();
    QTimer::singleShot(600, &app, [&] { app.exit(view.grabWindow().save(arguments.at(1)) ? 0 : 1); });
    return app.exec();
}
