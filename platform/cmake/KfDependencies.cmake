# Everything the house stands on, all of it Debian 12 packages (`./dev` installs them), each with its reason.
find_package(Qt6 6.4 REQUIRED COMPONENTS Core Network Test)   # the floor: Debian 12 has 6.4.2
if(KF_WITH_WINDOW)
  find_package(Qt6 6.4 REQUIRED COMPONENTS Gui Multimedia Qml Quick QuickControls2 QuickTest Svg LinguistTools)
  find_package(Qt6 6.4 REQUIRED COMPONENTS DBus Positioning)  # the check-in of a visit; whether GeoClue is there
  # Ways of later Qt that we go by already; said, so that it does not warn.
  foreach(policy QTP0001 QTP0004) # modules below /qt/qml; a qmldir in every folder
    if(QT_KNOWN_POLICY_${policy})
      qt_policy(SET ${policy} NEW)
    endif()
  endforeach()
endif()
find_package(tl-expected CONFIG REQUIRED)                     # errors across rooms; clang 14 has no std::expected
find_package(Threads REQUIRED)
find_package(OpenSSL REQUIRED)                                # TLS of the server; SQLCipher's ciphers
find_package(PostgreSQL REQUIRED)                             # the server's second engine, through libpq
find_package(PkgConfig REQUIRED)
pkg_check_modules(sodium REQUIRED IMPORTED_TARGET libsodium)  # Argon2id, key wrapping, device signatures
pkg_check_modules(zstd REQUIRED IMPORTED_TARGET libzstd)      # bodies on the wire
pkg_check_modules(opus REQUIRED IMPORTED_TARGET opus)         # voice notes
pkg_check_modules(ical REQUIRED IMPORTED_TARGET libical)      # calendars (RFC 5545)

# Phone numbers. Debian 12 has no CMake package of it.
find_library(PHONENUMBER_LIBRARY NAMES phonenumber REQUIRED)
find_path(PHONENUMBER_INCLUDE phonenumbers/phonenumberutil.h REQUIRED)
find_library(PROTOBUF_LIBRARY NAMES protobuf REQUIRED)        # what its headers are made of; comes with it
add_library(kf_phonenumber INTERFACE)
target_include_directories(kf_phonenumber SYSTEM INTERFACE ${PHONENUMBER_INCLUDE})
target_link_libraries(kf_phonenumber INTERFACE ${PHONENUMBER_LIBRARY} ${PROTOBUF_LIBRARY})

find_program(KF_XVFB_RUN xvfb-run)                            # an X server for tests of the real window
mark_as_advanced(KF_XVFB_RUN)

# Where initdb and postgres are, for tests that start a cluster of their own: Debian keeps them out of PATH, in one
# folder for each version. Empty where there is none.
file(GLOB kf_postgres_folders /usr/lib/postgresql/*/bin)
list(SORT kf_postgres_folders COMPARE NATURAL ORDER DESCENDING)
find_program(KF_INITDB initdb HINTS ${kf_postgres_folders})
mark_as_advanced(KF_INITDB)
if(KF_INITDB)
  cmake_path(GET KF_INITDB PARENT_PATH KF_POSTGRES_BIN)
endif()

# Linked statically and with its symbols kept inside: a plain sqlite3 that a plugin brings along would otherwise
# answer our calls, and "PRAGMA key" would succeed on a plaintext file.
find_library(SQLCIPHER_ARCHIVE NAMES libsqlcipher.a REQUIRED)
find_path(SQLCIPHER_INCLUDE sqlcipher/sqlite3.h REQUIRED)
add_library(kf_sqlcipher STATIC IMPORTED GLOBAL) # not as a mere path: what it needs has to stand behind it
set_target_properties(kf_sqlcipher PROPERTIES IMPORTED_LOCATION ${SQLCIPHER_ARCHIVE})
target_include_directories(kf_sqlcipher SYSTEM INTERFACE ${SQLCIPHER_INCLUDE})
target_compile_definitions(kf_sqlcipher INTERFACE SQLITE_HAS_CODEC)
target_link_libraries(kf_sqlcipher INTERFACE OpenSSL::Crypto Threads::Threads ${CMAKE_DL_LIBS} m)
if(KF_FUZZ) # clang's sanitizers lie in archives too, and have to be seen by all libraries
  target_link_options(kf_sqlcipher INTERFACE -Wl,--exclude-libs,libsqlcipher.a)
else()
  target_link_options(kf_sqlcipher INTERFACE -Wl,--exclude-libs,ALL)
endif()
