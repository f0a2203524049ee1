# Runs check_refusal.cmake on one of the cases in this folder, each of which states in a line
#   // OBJECTION: text
# what must be objected to, and nothing else may be; or `// OBJECTION: none`.
execute_process(
  COMMAND ${CMAKE_COMMAND} -D compiler=${compiler} -D compiler_id=${compiler_id}
    "-Dinclude_dirs=${include_dirs}" -D case=${case}
    -P ${CMAKE_CURRENT_LIST_DIR}/../check_refusal.cmake
  RESULT_VARIABLE status OUTPUT_VARIABLE output ERROR_VARIABLE output)

file(STRINGS ${case} wanted REGEX "^// OBJECTION: ")
string(REPLACE "// OBJECTION: " "" wanted "${wanted}")

string(REGEX MATCHALL "\n  - " found "${output}")
list(LENGTH found count)
if(wanted STREQUAL "none")
  if(status EQUAL 0 AND count EQUAL 0)
    return()
  endif()
else()
  string(FIND "${output}" "\n  - ${wanted}" position)
  if(NOT status EQUAL 0 AND NOT position EQUAL -1 AND count EQUAL 1)
    return()
  endif()
endif()
message(NOTICE "${output}")
message(FATAL_ERROR "wanted this objection and no other: ${wanted}; status ${status}")
