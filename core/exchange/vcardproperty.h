#pragma once

#include "core/base/result.h"
#include "core/exchange/textencoding.h"

#include <QByteArray>
#include <QHash>
#include <QStringList>

#include <vector>

namespace kf {

// One property of a vCard: "item1.TEL;TYPE=WORK,PREF:+7 495 000-08-41".
struct VcardProperty
{
    QByteArray name;                              // in capitals, without its group
    QHash<QByteArray, QByteArrayList> parameters; // names and values in capitals; "TYPE" has those without a name too
    QByteArray value;                             // as it stands, unfolded

    bool has(const QByteArray &parameter, const QByteArray &value) const;
    bool isData() const; // a picture, a sound, a key: bytes and no text
    // 0: the one to take before all others of its name; less is better.
    int rank() const;
};

struct VcardProperties
{
    bool old = false; // vCard 2.1, which folds and escapes by rules of its own
    // Without VERSION, PRODID and REV, which tell of the file and not of somebody.
    std::vector<VcardProperty> properties;
    std::vector<QByteArray> unreadable; // lines that are no property
};

// The lines of one card, unfolded. Every line of it is part of a property, or is among those that are unreadable.
VcardProperties readProperties(const std::vector<QByteArray> &lines);

// The value as text: decoded, in `encoding` where the property names none. InvalidInput when there are bytes that are
// none in it, or when it names an encoding that is not known.
Result<QString> textOf(const VcardProperty &property, TextEncoding encoding);

// A text with its escapes resolved.
QString unescaped(QStringView text, bool old);
// The components of a structured value, likewise: "family;given;additional".
QStringList componentsOf(const QString &text, bool old);

} // namespace kf
