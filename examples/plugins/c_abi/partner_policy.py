# Copyright 2026 The partnerkit authors
# Distributed under the Boost Software License, Version 1.0.
# (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

"""libpartner_policy.so for Python, as an Odoo module would have it:

    policy = Policy("libpartner_policy.so")
    partner = policy.record(revenue="12000.50", referrals=3, agreement_signed=True)
    partner.tier()       # 'silver'
    partner.score()      # None: a value is missing
    partner.explain()    # 'partner tiers: silver.\\nRow 1 ...'

Needs nothing but the standard library.
"""

import array
import ctypes
import itertools
from ctypes import POINTER, byref, c_char_p, c_double, c_int, c_int32, c_int64, c_size_t, c_void_p

OK, NO_ANSWER, BUFFER_TOO_SMALL = 0, 1, 3
TIER, SCORE, BAND = -1, -2, -3
NUMBER, BOOLEAN, ENUMERATION, DATE, DURATION = range(5)
RESULTS, PROFILE, ANSWER = range(3)
INT32, INT64, DOUBLE, BOOL8, TEXT = range(5)
ABI_VERSION = 1
INVALID_ROW = 2**31 - 1


class PolicyError(ValueError):
    """What the library refuses; its text says which field, what was found and what was wanted."""

    def __init__(self, status, message):
        super().__init__(message)
        self.status = status


class Domain(ctypes.Structure):
    _fields_ = [
        ("struct_size", c_size_t),
        ("name", c_char_p),
        ("unit", c_char_p),
        ("kind", c_int32),
        ("part", c_int32),
        ("lowest", c_int64),
        ("highest", c_int64),
        ("step_numerator", c_int64),
        ("step_denominator", c_int64),
        ("value_count", c_int32),
        ("may_be_missing", c_int32),
    ]


class Column(ctypes.Structure):
    _fields_ = [
        ("struct_size", c_size_t),
        ("field", c_int32),
        ("cells", c_int32),
        ("decimals", c_int32),
        ("reserved", c_int32),
        ("values", c_void_p),
        ("values_size", c_size_t),
        ("offsets", c_void_p),
        ("offsets_size", c_size_t),
        ("validity", c_void_p),
        ("validity_size", c_size_t),
    ]


class Report(ctypes.Structure):
    _fields_ = [
        ("struct_size", c_size_t),
        ("rows", c_size_t),
        ("invalid", c_size_t),
        ("first_invalid", c_size_t),
        ("unanswered", c_size_t),
    ]


_TEXT = (c_char_p, c_size_t, POINTER(c_size_t))
_FUNCTIONS = {
    "describe": (c_int32, POINTER(Domain)),
    "find_field": (c_char_p, POINTER(c_int32)),
    "value_text": (c_int32, c_int64) + _TEXT,
    "record_new": (POINTER(c_void_p),),
    "record_clear": (c_void_p,),
    "set_text": (c_void_p, c_int32, c_char_p, c_size_t),
    "set_int64": (c_void_p, c_int32, c_int64),
    "set_double": (c_void_p, c_int32, c_double),
    "set_bool": (c_void_p, c_int32, c_int32),
    "set_missing": (c_void_p, c_int32),
    "tier": (c_void_p, POINTER(c_int32)),
    "score": (c_void_p, POINTER(c_int64), POINTER(c_int32)),
    "explain": (c_void_p,) + _TEXT,
    "next_tier": (c_void_p,) + _TEXT,
    "tiers": (POINTER(Column), c_size_t, c_size_t, c_void_p, POINTER(Report)),
}


class Policy:
    def __init__(self, path):
        library = ctypes.CDLL(path)
        library.partner_policy_version.restype = c_char_p
        if library.partner_abi_version() != ABI_VERSION:
            raise ImportError(f"{path} has another version of its interface")
        for name, arguments in _FUNCTIONS.items():
            function = getattr(library, "partner_" + name)
            function.argtypes = arguments + (c_char_p, c_size_t)
            function.restype = c_int
            setattr(self, "_" + name, function)
        self._free = library.partner_record_free
        self._free.argtypes = (c_void_p,)
        self._free.restype = None
        self.version = library.partner_policy_version().decode()
        self.fields = {}
        for number in range(library.partner_field_count()):
            self.fields[self.describe(number).name.decode()] = number
        self._names = {TIER: {}, BAND: {}}

    def call(self, function, *arguments):
        """Calls one of the functions that end with a message; its status, OK or NO_ANSWER."""
        message = ctypes.create_string_buffer(512)
        status = function(*arguments, message, len(message))
        if status > NO_ANSWER:
            raise PolicyError(status, message.value.decode())
        return status

    def text(self, function, *arguments):
        """Calls one of the functions that answer a text."""
        size = 512
        while True:
            text, needed = ctypes.create_string_buffer(size), c_size_t()
            try:
                self.call(function, *arguments, text, size, byref(needed))
                return text.value.decode()
            except PolicyError as wrong:
                if wrong.status != BUFFER_TOO_SMALL:
                    raise
                size = needed.value

    def describe(self, what):
        domain = Domain(struct_size=ctypes.sizeof(Domain))
        self.call(self._describe, what, byref(domain))
        return domain

    def field(self, name):
        """The number of a field."""
        if name not in self.fields:
            self.call(self._find_field, name.encode(), byref(c_int32()))  # says what there is
        return self.fields[name]

    def name(self, what, number):
        """The name of a tier or band."""
        names = self._names[what]
        if number not in names:
            names[number] = self.text(self._value_text, what, number)
        return names[number]

    def record(self, **values):
        return Record(self, values)

    def tiers(self, columns):
        """The numbers of the tiers of many partners, and a report.

        `columns`: by name of a field, a list of texts, numbers, truth values and None for missing;
        or, many times as fast, an array.array (or anything else with the buffer protocol) of the
        type code i, q, d or B (truth values), or a pair of that and of its decimals.
        """
        kinds = {"i": INT32, "q": INT64, "d": DOUBLE, "B": BOOL8}
        given = (Column * len(columns))()
        kept = []  # the memory has to live as long as the call
        rows = 0

        def address(view):
            kept.append((ctypes.c_char * view.nbytes).from_buffer(view))
            return ctypes.addressof(kept[-1])

        for column, (name, values) in zip(given, columns.items()):
            column.struct_size = ctypes.sizeof(Column)
            column.field = self.field(name)
            if isinstance(values, list):
                texts = [b"" if value is None else str(value).encode() for value in values]
                ends = itertools.accumulate(map(len, texts), initial=0)
                offsets = memoryview(array.array("q", ends))
                view = memoryview(bytearray(b"".join(texts)))
                column.cells = TEXT
                column.offsets, column.offsets_size = address(offsets), offsets.nbytes
                rows = len(values)
            else:
                values, column.decimals = values if isinstance(values, tuple) else (values, 0)
                view = memoryview(values)
                if view.format not in kinds:
                    raise PolicyError(
                        None, f"{name}: cells of the type {view.format}; wanted i, q, d or B"
                    )
                column.cells = kinds[view.format]
                rows = len(view)
            column.values, column.values_size = address(view), view.nbytes
        tiers = (c_int32 * rows)()
        report = Report(struct_size=ctypes.sizeof(Report))
        self.call(self._tiers, given, len(columns), rows, tiers, byref(report))
        return tiers, report


class Record:
    """The values of one partner. Only for one thread at a time. For many rows one after the other,
    `clear` and `set` the same record; for all at once, see `Policy.tiers`."""

    def __init__(self, policy, values):
        self._policy = policy
        self._pointer = c_void_p()
        self._message = ctypes.create_string_buffer(512)
        policy.call(policy._record_new, byref(self._pointer))
        self.set(**values)

    def __del__(self):
        if self._pointer:
            self._policy._free(self._pointer)

    def _call(self, function, *arguments):
        status = function(self._pointer, *arguments, self._message, 512)
        if status > NO_ANSWER:
            raise PolicyError(status, self._message.value.decode())
        return status

    def clear(self):
        self._call(self._policy._record_clear)

    def set(self, **values):
        """Sets values: texts (best for money), whole numbers, truth values, None for missing."""
        policy = self._policy
        for name, value in values.items():
            field = policy.field(name)
            if value is None:
                self._call(policy._set_missing, field)
            elif isinstance(value, bool):
                self._call(policy._set_bool, field, value)
            elif isinstance(value, int) and -(2**63) <= value < 2**63:
                self._call(policy._set_int64, field, value)
            elif isinstance(value, float):
                self._call(policy._set_double, field, value)
            else:  # a decimal.Decimal, too
                text = str(value).encode()
                self._call(policy._set_text, field, text, len(text))

    def tier(self):
        tier = c_int32()
        if self._call(self._policy._tier, byref(tier)) == NO_ANSWER:
            return None
        return self._policy.name(TIER, tier.value)

    def score(self):
        """The score, as an exact decimal in a text, and the band; None if a value is missing."""
        policy, score, band = self._policy, c_int64(), c_int32()
        if self._call(policy._score, byref(score), byref(band)) == NO_ANSWER:
            return None
        return policy.text(policy._value_text, SCORE, score.value), policy.name(BAND, band.value)

    def explain(self):
        return self._policy.text(self._policy._explain, self._pointer)

    def next_tier(self):
        return self._policy.text(self._policy._next_tier, self._pointer)
