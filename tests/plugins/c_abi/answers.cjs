// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// Asks a library about rows, and writes what it answers; NODE_PATH says where koffi is:
//   answers.cjs <libpartner_policy.so> <rows.csv> <answers to write>

'use strict';
const assert = require('node:assert');
const fs = require('node:fs');
const path = require('node:path');
const { Policy } = require(
  path.join(__dirname, '../../../examples/plugins/c_abi/partner_policy.cjs'));

const [library, rows_file, answers_file] = process.argv.slice(2);
const policy = new Policy(library);
const lines = fs.readFileSync(rows_file, 'utf8').split('\n');
const names = lines[0].split(',').slice(1);
const one_line = (text) => text.replaceAll('\n', '|');
const partner = policy.record();
const answers = [];
for (const line of lines.slice(1, -1)) {
  const [id, ...cells] = line.split(',');
  partner.clear();
  partner.set(Object.fromEntries(
    names.map((name, i) => [name, cells[i] === '' ? null : cells[i]])));
  const { score, band } = partner.score() ?? { score: '', band: '' };
  answers.push([id, partner.tier(), score, band, one_line(partner.explain()),
    one_line(partner.next_tier())].join('\t') + '\n');
}
fs.writeFileSync(answers_file, answers.join(''));
console.log(`policy ${policy.version}: ${answers.length} rows`);

assert.throws(() => policy.record({ revenue: 0.005 }), {
  message: 'revenue: 0.005 lies between two steps; wanted -90000000000000 USD to 90000000000000 USD'
    + ' in steps of 0.01' });
assert.throws(() => policy.record({ certified: '\u{1F600}' }), {
  message: 'certified: "\u{1F600}" is not of the wanted form; wanted 0 to 2147483647' });
assert.throws(
  () => policy.record({ revenue: true }), /^Error: revenue: "true" is not of the wanted form/);
assert.throws(
  () => policy.record({ umsatz: 1 }), /^Error: there is no field "umsatz"; wanted revenue,/);
assert.strictEqual(policy.record({ revenue: 10000, certified: 2n }).tier(), 'silver');
