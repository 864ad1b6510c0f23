# Headers that nearly every source includes, read by the compiler once for the whole house. A source still includes what
# it uses; the sanitizer builds go without, and would show an include that is missing.
# kf_precompile(TARGET core|quick) takes them: `quick` for what draws.
set(kf_core_headers
  <algorithm> <array> <chrono> <functional> <map> <memory> <optional> <set> <span> <string> <utility> <variant> <vector>
  <tl/expected.hpp>
  <QByteArray> <QCoreApplication> <QDateTime> <QDir> <QFile> <QFuture> <QFutureWatcher> <QHash> <QJsonArray> <QJsonDocument>
  <QJsonObject> <QMutex> <QObject> <QSet> <QString> <QStringList> <QThread> <QTimeZone> <QTimer> <QUuid> <QVariant>)
set(kf_quick_headers <QAbstractListModel> <QColor> <QGuiApplication> <QImage> <QQmlEngine> <QQuickItem> <QtQml/qqmlprivate.h>)

function(kf_precompiled_headers name)
  cmake_parse_arguments(arg "" "" "LINK;HEADERS" ${ARGN})
  file(CONFIGURE OUTPUT ${CMAKE_BINARY_DIR}/${name}.cpp CONTENT "// Made of the headers in KfPrecompiled.cmake.\n")
  add_library(${name} OBJECT ${CMAKE_BINARY_DIR}/${name}.cpp)
  set_target_properties(${name} PROPERTIES AUTOMOC OFF)
  target_link_libraries(${name} PRIVATE kf_build ${arg_LINK})
  target_precompile_headers(${name} PRIVATE ${arg_HEADERS})
endfunction()

if(KF_SANITIZE)
  function(kf_precompile)
  endfunction()
  return()
endif()

kf_precompiled_headers(kf_headers_core LINK Qt6::Core tl::expected HEADERS ${kf_core_headers})
if(KF_WITH_WINDOW)
  kf_precompiled_headers(kf_headers_quick LINK Qt6::Quick tl::expected HEADERS ${kf_core_headers} ${kf_quick_headers})
endif()

function(kf_precompile target headers)
  target_precompile_headers(${target} REUSE_FROM kf_headers_${headers})
endfunction()
