# Counts with callgrind what each decision costs by policy and by hand, and prints the ratio.
# Fails where a policy takes more than 5 % more than the hand-written code. Counts, not times: they
# are the same in every run. -D PROGRAM=... [-D VALGRIND=...] [-D ANNOTATE=...] [-D OUTPUT=file]
cmake_minimum_required(VERSION 3.25)

find_program(VALGRIND valgrind)
find_program(ANNOTATE callgrind_annotate)
if(NOT VALGRIND OR NOT ANNOTATE)
  message("SKIPPED: valgrind is not installed, so no instructions are counted")
  return()
endif()

set(counts "${PROGRAM}.callgrind")
execute_process(
  COMMAND ${VALGRIND} --tool=callgrind --callgrind-out-file=${counts} ${PROGRAM}
  OUTPUT_VARIABLE output ERROR_VARIABLE output RESULT_VARIABLE result)
if(NOT result EQUAL 0)
  message(FATAL_ERROR "the decisions differ, or callgrind failed:\n${output}")
endif()
execute_process(
  COMMAND ${ANNOTATE} --threshold=100 ${counts} OUTPUT_VARIABLE listing COMMAND_ERROR_IS_FATAL ANY)

set(report "| decision | by policy | by hand | ratio |\n|---|---|---|---|\n")
set(too_many "")
foreach(decision e5 e6 t7 t2)
  foreach(way policy by_hand)
    if(NOT listing MATCHES "([0-9,]+) \\([^)]*\\)[^\n]*scalar::${decision}_${way}\\(")
      message(FATAL_ERROR "callgrind saw no ${decision}_${way}")
    endif()
    string(REPLACE "," "" ${way} "${CMAKE_MATCH_1}")
  endforeach()
  math(EXPR permille "${policy} * 1000 / ${by_hand}")
  math(EXPR whole "${permille} / 1000")
  math(EXPR rest "${permille} % 1000 + 1000")
  string(SUBSTRING "${rest}" 1 3 rest)
  string(TOUPPER ${decision} name)
  string(APPEND report "| ${name} | ${policy} | ${by_hand} | ${whole}.${rest} |\n")
  if(permille GREATER 1050)
    string(APPEND too_many " ${name}")
  endif()
endforeach()

message("Instructions for 100 000 decisions\n${report}")
if(OUTPUT)
  file(WRITE "${OUTPUT}" "${report}")
endif()
if(too_many)
  message(FATAL_ERROR "more than 5 % above the hand-written code:${too_many}")
endif()
