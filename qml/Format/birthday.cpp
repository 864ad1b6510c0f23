#include "qml/Format/birthday.h"

namespace kf {

QDate nextBirthday(QDate birthday, QDate today)
{
    for (int year = today.year();; ++year) {
        QDate one(year, birthday.month(), birthday.day());
        if (!one.isValid())
            one = QDate(year, 3, 1);
        if (one >= today)
            return one;
    }
}

} // namespace kf
