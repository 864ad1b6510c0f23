# QML modules: a folder below qml/ = one module Keyfield.<Folder> = one static library kf_qml_<folder>.
set(QT_QML_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/qml CACHE INTERNAL "where qmllint and tests find our modules")
set(QML_IMPORT_PATH ${CMAKE_BINARY_DIR}/qml CACHE STRING "where editors find our modules" FORCE)

# kf_qml_module(FOLDER [SINGLETONS qml files] [QML files] [SOURCES files] [ROOMS rooms] [MODULES other modules]
#               [IMPORTS further imports, such as QtQuick] [LINK libraries])
function(kf_qml_module folder)
  cmake_parse_arguments(arg "" "" "SINGLETONS;QML;SOURCES;ROOMS;MODULES;IMPORTS;LINK" ${ARGN})
  string(TOLOWER kf_qml_${folder} target)
  if(arg_SINGLETONS)
    set_source_files_properties(${arg_SINGLETONS} PROPERTIES QT_QML_SINGLETON_TYPE TRUE)
  endif()
  add_library(${target} STATIC)
  qt_add_qml_module(${target}
    URI Keyfield.${folder} VERSION 1.0
    RESOURCE_PREFIX /qt/qml
    OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/qml/Keyfield/${folder}
    SOURCES ${arg_SOURCES}
    QML_FILES ${arg_SINGLETONS} ${arg_QML}
    IMPORTS ${arg_IMPORTS}
    DEPENDENCIES QtQuick)
  # What the QML compiler makes of a file is not our code: our warnings are not for it.
  get_target_property(sources ${target} SOURCES)
  list(FILTER sources INCLUDE REGEX /qmlcache/)
  set_source_files_properties(${sources} PROPERTIES COMPILE_OPTIONS -w)
  target_link_libraries(${target} PUBLIC kf_build Qt6::Quick ${arg_LINK})
  foreach(room IN LISTS arg_ROOMS)
    target_link_libraries(${target} PUBLIC kf_${room})
  endforeach()
  foreach(module IN LISTS arg_MODULES)
    string(TOLOWER kf_qml_${module} other)
    target_link_libraries(${target} PUBLIC ${other})
  endforeach()
  set_property(GLOBAL APPEND PROPERTY KF_QML_MODULES ${target})
  foreach(file IN LISTS arg_SINGLETONS arg_QML arg_SOURCES)
    set_property(GLOBAL APPEND PROPERTY KF_TRANSLATED_SOURCES ${CMAKE_CURRENT_SOURCE_DIR}/${file})
  endforeach()
endfunction()

# kf_link_qml(TARGET modules): the modules with their plugins, which a static build does not find by itself.
function(kf_link_qml target)
  foreach(module IN LISTS ARGN)
    string(TOLOWER kf_qml_${module} library)
    target_link_libraries(${target} PRIVATE ${library} ${library}plugin)
  endforeach()
endfunction()

# kf_link_window(TARGET): every module, and with them the whole window.
function(kf_link_window target)
  get_property(modules GLOBAL PROPERTY KF_QML_MODULES)
  foreach(library IN LISTS modules)
    target_link_libraries(${target} PRIVATE ${library} ${library}plugin)
  endforeach()
endfunction()

# kf_add_translations(TARGET): assets/i18n/*.ts, compiled into the target; `ninja <target>_lupdate` reads them anew.
function(kf_add_translations target)
  get_property(sources GLOBAL PROPERTY KF_TRANSLATED_SOURCES)
  file(GLOB languages CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/assets/i18n/*.ts)
  qt_add_translations(${target} TS_FILES ${languages} SOURCES ${sources} RESOURCE_PREFIX /i18n)
endfunction()
