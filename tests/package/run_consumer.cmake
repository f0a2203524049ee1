# Configures, builds and runs tests/package/consumer from nothing:
#   cmake -D way=installed|subdirectory|fetchcontent ... -P run_consumer.cmake
# The consumer is given none of the presets' help with dependencies.

function(run)
  execute_process(COMMAND ${ARGN} COMMAND_ECHO STDOUT RESULT_VARIABLE status)
  if(NOT status EQUAL 0)
    message(FATAL_ERROR "package/${way}: this step failed with ${status}: ${ARGN}")
  endif()
endfunction()

file(REMOVE_RECURSE ${build})
set(settings)
if(boost_root) # Boost was downloaded for our own build, so nothing would find it by itself
  list(APPEND settings -D Boost_ROOT=${boost_root})
endif()

set(include_dir ${library_source}/include)
if(way STREQUAL "installed")
  run(${CMAKE_COMMAND} --install ${library_build} --prefix ${build}/prefix)
  list(APPEND settings -D CMAKE_PREFIX_PATH=${build}/prefix)
  set(include_dir ${build}/prefix/include)
endif()

run(${CMAKE_COMMAND} -S ${CMAKE_CURRENT_LIST_DIR}/consumer -B ${build}/build -G ${generator}
  -D CMAKE_CXX_COMPILER=${compiler}
  -D CMAKE_EXPORT_COMPILE_COMMANDS=ON
  -D WAY=${way}
  -D PARTNERKIT_SOURCE=${library_source}
  ${settings})
run(${CMAKE_COMMAND} --build ${build}/build)
run(${build}/build/consumer)

# No header warns today; that none could is seen in how the compiler was called.
file(READ ${build}/build/compile_commands.json commands)
string(FIND "${commands}" "-isystem ${include_dir}" found)
if(found EQUAL -1)
  message(FATAL_ERROR "package/${way}: the headers are not system headers\n${commands}")
endif()
