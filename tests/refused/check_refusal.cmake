# Checks that one piece of code is refused by the compiler, and how:
#   cmake -D compiler=... -D compiler_id=GNU|Clang -D include_dirs=... -D case=file.cpp
#         -P check_refusal.cmake
#
# The file says in comment lines what the user must be told:
#   // EXPECT: text             in the first 6 lines of the compiler's output (at least one of
#                               these for each compiler)
#   // EXPECT-ANYWHERE: text    anywhere in the output
#   // FORBID: text             nowhere in the output
# Each also with a compiler, for that one only: EXPECT-GCC:, EXPECT-CLANG:, EXPECT-ANYWHERE-GCC: ...
#
# And always: the compiler fails, with one error; no mention of boost::hana; at most 12 lines of
# output from GCC, 16 from Clang. With -D PARTNERKIT_VALID_NEIGHBOUR the same file must compile
# without a word, so that the case shows what is wrong and not some other mistake; -D neighbour=OFF
# spares that, for it says the same with every compiler.

cmake_minimum_required(VERSION 3.25)

if(compiler_id STREQUAL "GNU")
  set(brand GCC)
  set(max_lines 12)
elseif(compiler_id MATCHES "Clang$")
  set(brand CLANG)
  set(max_lines 16)
else()
  message(FATAL_ERROR "no limits are set for the compiler ${compiler_id}")
endif()

include(${CMAKE_CURRENT_LIST_DIR}/compile_case.cmake)

set(head_lines 6)
set(objections "")

function(object text)
  string(APPEND objections "  - ${text}\n")
  set(objections "${objections}" PARENT_SCOPE)
endfunction()

function(contains text part result)
  string(FIND "${text}" "${part}" position)
  if(position EQUAL -1)
    set(${result} FALSE PARENT_SCOPE)
  else()
    set(${result} TRUE PARENT_SCOPE)
  endif()
endfunction()

compile(status output)

# --- What always holds ----------------------------------------------------------------------------

set(head "")
set(lines 0)
set(errors 0)
set(rest "${output}")
while(NOT rest STREQUAL "")
  take_line(rest line)
  math(EXPR lines "${lines} + 1")
  if(lines LESS_EQUAL head_lines)
    string(APPEND head "${line}\n")
  endif()
  contains("${line}" "error:" is_error)
  if(is_error)
    math(EXPR errors "${errors} + 1")
  endif()
endwhile()

if(status EQUAL 0)
  object("it compiles, but must be refused")
elseif(NOT errors EQUAL 1)
  object("${errors} errors instead of exactly one")
endif()
if(lines GREATER max_lines)
  object("too long: ${lines} lines of output, more than ${max_lines}")
endif()
contains("${output}" "boost::hana" leaks)
if(leaks)
  object("the output mentions boost::hana")
endif()

# --- What the case says ---------------------------------------------------------------------------

set(expectations 0)
file(READ ${case} rest)
while(NOT rest STREQUAL "")
  take_line(rest line)
  # The greedy tail keeps every further colon in the text.
  if(NOT line MATCHES "^// (EXPECT|EXPECT-ANYWHERE|FORBID)(-GCC|-CLANG)?: *(.*[^ ]) *$")
    if(line MATCHES "^ *// *(EXPECT|FORBID)")
      object("not understood: ${line}")
    endif()
    continue()
  endif()
  set(kind ${CMAKE_MATCH_1})
  set(only "${CMAKE_MATCH_2}")
  set(text "${CMAKE_MATCH_3}")
  if(only AND NOT only STREQUAL "-${brand}")
    continue()
  endif()
  if(kind STREQUAL "EXPECT")
    math(EXPR expectations "${expectations} + 1")
    contains("${head}" "${text}" found)
    if(NOT found)
      object("not in the first ${head_lines} lines: ${text}")
    endif()
  elseif(kind STREQUAL "EXPECT-ANYWHERE")
    contains("${output}" "${text}" found)
    if(NOT found)
      object("not in the output: ${text}")
    endif()
  else()
    contains("${output}" "${text}" found)
    if(found)
      object("forbidden, but in the output: ${text}")
    endif()
  endif()
endwhile()
if(expectations EQUAL 0)
  object("the case has no EXPECT line for this compiler")
endif()

# --- The valid neighbour --------------------------------------------------------------------------

set(neighbour_status 0)
set(neighbour_output "")
if(NOT DEFINED neighbour OR neighbour)
  compile(neighbour_status neighbour_output -D PARTNERKIT_VALID_NEIGHBOUR)
endif()
if(NOT neighbour_status EQUAL 0)
  object("its valid neighbour does not compile")
elseif(NOT neighbour_output STREQUAL "")
  object("its valid neighbour compiles, but not without output")
endif()

if(NOT objections STREQUAL "")
  if(neighbour_output STREQUAL "")
    set(neighbour_output "(none)\n")
  endif()
  # NOTICE keeps the text as it is; an error's text would be wrapped.
  message(NOTICE "${case}:\n${objections}\n"
    "--- output (${lines} lines):\n${output}\n"
    "--- output for the valid neighbour:\n${neighbour_output}")
  message(FATAL_ERROR "this refusal is not as it should be")
endif()
