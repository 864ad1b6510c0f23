#pragma once

#include <QObject>
#include <QQmlEngine>

namespace kf {

// How the user wants the app to look and speak, remembered in the clear: the door is shown before anything is unlocked.
class Appearance : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the application")
    Q_PROPERTY(QString language READ language WRITE setLanguage NOTIFY languageChanged FINAL)
    Q_PROPERTY(int theme READ theme WRITE setTheme NOTIFY changed FINAL)
    Q_PROPERTY(bool sunlight READ sunlight WRITE setSunlight NOTIFY changed FINAL)
    Q_PROPERTY(int mode READ mode NOTIFY changed FINAL)
    Q_PROPERTY(int textPercent READ textPercent WRITE setTextPercent NOTIFY changed FINAL)
    Q_PROPERTY(bool reduceMotion READ reduceMotion WRITE setReduceMotion NOTIFY changed FINAL)
    Q_PROPERTY(bool systemReducesMotion READ systemReducesMotion NOTIFY changed FINAL)
    Q_PROPERTY(bool leftHanded READ leftHanded WRITE setLeftHanded NOTIFY changed FINAL)
    Q_PROPERTY(bool canGrow READ canGrow NOTIFY changed FINAL)
    Q_PROPERTY(bool canShrink READ canShrink NOTIFY changed FINAL)

public:
    // `language`: instead of the remembered one; empty: that one, else the system's.
    explicit Appearance(const QString &language = {}, QObject *parent = nullptr);

    const QString &language() const { return m_language; } // "ru", "en"
    void setLanguage(const QString &code);
    int theme() const { return m_theme; } // Theme::System, Light or Dark
    void setTheme(int theme);
    bool sunlight() const { return m_sunlight; } // goes before the theme
    void setSunlight(bool sunlight);
    int mode() const; // a Theme::Mode, of both
    int textPercent() const { return m_textPercent; }
    void setTextPercent(int percent); // 100 to 200
    bool reduceMotion() const { return m_reduceMotion || m_systemReducesMotion; }
    void setReduceMotion(bool reduce);
    // What the user has asked the system for, for all its programs: that cannot be unsaid here.
    bool systemReducesMotion() const { return m_systemReducesMotion; }
    void setSystemReducesMotion(bool reduces);
    bool leftHanded() const { return m_leftHanded; }
    void setLeftHanded(bool leftHanded);
    // Of a list beside what is open of it, in device-independent pixels; `usual`: as long as nobody has chosen.
    Q_INVOKABLE int listWidth(const QString &screen, int usual) const;
    Q_INVOKABLE void setListWidth(const QString &screen, int width);
    bool canGrow() const;
    bool canShrink() const;
    // To the next size of text.
    Q_INVOKABLE void grow();
    Q_INVOKABLE void shrink();

Q_SIGNALS:
    void languageChanged();
    void changed();

private:
    QString m_language;
    int m_theme = 0;
    bool m_sunlight = false;
    int m_textPercent = 100;
    bool m_reduceMotion = false;
    bool m_systemReducesMotion = false;
    bool m_leftHanded = false;
};

} // namespace kf
