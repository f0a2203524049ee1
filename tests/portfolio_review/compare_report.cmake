# Runs PROGRAM in FOLDER on the data there, with ARGUMENTS (separated by |), and compares what it
# writes with the file EXPECTED; with UPDATE, writes that file instead.
string(REPLACE "|" ";" arguments "${ARGUMENTS}")
execute_process(
  COMMAND ${PROGRAM} --partners partners.csv --quarters quarters.csv ${arguments}
  WORKING_DIRECTORY ${FOLDER}
  OUTPUT_VARIABLE report
  ERROR_VARIABLE message
  RESULT_VARIABLE status)
if(NOT status EQUAL 0 OR NOT message STREQUAL "")
  message(FATAL_ERROR "exit status ${status}: ${message}")
endif()
if(UPDATE)
  file(WRITE ${EXPECTED} "${report}")
  return()
endif()

file(READ ${EXPECTED} expected)
if(NOT report STREQUAL expected)
  message("--- expected: ${EXPECTED}\n${expected}\n--- found:\n${report}")
  message(FATAL_ERROR "the report differs; if it should, build update_portfolio_reports")
endif()
