# Finds DuckDB's shared library, which comes with an npm package, and runs the test with it:
#   cmake -D PROGRAM=... -D PROJECT=... -D FOLDER=... [-D LIBRARY=...] [-D DOWNLOADS=ON] -P run.cmake
# It is LIBRARY, or what the benchmarks or another build folder have installed, or what npm installs
# now, once, into FOLDER. Where there is none the test is skipped.
cmake_minimum_required(VERSION 3.25)

set(package @duckdb/node-bindings-linux-x64)
set(file node_modules/${package}/libduckdb.so)
file(READ "${PROJECT}/benchmarks/peers/package.json" peers)
string(JSON version GET "${peers}" dependencies ${package})

file(GLOB libraries "${FOLDER}/${file}" "${PROJECT}/build/*/peers/${file}")
if(LIBRARY AND EXISTS "${LIBRARY}")
  list(PREPEND libraries "${LIBRARY}")
endif()

if(NOT libraries)
  if(NOT DOWNLOADS)
    message("SKIPPED: there is no ${file}, and downloads are off")
    return()
  endif()
  find_program(npm npm)
  if(NOT npm)
    message("SKIPPED: there is no ${file}, and no npm to get it")
    return()
  endif()
  file(MAKE_DIRECTORY "${FOLDER}")
  execute_process(
    COMMAND ${npm} install --no-save --no-audit --no-fund --no-package-lock --fetch-retries=0
            --fetch-timeout=20000 --prefix ${FOLDER} ${package}@${version}
    WORKING_DIRECTORY "${FOLDER}" TIMEOUT 180 RESULT_VARIABLE status OUTPUT_QUIET ERROR_QUIET)
  file(GLOB libraries "${FOLDER}/${file}")
  if(NOT status EQUAL 0 OR NOT libraries)
    message("SKIPPED: npm does not install ${package}@${version}")
    return()
  endif()
endif()

list(GET libraries 0 library)
set(ENV{PARTNERKIT_DUCKDB_LIBRARY} "${library}")
execute_process(COMMAND "${PROGRAM}" COMMAND_ERROR_IS_FATAL ANY)
