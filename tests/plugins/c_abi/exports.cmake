# A library has the functions that the header declares, and nothing else that others can see:
#   cmake -D NM=... -D LIBRARY=... -D HEADER=... -P exports.cmake
cmake_minimum_required(VERSION 3.25)

execute_process(
  COMMAND ${NM} -D --defined-only --format=posix ${LIBRARY}
  OUTPUT_VARIABLE symbols OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)
string(REGEX MATCHALL "[^\n]+" symbols "${symbols}")
set(exported)
foreach(symbol IN LISTS symbols)
  if(NOT symbol MATCHES "^([^ ]+) T ")
    message(FATAL_ERROR "a symbol that is no function: ${symbol}")
  endif()
  list(APPEND exported ${CMAKE_MATCH_1})
endforeach()

file(READ ${HEADER} header)
string(REGEX REPLACE "/\\*([^*]|\\*[^/])*\\*/" "" header "${header}")
string(REGEX MATCHALL "partner_[a-z0-9_]+\\(" declared "${header}")
list(TRANSFORM declared REPLACE "\\($" "")

list(SORT exported)
list(SORT declared)
if(declared STREQUAL "" OR NOT exported STREQUAL declared)
  message(FATAL_ERROR "exported: ${exported}\ndeclared: ${declared}")
endif()
list(LENGTH exported count)
message("${count} functions")
