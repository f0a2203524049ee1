// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// Tables and trees. A row of theirs is of another size than a scorecard's, so bytes per second are
// what can be compared: with `batch/e6/u8` (10 bytes a row), `batch/t7/narrow` (7 bytes),
// `batch/t2/u8` (4 bytes) and `batch/rules64/i16` (5 bytes), all of which write narrow results of
// narrow cells; `native` is the types that the structs have.

#include "batch.hpp"
#include "rules64.hpp"

namespace {

using namespace bench;

template <class Policy>
struct results {
    column<std::uint8_t> outcomes;

    explicit results(std::size_t count) : outcomes(count) {}
    void forget() { bench::forget(outcomes); }
    bool are_right(std::size_t i, const typename Policy::subject_type& subject) const {
        return outcomes[i] == static_cast<std::uint8_t>(Policy{}(subject));
    }
};

template <class Cell, class Make>
column<Cell> made(std::size_t count, splitmix64& random, Make make) {
    column<Cell> cells(count);
    for (Cell& cell : cells)
        cell = make(random());
    return cells;
}
std::uint8_t flag(std::uint64_t random) { return random % 2 != 0 ? 1 : 0; }
template <class Count>
Count number_below(std::uint64_t random, unsigned limit) {
    const auto number = static_cast<std::int32_t>(random % limit);
    if constexpr (std::integral<Count>)
        return static_cast<Count>(number);
    else
        return Count::from_steps(number);
}
template <class Count>
pk::count as_count(Count number) {
    if constexpr (std::integral<Count>)
        return pk::count::from_steps(number);
    else
        return number;
}

// ---- T7 -----------------------------------------------------------------------------------------

using examples::partner;

/// Money in cents or in whole dollars, and counts of people.
template <class Money, class Count>
struct partners : results<examples::pipeline_tiers> {
    static constexpr double row_bytes = sizeof(Money) + sizeof(Count) + 2;
    column<Money> pipeline;
    column<Count> certified;
    column<std::uint8_t> dedicated;

    explicit partners(std::size_t count) : results(count) {
        splitmix64 random{7};
        pipeline = made<Money>(count, random, [](std::uint64_t r) {
            const auto dollars = static_cast<std::int32_t>(r % 4'000'001);
            if constexpr (std::integral<Money>)
                return static_cast<Money>(dollars);
            else
                return Money::from_steps(std::int64_t{100} * dollars);
        });
        certified =
            made<Count>(count, random, [](std::uint64_t r) { return number_below<Count>(r, 9); });
        dedicated = made<std::uint8_t>(count, random, flag);
    }
    auto decide() {
        return batch::decide<examples::pipeline_tiers>(
            batch::columns{
                batch::column<&partner::pipeline>(pipeline),
                batch::column<&partner::certified>(certified),
                batch::column<&partner::dedicated_practice>(dedicated)},
            batch::outcomes(outcomes));
    }
    bool is_right(std::size_t i) const {
        partner subject{{}, as_count(certified[i]), dedicated[i] != 0};
        if constexpr (std::integral<Money>)
            subject.pipeline = pk::usd::from_steps(std::int64_t{100} * pipeline[i]);
        else
            subject.pipeline = pipeline[i];
        return are_right(i, subject);
    }
};

/// The host's own structs; 16 bytes each.
struct partner_records : results<examples::pipeline_tiers> {
    static constexpr double row_bytes = sizeof(partner) + 1;
    column<partner> subjects;

    explicit partner_records(std::size_t count) : results(count), subjects(count) {
        splitmix64 random{7};
        for (partner& subject : subjects)
            subject = {
                pk::usd::from_steps(static_cast<std::int64_t>(100 * (random() % 4'000'001))),
                number_below<pk::count>(random(), 9),
                flag(random()) != 0};
    }
    auto decide() {
        return batch::decide<examples::pipeline_tiers>(
            batch::records(subjects), batch::outcomes(outcomes));
    }
    bool is_right(std::size_t i) const { return are_right(i, subjects[i]); }
};

// ---- T8 -----------------------------------------------------------------------------------------

struct sales : results<examples::revenue_tiers> {
    using revenue_type = decltype(examples::sales::revenue);
    static constexpr double row_bytes = sizeof(revenue_type) + sizeof(pk::count) + 2;
    column<revenue_type> revenue;
    column<pk::count> referrals;
    column<std::uint8_t> is_signed;

    explicit sales(std::size_t count) : results(count) {
        splitmix64 random{8};
        revenue = made<revenue_type>(count, random, [](std::uint64_t r) {
            return revenue_type::from_steps(static_cast<std::int64_t>(r % 4'000'000'000));
        });
        referrals = made<pk::count>(
            count, random, [](std::uint64_t r) { return number_below<pk::count>(r, 25); });
        is_signed = made<std::uint8_t>(count, random, flag);
    }
    auto decide() {
        return batch::decide<examples::revenue_tiers>(
            batch::columns{
                batch::column<&examples::sales::revenue>(revenue),
                batch::column<&examples::sales::referrals>(referrals),
                batch::column<&examples::sales::agreement_signed>(is_signed)},
            batch::outcomes(outcomes));
    }
    bool is_right(std::size_t i) const {
        return are_right(i, {revenue[i], referrals[i], is_signed[i] != 0});
    }
};

// ---- T2 -----------------------------------------------------------------------------------------

template <class Count>
struct capabilities : results<examples::build_or_partner> {
    using capability = examples::capability;
    static constexpr double row_bytes = sizeof(Count) + 3;
    column<std::uint8_t> is_core, has_partner;
    column<Count> delay;

    explicit capabilities(std::size_t count) : results(count) {
        splitmix64 random{2};
        is_core = made<std::uint8_t>(count, random, flag);
        delay =
            made<Count>(count, random, [](std::uint64_t r) { return number_below<Count>(r, 13); });
        has_partner = made<std::uint8_t>(count, random, flag);
    }
    auto decide() {
        return batch::decide<examples::build_or_partner>(
            batch::columns{
                batch::column<&capability::is_core>(is_core),
                batch::column<&capability::months_of_delay>(delay),
                batch::column<&capability::has_credible_partner>(has_partner)},
            batch::outcomes(outcomes));
    }
    bool is_right(std::size_t i) const {
        return are_right(i, {is_core[i] != 0, as_count(delay[i]), has_partner[i] != 0});
    }
};

// ---- 64 rules -----------------------------------------------------------------------------------

struct signal_columns : results<rules64> {
    static constexpr double row_bytes = 5;
    column<pk::percent> growth, reach;

    explicit signal_columns(std::size_t count) : results(count) {
        splitmix64 random{64};
        const auto any = [](std::uint64_t r) {
            return pk::percent::from_steps(static_cast<std::int16_t>(r % 10'001));
        };
        growth = made<pk::percent>(count, random, any);
        reach = made<pk::percent>(count, random, any);
    }
    auto decide() {
        return batch::decide<rules64>(
            batch::columns{
                batch::column<&signals::growth>(growth), batch::column<&signals::reach>(reach)},
            batch::outcomes(outcomes));
    }
    bool is_right(std::size_t i) const { return are_right(i, {growth[i], reach[i]}); }
};

const auto registered = [] {
    const auto all = {size_class::dram, size_class::l2, size_class::l1};
    add<partners<pk::usd, pk::count>>("t7/native", all);
    add<partners<std::int32_t, std::uint8_t>>("t7/narrow", all);
    add<partner_records>("t7/records", {size_class::dram});
    add<sales>("t8/native", {size_class::dram});
    add<capabilities<pk::count>>("t2/native", {size_class::dram});
    add<capabilities<std::uint8_t>>("t2/u8", all);
    add<signal_columns>("rules64/i16", all);
    return true;
}();

} // namespace
