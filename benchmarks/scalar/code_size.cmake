# Prints how many bytes of code each decision is, by policy and by hand: the functions that
# instructions.cmake counts in. -D PROGRAM=... [-D NM=...]
cmake_minimum_required(VERSION 3.25)

find_program(NM nm)
if(NOT NM)
  message("SKIPPED: there is no nm, so no bytes of code are counted")
  return()
endif()
execute_process(
  COMMAND ${NM} --print-size --demangle --radix=d ${PROGRAM}
  OUTPUT_VARIABLE listing COMMAND_ERROR_IS_FATAL ANY)

message("Bytes of code\n| decision | by policy | by hand |\n|---|---|---|")
foreach(decision e5 e6 t7 t2)
  foreach(way policy by_hand)
    if(NOT listing MATCHES "[0-9]+ 0*([1-9][0-9]*) [Tt] scalar::${decision}_${way}\\(")
      message(FATAL_ERROR "nm shows no ${decision}_${way}")
    endif()
    set(${way} ${CMAKE_MATCH_1})
  endforeach()
  string(TOUPPER ${decision} name)
  message("| ${name} | ${policy} | ${by_hand} |")
endforeach()
