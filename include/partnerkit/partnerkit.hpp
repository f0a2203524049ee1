// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#ifndef PARTNERKIT_PARTNERKIT_HPP_INCLUDED
#define PARTNERKIT_PARTNERKIT_HPP_INCLUDED

#include <partnerkit/amount.hpp>
#include <partnerkit/bind.hpp>
#include <partnerkit/calendar.hpp>
#include <partnerkit/checked.hpp>
#include <partnerkit/commission.hpp>
#include <partnerkit/condition.hpp>
#include <partnerkit/criterion.hpp>
#include <partnerkit/date.hpp>
#include <partnerkit/domain.hpp>
#include <partnerkit/expected.hpp>
#include <partnerkit/explain.hpp>
#include <partnerkit/field.hpp>
#include <partnerkit/fraction.hpp>
#include <partnerkit/hit.hpp>
#include <partnerkit/lifecycle.hpp>
#include <partnerkit/lint.hpp>
#include <partnerkit/margin.hpp>
#include <partnerkit/migration.hpp>
#include <partnerkit/movement.hpp>
#include <partnerkit/next.hpp>
#include <partnerkit/points.hpp>
#include <partnerkit/possible.hpp>
#include <partnerkit/proof.hpp>
#include <partnerkit/prove.hpp>
#include <partnerkit/ranking.hpp>
#include <partnerkit/reader.hpp>
#include <partnerkit/rule.hpp>
#include <partnerkit/schedule.hpp>
#include <partnerkit/score.hpp>
#include <partnerkit/table.hpp>
#include <partnerkit/text.hpp>
#include <partnerkit/tier.hpp>
#include <partnerkit/timeline.hpp>
#include <partnerkit/tree.hpp>
#include <partnerkit/version.hpp>
#include <partnerkit/view.hpp>
#include <partnerkit/way.hpp>
#include <partnerkit/with.hpp>

#endif
