# How every target of the house is compiled.
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_CXX_FLAGS_RELEASE "-O2 -DNDEBUG")
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_AUTOMOC ON)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/bin)

option(KF_WITH_WINDOW "Build the window (Qt Quick)" ON)
option(KF_FUZZ "Let libFuzzer see every branch; needs clang, and a sanitizer beside it" OFF)
set(KF_SANITIZE "" CACHE STRING "Sanitizers: address,undefined or thread")

find_program(KF_CCACHE ccache)
if(KF_CCACHE) # the sloppiness is what ccache asks for with precompiled headers; another checkout finds what this one made
  set(CMAKE_CXX_COMPILER_LAUNCHER /usr/bin/env CCACHE_SLOPPINESS=pch_defines,time_macros
    CCACHE_BASEDIR=${CMAKE_SOURCE_DIR} ${KF_CCACHE})
endif()

# Everything is -fPIC, as Qt asks for by itself: one set of precompiled headers serves libraries and programs.
# Qt's headers are SYSTEM, so that these warnings speak of our code alone.
add_library(kf_build INTERFACE)
target_compile_options(kf_build INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wno-sign-conversion -Werror
  $<$<CXX_COMPILER_ID:Clang>:-Wno-overlength-strings>
  -fstack-protector-strong -fPIC $<$<CXX_COMPILER_ID:GNU>:-fpch-preprocess>)
target_compile_definitions(kf_build INTERFACE
  QT_NO_KEYWORDS QT_NO_CAST_FROM_ASCII QT_NO_FOREACH QT_NO_NARROWING_CONVERSIONS_IN_CONNECT
  $<$<CONFIG:Debug>:_GLIBCXX_ASSERTIONS>
  $<$<CONFIG:Release>:_FORTIFY_SOURCE=2>)
target_include_directories(kf_build INTERFACE ${CMAKE_SOURCE_DIR})
target_link_options(kf_build INTERFACE -Wl,-z,relro,-z,now,-z,noexecstack)

if(KF_SANITIZE)
  target_compile_options(kf_build INTERFACE -fsanitize=${KF_SANITIZE} -fno-omit-frame-pointer)
  target_link_options(kf_build INTERFACE -fsanitize=${KF_SANITIZE})
  target_compile_options(kf_build INTERFACE -U_FORTIFY_SOURCE)
endif()

if(KF_FUZZ)
  target_compile_options(kf_build INTERFACE -fsanitize=fuzzer-no-link -fno-sanitize-recover=undefined)
endif()
