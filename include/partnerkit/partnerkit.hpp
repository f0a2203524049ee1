// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#ifndef PARTNERKIT_PARTNERKIT_HPP_INCLUDED
#define PARTNERKIT_PARTNERKIT_HPP_INCLUDED

#include <partnerkit/condition.hpp>
#include <partnerkit/domain.hpp>
#include <partnerkit/score.hpp>
#include <partnerkit/table.hpp>
#include <partnerkit/tier.hpp>
#include <partnerkit/version.hpp>

#endif
