# Has the pictures drawn, and looks whether they show what they must.
#
#   cmake -D with=dot|mermaid -D pictures=<program> -D folder=<for the results> -P ...
#
# Mermaid draws in a browser: Chromium, without its window. Its own script, mermaid.min.js, is in
# the npm package mermaid (`npm install mermaid`, in the folder of the project or any other that
# the variable MERMAID names).
cmake_minimum_required(VERSION 3.25)

find_program(dot dot NO_CACHE)
find_program(chromium NAMES chromium chromium-browser google-chrome NO_CACHE)
find_file(script mermaid.min.js NO_CACHE NO_DEFAULT_PATH
  PATHS "$ENV{MERMAID}" "$ENV{MERMAID}/node_modules/mermaid/dist"
        "${CMAKE_CURRENT_LIST_DIR}/../../node_modules/mermaid/dist")
if(with STREQUAL "dot")
  set(tools dot)
else()
  set(tools chromium script)
endif()
foreach(tool IN LISTS tools)
  if(NOT ${tool})
    message("SKIPPED: there is no ${tool} to draw with")
    return()
  endif()
endforeach()

file(REMOVE_RECURSE ${folder})
file(MAKE_DIRECTORY ${folder})
execute_process(COMMAND ${pictures} write ${folder} COMMAND_ERROR_IS_FATAL ANY)
if(with STREQUAL "dot")
  file(GLOB graphs ${folder}/*.dot)
  foreach(graph IN LISTS graphs)
    cmake_path(REPLACE_EXTENSION graph svg OUTPUT_VARIABLE picture)
    execute_process(COMMAND ${dot} -Tsvg ${graph} -o ${picture}
      ERROR_VARIABLE complaint COMMAND_ERROR_IS_FATAL ANY)
    if(complaint)
      message(FATAL_ERROR "${graph}: ${complaint}")
    endif()
  endforeach()
else()
  file(COPY ${script} DESTINATION ${folder})
  # It needs no network, and its sandbox is not to be had everywhere. Virtual time, or it would not
  # wait for the script.
  execute_process(
    COMMAND
      ${chromium} --headless --no-sandbox --disable-gpu --disable-quic --no-first-run
      --disable-background-networking --disable-component-update --disable-sync
      --user-data-dir=${folder}/chromium --virtual-time-budget=60000 --dump-dom
      file://${folder}/mermaid.html
    TIMEOUT 300 OUTPUT_FILE ${folder}/mermaid.dom ERROR_VARIABLE complaint
    COMMAND_ERROR_IS_FATAL ANY)
endif()
execute_process(COMMAND ${pictures} check ${with} ${folder} COMMAND_ERROR_IS_FATAL ANY)
