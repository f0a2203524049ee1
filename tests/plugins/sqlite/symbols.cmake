# What the extension exports, and what it must not ask for.
#   cmake -D NM=<nm> -D LIBRARY=<file> -D ENTRY_POINT=<name> -P symbols.cmake
function(symbols_of out)
  execute_process(COMMAND ${NM} -D --format=posix ${ARGN} ${LIBRARY}
    OUTPUT_VARIABLE text COMMAND_ERROR_IS_FATAL ANY)
  string(REGEX REPLACE " [^\n]*" "" text "${text}")
  string(STRIP "${text}" text)
  string(REPLACE "\n" ";" text "${text}")
  set(${out} "${text}" PARENT_SCOPE)
endfunction()

symbols_of(exported --defined-only)
if(NOT exported STREQUAL ENTRY_POINT)
  message(FATAL_ERROR "${LIBRARY} exports ${exported}; wanted only ${ENTRY_POINT}")
endif()

# All memory is SQLite's, so that its limits and failures are the only ones; nothing is thrown; and
# SQLite itself is reached through the table that it hands over.
symbols_of(needed --undefined-only)
foreach(symbol IN LISTS needed)
  if(symbol MATCHES "^(_Zn|_Zd|malloc|calloc|realloc|free|_ZSt[0-9]+__throw|__cxa_throw|sqlite3_)")
    message(FATAL_ERROR "${LIBRARY} asks for ${symbol}")
  endif()
endforeach()
