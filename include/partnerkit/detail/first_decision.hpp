// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#ifndef PARTNERKIT_DETAIL_FIRST_DECISION_HPP_INCLUDED
#define PARTNERKIT_DETAIL_FIRST_DECISION_HPP_INCLUDED

// One `if (...) return ...;` after the other, in one function, as a person would write a list of
// rules. A fold expression or nested calls decide the same, but give the compiler another shape:
// Clang 16 then merges the branches and executes them all.

#include <partnerkit/version.hpp>

#include <type_traits>

namespace partnerkit {
inline namespace v0 {
namespace detail {

/// The outcome of the first step that matches, else the one of `Last` or what it answers. Eight
/// steps at a time: compile time grows with their number, not its square.
template <
    class Answer,
    class Last,
    class A = void,
    class B = void,
    class C = void,
    class D = void,
    class E = void,
    class F = void,
    class G = void,
    class H = void,
    class... Steps>
struct first_decision {
    template <class Subject>
    [[gnu::always_inline]] static constexpr Answer answer(const Subject& subject) noexcept {
        if constexpr (!std::is_void_v<A>)
            if (A::matches(subject)) return A::outcome;
        if constexpr (!std::is_void_v<B>)
            if (B::matches(subject)) return B::outcome;
        if constexpr (!std::is_void_v<C>)
            if (C::matches(subject)) return C::outcome;
        if constexpr (!std::is_void_v<D>)
            if (D::matches(subject)) return D::outcome;
        if constexpr (!std::is_void_v<E>)
            if (E::matches(subject)) return E::outcome;
        if constexpr (!std::is_void_v<F>)
            if (F::matches(subject)) return F::outcome;
        if constexpr (!std::is_void_v<G>)
            if (G::matches(subject)) return G::outcome;
        if constexpr (!std::is_void_v<H>)
            if (H::matches(subject)) return H::outcome;
        if constexpr (sizeof...(Steps) > 0)
            return first_decision<Answer, Last, Steps...>::answer(subject);
        else if constexpr (requires { Last::outcome; })
            return Last::outcome;
        else
            return Last::template answer<Answer>(subject);
    }
};

} // namespace detail
} // namespace v0
} // namespace partnerkit

#endif
