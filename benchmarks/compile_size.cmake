# What a policy costs to compile, by the number of its criteria, rules or questions, and what a batch
# of it costs: seconds of CPU at -O2, bytes of code in the object file, and template instantiations
# (which only Clang counts). Medians of runs.
#   cmake -D "COMPILERS=g++;clang++-19" -D INCLUDE=... [-D RUNS=3] -P compile_size.cmake
cmake_minimum_required(VERSION 3.25)

if(NOT RUNS)
  set(RUNS 3)
endif()
set(folder "${CMAKE_CURRENT_BINARY_DIR}/compile_size")
file(MAKE_DIRECTORY "${folder}")

# --- The programs: one decision, or one batch, in a function --------------------------------------

function(write_program file kind size is_batch)
  math(EXPR last "${size} - 1")
  set(fields "")
  set(elements "")
  set(header score)
  if(kind STREQUAL "criteria")
    foreach(i RANGE ${last})
      list(APPEND fields f${i})
      string(APPEND elements ",\npk::criterion<&s::f${i}>")
    endforeach()
    set(policy "pk::scorecard<\"p\"${elements},\npk::bands<pk::from<${size}, o::b>, pk::otherwise<o::a>>>")
  elseif(kind STREQUAL "rules")
    set(header table)
    set(fields f0 f1)
    foreach(i RANGE ${last})
      math(EXPR low "(${size} - ${i}) * 10")
      math(EXPR high "500 + ${i}")
      math(EXPR odd "${i} % 2")
      list(GET outcomes ${odd} outcome)
      string(APPEND elements
        "pk::rule<o::${outcome}, pk::at_least<&s::f0, ${low}>, pk::less_than<&s::f1, ${high}>>,\n")
    endforeach()
    set(policy "pk::decision_table<\"p\", pk::hit::first,\n${elements}pk::otherwise<o::a>>")
  else() # questions, each below the one before
    set(header tree)
    set(policy "pk::leaf<o::a>")
    foreach(i RANGE ${last})
      list(APPEND fields f${i})
      set(policy
        "pk::question<\"${i}?\", pk::at_least<&s::f${i}, 5>, pk::yes<pk::leaf<o::b>>,\npk::no<${policy}>>")
    endforeach()
    set(policy "pk::decision_tree<\"p\", ${policy}>")
  endif()
  list(JOIN fields ", " names)
  set(text "#include <partnerkit/${header}.hpp>\n")
  if(is_batch)
    string(APPEND text "#include <partnerkit/batch.hpp>\n")
  endif()
  string(APPEND text
    "namespace pk = partnerkit;\nstruct s { pk::number<pk::plain_unit, 0, 1000> ${names}; };\n"
    "BOOST_DESCRIBE_STRUCT(s, (), (${names}))\n"
    "enum class o : unsigned char { a, b };\nBOOST_DESCRIBE_ENUM(o, a, b)\n"
    "struct p : ${policy} {};\n")
  if(is_batch)
    set(columns "")
    foreach(field IN LISTS fields)
      list(APPEND columns "pk::batch::column<&s::${field}>(std::span(all.${field}, n))")
    endforeach()
    list(JOIN columns ", " columns)
    list(JOIN fields ", *" pointers)
    string(APPEND text
      "struct rows { const short *${pointers}; };\n"
      "bool decide(const rows& all, std::size_t n, unsigned char* to) {\n"
      "return pk::batch::decide<p>(pk::batch::columns{${columns}},\n"
      "pk::batch::outcomes(std::span(to, n))).has_value(); }\n")
  elseif(kind STREQUAL "criteria")
    string(APPEND text "o decide(const s& x) { return p{}(x).band; }\n")
  else()
    string(APPEND text "o decide(const s& x) { return p{}(x); }\n")
  endif()
  file(WRITE "${file}" "${text}")
endfunction()

# --- The measurement ------------------------------------------------------------------------------

function(measure compiler file result)
  set(times "")
  foreach(run RANGE 1 ${RUNS})
    execute_process(
      COMMAND bash -c "TIMEFORMAT='cpu %3U %3S'; time \"$@\"" bash
              ${compiler} -std=c++20 -O2 -I ${INCLUDE} -c ${file} -o ${folder}/object.o
      RESULT_VARIABLE status OUTPUT_QUIET ERROR_VARIABLE said)
    if(NOT status EQUAL 0)
      message(FATAL_ERROR "${compiler} ${file}:\n${said}")
    endif()
    string(REGEX MATCH "cpu ([0-9]+)[.,]([0-9]+) ([0-9]+)[.,]([0-9]+)" found "${said}")
    math(EXPR time "(${CMAKE_MATCH_1} + ${CMAKE_MATCH_3}) * 1000 + 1${CMAKE_MATCH_2} + 1${CMAKE_MATCH_4} - 2000")
    list(APPEND times ${time})
  endforeach()
  list(SORT times COMPARE NATURAL)
  math(EXPR middle "${RUNS} / 2")
  list(GET times ${middle} time)
  math(EXPR tenths "(${time} + 5) / 10")
  math(EXPR whole "${tenths} / 100")
  math(EXPR rest "${tenths} % 100 + 100")
  string(SUBSTRING ${rest} 1 2 rest)
  execute_process(COMMAND size ${folder}/object.o OUTPUT_VARIABLE sizes)
  string(REGEX MATCH "\n *([0-9]+)" code "${sizes}")
  set(code ${CMAKE_MATCH_1})
  set(instances "")
  if(compiler MATCHES "clang")
    execute_process(
      COMMAND ${compiler} -std=c++20 -O2 -I ${INCLUDE} -ftime-trace -c ${file} -o ${folder}/object.o
      COMMAND_ERROR_IS_FATAL ANY)
    file(READ ${folder}/object.json trace)
    set(instances 0)
    foreach(what Class Function)
      if(trace MATCHES "\"count\":([0-9]+),\"avg ms\":[0-9]+}?,\"name\":\"Total Instantiate${what}\"" OR
         trace MATCHES "\"name\":\"Total Instantiate${what}\",\"args\":{\"count\":([0-9]+)")
        math(EXPR instances "${instances} + ${CMAKE_MATCH_1}")
      endif()
    endforeach()
  endif()
  set(${result} "${whole}.${rest} | ${code} | ${instances}" PARENT_SCOPE)
endfunction()

set(outcomes a b)
foreach(compiler IN LISTS COMPILERS)
  execute_process(COMMAND ${compiler} --version OUTPUT_VARIABLE version)
  string(REGEX MATCH "^[^\n]*" version "${version}")
  message("\n${version}\n\n| policy | seconds | bytes of code | instantiations |\n|---|---|---|---|")
  foreach(is_batch FALSE TRUE)
    foreach(kind criteria rules questions)
      foreach(size 2 8 16 48) # Boost.Describe takes up to 52 members
        set(file "${folder}/${kind}_${size}_${is_batch}.cpp")
        write_program("${file}" ${kind} ${size} ${is_batch})
        measure(${compiler} "${file}" row)
        set(name "${size} ${kind}")
        if(is_batch)
          string(APPEND name ", batch")
        endif()
        message("| ${name} | ${row} |")
      endforeach()
    endforeach()
  endforeach()
endforeach()
