# Compiles the batch scorer for another processor, and runs it where an emulator is installed.
#
#   cmake -D processor=aarch64 -D include=... -D examples=... -D boost=... -D build=... -P ...
find_program(compiler NAMES ${processor}-linux-gnu-g++ NO_CACHE)
if(NOT compiler)
  message("SKIPPED: there is no ${processor}-linux-gnu-g++")
  return()
endif()
file(MAKE_DIRECTORY ${build})
# After the cross compiler's own folders, so that it finds Boost there and nothing else.
set(after)
foreach(folder IN LISTS boost)
  list(APPEND after -idirafter ${folder})
endforeach()
execute_process(
  COMMAND
    ${compiler} -std=c++20 -O1 -Wall -Wextra -Wconversion -Wshadow -Werror -static -I${include}
    -I${examples} ${after} -idirafter /usr/include ${CMAKE_CURRENT_LIST_DIR}/batch.cpp -o
    ${build}/batch_${processor}
  COMMAND_ERROR_IS_FATAL ANY)
find_program(emulator NAMES qemu-${processor} qemu-${processor}-static NO_CACHE)
if(NOT emulator)
  message("compiled; not run: there is no qemu-${processor}")
  return()
endif()
execute_process(COMMAND ${emulator} ${build}/batch_${processor} COMMAND_ERROR_IS_FATAL ANY)
