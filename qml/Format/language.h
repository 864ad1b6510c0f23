#pragma once

#include "qml/Format/pseudotranslator.h"

#include <QStringList>

namespace kf {

// The language of the window: its texts, plurals, number and date forms. One per program, on the UI thread. After a
// change the owner calls retranslate() of its view models and QQmlEngine::retranslate().
class Language
{
public:
    Language() = default;
    ~Language();
    Q_DISABLE_COPY_MOVE(Language)

    static QStringList available(); // "ru", "en"
    static QString pseudo();        // beside them: shows what nobody can translate
    static QString ofSystem();      // of those, the one that suits the machine
    // An unknown code means English.
    void use(const QString &code);
    QString code() const { return m_code; }

private:
    QTranslator m_translator;
    PseudoTranslator m_pseudo;
    QString m_code;
};

} // namespace kf
