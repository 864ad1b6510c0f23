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
  # What the QML compiler makes of the files is compiled as one. It is not our code: our warnings are not for it.
  get_target_property(sources ${target} SOURCES)
  list(FILTER sources INCLUDE REGEX /qmlcache/)
  set_source_files_properties(${sources} PROPERTIES UNITY_GROUP qml)
  set_source_files_properties(${CMAKE_CURRENT_BINARY_DIR}/CMakeFiles/${target}.dir/Unity/unity_qml_cxx.cxx
    PROPERTIES COMPILE_OPTIONS -w)
  set_target_properties(${target} PROPERTIES UNITY_BUILD ON UNITY_BUILD_MODE GROUP)
  target_link_libraries(${target} PUBLIC kf_build Qt6::Quick ${arg_LINK})
  kf_precompile(${target} quick)
  # What Qt makes beside it has no QObject to look for.
  foreach(part qmlcache plugin_init resources_1 resources_2 resources_3 resources_4)
    if(TARGET ${target}_${part})
      set_target_properties(${target}_${part} PROPERTIES AUTOMOC OFF)
    elseif(TARGET ${target}${part})
      set_target_properties(${target}${part} PROPERTIES AUTOMOC OFF)
    endif()
  endforeach()
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
  kf_precompile(${target} quick)
endfunction()

# kf_link_window(TARGET): every module, and with them the whole window.
function(kf_link_window target)
  get_property(modules GLOBAL PROPERTY KF_QML_MODULES)
  foreach(library IN LISTS modules)
    target_link_libraries(${target} PRIVATE ${library} ${library}plugin)
  endforeach()
  kf_precompile(${target} quick)
endfunction()

# kf_add_translations(TARGET): assets/i18n/*.ts, compiled into the target; `ninja kf_translations_lupdate` reads them anew.
function(kf_add_translations target)
  if(NOT TARGET kf_translations) # compiled once, when every module has said what it has to be translated
    get_property(sources GLOBAL PROPERTY KF_TRANSLATED_SOURCES)
    file(GLOB languages CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/assets/i18n/*.ts)
    add_library(kf_translations OBJECT)
    set_target_properties(kf_translations PROPERTIES AUTOMOC OFF)
    qt_add_translations(kf_translations TS_FILES ${languages} SOURCES ${sources} RESOURCE_PREFIX /i18n)
    target_link_libraries(kf_translations PRIVATE Qt6::Core)
  endif()
  target_link_libraries(${target} PRIVATE kf_translations)
endfunction()
