#include "qml/Theme/fonts.h"

#include <QDirIterator>
#include <QFontDatabase>

// Resources of a static library are linked in only when someone asks for them by name, outside any namespace.
static void linkFonts()
{
    Q_INIT_RESOURCE(keyfield_fonts);
}

namespace kf {

bool loadFonts()
{
    linkFonts();
    bool all = true;
    int count = 0;
    for (QDirIterator files(QStringLiteral(":/fonts")); files.hasNext(); ++count)
        all = QFontDatabase::addApplicationFont(files.next()) >= 0 && all;
    return all && count > 0;
}

} // namespace kf
