// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#ifndef PARTNERKIT_TABLE_HPP_INCLUDED
#define PARTNERKIT_TABLE_HPP_INCLUDED

/// \file
/// Decision tables with the hit policies of OMG DMN. The policy and the rows decide the type of the
/// answer, so that no caller can forget a case:
///
/// | hit policy                          | without an `otherwise` row     | with one |
/// |-------------------------------------|--------------------------------|--------------------------------|
/// | `first`, `priority`                 | `std::optional<Outcome>`       | `Outcome` | | `unique`,
/// `any`                     | `expected<Outcome, hit_error>` | `expected<Outcome, hit_error>` | |
/// `collect`, `rule_order`, `output_order` | `hits<Outcome, Rows>`      | the same, never empty |
/// | `collect_min`, `collect_max`, `collect_sum` | `std::optional<Outcome>` | `Outcome` | |
/// `collect_count`                     | `std::size_t`                  | `std::size_t` |

#include <partnerkit/detail/problem.hpp> // first: diagnostics then start with few lines
#include <partnerkit/expected.hpp>
#include <partnerkit/rule.hpp>

#include <boost/hana/at.hpp>
#include <boost/hana/tuple.hpp>
#include <boost/hana/type.hpp>

#include <array>
#include <utility>

namespace partnerkit {
inline namespace v0 {

/// How the matching rows of a decision table become its answer.
namespace hit {
/// At most one row may match.
struct unique {};
/// Several rows may match if they agree.
struct any {};
/// The first matching row, from the top.
struct first {};
/// The matching outcome that stands first in this list.
template <auto... Outcomes>
struct priority {};
/// All matching outcomes, in the order of the rows.
struct rule_order {};
/// All matching outcomes, in the order of this list.
template <auto... Outcomes>
struct output_order {};
/// All matching outcomes; given in the order of the rows, on which nobody should rely.
struct collect {};
struct collect_sum {};
struct collect_min {};
struct collect_max {};
/// How many rows match.
struct collect_count {};
} // namespace hit

/// Why a `unique` or `any` table has no answer. Rows count from zero.
struct hit_error {
    enum class reason : unsigned char { no_row_matches, rows_conflict };
    reason why = reason::no_row_matches;
    std::size_t first_row = 0;
    std::size_t second_row = 0;

    friend constexpr bool operator==(const hit_error&, const hit_error&) = default;
};

/// Several outcomes in a fixed place, at most `Capacity`.
template <class Outcome, std::size_t Capacity>
class hits {
  public:
    [[nodiscard]] constexpr std::size_t size() const noexcept { return size_; }
    [[nodiscard]] constexpr bool empty() const noexcept { return size_ == 0; }
    [[nodiscard]] constexpr const Outcome* begin() const noexcept { return values_.data(); }
    [[nodiscard]] constexpr const Outcome* end() const noexcept { return values_.data() + size_; }
    [[nodiscard]] constexpr const Outcome& operator[](std::size_t i) const noexcept {
        return values_[i];
    }
    constexpr void push_back(const Outcome& value) noexcept { values_[size_++] = value; }

    friend constexpr bool operator==(const hits& a, const hits& b) noexcept {
        if (a.size_ != b.size_) return false;
        for (std::size_t i = 0; i < a.size_; ++i)
            if (!(a.values_[i] == b.values_[i])) return false;
        return true;
    }

  private:
    std::array<Outcome, Capacity == 0 ? 1 : Capacity> values_{};
    std::size_t size_ = 0;
};

namespace detail {

// ---- rows --------------------------------------------------------------------------------------

template <class Row>
constexpr text_buffer<80> row_name(std::size_t index) {
    text_buffer<80> name;
    name << "row " << index + 1;
    if constexpr (requires { Row::outcome; }) {
        constexpr auto text = outcome_text<Row::outcome>();
        if (text.size != 0) name << " (" << text.view() << ')';
    }
    return name;
}

template <class Row>
consteval problem row_problem(std::size_t index, std::size_t count) {
    problem wrong;
    if constexpr (is_otherwise<Row>) {
        if (index + 1 != count) {
            wrong.rule = rule_of::otherwise;
            wrong.found << "otherwise as row " << index + 1 << " of " << count;
            wrong.wanted << "otherwise as the last row";
        }
    } else if constexpr (is_rule<Row>) {
        wrong = Row::conditions::find_problem();
    } else {
        wrong.rule = rule_of::elements;
        wrong.found << "something that is no row";
        wrong.wanted << "rule<outcome, conditions...> or otherwise<outcome>";
    }
    return inside(row_name<Row>(index).view(), wrong);
}

/// The fields that all rows use, as a list without repetition, or the pair that shares a name.
template <class... Parts>
consteval problem names_problem() {
    builder<(view_size{} + ... + Parts::size)> view;
    (Parts::describe(view), ...);
    problem wrong;
    for (std::size_t i = 0; i < view.fields.size; ++i)
        for (std::size_t j = 0; j < i; ++j)
            if (view.fields.items[i].name == view.fields.items[j].name &&
                view.fields.items[i].parent == view.fields.items[j].parent && !wrong) {
                wrong.rule = rule_of::duplicates;
                wrong.at << view.fields.items[i].name;
                wrong.found << "two fields named " << view.fields.items[i].name;
                wrong.wanted << "one name for each field: named<\"...\", field>";
            }
    return wrong;
}

template <class Row>
struct conditions_of_row {
    using type = typename Row::conditions;
};
template <auto Outcome>
struct conditions_of_row<otherwise<Outcome>> {
    struct type {
        using subject_type = void;
        static constexpr bool is_certain = true;
        static constexpr view_size size{};
        static constexpr void describe(auto&) {}
    };
};

template <class... Rows>
consteval problem rows_problem() {
    constexpr std::size_t count = sizeof...(Rows);
    constexpr std::size_t rules = (std::size_t{0} + ... + (is_rule<Rows> ? 1U : 0U));
    problem wrong;
    if constexpr (((is_rule<Rows> || is_otherwise<Rows>)&&...) && rules == 0) {
        wrong.rule = rule_of::empty;
        wrong.found << "no rule";
        wrong.wanted << "at least one";
    } else {
        std::size_t index = 0;
        ((wrong ? void() : void(wrong = row_problem<Rows>(index, count)), ++index), ...);
        using outcome = typename first_outcome<Rows...>::type;
        if constexpr (((is_rule<Rows> || is_otherwise<Rows>)&&...)) {
            if constexpr (!(std::is_same_v<outcome_of<Rows>, outcome> && ...)) {
                if (!wrong) {
                    index = 0;
                    ((std::is_same_v<outcome_of<Rows>, outcome> || wrong
                          ? void()
                          : void(wrong.at = row_name<Rows>(index)),
                      ++index),
                     ...);
                    wrong.rule = rule_of::outcomes;
                    wrong.found << "outcomes of different types";
                    wrong.wanted << "the type of the first row's outcome";
                }
            } else if constexpr (std::is_same_v<
                                     typename common_subject_of<
                                         typename conditions_of_row<Rows>::type...>::type,
                                     different_subjects>) {
                if (!wrong) wrong = subjects_problem();
            } else {
                if (!wrong) wrong = names_problem<typename conditions_of_row<Rows>::type...>();
            }
        }
    }
    return wrong;
}

// ---- hit policies ------------------------------------------------------------------------------

template <class Hit>
inline constexpr bool has_output_list = false;
template <auto... Outcomes>
inline constexpr bool has_output_list<hit::priority<Outcomes...>> = true;
template <auto... Outcomes>
inline constexpr bool has_output_list<hit::output_order<Outcomes...>> = true;

/// Where an outcome stands in the output list of a hit policy; the list's size when it is not
/// there.
template <auto Outcome, auto... Outcomes, template <auto...> class Hit>
constexpr std::size_t rank_of(Hit<Outcomes...>) {
    std::size_t rank = 0;
    bool found = false;
    const auto look = [&](const auto& listed) {
        if constexpr (requires { listed == Outcome; }) found = found || listed == Outcome;
        if (!found) ++rank;
    };
    (look(Outcomes), ...);
    return rank;
}
template <auto... Outcomes, template <auto...> class Hit>
constexpr std::size_t listed_outcomes(Hit<Outcomes...>) {
    return sizeof...(Outcomes);
}

template <class Outcome>
concept is_summable = std::integral<Outcome> || requires(Outcome value) {
    value.steps;
    Outcome::from_steps(value.steps);
};

template <class Outcome>
constexpr std::int64_t amount_of(const Outcome& value) {
    return static_cast<std::int64_t>(domain<Outcome>::steps(value));
}

template <class Hit, class... Rows>
consteval problem hit_problem() {
    using outcome = typename first_outcome<Rows...>::type;
    problem wrong;
    if constexpr (has_output_list<Hit>) {
        std::size_t index = 0;
        const auto check = [&]<class Row>(std::type_identity<Row>) {
            if (!wrong && rank_of<Row::outcome>(Hit{}) == listed_outcomes(Hit{})) {
                wrong.rule = rule_of::outcomes;
                wrong.at = row_name<Row>(index);
                wrong.found << "an outcome that the output list does not have";
                wrong.wanted << "every outcome in the list of the hit policy";
            }
            ++index;
        };
        (check(std::type_identity<Rows>{}), ...);
    } else if constexpr (std::is_same_v<Hit, hit::collect_sum>) {
        if constexpr (!is_summable<outcome> || std::is_same_v<outcome, bool>) {
            wrong.rule = rule_of::outcomes;
            wrong.found << "outcomes that cannot be added";
            wrong.wanted << "numbers";
        } else {
            wide lowest = 0;
            wide highest = 0;
            ((amount_of(Rows::outcome) < 0 ? lowest += amount_of(Rows::outcome)
                                           : highest += amount_of(Rows::outcome)),
             ...);
            constexpr domain_view limits = domain<outcome>::view;
            if (lowest < limits.lowest || highest > limits.highest) {
                wrong.rule = rule_of::overflow;
                wrong.found << "a sum of outcomes that can leave its type";
                wrong.wanted << "outcomes whose sum stays inside";
            }
        }
    } else if constexpr (
        std::is_same_v<Hit, hit::collect_min> || std::is_same_v<Hit, hit::collect_max>) {
        if constexpr (!requires(outcome a) { a < a; }) {
            wrong.rule = rule_of::outcomes;
            wrong.found << "outcomes without an order";
            wrong.wanted << "numbers or enumerators";
        }
    }
    return wrong;
}

template <class Hit, class... Rows>
struct table_diagnosis {
    static constexpr problem value = [] {
        constexpr problem rows = rows_problem<Rows...>();
        if constexpr (rows)
            return rows;
        else
            return hit_problem<Hit, Rows...>();
    }();
};

/// Calls `visit.template operator()<I, Row>()` for each row until one returns true. Rows are taken
/// in blocks, because compilers limit how many operands one fold expression may have.
template <class... Rows>
struct row_list {
    static constexpr std::size_t size = sizeof...(Rows);
    static constexpr std::size_t block = 64;
    static constexpr auto types = boost::hana::tuple_t<Rows...>;

    template <std::size_t I>
    using at = typename std::remove_cvref_t<decltype(boost::hana::at_c<I>(types))>::type;

    template <class Visit>
    static constexpr bool until(Visit&& visit) noexcept {
        if constexpr (size <= block) {
            return [&]<std::size_t... I>(std::index_sequence<I...>) {
                return (visit.template operator()<I, Rows>() || ...);
            }
            (std::make_index_sequence<size>{});
        } else {
            return [&]<std::size_t... B>(std::index_sequence<B...>) {
                return (in_block<B * block>(visit) || ...);
            }
            (std::make_index_sequence<(size + block - 1) / block>{});
        }
    }

  private:
    template <std::size_t First, class Visit>
    static constexpr bool in_block(Visit& visit) noexcept {
        return [&]<std::size_t... I>(std::index_sequence<I...>) {
            return (visit.template operator()<First + I, at<First + I>>() || ...);
        }
        (std::make_index_sequence<(size - First < block ? size - First : block)>{});
    }
};

template <class Row, class Subject>
constexpr bool row_matches(const Subject& subject) noexcept {
    if constexpr (is_otherwise<Row>)
        return false;
    else
        return is_yes(Row::conditions::test(subject));
}

/// The answer of a table, by its hit policy.
template <class Hit, class... Rows>
struct table_evaluation {
    using rows = row_list<Rows...>;
    using outcome_type = typename first_outcome<Rows...>::type;
    using fallback = otherwise_of<Rows...>;
    static constexpr bool is_total = fallback::exists;
    static constexpr std::size_t rule_count = sizeof...(Rows) - (is_total ? 1 : 0);
    using one_type = std::conditional_t<is_total, outcome_type, std::optional<outcome_type>>;
    using list_type = hits<outcome_type, rule_count == 0 ? 1 : rule_count>;

    template <class Subject>
    static constexpr auto answer(const Subject& subject) noexcept {
        if constexpr (std::is_same_v<Hit, hit::first>)
            return first_match(subject);
        else if constexpr (std::is_same_v<Hit, hit::unique> || std::is_same_v<Hit, hit::any>)
            return single_match(subject);
        else if constexpr (std::is_same_v<Hit, hit::collect_count>)
            return count(subject);
        else if constexpr (has_output_list<Hit>)
            return by_rank(subject);
        else if constexpr (
            std::is_same_v<Hit, hit::collect> || std::is_same_v<Hit, hit::rule_order>)
            return listed(subject);
        else
            return aggregate(subject);
    }

    template <class Subject>
    static constexpr one_type first_match(const Subject& subject) noexcept {
        one_type result = none();
        rows::until([&]<std::size_t, class Row>() {
            if (!row_matches<Row>(subject)) return false;
            result = Row::outcome;
            return true;
        });
        return result;
    }

    template <class Subject>
    static constexpr expected<outcome_type, hit_error>
    single_match(const Subject& subject) noexcept {
        outcome_type result{};
        std::size_t first = rule_count;
        std::size_t second = rule_count;
        rows::until([&]<std::size_t I, class Row>() {
            if (!row_matches<Row>(subject)) return false;
            if (first == rule_count) {
                first = I;
                result = Row::outcome;
                return false;
            }
            if constexpr (std::is_same_v<Hit, hit::any>)
                if (result == Row::outcome) return false;
            second = I;
            return true;
        });
        if (second != rule_count)
            return unexpected{hit_error{hit_error::reason::rows_conflict, first, second}};
        if (first != rule_count) return result;
        if constexpr (is_total)
            return fallback::outcome;
        else
            return unexpected{hit_error{}};
    }

    template <class Subject>
    static constexpr std::size_t count(const Subject& subject) noexcept {
        std::size_t matching = 0;
        rows::until([&]<std::size_t, class Row>() {
            matching += row_matches<Row>(subject) ? 1U : 0U;
            return false;
        });
        return matching;
    }

    template <class Subject>
    static constexpr list_type listed(const Subject& subject) noexcept {
        list_type result;
        rows::until([&]<std::size_t, class Row>() {
            if (row_matches<Row>(subject)) result.push_back(Row::outcome);
            return false;
        });
        if constexpr (is_total)
            if (result.empty()) result.push_back(fallback::outcome);
        return result;
    }

    /// The rows in the order of the output list; rows of the same outcome keep theirs.
    template <class Subject>
    static constexpr auto by_rank(const Subject& subject) noexcept {
        constexpr bool all = !requires { []<auto... O>(hit::priority<O...>){}(Hit{}); };
        list_type list;
        one_type one = none();
        for_each_rank(std::make_index_sequence<listed_outcomes(Hit{})>{}, [&]<std::size_t Rank>() {
            return rows::until([&]<std::size_t, class Row>() {
                if constexpr (rank_of<Row::outcome>(Hit{}) == Rank) {
                    if (!row_matches<Row>(subject)) return false;
                    if constexpr (all) {
                        list.push_back(Row::outcome);
                        return false;
                    } else {
                        one = Row::outcome;
                        return true;
                    }
                } else {
                    return false;
                }
            });
        });
        if constexpr (all) {
            if constexpr (is_total)
                if (list.empty()) list.push_back(fallback::outcome);
            return list;
        } else {
            return one;
        }
    }

    template <class Subject>
    static constexpr one_type aggregate(const Subject& subject) noexcept {
        bool any = false;
        outcome_type result{};
        rows::until([&]<std::size_t, class Row>() {
            if (!row_matches<Row>(subject)) return false;
            if (!any)
                result = Row::outcome;
            else if constexpr (std::is_same_v<Hit, hit::collect_sum>)
                result =
                    domain<outcome_type>::from_steps(amount_of(result) + amount_of(Row::outcome));
            else if constexpr (std::is_same_v<Hit, hit::collect_min>)
                result = Row::outcome < result ? Row::outcome : result;
            else
                result = result < Row::outcome ? Row::outcome : result;
            any = true;
            return false;
        });
        return any ? one_type{result} : none();
    }

  private:
    static constexpr one_type none() noexcept {
        if constexpr (is_total)
            return fallback::outcome;
        else
            return std::nullopt;
    }
    template <std::size_t... Ranks, class Visit>
    static constexpr void for_each_rank(std::index_sequence<Ranks...>, Visit visit) noexcept {
        (void)(visit.template operator()<Ranks>() || ...);
    }
};

/// What every table can do; whether it is sound is its shape's business.
template <fixed_string Name, class Hit, class... Rows>
struct table_body {
    static constexpr std::string_view name = Name.view();
    using hit_policy = Hit;
    using rows = row_list<Rows...>;
    using outcome_type = typename first_outcome<Rows...>::type;
    using subject_type =
        typename common_subject_of<typename conditions_of_row<Rows>::type...>::type;

    /// The answer for one subject.
    constexpr auto operator()(const subject_type& subject) const noexcept {
        if constexpr (!table_diagnosis<Hit, Rows...>::value)
            return table_evaluation<Hit, Rows...>::answer(subject);
        else
            return no_answer{};
    }

    /// The numbers of all matching rows, from zero and in their order; `otherwise` is none of them.
    [[nodiscard]] static constexpr hits<std::size_t, sizeof...(Rows)>
    matching_rows(const subject_type& subject) noexcept {
        hits<std::size_t, sizeof...(Rows)> result;
        rows::until([&]<std::size_t I, class Row>() {
            if (row_matches<Row>(subject)) result.push_back(I);
            return false;
        });
        return result;
    }
};

} // namespace detail

/// A decision table: rows of conditions and outcomes, and how several matching rows are resolved.
///
///     struct discount : pk::decision_table<"discount", pk::hit::first,
///         pk::rule<20_pct, pk::at_least<&partner::revenue, 200'000_usd>>,
///         pk::rule<10_pct, pk::at_least<&partner::revenue, 50'000_usd>>,
///         pk::otherwise<0_pct>> {};
///
/// Refused: no rule, an `otherwise` that is not last, outcomes of different types, thresholds
/// outside their field's domain. Costs the comparisons of the rows up to the one that decides.
template <fixed_string Name, class Hit, class... Rows>
struct decision_table : detail::table_body<Name, Hit, Rows...> {
    static_assert(detail::check<Name, detail::table_diagnosis<Hit, Rows...>>::passed);
};

} // namespace v0
} // namespace partnerkit

#endif
