// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// Columns of double and float, near everything where a real number turns into another step, a bound
// is passed, or the vectors are no longer certain. `checked` says what each of them is worth.

#include "batch_check.hpp"

#include <partnerkit/checked.hpp>
#include <partnerkit/score.hpp>

#include <cmath>
#include <limits>

namespace reals {

namespace pk = partnerkit;

using fine_usd = pk::money<"USD", 10'000>;

struct quantities {
    pk::percent share;
    pk::rating rated;
    pk::usd revenue;
    fine_usd fees;
};
BOOST_DESCRIBE_STRUCT(quantities, (), (share, rated, revenue, fees))

/// A card of one criterion: its score is the number of steps that a cell was worth.
template <auto Field>
struct only : pk::scorecard<"only", pk::criterion<Field>> {};

} // namespace reals

namespace {

namespace pk = partnerkit;
namespace batch = pk::batch;
using namespace reals;

template <class Real>
std::vector<Real> values_near(const pk::domain_view& domain, tests::dice& dice) {
    constexpr double millionth = 1e-6;
    const auto per_unit = static_cast<double>(domain.step.denominator);
    std::vector<double> steps;
    const auto around = [&](double k) {
        for (const double off :
             {0.0, 0.25, 0.02, 0.46, 0.48, 0.499, 0.5, 0.501, 0.52, 0.54, 0.75, 0.98, 1.0})
            for (const double more :
                 {0.0,
                  0.5 * millionth,
                  0.999 * millionth,
                  millionth,
                  1.001 * millionth,
                  2 * millionth,
                  3 * millionth})
                for (const double sign : {-1.0, 1.0})
                    steps.push_back(k + sign * off + more), steps.push_back(k + sign * off - more);
    };
    const auto lowest = static_cast<double>(domain.lowest);
    const auto highest = static_cast<double>(domain.highest);
    around(lowest);
    around(highest);
    around(0);
    // Where vectors stop being certain, and where a float or a double stops telling steps apart.
    for (const double limit : {0.02, 0.5, 1.0, 2.0})
        for (const double precision : {0x1p-23, 0x1p-52})
            if (limit / precision < highest) around(limit / precision);
    for (int round = 0; round < 12; ++round) {
        // Numbers of all sizes: a random one is nearly always large.
        std::int64_t most = domain.highest;
        for (std::int64_t halvings = dice(0, 40); halvings > 0 && most > 200; --halvings)
            most /= 2;
        around(static_cast<double>(dice(std::max(domain.lowest, -most), most)));
    }
    std::vector<Real> result;
    constexpr Real endless = std::numeric_limits<Real>::infinity();
    for (const double each : steps) {
        const auto value = static_cast<Real>(each / per_unit);
        result.push_back(value);
        result.push_back(std::nextafter(value, endless));
        result.push_back(std::nextafter(value, -endless));
    }
    for (const Real huge :
         {std::numeric_limits<Real>::max(),
          static_cast<Real>(1e38),
          static_cast<Real>(9.3e18),
          static_cast<Real>(9e13),
          static_cast<Real>(0x1p51),
          static_cast<Real>(0x1p63),
          endless,
          std::numeric_limits<Real>::quiet_NaN(),
          std::numeric_limits<Real>::denorm_min(),
          Real{0}}) {
        result.push_back(huge);
        result.push_back(-huge);
    }
    return result;
}

template <auto Field, class Real>
void check_values(const char* what, tests::dice& dice) {
    using value_type = typename pk::field<Field>::value_type;
    using score = std::remove_cvref_t<decltype(only<Field>::highest())>;
    const std::vector<Real> values = values_near<Real>(pk::domain<value_type>::view, dice);
    for (const pk::rounding mode :
         {pk::rounding::nearest, pk::rounding::down, pk::rounding::none}) {
        std::vector<tests::row_answer> wanted;
        std::size_t sound = 0;
        for (const Real value : values) {
            const auto exact = pk::checked<value_type>(value, "", mode);
            wanted.push_back(tests::bad_row);
            if (!exact) continue;
            ++sound;
            quantities subject;
            subject.*Field = *exact;
            wanted.back() = tests::answer_for<only<Field>>(subject);
        }
        CHECK(sound > values.size() / 40);
        CHECK(sound < values.size());
        const auto column = batch::column<Field>(values);
        // The nearest step is what a column means unless it is told otherwise.
        tests::check_all<only<Field>, tests::answer_cells<score, int>>(
            what,
            batch::columns{mode == pk::rounding::nearest ? column : column.rounded(mode)},
            wanted);
    }
}

} // namespace

TEST_CASE("per cent from real numbers") {
    tests::dice dice = tests::seeded_dice();
    check_values<&quantities::share, double>("percent from double", dice);
    check_values<&quantities::share, float>("percent from float", dice);
}

TEST_CASE("ratings from real numbers") {
    tests::dice dice = tests::seeded_dice();
    check_values<&quantities::rated, double>("rating from double", dice);
}

TEST_CASE("dollars and cents from real numbers") {
    tests::dice dice = tests::seeded_dice();
    check_values<&quantities::revenue, double>("usd from double", dice);
    check_values<&quantities::revenue, float>("usd from float", dice);
}

TEST_CASE("money of finer steps from real numbers") {
    tests::dice dice = tests::seeded_dice();
    check_values<&quantities::fees, double>("money from double", dice);
}
