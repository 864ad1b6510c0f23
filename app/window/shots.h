#pragma once

#include "app/window/application.h"
#include "app/window/scene.h"

#include <QQmlApplicationEngine>
#include <QTemporaryDir>
#include <QTimer>

class QQuickWindow;

namespace kf {

// Renders every page in phone and desktop size, light and dark, Russian and English, each to
// {phone|desktop}-{page}-{light|dark}-{ru|en}.png, and then quits the program: 0 when all were written.
class Shots : public QObject
{
    Q_OBJECT

public:
    // `design`: the folder of the design's pictures, or empty; see writeContactSheets().
    Shots(const QString &directory, const QString &storyFile, const QString &design, QObject *parent = nullptr);
    ~Shots() override;

    struct Shot
    {
        QString language;
        QString form;
        QString page;
        bool dark = false;
    };

    void start();

private:
    void next();
    void prepare(const Shot &shot);
    void take(const Shot &shot);
    void beInVisit(const Shot &shot);
    void importClients();
    Result<void> openScene(const QString &language);
    void fail(const QString &why);

    QString m_directory;
    QString m_storyFile;
    QString m_design;
    StoryClock m_clock;
    StoryPosition m_position{m_clock};
    std::vector<Shot> m_shots;
    size_t m_at = 0;
    QString m_sceneLanguage;
    bool m_onFirstDay = false;
    QTemporaryDir m_scenes;
    std::unique_ptr<Application> m_application;
    std::unique_ptr<QQmlApplicationEngine> m_engine;
    QQuickWindow *m_window = nullptr; // the engine's
};

} // namespace kf
