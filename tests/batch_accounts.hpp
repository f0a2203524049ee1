// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#ifndef PARTNERKIT_TESTS_BATCH_ACCOUNTS_HPP_INCLUDED
#define PARTNERKIT_TESTS_BATCH_ACCOUNTS_HPP_INCLUDED

// Random accounts with fields of every kind, as records and as columns of every kind; values lie
// around what the policies of the tests ask for.

#include "batch_check.hpp"

#include <partnerkit/date.hpp>
#include <partnerkit/table.hpp>

#include <array>
#include <limits>
#include <memory>

namespace accounts {

namespace pk = partnerkit;
namespace batch = pk::batch;
using namespace pk::literals;

enum class mood : std::int16_t { angry = -300, cold = -2, fair = 0, warm = 40 }; // with gaps
BOOST_DESCRIBE_ENUM(mood, angry, cold, fair, warm)

enum flag : bool { off, on }; // of one bit, and of the old kind
BOOST_DESCRIBE_ENUM(flag, off, on)

struct contact {
    pk::count certificates;
    std::optional<bool> active;
};
BOOST_DESCRIBE_STRUCT(contact, (), (certificates, active))

struct account {
    std::uint8_t stars = 0;
    pk::percent overlap;
    pk::count staff, certified;
    std::uint32_t visits = 0;
    std::int64_t balance = 0;
    std::uint64_t views = 0;
    mood feeling = mood::fair;
    flag signed_up = off;
    bool active = false;
    bool referenced = false;
    pk::date since;
    pk::usd revenue;
    std::optional<pk::rating> rated;
    std::optional<pk::count> referrals;
    pk::if_applicable<pk::percent> renewal;
    std::vector<contact> people;
};
BOOST_DESCRIBE_STRUCT(
    account,
    (),
    (stars,
     overlap,
     staff,
     certified,
     visits,
     balance,
     views,
     feeling,
     signed_up,
     active,
     referenced,
     since,
     revenue,
     rated,
     referrals,
     renewal,
     people))

inline account random_account(tests::dice& dice) {
    constexpr std::int64_t moods[]{-300, -2, 0, 40};
    constexpr std::int64_t percents[]{0, 2'000, 5'000, 8'000, 10'000};
    constexpr std::int64_t counts[]{0, 1, 3, 7, 20};
    constexpr std::int64_t bytes[]{0, 3, 4, 255};
    constexpr std::int64_t balances[]{0, -1'000'000'000'000, 5'000'000'000, INT64_MAX - 3};
    constexpr std::int64_t money[]{0, 1'000, 10'000, -50};
    const auto percent = [&] {
        return pk::percent::from_steps(
            static_cast<std::int16_t>(std::clamp<std::int64_t>(dice.near(percents, 1), 0, 10'000)));
    };
    const auto count = [&] {
        return pk::count::from_steps(
            static_cast<std::int32_t>(std::max<std::int64_t>(dice.near(counts, 1), 0)));
    };
    account result;
    result.stars = static_cast<std::uint8_t>(std::clamp<std::int64_t>(dice.near(bytes, 1), 0, 255));
    result.overlap = percent();
    result.staff = count();
    result.certified = count();
    result.visits = dice.once_in(8) ? 0xFFFF'FFFEU + static_cast<std::uint32_t>(dice(0, 1))
                                    : static_cast<std::uint32_t>(dice(8, 12));
    result.balance = dice.near(balances, 2);
    // Above the signed range an unsigned number counts as the highest of it.
    result.views = dice.once_in(3) ? UINT64_MAX - static_cast<std::uint64_t>(dice(0, 5))
                                   : static_cast<std::uint64_t>(dice(98, 102));
    result.feeling = static_cast<mood>(moods[dice(0, 3)]);
    result.signed_up = dice.once_in(2) ? on : off;
    result.active = dice.once_in(2);
    result.referenced = dice.once_in(2);
    result.since = pk::date::from_days(
        std::chrono::sys_days{std::chrono::days{20'255 + dice(-400, 2)}}); // to mid-June 2025
    result.revenue = pk::usd::from_steps(100 * dice.near(money, 2));       // in whole dollars
    if (!dice.once_in(4))
        result.rated = pk::rating::from_steps(static_cast<std::int16_t>(dice(348, 352)));
    if (!dice.once_in(4)) result.referrals = count();
    if (dice.once_in(4))
        result.renewal = pk::not_applicable;
    else if (!dice.once_in(4))
        result.renewal = percent();
    for (std::int64_t left = dice(0, 3); left > 0; --left) {
        contact one{.certificates = count(), .active = {}};
        if (!dice.once_in(3)) one.active = dice.once_in(2);
        result.people.push_back(one);
    }
    return result;
}

inline std::vector<account> random_accounts(tests::dice& dice, std::size_t size) {
    std::vector<account> result;
    for (std::size_t i = 0; i < size; ++i)
        result.push_back(random_account(dice));
    return result;
}

/// The accounts in columns; `people` can be in none.
class columns {
    template <class Make>
    static auto all(const std::vector<account>& of, Make make) {
        std::vector<decltype(make(of[0]))> result;
        for (const account& each : of)
            result.push_back(make(each));
        return result;
    }
    template <class Member>
    static auto member(const std::vector<account>& of, Member member) {
        return all(of, [member](const account& each) { return each.*member; });
    }
    template <class Make>
    static std::vector<std::uint8_t>
    bits(const std::vector<account>& of, std::size_t offset, Make make) {
        std::vector<bool> result;
        for (const account& each : of)
            result.push_back(make(each));
        return tests::bitmap_of(result, offset);
    }

  public:
    explicit columns(const std::vector<account>& of)
        : size_(of.size()), stars_(member(of, &account::stars)),
          overlap_(all(of, [](const account& a) { return a.overlap.steps; })),
          staff_(member(of, &account::staff)),
          certified_(all(of, [](const account& a) { return std::int64_t{a.certified.steps}; })),
          visits_(member(of, &account::visits)), balance_(member(of, &account::balance)),
          views_(member(of, &account::views)), feeling_(member(of, &account::feeling)),
          signed_up_(member(of, &account::signed_up)), active_(new bool[of.size()]),
          referenced_(bits(of, 3, [](const account& a) { return a.referenced; })),
          since_(member(of, &account::since)),
          revenue_(all(
              of,
              [](const account& a) { return static_cast<std::int32_t>(a.revenue.steps / 100); })),
          rated_(member(of, &account::rated)),
          referrals_(
              all(of,
                  [](const account& a) {
                      return a.referrals ? a.referrals->steps : std::numeric_limits<int>::min();
                  })),
          referrals_known_(bits(of, 1, [](const account& a) { return a.referrals.has_value(); })),
          renewal_(member(of, &account::renewal)) {
        for (std::size_t i = 0; i < size_; ++i)
            active_[i] = of[i].active;
    }

    [[nodiscard]] auto source() const {
        return batch::columns{
            batch::column<&account::stars>(stars_),
            batch::column<&account::overlap>(batch::in_steps(overlap_)),
            batch::column<&account::staff>(staff_),
            batch::column<&account::certified>(certified_),
            batch::column<&account::visits>(visits_),
            batch::column<&account::balance>(balance_),
            batch::column<&account::views>(views_),
            batch::column<&account::feeling>(feeling_),
            batch::column<&account::signed_up>(signed_up_),
            batch::column<&account::active>(std::span<const bool>{active_.get(), size_}),
            batch::column<&account::referenced>(batch::bits(referenced_.data(), size_, 3)),
            batch::column<&account::since>(since_),
            batch::column<&account::revenue>(revenue_),
            batch::column<&account::rated>(rated_),
            batch::column<&account::referrals>(referrals_).valid(referrals_known_.data(), 1),
            batch::column<&account::renewal>(renewal_)};
    }

  private:
    std::size_t size_;
    std::vector<std::uint8_t> stars_;
    std::vector<std::int16_t> overlap_;
    std::vector<pk::count> staff_;
    std::vector<std::int64_t> certified_;
    std::vector<std::uint32_t> visits_;
    std::vector<std::int64_t> balance_;
    std::vector<std::uint64_t> views_;
    std::vector<mood> feeling_;
    std::vector<flag> signed_up_;
    std::unique_ptr<bool[]> active_;
    std::vector<std::uint8_t> referenced_;
    std::vector<pk::date> since_;
    std::vector<std::int32_t> revenue_; // in whole dollars
    std::vector<std::optional<pk::rating>> rated_;
    std::vector<std::int32_t> referrals_;
    std::vector<std::uint8_t> referrals_known_;
    std::vector<pk::if_applicable<pk::percent>> renewal_;
};

// ---- a policy of all of them -------------------------------------------------------------------

enum class grade : std::uint8_t { d, c, b, a };
BOOST_DESCRIBE_ENUM(grade, d, c, b, a)

/// Conditions on fields of every kind.
struct mixed :
    pk::decision_table<
        "mixed",
        pk::hit::first,
        pk::rule<
            grade::b,
            pk::at_least<&account::stars, 4>,
            pk::any_of<pk::is<&account::feeling, mood::cold>, pk::holds<&account::active>>,
            pk::more_than<&account::balance, -1'000'000'000'000>>,
        pk::rule<
            grade::a,
            pk::between<&account::overlap, pk::half_open<20, 80>>,
            pk::at_least<pk::ratio<&account::certified, &account::staff>, 50_pct>,
            pk::at_least<&account::since, pk::date{2025, 1, 1}>>,
        pk::rule<
            grade::c,
            pk::at_most<pk::ratio<&account::revenue, &account::staff, 1'000_usd>, 1'000_usd>,
            pk::is<&account::signed_up, on>,
            pk::not_<pk::less_than<&account::referrals, 3>>>,
        pk::rule<
            grade::a,
            pk::at_least<&account::views, 100>,
            pk::is_not<&account::feeling, mood::warm>,
            pk::not_<pk::holds<&account::referenced>>,
            pk::any_of<pk::at_least<&account::rated, 3.5_dec>, pk::is_missing<&account::rated>>>,
        pk::rule<
            grade::b,
            pk::at_least<&account::visits, 4'294'967'295>,
            pk::one_of<&account::feeling, mood::angry, mood::warm>>,
        pk::rule<
            grade::c,
            pk::is_not_applicable<&account::renewal>,
            pk::between<&account::revenue, pk::closed<0_usd, 10'000_usd>>,
            pk::less_than<&account::stars, 4>>> {};

// Many conditions have a kernel of another build than few.
static_assert(pk::view_of<mixed>.conditions.size() > 24);

} // namespace accounts

#endif
