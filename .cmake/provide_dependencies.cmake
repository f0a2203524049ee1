# Gets the packages that the development of partnerkit needs. Only our presets use this file, by
# CMAKE_PROJECT_TOP_LEVEL_INCLUDES; a project that uses partnerkit never sees it.
#
# Whenever one of the packages below is required by find_package, these ways are tried in turn (for
# what only some tests and benchmarks use, the first two):
#   1. the ordinary find_package;
#   2. the system's package, by apt-get, where we may install packages (as root or by a sudo that
#      asks no password). PARTNERKIT_SYSTEM_PACKAGES=OFF rules this out;
#   3. the source archive, pinned by its hash. PARTNERKIT_DOWNLOADS=OFF rules this out. With
#      FETCHCONTENT_SOURCE_DIR_<NAME>, a folder of yours stands for the unpacked archive;
#   4. an error that says what was tried and what can be done.
#
# CMake includes this file before it looks for a compiler, so a missing compiler is installed too.

include_guard(GLOBAL)
include(FetchContent)

option(PARTNERKIT_SYSTEM_PACKAGES "Install missing packages with apt-get where we may" ON)
option(PARTNERKIT_DOWNLOADS "Download what the system has no package for" ON)

# --- The packages: system packages (the first one that exists is taken), archive, its SHA-256 -----

set(partnerkit_packages Boost doctest CLI11 LibCsv benchmark)

# libboost-dev itself is Boost 1.74 on Debian 12, too old.
set(partnerkit_Boost_system libboost1.81-dev libboost1.83-dev)
set(partnerkit_Boost_url https://archives.boost.io/release/1.81.0/source/boost_1_81_0.tar.bz2)
set(partnerkit_Boost_sha256 71feeed900fbccca04a3b4f2f84a7c217186f28a940ed8b7ed4725986baf99fa)

set(partnerkit_doctest_system doctest-dev)
set(partnerkit_doctest_url https://github.com/doctest/doctest/archive/refs/tags/v2.4.11.tar.gz)
set(partnerkit_doctest_sha256 632ed2c05a7f53fa961381497bf8069093f0d6628c5f26286161fbd32a560186)

set(partnerkit_CLI11_system libcli11-dev)
set(partnerkit_CLI11_url https://github.com/CLIUtils/CLI11/archive/refs/tags/v2.4.2.tar.gz)
set(partnerkit_CLI11_sha256 f2d893a65c3b1324c50d4e682c0cdc021dd0477ae2c048544f39eed6654b699a)

set(partnerkit_LibCsv_system libcsv-dev)
set(partnerkit_LibCsv_url https://downloads.sourceforge.net/project/libcsv/libcsv/libcsv-3.0.3/libcsv-3.0.3.tar.gz)
set(partnerkit_LibCsv_sha256 d9c0431cb803ceb9896ce74f683e6e5a0954e96ae1d9e4028d6e0f967bebd7e4)

set(partnerkit_benchmark_system libbenchmark-dev)
set(partnerkit_benchmark_url https://github.com/google/benchmark/archive/refs/tags/v1.8.3.tar.gz)
set(partnerkit_benchmark_sha256 6bc180a57d23d4d9515519f92b0c83d61b05b5bab188961f36ac7b06b0d9e9ce)

# What some tests need, and what the benchmarks compare with, if they can: not required, so there is
# no archive and no error.
set(partnerkit_optional TBB SQLite3 Eigen3)
set(partnerkit_TBB_system libtbb-dev)
set(partnerkit_SQLite3_system libsqlite3-dev)
set(partnerkit_Eigen3_system libeigen3-dev)

# --- Way 2: the system's packages -----------------------------------------------------------------

# Installs the first of the packages that apt-get can install. Sets `why_not` in the caller: empty
# on success, else the reason.
function(partnerkit_install_system_package)
  set(why_not "" PARENT_SCOPE)
  if(NOT PARTNERKIT_SYSTEM_PACKAGES)
    set(why_not "not tried: PARTNERKIT_SYSTEM_PACKAGES is OFF" PARENT_SCOPE)
    return()
  endif()
  find_program(PARTNERKIT_APT_GET apt-get)
  mark_as_advanced(PARTNERKIT_APT_GET)
  if(NOT PARTNERKIT_APT_GET)
    set(why_not "not possible: there is no apt-get" PARENT_SCOPE)
    return()
  endif()
  execute_process(COMMAND id -u OUTPUT_VARIABLE user OUTPUT_STRIP_TRAILING_WHITESPACE)
  set(as_root)
  if(NOT user EQUAL 0)
    execute_process(COMMAND sudo -n true RESULT_VARIABLE status OUTPUT_QUIET ERROR_QUIET)
    if(NOT status EQUAL 0)
      set(why_not "not possible: neither root nor a sudo that asks no password" PARENT_SCOPE)
      return()
    endif()
    set(as_root sudo -n)
  endif()

  # --no-remove: never take away what somebody has installed (another Boost, say) to make room.
  set(apt_get ${as_root} env DEBIAN_FRONTEND=noninteractive ${PARTNERKIT_APT_GET} -qq
    -o Acquire::http::Timeout=20 -o Acquire::https::Timeout=20 -o Acquire::Retries=1
    -o DPkg::Lock::Timeout=300)
  foreach(attempt 1 2)
    set(reasons)
    foreach(name IN LISTS ARGN)
      message(STATUS "partnerkit: installing ${name} with apt-get ...")
      execute_process(
        COMMAND ${apt_get} install -y --no-remove --no-install-recommends ${name}
        RESULT_VARIABLE status OUTPUT_VARIABLE output ERROR_VARIABLE output)
      if(status EQUAL 0)
        message(STATUS "partnerkit: installing ${name} with apt-get ... done")
        return()
      endif()
      string(REGEX MATCH "E: [^\n]*" reason "${output}") # apt-get's own first word on it
      list(APPEND reasons "${name}: ${reason}")
    endforeach()
    # The list of packages may be missing or old: refresh it, once.
    get_property(updated GLOBAL PROPERTY partnerkit_apt_updated)
    if(updated)
      break()
    endif()
    set_property(GLOBAL PROPERTY partnerkit_apt_updated TRUE)
    message(STATUS "partnerkit: refreshing the list of packages with apt-get ...")
    execute_process(COMMAND ${apt_get} update OUTPUT_QUIET ERROR_QUIET)
  endforeach()
  list(JOIN reasons "\n        " reasons)
  set(why_not "failed\n        ${reasons}" PARENT_SCOPE)
endfunction()

# --- Way 3: source archives -----------------------------------------------------------------------

# Downloads and unpacks the archive of a package. Sets in the caller `<package>_SOURCE_DIR` and
# `why_not`: empty on success, else the reason.
function(partnerkit_download package)
  set(why_not "" PARENT_SCOPE)
  set(url ${partnerkit_${package}_url})
  set(sha256 ${partnerkit_${package}_sha256})
  cmake_path(GET url FILENAME file)
  set(archive ${CMAKE_BINARY_DIR}/_deps/${package}-${file})
  string(TOUPPER ${package} name)

  if(NOT FETCHCONTENT_SOURCE_DIR_${name})
    if(NOT PARTNERKIT_DOWNLOADS)
      set(why_not "not tried: PARTNERKIT_DOWNLOADS is OFF" PARENT_SCOPE)
      return()
    endif()
    # FetchContent would retry an unreachable network for minutes and end with its own error, so
    # the file is here, and is the right one, before FetchContent hears of it.
    set(present "")
    if(EXISTS ${archive})
      file(SHA256 ${archive} present)
    endif()
    if(NOT present STREQUAL sha256)
      message(STATUS "partnerkit: downloading ${url} ...")
      file(DOWNLOAD ${url} RANGE_START 0 RANGE_END 0 TIMEOUT 20 STATUS status) # is it there at all?
      if(status MATCHES "^0;")
        file(DOWNLOAD ${url} ${archive} TIMEOUT 1200 INACTIVITY_TIMEOUT 30 STATUS status)
      endif()
      if(NOT status MATCHES "^0;")
        list(GET status 1 reason)
        string(REPLACE "\"" "" reason "${reason}")
        file(REMOVE ${archive})
        set(why_not "failed: ${reason}" PARENT_SCOPE)
        return()
      endif()
      file(SHA256 ${archive} present)
      if(NOT present STREQUAL sha256)
        file(REMOVE ${archive})
        set(why_not "refused: its SHA-256 is ${present}, not ${sha256}" PARENT_SCOPE)
        return()
      endif()
      message(STATUS "partnerkit: downloading ${url} ... done")
    endif()
  endif()

  # A SOURCE_SUBDIR that does not exist: only unpack. The targets are made below, so that the
  # options, tests and installation rules of other projects stay out of ours.
  FetchContent_Declare(${package} URL ${archive} URL_HASH SHA256=${sha256}
    SOURCE_SUBDIR only/unpack DOWNLOAD_EXTRACT_TIMESTAMP OFF)
  FetchContent_MakeAvailable(${package})
  FetchContent_GetProperties(${package} SOURCE_DIR source)
  set(${package}_SOURCE_DIR ${source} PARENT_SCOPE)
endfunction()

# Makes the targets that find_package would have made, from the unpacked sources.
macro(partnerkit_make_targets package)
  if(${package} STREQUAL Boost)
    # Imported, because our exported target refers to it; and users have a Boost of their own.
    add_library(Boost::headers INTERFACE IMPORTED GLOBAL)
    target_include_directories(Boost::headers INTERFACE ${Boost_SOURCE_DIR})
    set(PARTNERKIT_FETCHED_BOOST ${Boost_SOURCE_DIR} CACHE INTERNAL "for tests/package")
  elseif(${package} STREQUAL doctest)
    add_library(doctest::doctest INTERFACE IMPORTED GLOBAL)
    target_include_directories(doctest::doctest INTERFACE ${doctest_SOURCE_DIR})
  elseif(${package} STREQUAL CLI11)
    add_library(CLI11::CLI11 INTERFACE IMPORTED GLOBAL)
    target_include_directories(CLI11::CLI11 INTERFACE ${CLI11_SOURCE_DIR}/include)
  elseif(${package} STREQUAL LibCsv)
    enable_language(C)
    add_library(partnerkit_libcsv STATIC EXCLUDE_FROM_ALL ${LibCsv_SOURCE_DIR}/libcsv.c)
    target_include_directories(partnerkit_libcsv SYSTEM PUBLIC ${LibCsv_SOURCE_DIR})
    add_library(LibCsv::LibCsv ALIAS partnerkit_libcsv)
  elseif(${package} STREQUAL benchmark)
    set(BENCHMARK_ENABLE_TESTING OFF)
    set(BENCHMARK_ENABLE_INSTALL OFF)
    set(BENCHMARK_ENABLE_WERROR OFF)
    add_subdirectory(${benchmark_SOURCE_DIR} ${CMAKE_BINARY_DIR}/_deps/benchmark EXCLUDE_FROM_ALL SYSTEM)
  endif()
endmacro()

# --- All ways in turn -----------------------------------------------------------------------------

# A macro, as what find_package sets must reach the one who called it.
macro(partnerkit_provide_dependency method package)
  # Packages that are not ours, and optional ones, are only looked for (by CMake, after this).
  if("${package}" IN_LIST partnerkit_packages AND ";${ARGN};" MATCHES ";REQUIRED;")
    set(partnerkit_arguments ${ARGN})
    list(REMOVE_ITEM partnerkit_arguments REQUIRED QUIET)
    # (What is found may in turn look for packages, and come here again, but not with REQUIRED for
    # one of ours; so our variables stay as they are.)
    find_package(${package} ${partnerkit_arguments} QUIET BYPASS_PROVIDER)
    if(NOT ${package}_FOUND)
      partnerkit_install_system_package(${partnerkit_${package}_system})
      set(partnerkit_why_not_system "${why_not}")
      if(why_not STREQUAL "")
        find_package(${package} ${partnerkit_arguments} QUIET BYPASS_PROVIDER)
        if(NOT ${package}_FOUND)
          set(partnerkit_why_not_system "installed, but not found or too old")
        endif()
      endif()
    endif()
    if(NOT ${package}_FOUND)
      partnerkit_download(${package})
      if(why_not STREQUAL "")
        partnerkit_make_targets(${package})
        set(${package}_FOUND TRUE)
      endif()
    endif()
    if(NOT ${package}_FOUND)
      list(GET partnerkit_${package}_system 0 partnerkit_system_name)
      string(TOUPPER ${package} partnerkit_upper_name)
      list(JOIN partnerkit_arguments " " partnerkit_arguments)
      set(${package}_FOUND TRUE) # or CMake would add an error of its own, and this is enough
      # The indentation makes CMake print the text as it is.
      message(FATAL_ERROR
        "partnerkit: the package ${package} is missing, and there was no way to get it.\n"
        "  Tried:\n"
        "    - find_package(${package} ${partnerkit_arguments}): not found\n"
        "    - system packages with apt-get: ${partnerkit_why_not_system}\n"
        "    - ${partnerkit_${package}_url}: ${why_not}\n"
        "  You can do one of these, and then the same again:\n"
        "    - install it: sudo apt-get install ${partnerkit_system_name}\n"
        "    - say where it is installed: CMAKE_PREFIX_PATH=<folder> in the environment\n"
        "    - unpack the archive above and add the option\n"
        "      -D FETCHCONTENT_SOURCE_DIR_${partnerkit_upper_name}=<folder>\n")
    endif()
  elseif("${package}" IN_LIST partnerkit_optional)
    find_package(${package} ${ARGN} BYPASS_PROVIDER)
    if(NOT ${package}_FOUND)
      partnerkit_install_system_package(${partnerkit_${package}_system})
    endif()
  endif()
endmacro()

cmake_language(SET_DEPENDENCY_PROVIDER partnerkit_provide_dependency
  SUPPORTED_METHODS FIND_PACKAGE)

# --- The compiler ---------------------------------------------------------------------------------

if(CMAKE_CXX_COMPILER MATCHES "^clang\\+\\+(-[0-9]+)$") # the presets for Clang
  set(partnerkit_clang clang${CMAKE_MATCH_1})
  find_program(partnerkit_found NAMES ${CMAKE_CXX_COMPILER} NO_CACHE)
  if(NOT partnerkit_found)
    partnerkit_install_system_package(${partnerkit_clang})
    if(why_not)
      message(FATAL_ERROR
        "partnerkit: the compiler ${CMAKE_CXX_COMPILER} is missing.\n"
        "  Tried:\n"
        "    - system packages with apt-get: ${why_not}\n"
        "  You can install it: sudo apt-get install ${partnerkit_clang}\n")
    endif()
  endif()
endif()

# The sanitizers' own libraries are a package apart.
if(CMAKE_CXX_FLAGS MATCHES "-fsanitize" AND CMAKE_CXX_COMPILER MATCHES "^clang\\+\\+-([0-9]+)$")
  set(partnerkit_sanitizers libclang-rt-${CMAKE_MATCH_1}-dev)
  execute_process(
    COMMAND ${CMAKE_CXX_COMPILER} -print-file-name=libclang_rt.asan-${CMAKE_HOST_SYSTEM_PROCESSOR}.a
    OUTPUT_VARIABLE partnerkit_found OUTPUT_STRIP_TRAILING_WHITESPACE)
  if(NOT EXISTS ${partnerkit_found})
    partnerkit_install_system_package(${partnerkit_sanitizers})
  endif()
endif()

# --- Programs that the tests of the plugins run ---------------------------------------------------

# Tests that miss one of them are skipped, so a program that cannot be installed is no error.
set(partnerkit_programs python3 node npm php)
set(partnerkit_python3_system python3)
set(partnerkit_node_system nodejs)
set(partnerkit_npm_system npm)
set(partnerkit_php_system php-cli)

if(PARTNERKIT_BUILD_PLUGINS)
  foreach(program IN LISTS partnerkit_programs)
    find_program(partnerkit_found NAMES ${program} NO_CACHE)
    if(NOT partnerkit_found)
      partnerkit_install_system_package(${partnerkit_${program}_system})
    endif()
    unset(partnerkit_found)
  endforeach()
endif()

# The headers of PostgreSQL's server, and the server itself, of which the tests start their own: so
# the package is told to make no data base of the system's, which would be started at once.
function(partnerkit_install_postgresql)
  if(NOT EXISTS /usr/include/postgresql/15/server/postgres.h)
    partnerkit_install_system_package(postgresql-server-dev-15)
  endif()
  if(EXISTS /usr/lib/postgresql/15/bin/postgres OR NOT PARTNERKIT_SYSTEM_PACKAGES)
    return()
  endif()
  set(folder /etc/postgresql-common/createcluster.d)
  set(as_root)
  execute_process(COMMAND id -u OUTPUT_VARIABLE user OUTPUT_STRIP_TRAILING_WHITESPACE)
  if(NOT user EQUAL 0)
    set(as_root sudo -n)
  endif()
  execute_process(
    COMMAND ${as_root} sh -c
      "mkdir -p ${folder} && echo create_main_cluster = false > ${folder}/partnerkit.conf"
    RESULT_VARIABLE status ERROR_QUIET)
  if(status EQUAL 0)
    partnerkit_install_system_package(postgresql-15)
    execute_process(COMMAND ${as_root} rm -f ${folder}/partnerkit.conf)
  endif()
endfunction()
if(PARTNERKIT_BUILD_PLUGINS)
  partnerkit_install_postgresql()
endif()
