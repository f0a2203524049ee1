# What including a header costs, beside the same file with only the standard and Boost headers that
# score.hpp cannot do without. Medians of runs taken in turn, because machines are noisy; quote the
# ratios. -D COMPILER=... -D INCLUDE=... [-D RUNS=21]
cmake_minimum_required(VERSION 3.25)

if(NOT RUNS)
  set(RUNS 21)
endif()
set(folder "${CMAKE_CURRENT_BINARY_DIR}/include_cost")
file(MAKE_DIRECTORY "${folder}")

set(reference string_view array concepts boost/describe.hpp boost/hana/tuple.hpp)
set(names empty reference)
set(empty_headers "")
set(reference_headers ${reference})
# Vector instructions, which batch.hpp needs, are a large header of the compiler.
list(APPEND names with_intrinsics)
set(with_intrinsics_headers ${reference} immintrin.h)
foreach(header
    domain condition score table tier tree reader checked bind text date explain next possible margin prove batch
    arrow parallel partnerkit)
  list(APPEND names ${header})
  set(${header}_headers partnerkit/${header}.hpp)
endforeach()

foreach(name IN LISTS names)
  list(TRANSFORM ${name}_headers REPLACE "(.+)" "#include <\\1>\n" OUTPUT_VARIABLE lines)
  list(JOIN lines "" lines)
  file(WRITE "${folder}/${name}.cpp" "${lines}")
  set(${name}_times "")
endforeach()

foreach(run RANGE ${RUNS}) # one more than asked for: the first warms the caches
  foreach(name IN LISTS names)
    string(TIMESTAMP start "%s%f")
    execute_process(
      COMMAND ${COMPILER} -std=c++20 -fsyntax-only -I ${INCLUDE} ${folder}/${name}.cpp
      COMMAND_ERROR_IS_FATAL ANY)
    string(TIMESTAMP end "%s%f")
    math(EXPR time "${end} - ${start}")
    if(run GREATER 0)
      list(APPEND ${name}_times ${time})
    endif()
  endforeach()
endforeach()

math(EXPR middle "${RUNS} / 2")
execute_process(COMMAND ${COMPILER} --version OUTPUT_VARIABLE version)
string(REGEX MATCH "^[^\n]*" version "${version}")
message("Include cost, medians of ${RUNS} runs, ${version}")
message("| header | ms | against the reference |\n|---|---|---|")
foreach(name IN LISTS names)
  list(SORT ${name}_times COMPARE NATURAL)
  list(GET ${name}_times ${middle} ${name}_median)
  math(EXPR ms "(${${name}_median} + 500) / 1000")
  if(NOT reference_median)
    list(SORT reference_times COMPARE NATURAL)
    list(GET reference_times ${middle} reference_median)
  endif()
  math(EXPR percent "${${name}_median} * 100 / ${reference_median}")
  message("| ${name} | ${ms} | ${percent} % |")
endforeach()
