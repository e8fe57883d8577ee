# How our own code is compiled. Libraries of others are included as SYSTEM and are not judged.

add_library(countersign_options INTERFACE)
target_compile_options(countersign_options INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wnon-virtual-dtor
  -Wold-style-cast -Woverloaded-virtual -Wimplicit-fallthrough -Wswitch-enum -Wformat=2)

if(COUNTERSIGN_SANITIZE)
  add_compile_options(-fsanitize=${COUNTERSIGN_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
  add_link_options(-fsanitize=${COUNTERSIGN_SANITIZE})
  # GCC 12 sees phantom uninitialised and null values in code that the sanitizers have rewritten.
  add_compile_options($<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized>)
endif()
if(COUNTERSIGN_FUZZ)
  add_compile_options(-fsanitize=fuzzer-no-link)
endif()

# countersign_library(NAME name SOURCES a.cpp... [PUBLIC lib...] [PRIVATE lib...])
# One target per folder of src/; headers are reached as "folder/file.h".
function(countersign_library)
  cmake_parse_arguments(ARG "" "NAME" "SOURCES;PUBLIC;PRIVATE" ${ARGN})
  add_library(countersign_${ARG_NAME} STATIC ${ARG_SOURCES})
  add_library(countersign::${ARG_NAME} ALIAS countersign_${ARG_NAME})
  target_include_directories(countersign_${ARG_NAME} PUBLIC ${PROJECT_SOURCE_DIR}/src)
  target_link_libraries(countersign_${ARG_NAME} PUBLIC ${ARG_PUBLIC} PRIVATE countersign_options ${ARG_PRIVATE})
endfunction()

# Everything that is quick enough to be built and run under the sanitizers as well.
add_custom_target(countersign_quick_tests)

# countersign_test(NAME name [SLOW] [TIMEOUT seconds] SOURCES a_test.cpp... LINK lib...)
# One test program; every case in it is a ctest test of its own. A case that hangs is ended after
# TIMEOUT (120 by default). SLOW labels all cases `slow`: `ctest -LE slow` leaves them out.
function(countersign_test)
  cmake_parse_arguments(ARG "SLOW" "NAME;TIMEOUT" "SOURCES;LINK" ${ARGN})
  if(NOT ARG_TIMEOUT)
    set(ARG_TIMEOUT 120)
  endif()
  add_executable(${ARG_NAME} ${ARG_SOURCES})
  target_include_directories(${ARG_NAME} PRIVATE ${PROJECT_SOURCE_DIR}/tests)
  target_compile_definitions(${ARG_NAME} PRIVATE
    COUNTERSIGN_TEST_DATA="${PROJECT_SOURCE_DIR}/tests/data"
    COUNTERSIGN_SOURCE_DIR="${PROJECT_SOURCE_DIR}")
  target_link_libraries(${ARG_NAME} PRIVATE countersign_options ${ARG_LINK} GTest::gmock GTest::gtest_main)
  set(properties TIMEOUT ${ARG_TIMEOUT})
  if(ARG_SLOW)
    list(APPEND properties LABELS slow)
  else()
    add_dependencies(countersign_quick_tests ${ARG_NAME})
  endif()
  gtest_discover_tests(${ARG_NAME} DISCOVERY_MODE PRE_TEST DISCOVERY_TIMEOUT 60 PROPERTIES ${properties})
endfunction()

# All fuzz targets and nothing else: what test.sh builds of the fuzz preset.
add_custom_target(countersign_fuzz_targets)

# countersign_fuzz(NAME name SOURCES x_fuzz.cpp LINK lib...)
# Under the fuzz preset a libFuzzer program; tests/fuzz/corpus/NAME holds what it starts from.
function(countersign_fuzz)
  cmake_parse_arguments(ARG "" "NAME" "SOURCES;LINK" ${ARGN})
  if(NOT COUNTERSIGN_FUZZ)
    return()
  endif()
  add_executable(${ARG_NAME} ${ARG_SOURCES})
  target_include_directories(${ARG_NAME} PRIVATE ${PROJECT_SOURCE_DIR}/tests)
  target_link_libraries(${ARG_NAME} PRIVATE countersign_options ${ARG_LINK})
  target_link_options(${ARG_NAME} PRIVATE -fsanitize=fuzzer)
  add_dependencies(countersign_fuzz_targets ${ARG_NAME})
endfunction()
