# Calls the program `bench_report` with what it cannot know.
#   cmake -D REPORT=program -D COMPILER=... -D DOCS=folder -D OUTPUT=file.json "-DINPUTS=a.json;b.json"
#         -P report.cmake
cmake_minimum_required(VERSION 3.25)

set(commit unknown)
find_program(git git)
if(git)
  execute_process(
    COMMAND ${git} describe --always --dirty --exclude * WORKING_DIRECTORY ${CMAKE_CURRENT_LIST_DIR}
    RESULT_VARIABLE status OUTPUT_VARIABLE said ERROR_QUIET OUTPUT_STRIP_TRAILING_WHITESPACE)
  if(status EQUAL 0)
    set(commit ${said})
  endif()
endif()

set(cpu unknown)
if(EXISTS /proc/cpuinfo)
  file(STRINGS /proc/cpuinfo models REGEX "^model name")
  if(models MATCHES "^[^:;]*: *([^;]*)")
    set(cpu "${CMAKE_MATCH_1}")
  endif()
endif()

set(inputs)
foreach(input IN LISTS INPUTS)
  if(EXISTS ${input})
    list(APPEND inputs ${input})
  endif()
endforeach()
execute_process(
  COMMAND ${REPORT} ${OUTPUT} ${DOCS} ${COMPILER} ${cpu} ${commit} ${inputs}
  COMMAND_ERROR_IS_FATAL ANY)
