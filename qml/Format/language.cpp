#include "qml/Format/language.h"

#include <QCoreApplication>
#include <QLocale>

namespace kf {

Language::~Language()
{
    QCoreApplication::removeTranslator(&m_translator);
}

QStringList Language::available()
{
    return {QStringLiteral("ru"), QStringLiteral("en")};
}

QString Language::ofSystem()
{
    const auto language = QLocale::system().language();
    const bool russianIsRead = language == QLocale::Russian || language == QLocale::Belarusian;
    return russianIsRead ? QStringLiteral("ru") : QStringLiteral("en");
}

void Language::use(const QString &code)
{
    m_code = available().contains(code) ? code : QStringLiteral("en");
    QLocale::setDefault(m_code == QLatin1String("ru") ? QLocale(QLocale::Russian, QLocale::Russia)
                                                      : QLocale(QLocale::English, QLocale::UnitedKingdom));
    QCoreApplication::removeTranslator(&m_translator);
    if (m_translator.load(QStringLiteral(":/i18n/keyfield_%1.qm").arg(m_code)))
        QCoreApplication::installTranslator(&m_translator);
}

} // namespace kf
