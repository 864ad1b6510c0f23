#pragma once

#include <QTranslator>

namespace kf {

// Translates everything into a language that nobody speaks: "Save all" becomes "[Šåvé áll··]". What stands on a page
// without the brackets was never given to a translator; and as such texts are a third longer, a page that has room for
// them has room for German. Marks like %1 and %n, and tags, are kept.
class PseudoTranslator : public QTranslator
{
    Q_OBJECT

public:
    using QTranslator::QTranslator;

    bool isEmpty() const override { return false; }
    QString translate(const char *context, const char *source, const char *disambiguation, int n) const override;

    // What is left of `text` without what this has translated.
    static QString untranslated(const QString &text);
};

} // namespace kf
