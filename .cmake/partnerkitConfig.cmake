# What find_package(partnerkit) runs. The two steps to Boost are those of the top CMakeLists.txt.
include(CMakeFindDependencyMacro)
if(NOT TARGET Boost::headers)
  find_package(Boost 1.81 QUIET CONFIG)
  if(NOT Boost_FOUND)
    find_dependency(Boost 1.81)
  endif()
endif()
include(${CMAKE_CURRENT_LIST_DIR}/partnerkitTargets.cmake)
