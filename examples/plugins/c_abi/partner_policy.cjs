// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// libpartner_policy.so for Node, with the npm package koffi:
//
//     const { Policy } = require('./partner_policy.cjs');
//     const policy = new Policy('./libpartner_policy.so');
//     const partner = policy.record({ revenue: '12000.50', referrals: 3, agreement_signed: true });
//     partner.tier();     // 'silver'
//     partner.score();    // null: a value is missing
//     partner.explain();  // 'partner tiers: silver.\nRow 1 ...'

'use strict';
const koffi = require('koffi');

const OK = 0, NO_ANSWER = 1, BUFFER_TOO_SMALL = 3;
const TIER = -1, SCORE = -2, BAND = -3;
const ABI_VERSION = 1;

const MESSAGE = 'uint8_t *message, size_t message_size)';
const TEXT = 'uint8_t *text, size_t text_size, size_t *needed, ' + MESSAGE;
const FUNCTIONS = {
  describe: '(int32_t what, void *to, ' + MESSAGE,
  find_field: '(const char *name, int32_t *field, ' + MESSAGE,
  value_text: '(int32_t what, int64_t steps, ' + TEXT,
  record_new: '(void **to, ' + MESSAGE,
  record_clear: '(void *record, ' + MESSAGE,
  set_text: '(void *record, int32_t field, const char *text, size_t length, ' + MESSAGE,
  set_double: '(void *record, int32_t field, double value, ' + MESSAGE,
  set_bool: '(void *record, int32_t field, int32_t value, ' + MESSAGE,
  set_missing: '(void *record, int32_t field, ' + MESSAGE,
  tier: '(void *record, int32_t *tier, ' + MESSAGE,
  score: '(void *record, int64_t *score, int32_t *band, ' + MESSAGE,
  explain: '(void *record, ' + TEXT,
  next_tier: '(void *record, ' + TEXT,
};

/** What the library refuses; its message says which field, what was found and what was wanted. */
class PolicyError extends Error {
  constructor(status, message) {
    super(message);
    this.status = status;
  }
}

const text_of = (buffer) => buffer.toString('utf8', 0, buffer.indexOf(0));

class Policy {
  constructor(path) {
    const library = koffi.load(path);
    if (library.func('int32_t partner_abi_version()')() !== ABI_VERSION)
      throw new Error(`${path} has another version of its interface`);
    this.version = library.func('const char *partner_policy_version()')();
    this.functions = {};
    for (const [name, parameters] of Object.entries(FUNCTIONS))
      this.functions[name] = library.func(`int partner_${name}${parameters}`);
    this.free = library.func('void partner_record_free(void *record)');
    this.message = Buffer.alloc(512);
    this.text_buffer = Buffer.alloc(4096);
    this.fields = new Map();
    this.names = { [TIER]: new Map(), [BAND]: new Map() };
    // A record that nobody can reach any more.
    this.unreached = new FinalizationRegistry((pointer) => this.free(pointer));
  }

  /** Calls one of the functions that end with a message; its status, OK or NO_ANSWER. */
  call(name, ...args) {
    const status = this.functions[name](...args, this.message, this.message.length);
    if (status !== OK && status !== NO_ANSWER) throw new PolicyError(status, text_of(this.message));
    return status;
  }

  /** Calls one of the functions that answer a text. */
  text(name, ...args) {
    const needed = new BigUint64Array(1);
    for (;;) {
      try {
        this.call(name, ...args, this.text_buffer, this.text_buffer.length, needed);
        return text_of(this.text_buffer);
      } catch (wrong) {
        if (wrong.status !== BUFFER_TOO_SMALL) throw wrong;
        this.text_buffer = Buffer.alloc(Number(needed[0]));
      }
    }
  }

  field(name) {
    if (!this.fields.has(name)) {
      const number = new Int32Array(1);
      this.call('find_field', name, number);
      this.fields.set(name, number[0]);
    }
    return this.fields.get(name);
  }

  /** The name of a tier or band. */
  name(what, number) {
    const names = this.names[what];
    if (!names.has(number)) names.set(number, this.text('value_text', what, number));
    return names.get(number);
  }

  record(values = {}) {
    return new Record(this, values);
  }
}

/** The values of one partner. */
class Record {
  constructor(policy, values) {
    this.policy = policy;
    const pointer = Buffer.alloc(8);
    policy.call('record_new', pointer);
    this.pointer = koffi.decode(pointer, 'void *');
    policy.unreached.register(this, this.pointer);
    this.set(values);
  }

  clear() {
    this.policy.call('record_clear', this.pointer);
  }

  /** Sets values: texts (best for money), numbers, truth values, null for missing. */
  set(values) {
    for (const [name, value] of Object.entries(values)) {
      const field = this.policy.field(name);
      if (value === null || value === undefined) {
        this.policy.call('set_missing', this.pointer, field);
      } else if (typeof value === 'boolean') {
        this.policy.call('set_bool', this.pointer, field, value ? 1 : 0);
      } else if (typeof value === 'number') {
        this.policy.call('set_double', this.pointer, field, value);
      } else { // a bigint, too
        const text = String(value);
        this.policy.call('set_text', this.pointer, field, text, Buffer.byteLength(text));
      }
    }
  }

  tier() {
    const tier = new Int32Array(1);
    if (this.policy.call('tier', this.pointer, tier) === NO_ANSWER) return null;
    return this.policy.name(TIER, tier[0]);
  }

  /** The score, as an exact decimal in a text, and the band; null if a value is missing. */
  score() {
    const score = new BigInt64Array(1);
    const band = new Int32Array(1);
    if (this.policy.call('score', this.pointer, score, band) === NO_ANSWER) return null;
    return {
      score: this.policy.text('value_text', SCORE, score[0]),
      band: this.policy.name(BAND, band[0]),
    };
  }

  explain() {
    return this.policy.text('explain', this.pointer);
  }

  next_tier() {
    return this.policy.text('next_tier', this.pointer);
  }
}

module.exports = { Policy, PolicyError, Record };
