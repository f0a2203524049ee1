// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// Decides E6 (seven ratings, a weighted score, three bands) with two engines that interpret rules,
// checks their verdicts, and writes the times in the format of Google Benchmark:
//   node engines.mjs <folder with node_modules> <output.json>
// An engine that is not installed gets an entry that says so. One row or batch is decided after the
// other, so one core works (cpu_time is real_time). Rows are objects, as such engines take them; making
// them is not measured. Both engines give score and band.

import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';

const [folder, output] = process.argv.slice(2);
const require = createRequire(join(resolve(folder), 'package.json'));
const repetitions = 3;

// --- The rows: as benchmarks/data.hpp makes them ---------------------------------------------------

const names = ['icp_overlap', 'complementarity', 'reach', 'reputation', 'readiness', 'sponsorship', 'culture'];
const weights = [25, 20, 15, 15, 10, 10, 5];

function* splitmix64(state) {
  for (;;) {
    state = BigInt.asUintN(64, state + 0x9e3779b97f4a7c15n);
    let z = BigInt.asUintN(64, (state ^ (state >> 30n)) * 0xbf58476d1ce4e5b9n);
    z = BigInt.asUintN(64, (z ^ (z >> 27n)) * 0x94d049bb133111ebn);
    yield z ^ (z >> 31n);
  }
}

function makeRows(count) {
  const random = splitmix64(20260101n);
  const rows = [];
  while (rows.length < count) {
    let digits = Number(random.next().value % 78125n); // 5^7
    const row = {};
    for (const name of names) {
      row[name] = (digits % 5) + 1;
      digits = Math.floor(digits / 5);
    }
    rows.push(row);
  }
  return rows;
}

// Exact: hundredths are whole numbers.
function tally(decided) {
  const sums = { bands: [0, 0, 0], scores: 0 };
  for (const { score, band } of decided) {
    ++sums.bands[band];
    sums.scores += score;
  }
  return sums;
}

function expected(rows) {
  return tally(
    rows.map((row) => {
      const score = names.reduce((sum, name, i) => sum + weights[i] * row[name], 0);
      return { score, band: score >= 350 ? 2 : score >= 250 ? 1 : 0 };
    }),
  );
}

// What the C++ programs count for their first 1000 rows, so that the rows here are theirs.
const cpp = { bands: [192, 598, 210], scores: 298735 };

// --- The engines -----------------------------------------------------------------------------------

// One rule for the score and one for the band: the language has no names for intermediate values,
// and the score written out in both conditions of the band takes longer.
function jsonLogic() {
  const { apply } = require('json-logic-js');
  const scoreRule = { '+': names.map((name, i) => ({ '*': [weights[i], { var: name }] })) };
  const bandRule = { if: [{ '>=': [{ var: 'score' }, 350] }, 2, { '>=': [{ var: 'score' }, 250] }, 1, 0] };
  return async (rows) =>
    rows.map((row) => {
      const score = apply(scoreRule, row);
      return { score, band: apply(bandRule, { score }) };
    });
}

// An expression for the score and a decision table for the band. Both loop over 1000 rows in each
// call, which is ten times as fast as a call for each row.
function zen() {
  const { ZenEngine } = require('@gorules/zen-engine');
  const loop = { executionMode: 'loop', inputField: 'rows', outputPath: 'rows' };
  const node = (id, type, content) => ({ id, name: id, type, content });
  const edge = (sourceId, targetId) => ({ id: sourceId + targetId, sourceId, targetId, type: 'edge' });
  const decision = new ZenEngine().createDecision({
    contentType: 'application/vnd.gorules.decision',
    nodes: [
      node('in', 'inputNode', {}),
      node('score', 'expressionNode', {
        expressions: [{ id: 'e', key: 'score', value: names.map((name, i) => `${weights[i]} * ${name}`).join(' + ') }],
        passThrough: false,
        ...loop,
      }),
      node('band', 'decisionTableNode', {
        hitPolicy: 'first',
        inputs: [{ id: 'i', name: 'score', field: 'score' }],
        outputs: [{ id: 'o', name: 'band', field: 'band' }],
        rules: [
          { _id: '1', i: '>= 350', o: '2' },
          { _id: '2', i: '>= 250', o: '1' },
          { _id: '3', i: '', o: '0' },
        ],
        passThrough: true, // the score is wanted too
        ...loop,
      }),
      node('out', 'outputNode', {}),
    ],
    edges: [edge('in', 'score'), edge('score', 'band'), edge('band', 'out')],
  });
  return async (rows) => {
    const decided = [];
    for (let i = 0; i < rows.length; i += 1000) {
      const { result } = await decision.evaluate({ rows: rows.slice(i, i + 1000) });
      decided.push(...result.rows);
    }
    return decided;
  };
}

// --- The measurement -------------------------------------------------------------------------------

const bytesPerRow = 9; // of the facts: seven ratings, a score and a band of a byte each

async function measure(name, make, count) {
  const entry = (fields) => ({ name, run_name: name, run_type: 'iteration', repetitions, threads: 1, ...fields });
  const failed = (message) => {
    console.log(`${name}: ${message}`);
    return [entry({ repetition_index: 0, error_occurred: true, error_message: message })];
  };
  let decide;
  try {
    decide = make();
  } catch (error) {
    return failed(error.code === 'MODULE_NOT_FOUND' ? 'its npm package is not installed' : error.message);
  }
  const rows = makeRows(count);
  const wanted = JSON.stringify(expected(rows));
  const runs = [];
  for (let run = -1; run < repetitions; ++run) { // the first one warms up
    const cpuBefore = process.cpuUsage();
    const before = process.hrtime.bigint();
    const decided = await decide(rows);
    const nanoseconds = Number(process.hrtime.bigint() - before);
    const cpu = process.cpuUsage(cpuBefore);
    if (JSON.stringify(tally(decided)) !== wanted) return failed('its verdicts differ');
    if (run < 0) continue;
    const perSecond = (amount) => (amount * 1e9) / nanoseconds;
    runs.push({
      iterations: 1,
      real_time: nanoseconds,
      cpu_time: (cpu.user + cpu.system) * 1000,
      time_unit: 'ns',
      items_per_second: perSecond(count),
      bytes_per_second: perSecond(count * bytesPerRow),
    });
  }
  const median = { ...runs[0] };
  for (const key of ['real_time', 'cpu_time', 'items_per_second', 'bytes_per_second'])
    median[key] = runs.map((run) => run[key]).sort((a, b) => a - b)[(repetitions - 1) / 2];
  console.log(`${name}: ${Math.round(median.items_per_second)} rows/s`);
  return [entry({ name: name + '_median', run_type: 'aggregate', aggregate_name: 'median', aggregate_unit: 'time', ...median })];
}

if (JSON.stringify(expected(makeRows(1000))) !== JSON.stringify(cpp))
  throw new Error('the rows are not those of benchmarks/data.hpp: ' + JSON.stringify(expected(makeRows(1000))));
const benchmarks = [
  ...(await measure('peer/json_logic', jsonLogic, 100_000)),
  ...(await measure('peer/zen', zen, 100_000)),
];
const context = { date: new Date().toISOString(), executable: 'engines.mjs', node: process.version };
writeFileSync(output, JSON.stringify({ context, benchmarks }, null, 2) + '\n');
