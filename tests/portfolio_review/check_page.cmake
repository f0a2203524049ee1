# Shows the page of the review in Chromium, without its window, and asks the browser what it sees:
# that nothing is wrong, nothing is loaded, nothing sticks out of a picture or of the page. A
# screenshot is left for people to look at.
#
#   cmake -D PROGRAM=<portfolio_review> -D DATA=<its data> -D FOLDER=<for the results> -P ...
cmake_minimum_required(VERSION 3.25)

find_program(chromium NAMES chromium chromium-browser google-chrome NO_CACHE)
if(NOT chromium)
  message("SKIPPED: there is no chromium to show the page")
  return()
endif()

file(REMOVE_RECURSE ${FOLDER})
file(MAKE_DIRECTORY ${FOLDER})
execute_process(
  COMMAND ${PROGRAM} --partners partners.csv --quarters quarters.csv --format html
          --partner "Bellweather & Sons" --next-tier --explain
  WORKING_DIRECTORY ${DATA}
  OUTPUT_FILE ${FOLDER}/review.html
  COMMAND_ERROR_IS_FATAL ANY)

# The page itself needs no script; this one asks, in a copy.
file(READ ${FOLDER}/review.html page)
set(questions [[
<script>
const sticks_out = [...document.querySelectorAll("svg")].filter(svg => {
  const view = svg.viewBox.baseVal;
  return [...svg.querySelectorAll("text, rect, line, polygon")].some(part => {
    const box = part.getBBox();
    return box.x < 0 || box.y < 0 || box.x + box.width > view.width || box.y + box.height > view.height;
  });
}).map(svg => svg.id);
const colour = selector => getComputedStyle(document.querySelector(selector)).fill;
const seen = {
  width: innerWidth,
  too_wide: document.documentElement.scrollWidth > innerWidth,
  sticks_out,
  empty: [...document.querySelectorAll("svg, table, h1, h2, h3")].filter(part => part.getBoundingClientRect().height < 10).length,
  pictures: document.querySelectorAll("svg").length,
  loaded: performance.getEntriesByType("resource").length,
  platinum: colour("#tiers .t0"),
  words: colour("#tiers text")
};
document.title = "SEEN" + JSON.stringify(seen) + "SEEN";
</script>
</body>]])
string(REPLACE "</body>" "${questions}" asking "${page}")
file(WRITE ${FOLDER}/asking.html "${asking}")

# It needs no network, and its sandbox is not to be had everywhere.
set(browser ${chromium} --headless --no-sandbox --disable-gpu --disable-quic --no-first-run
  --disable-background-networking --disable-component-update --disable-sync --hide-scrollbars
  --enable-logging=stderr --user-data-dir=${FOLDER}/chromium)

function(expect name found wanted)
  if(NOT found STREQUAL wanted)
    message(SEND_ERROR "${name}: found ${found}, wanted ${wanted}")
  endif()
endfunction()

# What the page says to the browser's console is an error.
function(check_console log)
  if(log MATCHES "CONSOLE[^\n]*")
    message(SEND_ERROR "${CMAKE_MATCH_0}")
  endif()
endfunction()

function(look name width platinum words)
  execute_process(
    COMMAND ${browser} --window-size=${width},1200 ${ARGN} --dump-dom file://${FOLDER}/asking.html
    TIMEOUT 120 OUTPUT_VARIABLE dom ERROR_VARIABLE log COMMAND_ERROR_IS_FATAL ANY)
  check_console("${log}")
  if(NOT dom MATCHES "SEEN(.*)SEEN</title>")
    message(FATAL_ERROR "${name}: the browser did not answer: ${log}")
  endif()
  set(seen "${CMAKE_MATCH_1}")
  string(JSON found GET "${seen}" width)
  expect("${name}, width" "${found}" ${width})
  string(JSON found GET "${seen}" sticks_out)
  expect("${name}, pictures with parts outside" "${found}" "[]")
  foreach(pair "too_wide;OFF" "empty;0" "pictures;5" "loaded;0")
    list(GET pair 0 what)
    list(GET pair 1 wanted)
    string(JSON found GET "${seen}" ${what})
    expect("${name}, ${what}" "${found}" "${wanted}")
  endforeach()
  string(JSON found GET "${seen}" platinum)
  expect("${name}, colour of platinum" "${found}" "${platinum}")
  string(JSON found GET "${seen}" words)
  expect("${name}, colour of words" "${found}" "${words}")
endfunction()

look("wide" 1280 "rgb(18, 53, 95)" "rgb(20, 32, 46)")
look("narrow" 500 "rgb(18, 53, 95)" "rgb(20, 32, 46)")
look("dark" 1280 "rgb(230, 242, 253)" "rgb(232, 238, 244)"
  --blink-settings=preferredColorScheme=0)

# What was written is what the browser read: as many of each element. (It adds no tbody, and closes
# nothing on its own.)
execute_process(
  COMMAND ${browser} --dump-dom file://${FOLDER}/review.html
  TIMEOUT 120 OUTPUT_VARIABLE dom ERROR_VARIABLE log COMMAND_ERROR_IS_FATAL ANY)
check_console("${log}")
foreach(tag section h2 h3 table tbody tr th td li svg g rect text title desc dl figure div p)
  string(REGEX MATCHALL "<${tag}[ >]" written "${page}")
  string(REGEX MATCHALL "<${tag}[ >]" read "${dom}")
  list(LENGTH written written)
  list(LENGTH read read)
  expect("elements ${tag}" ${read} ${written})
  if(written EQUAL 0)
    message(SEND_ERROR "the page has no ${tag}")
  endif()
endforeach()

execute_process(
  COMMAND ${browser} --window-size=1280,3700 --screenshot=${FOLDER}/review.png
          file://${FOLDER}/review.html
  TIMEOUT 120 OUTPUT_QUIET ERROR_VARIABLE log COMMAND_ERROR_IS_FATAL ANY)
check_console("${log}")
file(SIZE ${FOLDER}/review.png size)
if(size LESS 100000) # a blank one has some 10 000 bytes
  message(SEND_ERROR "the screenshot has ${size} bytes")
endif()
