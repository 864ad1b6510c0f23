#include "qml/Format/language.h"

#include <QCoreApplication>
#include <QLocale>

namespace kf {

Language::~Language()
{
    QCoreApplication::removeTranslator(&m_translator);
    QCoreApplication::removeTranslator(&m_pseudo);
}

QStringList Language::available()
{
    return {QStringLiteral("ru"), QStringLiteral("en")};
}

QString Language::pseudo()
{
    return QStringLiteral("pseudo");
}

QString Language::ofSystem()
{
    const auto language = QLocale::system().language();
    const bool russianIsRead = language == QLocale::Russian || language == QLocale::Belarusian;
    return russianIsRead ? QStringLiteral("ru") : QStringLiteral("en");
}

void Language::use(const QString &code)
{
    const bool known = available().contains(code) || code == pseudo();
    m_code = known ? code : QStringLiteral("en");
    // The forms of the pseudo language are Russian, so that any English on a page is a text without a translation.
    QLocale::setDefault(m_code == QLatin1String("en") ? QLocale(QLocale::English, QLocale::UnitedKingdom)
                                                      : QLocale(QLocale::Russian, QLocale::Russia));
    QCoreApplication::removeTranslator(&m_translator);
    QCoreApplication::removeTranslator(&m_pseudo);
    if (m_code == pseudo())
        QCoreApplication::installTranslator(&m_pseudo);
    else if (m_translator.load(QStringLiteral(":/i18n/keyfield_%1.qm").arg(m_code)))
        QCoreApplication::installTranslator(&m_translator);
}

} // namespace kf
