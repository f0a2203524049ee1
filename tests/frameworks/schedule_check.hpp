// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#ifndef PARTNERKIT_TESTS_FRAMEWORKS_SCHEDULE_CHECK_HPP_INCLUDED
#define PARTNERKIT_TESTS_FRAMEWORKS_SCHEDULE_CHECK_HPP_INCLUDED

#include <doctest/doctest.h>

#include <cstddef>
#include <optional>
#include <vector>

/// A step as the specification has it, and how it gets done.
template <class Input, class What>
struct expected_step {
    What what;
    void (*finish)(Input&);
    int from;
    int to;
};

/// Compares a schedule with its steps, at every time from `first` to `last`: with nothing done,
/// with everything done, and for each step with only that one done and with all but that one.
template <class Policy, class Input, class What, std::size_t Size, class SetTime>
void check_schedule(
    const expected_step<Input, What> (&steps)[Size], int first, int last, SetTime set_time) {
    const auto list = [](const auto& found) {
        return std::vector<What>(found.begin(), found.end());
    };
    for (int time = first; time <= last; ++time) {
        for (std::size_t pattern = 0; pattern < 2 * Size + 2; ++pattern) {
            Input progress;
            set_time(progress, time);
            std::vector<What> to_do, ahead, due, late, done;
            std::optional<What> next;
            int next_end = 0;
            for (std::size_t i = 0; i < Size; ++i) {
                const auto& [what, finish, from, to] = steps[i];
                const bool is_done = pattern < Size       ? i == pattern
                                     : pattern < 2 * Size ? i != pattern - Size
                                                          : pattern == 2 * Size;
                if (is_done) {
                    finish(progress);
                    done.push_back(what);
                    continue;
                }
                (time < from ? ahead : time > to ? late : due).push_back(what);
                if (time >= from) to_do.push_back(what);
                if (!next || to < next_end) {
                    next = what;
                    next_end = to;
                }
            }
            CAPTURE(time);
            CAPTURE(pattern);
            CHECK(list(Policy{}(progress)) == to_do);
            CHECK(list(typename Policy::ahead{}(progress)) == ahead);
            CHECK(list(typename Policy::due{}(progress)) == due);
            CHECK(list(typename Policy::late{}(progress)) == late);
            CHECK(list(typename Policy::done{}(progress)) == done);
            CHECK(Policy::next(progress) == next);
        }
    }
}

#endif
