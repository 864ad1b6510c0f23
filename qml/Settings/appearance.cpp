#include "qml/Settings/appearance.h"

#include "qml/Format/language.h"
#include "qml/Theme/theme.h"

#include <QSettings>

#include <algorithm>
#include <array>

namespace kf {

namespace {

constexpr char LanguageSetting[] = "language";
constexpr char ThemeSetting[] = "theme";
constexpr char SunlightSetting[] = "sunlight";
constexpr char TextSetting[] = "text-percent";
constexpr char MotionSetting[] = "reduce-motion";
constexpr char HandSetting[] = "left-handed";
constexpr char ListWidthSetting[] = "list-width/"; // and the screen
constexpr int NarrowestList = 320;
constexpr int WidestList = 440;
constexpr std::array TextPercents{100, 115, 130, 150, 175, 200};

void remember(const char *key, const QVariant &value)
{
    QSettings().setValue(QLatin1String(key), value);
}

} // namespace

Appearance::Appearance(const QString &language, QObject *parent) : QObject(parent)
{
    const QSettings settings;
    const QString remembered = settings.value(QLatin1String(LanguageSetting)).toString();
    m_language = !language.isEmpty()                          ? language
                 : Language::available().contains(remembered) ? remembered
                                                              : Language::ofSystem();
    m_theme = std::clamp(settings.value(QLatin1String(ThemeSetting)).toInt(), int(Theme::System), int(Theme::Dark));
    m_sunlight = settings.value(QLatin1String(SunlightSetting)).toBool();
    m_textPercent = std::clamp(settings.value(QLatin1String(TextSetting), TextPercents.front()).toInt(),
                               TextPercents.front(), TextPercents.back());
    m_reduceMotion = settings.value(QLatin1String(MotionSetting)).toBool();
    m_leftHanded = settings.value(QLatin1String(HandSetting)).toBool();
}

void Appearance::setLanguage(const QString &code)
{
    if (code == m_language)
        return;
    m_language = code;
    remember(LanguageSetting, code);
    Q_EMIT languageChanged();
}

void Appearance::setTheme(int theme)
{
    if (theme == m_theme || theme < Theme::System || theme > Theme::Dark)
        return;
    m_theme = theme;
    remember(ThemeSetting, theme);
    Q_EMIT changed();
}

void Appearance::setSunlight(bool sunlight)
{
    if (sunlight == m_sunlight)
        return;
    m_sunlight = sunlight;
    remember(SunlightSetting, sunlight);
    Q_EMIT changed();
}

int Appearance::mode() const
{
    return m_sunlight ? int(Theme::Sunlight) : m_theme;
}

void Appearance::setTextPercent(int percent)
{
    percent = std::clamp(percent, TextPercents.front(), TextPercents.back());
    if (percent == m_textPercent)
        return;
    m_textPercent = percent;
    remember(TextSetting, percent);
    Q_EMIT changed();
}

void Appearance::setReduceMotion(bool reduce)
{
    if (reduce == m_reduceMotion)
        return;
    m_reduceMotion = reduce;
    remember(MotionSetting, reduce);
    Q_EMIT changed();
}

void Appearance::setSystemReducesMotion(bool reduces)
{
    if (reduces == m_systemReducesMotion)
        return;
    m_systemReducesMotion = reduces;
    Q_EMIT changed();
}

void Appearance::setLeftHanded(bool leftHanded)
{
    if (leftHanded == m_leftHanded)
        return;
    m_leftHanded = leftHanded;
    remember(HandSetting, leftHanded);
    Q_EMIT changed();
}

int Appearance::listWidth(const QString &screen, int usual) const
{
    const int width = QSettings().value(QLatin1String(ListWidthSetting) + screen).toInt();
    return width > 0 ? std::clamp(width, NarrowestList, WidestList) : usual;
}

void Appearance::setListWidth(const QString &screen, int width)
{
    QSettings().setValue(QLatin1String(ListWidthSetting) + screen, std::clamp(width, NarrowestList, WidestList));
}

bool Appearance::canGrow() const
{
    return m_textPercent < TextPercents.back();
}

bool Appearance::canShrink() const
{
    return m_textPercent > TextPercents.front();
}

void Appearance::grow()
{
    const auto next = std::upper_bound(TextPercents.begin(), TextPercents.end(), m_textPercent);
    if (next != TextPercents.end())
        setTextPercent(*next);
}

void Appearance::shrink()
{
    const auto here = std::lower_bound(TextPercents.begin(), TextPercents.end(), m_textPercent);
    if (here != TextPercents.begin())
        setTextPercent(*std::prev(here));
}

} // namespace kf
