# The review of 2013 by revenue, of 489 resellers, and how all 701 have moved since 2010: facts that
# were counted without this program.
if(NOT EXISTS ${FOLDER}/partners.csv)
  message("SKIPPED: the AdventureWorks data is not in ${FOLDER}")
  return()
endif()

function(review)
  execute_process(
    COMMAND ${PROGRAM} --partners partners.csv --quarters reseller_quarter.csv
            --columns id=reseller_key,partner=reseller_key ${ARGN}
    WORKING_DIRECTORY ${FOLDER}
    OUTPUT_VARIABLE report
    ERROR_VARIABLE message
    RESULT_VARIABLE status)
  set(report "${report}" PARENT_SCOPE)
  set(message "${message}" PARENT_SCOPE)
  set(status "${status}" PARENT_SCOPE)
endfunction()

function(expect found wanted)
  if(NOT found STREQUAL wanted)
    message(SEND_ERROR "found ${found}, wanted ${wanted}")
  endif()
endfunction()

set(assumed --assume agreement_signed=true,referrals=0 --year 2013 --active-only)
review(${assumed} --format json)
if(NOT status EQUAL 0)
  message(FATAL_ERROR "exit status ${status}: ${message}")
endif()
set(counts)
foreach(i RANGE 4)
  string(JSON tier GET "${report}" tiers ${i} tier)
  string(JSON partners GET "${report}" tiers ${i} partners)
  list(APPEND counts "${tier} ${partners}")
endforeach()
expect("${counts}" "platinum 43;gold 150;silver 105;registered 191;none 0")
foreach(pair "partners;489" "active;489" "revenue_of_all_quarters;80450596.9823")
  list(GET pair 0 total)
  list(GET pair 1 wanted)
  string(JSON found GET "${report}" totals ${total})
  expect("${found}" "${wanted}")
endforeach()

review(${assumed})
string(FIND "${report}" " 80,450,596.9823\n" at)
if(at EQUAL -1)
  message(SEND_ERROR "the text does not say 80,450,596.9823")
endif()

# Without those who had left by then, or have never ordered, movement is not the whole story.
review(--assume agreement_signed=true,referrals=0 --year 2013 --format json)
string(JSON movement GET "${report}" movement)
set(counts)
foreach(i RANGE 5)
  string(JSON count GET "${movement}" counts ${i})
  string(JSON event GET "${count}" event)
  string(JSON in_period GET "${count}" in_period)
  string(JSON in_all_quarters GET "${count}" in_all_quarters)
  list(APPEND counts "${event} ${in_period} ${in_all_quarters}")
endforeach()
expect("${counts}" "entered 172 635;promoted 462 1279;warned 78 140;demoted 49 78;left 95 159;reentered 11 13")
string(JSON moves LENGTH "${movement}" moves)
expect("${moves}" 867)
string(JSON quarters LENGTH "${movement}" held)
expect("${quarters}" 13)
string(JSON last GET "${movement}" held 12)
set(held)
foreach(tier platinum gold silver registered none)
  string(JSON partners GET "${last}" tiers ${tier})
  list(APPEND held ${partners})
endforeach()
foreach(state left outside)
  string(JSON partners GET "${last}" ${state})
  list(APPEND held ${partners})
endforeach()
expect("${held}" "34;81;182;186;6;146;66")

# Nobody knows of an agreement, so nobody is assumed to have one.
review(--year 2013)
expect("${status}" 2)
expect("${report}" "")
expect("${message}" "partners.csv:1:1: there is no column \"agreement_signed\", which the programme needs; --columns agreement_signed=HEADING names another, --assume agreement_signed=VALUE stands for it\n")
