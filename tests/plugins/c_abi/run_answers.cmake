# Lets a program ask libraries about the rows, and compares what it writes with what partnerkit
# says:
#   cmake -D PROGRAM=... [-D SCRIPT=...] -D LIBRARIES=<...;...> -D ROWS=<folder;...> -D FOLDER=...
#         [-D DOWNLOADS=ON] -P run_answers.cmake
# PROGRAM runs SCRIPT, or is the test itself. Skipped where the program cannot be had.
cmake_minimum_required(VERSION 3.25)

find_program(program ${PROGRAM})
if(NOT program)
  message("SKIPPED: there is no ${PROGRAM}")
  return()
endif()
file(MAKE_DIRECTORY "${FOLDER}")

if(PROGRAM STREQUAL "node")
  set(package koffi@3.3.4)
  if(NOT EXISTS "${FOLDER}/node_modules/koffi" AND DOWNLOADS)
    find_program(npm npm)
    if(npm)
      execute_process(
        COMMAND ${npm} install --no-save --no-audit --no-fund --no-package-lock --ignore-scripts
                --fetch-retries=0 --fetch-timeout=20000 --prefix ${FOLDER} ${package}
        WORKING_DIRECTORY "${FOLDER}" TIMEOUT 180 OUTPUT_QUIET ERROR_QUIET)
    endif()
  endif()
  if(NOT EXISTS "${FOLDER}/node_modules/koffi")
    message("SKIPPED: there is no koffi, and npm does not install ${package}")
    return()
  endif()
  set(ENV{NODE_PATH} "${FOLDER}/node_modules")
elseif(PROGRAM STREQUAL "php")
  execute_process(
    COMMAND ${program} -r "exit(extension_loaded('ffi') ? 0 : 1);" RESULT_VARIABLE status)
  if(NOT status EQUAL 0)
    message("SKIPPED: PHP has no FFI")
    return()
  endif()
endif()

set(arguments)
foreach(library rows IN ZIP_LISTS LIBRARIES ROWS)
  cmake_path(GET rows FILENAME name)
  file(REMOVE "${FOLDER}/${name}.tsv")
  list(APPEND arguments "${library}" "${rows}/rows.csv" "${FOLDER}/${name}.tsv")
endforeach()
execute_process(COMMAND ${program} ${SCRIPT} ${arguments} COMMAND_ERROR_IS_FATAL ANY)
foreach(rows IN LISTS ROWS)
  cmake_path(GET rows FILENAME name)
  execute_process(
    COMMAND ${CMAKE_COMMAND} -E compare_files "${FOLDER}/${name}.tsv" "${rows}/answers.tsv"
    COMMAND_ERROR_IS_FATAL ANY)
endforeach()
