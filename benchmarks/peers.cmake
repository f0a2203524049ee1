# Installs the peers that npm has (DuckDB's library, engines for JavaScript) into a folder of the
# build, and measures the engines. What is not there is said, and is no error.
#   cmake -D FOLDER=... -D OUTPUT=file.json -P peers.cmake
cmake_minimum_required(VERSION 3.25)

set(source "${CMAKE_CURRENT_LIST_DIR}/peers")
find_program(npm npm)
find_program(node node)
file(REMOVE "${OUTPUT}")
if(NOT npm OR NOT node)
  message("SKIPPED: npm or node is not installed, so there are no engines and there is no DuckDB")
  return()
endif()

file(READ "${source}/package.json" wanted)
set(present "")
if(EXISTS "${FOLDER}/installed.json")
  file(READ "${FOLDER}/installed.json" present)
endif()
if(NOT present STREQUAL wanted)
  file(REMOVE_RECURSE "${FOLDER}")
  file(COPY "${source}/package.json" DESTINATION "${FOLDER}")
  execute_process(
    COMMAND ${npm} install --no-audit --no-fund --no-package-lock --prefix ${FOLDER}
    WORKING_DIRECTORY ${FOLDER} RESULT_VARIABLE status)
  if(status EQUAL 0)
    file(WRITE "${FOLDER}/installed.json" "${wanted}")
  else()
    message("npm did not install the engines and DuckDB: they are skipped")
  endif()
endif()

execute_process(
  COMMAND ${node} ${source}/engines.mjs ${FOLDER} ${OUTPUT} COMMAND_ERROR_IS_FATAL ANY)
