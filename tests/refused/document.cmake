# Keeps docs/errors.md true: what it shows of the cases here, and of what GCC says about them, is
# made from the real files and the real output.
#   cmake -D compiler=g++ -D compiler_id=GNU -D include_dirs=... -D mode=write|check
#         -P document.cmake
#
# In the page, everything between these two lines is replaced:
#   <!-- case: name -->
#   <!-- end -->
# A reader is spared our namespaces, and how a text looks as a template argument. Other compilers
# than GCC only check that every page that an error names is there.

cmake_minimum_required(VERSION 3.25)

include(${CMAKE_CURRENT_LIST_DIR}/compile_case.cmake)
set(page ${CMAKE_CURRENT_LIST_DIR}/../../docs/errors.md)
set(library ${CMAKE_CURRENT_LIST_DIR}/../../include/partnerkit)

# --- Every section that an error names is there, and no other -------------------------------------

file(GLOB_RECURSE headers ${library}/*.hpp)
set(named "")
foreach(header IN LISTS headers)
  file(READ ${header} text)
  string(REGEX MATCHALL "docs/errors.md#[a-z]+" here "${text}")
  list(APPEND named ${here})
endforeach()
list(TRANSFORM named REPLACE "^.*#" "")
list(REMOVE_DUPLICATES named)
list(SORT named)
file(STRINGS ${page} sections REGEX "^## ")
list(TRANSFORM sections REPLACE "^## " "")
list(SORT sections)
if(NOT named STREQUAL sections)
  message(FATAL_ERROR "errors name\n  ${named}\nbut docs/errors.md has\n  ${sections}")
endif()
if(NOT compiler_id STREQUAL "GNU")
  return()
endif()

# --- The blocks -----------------------------------------------------------------------------------

# The code of a case as its author would have it: without the comments and the includes, without
# the valid neighbour, and without the use that shows that nothing else fails. A proof is no such
# use: it is what is refused.
function(code_of case result)
  file(READ ${case} rest)
  set(code "")
  set(keep TRUE)
  while(NOT rest STREQUAL "")
    take_line(rest line)
    if(line MATCHES "^#ifdef PARTNERKIT_VALID_NEIGHBOUR")
      set(keep FALSE)
    elseif(line MATCHES "^#(ifndef|else|endif)")
      set(keep TRUE)
    elseif(keep AND (line MATCHES "^static_assert\\(pk::prove::"
                     OR NOT line MATCHES "^(//|#include|static_assert)"))
      string(APPEND code "${line}\n")
    endif()
  endwhile()
  string(STRIP "${code}" code)
  set(${result} "${code}" PARENT_SCOPE)
endfunction()

function(message_of case result)
  compile(status rest)
  set(text "")
  while(NOT rest STREQUAL "")
    take_line(rest line)
    if(line MATCHES "(error|note): .*$")
      set(line "${CMAKE_MATCH_0}")
      string(REPLACE "partnerkit::v0::" "" line "${line}")
      string(REPLACE "detail::" "" line "${line}")
      string(REGEX REPLACE "fixed_string<[0-9]+>{(\"[^\"]*\")}" "\\1" line "${line}")
      string(APPEND text "${line}\n")
    endif()
  endwhile()
  string(STRIP "${text}" text)
  set(${result} "${text}" PARENT_SCOPE)
endfunction()

file(READ ${page} old)
set(rest "${old}")
set(new "")
set(copying TRUE)
while(NOT rest STREQUAL "")
  take_line(rest line)
  if(line STREQUAL "<!-- end -->")
    set(copying TRUE)
  endif()
  if(copying)
    string(APPEND new "${line}\n")
  endif()
  if(line MATCHES "^<!-- case: ([a-z_]+) -->$")
    set(copying FALSE)
    set(case ${CMAKE_CURRENT_LIST_DIR}/${CMAKE_MATCH_1}.cpp)
    code_of(${case} code)
    message_of(${case} said)
    string(APPEND new "```cpp\n${code}\n```\n\n```text\n${said}\n```\n")
  endif()
endwhile()

if(mode STREQUAL "write")
  file(WRITE ${page} "${new}")
elseif(NOT new STREQUAL old)
  message(FATAL_ERROR
    "docs/errors.md is not what GCC says today: build the target errors_page, and read the changes")
endif()
