# What the scripts of this folder share. They are given compiler, include_dirs and case.

# Takes the first line off the text in the variable `text`. (Not a CMake list of lines: brackets
# and semicolons, which a compiler's output is full of, mean something in lists.)
function(take_line text line)
  set(whole "${${text}}")
  string(FIND "${whole}" "\n" end)
  string(SUBSTRING "${whole}" 0 ${end} first)
  set(others "")
  if(NOT end EQUAL -1)
    math(EXPR end "${end} + 1")
    string(SUBSTRING "${whole}" ${end} -1 others)
  endif()
  set(${line} "${first}" PARENT_SCOPE)
  set(${text} "${others}" PARENT_SCOPE)
endfunction()

# The compiler's output as a user gets it by default, but in English and without colours.
set(include_options)
foreach(dir IN LISTS include_dirs)
  list(APPEND include_options -isystem ${dir})
endforeach()
function(compile status output)
  execute_process(
    COMMAND ${CMAKE_COMMAND} -E env LC_ALL=C
      ${compiler} -fsyntax-only -std=c++20 -fdiagnostics-color=never ${include_options} ${ARGN} ${case}
    RESULT_VARIABLE result OUTPUT_VARIABLE text ERROR_VARIABLE text)
  set(${status} "${result}" PARENT_SCOPE)
  set(${output} "${text}" PARENT_SCOPE)
endfunction()
