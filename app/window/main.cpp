#include "app/window/application.h"
#include "app/window/shots.h"
#include "qml/Theme/fonts.h"
#include "qml/Theme/theme.h"

#include <QCommandLineParser>
#include <QDir>
#include <QGuiApplication>
#include <QQmlApplicationEngine>
#include <QQuickStyle>
#include <QStandardPaths>

#include <cstdio>

namespace {

struct Arguments
{
    QString store;
    QString language;
    QString shots;
    QString story;
    QString design;
    bool gallery = false;
};

Arguments readArguments(const QGuiApplication &application)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("Keyfield, for key account managers."));
    parser.addHelpOption();
    const QCommandLineOption store(QStringLiteral("store"), QStringLiteral("The folder of the store."),
                                   QStringLiteral("dir"),
                                   QStandardPaths::writableLocation(QStandardPaths::AppDataLocation));
    const QCommandLineOption language(QStringLiteral("language"),
                                      QStringLiteral("ru or en; pseudo shows what has no translation."),
                                      QStringLiteral("code"));
    const QCommandLineOption shots(QStringLiteral("shots"), QStringLiteral("Render every page into a folder, and end."),
                                   QStringLiteral("dir"));
    const QCommandLineOption story(QStringLiteral("story"), QStringLiteral("The sample that the pictures show."),
                                   QStringLiteral("file"));
    const QCommandLineOption design(
        QStringLiteral("design"), QStringLiteral("The design's pictures, to lie beside them."), QStringLiteral("dir"));
    const QCommandLineOption gallery(QStringLiteral("gallery"), QStringLiteral("Show all controls on one sheet."));
    parser.addOptions({store, language, shots, story, design, gallery});
    parser.process(application);
    return {parser.value(store), parser.value(language), parser.value(shots),
            parser.value(story), parser.value(design),   parser.isSet(gallery)};
}

} // namespace

int main(int argc, char *argv[])
{
    QGuiApplication::setOrganizationName(QStringLiteral("Keyfield"));
    QGuiApplication::setApplicationName(QStringLiteral("Keyfield"));
    QGuiApplication::setApplicationVersion(QStringLiteral(KF_VERSION));
    QQuickStyle::setStyle(QStringLiteral("Basic"));
    const QGuiApplication application(argc, argv);
    const Arguments arguments = readArguments(application);
    if (!kf::loadFonts())
        std::fprintf(stderr, "keyfield: the built-in fonts could not be read; the system's are used\n");

    if (!arguments.shots.isEmpty()) {
        kf::Shots shots(arguments.shots, arguments.story, arguments.design);
        shots.start();
        return QGuiApplication::exec();
    }
    if (arguments.gallery) {
        QQmlApplicationEngine engine;
        engine.addImportPath(QStringLiteral("qrc:/qt/qml"));
        engine.load(QUrl(QStringLiteral("qrc:/qt/qml/Keyfield/Gallery/GalleryWindow.qml")));
        return engine.rootObjects().isEmpty() ? 1 : QGuiApplication::exec();
    }

    kf::ApplicationOptions options;
    options.storeDirectory = arguments.store;
    options.language = arguments.language;
    kf::Application window(options);
    QQmlApplicationEngine engine;
    if (!window.load(engine))
        return 1;
    return QGuiApplication::exec();
}
