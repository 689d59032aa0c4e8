//! The timeline's answers against values that were worked out without it: by hand, and for every row of the table with
//! Python's calendar and zone data, from the dates in the contract. A row that fails is never mended by copying what
//! the program says.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use jiff::civil::{Date, date};
use jiff::tz::{Offset, TimeZone};
use jiff::{Timestamp, ToSpan};
use proptest::prelude::*;
use safe_passage_core::timeline::{Answer, COUNTRIES, Phase, Status, Timeline, answer, parse_at};

static TIMELINE: LazyLock<Timeline> =
    LazyLock::new(|| Timeline::parse(include_str!("../../../assets/timeline.toml")).expect("the shipped timeline is valid"));

/// Codes under which the rule applies to everybody: the country of the rule and its territories.
const RULE_COUNTRIES: [&str; 6] = ["US", "PR", "GU", "VI", "AS", "MP"];

/// On which side of a deadline, and how many days away.
type Distance = (Status, i64);

/// Moment, country, whether a US person; whether the rule applies, phase, distance to the sales and to the update ban.
type Row = (&'static str, &'static str, Option<bool>, bool, Option<Phase>, Distance, Distance);

const NOT_ASKED: Option<bool> = None;
const NO: Option<bool> = Some(false);
const YES: Option<bool> = Some(true);

const NO_PHASE: Option<Phase> = None;
const BEFORE: Option<Phase> = Some(Phase::BeforeAnnouncement);
const ANNOUNCED: Option<Phase> = Some(Phase::Announced);
const SALES_BANNED: Option<Phase> = Some(Phase::SalesBanned);
const UPDATES_BANNED: Option<Phase> = Some(Phase::UpdatesBanned);

const TODAY: Distance = (Status::Today, 0);

const fn ahead(days: i64) -> Distance {
    (Status::Ahead, days)
}

const fn past(days: i64) -> Distance {
    (Status::Past, days)
}

const TABLE: &[Row] = &[
    // The first and the last moments of the day of the sales ban, written in New York.
    ("2024-07-19T23:59:59-04:00", "US", NOT_ASKED, true, ANNOUNCED, ahead(1), ahead(72)),
    ("2024-07-20T00:00:00-04:00", "US", NOT_ASKED, true, SALES_BANNED, TODAY, ahead(71)),
    ("2024-07-20T00:00:01-04:00", "US", NOT_ASKED, true, SALES_BANNED, TODAY, ahead(71)),
    ("2024-07-20T23:59:59-04:00", "US", NOT_ASKED, true, SALES_BANNED, TODAY, ahead(71)),
    ("2024-07-21T00:00:00-04:00", "US", NOT_ASKED, true, SALES_BANNED, past(1), ahead(70)),
    ("2024-07-21T00:00:01-04:00", "US", NOT_ASKED, true, SALES_BANNED, past(1), ahead(70)),
    // The first and the last moments of the day of the sales ban, written in Los Angeles.
    ("2024-07-19T20:59:59-07:00", "US", NO, true, ANNOUNCED, ahead(1), ahead(72)),
    ("2024-07-19T21:00:00-07:00", "US", NO, true, SALES_BANNED, TODAY, ahead(71)),
    ("2024-07-19T21:00:01-07:00", "US", NO, true, SALES_BANNED, TODAY, ahead(71)),
    ("2024-07-20T20:59:59-07:00", "US", NO, true, SALES_BANNED, TODAY, ahead(71)),
    ("2024-07-20T21:00:00-07:00", "US", NO, true, SALES_BANNED, past(1), ahead(70)),
    ("2024-07-20T21:00:01-07:00", "US", NO, true, SALES_BANNED, past(1), ahead(70)),
    // The first and the last moments of the day of the sales ban, written in Honolulu.
    ("2024-07-19T17:59:59-10:00", "US", NOT_ASKED, true, ANNOUNCED, ahead(1), ahead(72)),
    ("2024-07-19T18:00:00-10:00", "US", NOT_ASKED, true, SALES_BANNED, TODAY, ahead(71)),
    ("2024-07-19T18:00:01-10:00", "US", NOT_ASKED, true, SALES_BANNED, TODAY, ahead(71)),
    ("2024-07-20T17:59:59-10:00", "US", NOT_ASKED, true, SALES_BANNED, TODAY, ahead(71)),
    ("2024-07-20T18:00:00-10:00", "US", NOT_ASKED, true, SALES_BANNED, past(1), ahead(70)),
    ("2024-07-20T18:00:01-10:00", "US", NOT_ASKED, true, SALES_BANNED, past(1), ahead(70)),
    // The first and the last moments of the day of the sales ban, written in Pago Pago.
    ("2024-07-19T16:59:59-11:00", "AS", NOT_ASKED, true, ANNOUNCED, ahead(1), ahead(72)),
    ("2024-07-19T17:00:00-11:00", "AS", NOT_ASKED, true, SALES_BANNED, TODAY, ahead(71)),
    ("2024-07-19T17:00:01-11:00", "AS", NOT_ASKED, true, SALES_BANNED, TODAY, ahead(71)),
    ("2024-07-20T16:59:59-11:00", "AS", NOT_ASKED, true, SALES_BANNED, TODAY, ahead(71)),
    ("2024-07-20T17:00:00-11:00", "AS", NOT_ASKED, true, SALES_BANNED, past(1), ahead(70)),
    ("2024-07-20T17:00:01-11:00", "AS", NOT_ASKED, true, SALES_BANNED, past(1), ahead(70)),
    // The first and the last moments of the day of the sales ban, written in London.
    ("2024-07-20T04:59:59+01:00", "GB", YES, true, ANNOUNCED, ahead(1), ahead(72)),
    ("2024-07-20T05:00:00+01:00", "GB", YES, true, SALES_BANNED, TODAY, ahead(71)),
    ("2024-07-20T05:00:01+01:00", "GB", YES, true, SALES_BANNED, TODAY, ahead(71)),
    ("2024-07-21T04:59:59+01:00", "GB", YES, true, SALES_BANNED, TODAY, ahead(71)),
    ("2024-07-21T05:00:00+01:00", "GB", YES, true, SALES_BANNED, past(1), ahead(70)),
    ("2024-07-21T05:00:01+01:00", "GB", YES, true, SALES_BANNED, past(1), ahead(70)),
    // The first and the last moments of the day of the sales ban, written in Berlin.
    ("2024-07-20T05:59:59+02:00", "DE", YES, true, ANNOUNCED, ahead(1), ahead(72)),
    ("2024-07-20T06:00:00+02:00", "DE", YES, true, SALES_BANNED, TODAY, ahead(71)),
    ("2024-07-20T06:00:01+02:00", "DE", YES, true, SALES_BANNED, TODAY, ahead(71)),
    ("2024-07-21T05:59:59+02:00", "DE", YES, true, SALES_BANNED, TODAY, ahead(71)),
    ("2024-07-21T06:00:00+02:00", "DE", YES, true, SALES_BANNED, past(1), ahead(70)),
    ("2024-07-21T06:00:01+02:00", "DE", YES, true, SALES_BANNED, past(1), ahead(70)),
    // The first and the last moments of the day of the sales ban, written in Kolkata.
    ("2024-07-20T09:29:59+05:30", "IN", YES, true, ANNOUNCED, ahead(1), ahead(72)),
    ("2024-07-20T09:30:00+05:30", "IN", YES, true, SALES_BANNED, TODAY, ahead(71)),
    ("2024-07-20T09:30:01+05:30", "IN", YES, true, SALES_BANNED, TODAY, ahead(71)),
    ("2024-07-21T09:29:59+05:30", "IN", YES, true, SALES_BANNED, TODAY, ahead(71)),
    ("2024-07-21T09:30:00+05:30", "IN", YES, true, SALES_BANNED, past(1), ahead(70)),
    ("2024-07-21T09:30:01+05:30", "IN", YES, true, SALES_BANNED, past(1), ahead(70)),
    // The first and the last moments of the day of the sales ban, written in Tokyo.
    ("2024-07-20T12:59:59+09:00", "JP", YES, true, ANNOUNCED, ahead(1), ahead(72)),
    ("2024-07-20T13:00:00+09:00", "JP", YES, true, SALES_BANNED, TODAY, ahead(71)),
    ("2024-07-20T13:00:01+09:00", "JP", YES, true, SALES_BANNED, TODAY, ahead(71)),
    ("2024-07-21T12:59:59+09:00", "JP", YES, true, SALES_BANNED, TODAY, ahead(71)),
    ("2024-07-21T13:00:00+09:00", "JP", YES, true, SALES_BANNED, past(1), ahead(70)),
    ("2024-07-21T13:00:01+09:00", "JP", YES, true, SALES_BANNED, past(1), ahead(70)),
    // The first and the last moments of the day of the sales ban, written in Auckland.
    ("2024-07-20T15:59:59+12:00", "NZ", YES, true, ANNOUNCED, ahead(1), ahead(72)),
    ("2024-07-20T16:00:00+12:00", "NZ", YES, true, SALES_BANNED, TODAY, ahead(71)),
    ("2024-07-20T16:00:01+12:00", "NZ", YES, true, SALES_BANNED, TODAY, ahead(71)),
    ("2024-07-21T15:59:59+12:00", "NZ", YES, true, SALES_BANNED, TODAY, ahead(71)),
    ("2024-07-21T16:00:00+12:00", "NZ", YES, true, SALES_BANNED, past(1), ahead(70)),
    ("2024-07-21T16:00:01+12:00", "NZ", YES, true, SALES_BANNED, past(1), ahead(70)),
    // The first and the last moments of the day of the sales ban, written in Kiritimati, which the rule does not reach.
    ("2024-07-20T17:59:59+14:00", "KI", NOT_ASKED, false, NO_PHASE, ahead(1), ahead(72)),
    ("2024-07-20T18:00:00+14:00", "KI", NOT_ASKED, false, NO_PHASE, TODAY, ahead(71)),
    ("2024-07-20T18:00:01+14:00", "KI", NOT_ASKED, false, NO_PHASE, TODAY, ahead(71)),
    ("2024-07-21T17:59:59+14:00", "KI", NOT_ASKED, false, NO_PHASE, TODAY, ahead(71)),
    ("2024-07-21T18:00:00+14:00", "KI", NOT_ASKED, false, NO_PHASE, past(1), ahead(70)),
    ("2024-07-21T18:00:01+14:00", "KI", NOT_ASKED, false, NO_PHASE, past(1), ahead(70)),
    // The first and the last moments of the day of the update ban, written in New York.
    ("2024-09-28T23:59:59-04:00", "US", NOT_ASKED, true, SALES_BANNED, past(70), ahead(1)),
    ("2024-09-29T00:00:00-04:00", "US", NOT_ASKED, true, UPDATES_BANNED, past(71), TODAY),
    ("2024-09-29T00:00:01-04:00", "US", NOT_ASKED, true, UPDATES_BANNED, past(71), TODAY),
    ("2024-09-29T23:59:59-04:00", "US", NOT_ASKED, true, UPDATES_BANNED, past(71), TODAY),
    ("2024-09-30T00:00:00-04:00", "US", NOT_ASKED, true, UPDATES_BANNED, past(72), past(1)),
    ("2024-09-30T00:00:01-04:00", "US", NOT_ASKED, true, UPDATES_BANNED, past(72), past(1)),
    // The first and the last moments of the day of the update ban, written in Los Angeles.
    ("2024-09-28T20:59:59-07:00", "US", NO, true, SALES_BANNED, past(70), ahead(1)),
    ("2024-09-28T21:00:00-07:00", "US", NO, true, UPDATES_BANNED, past(71), TODAY),
    ("2024-09-28T21:00:01-07:00", "US", NO, true, UPDATES_BANNED, past(71), TODAY),
    ("2024-09-29T20:59:59-07:00", "US", NO, true, UPDATES_BANNED, past(71), TODAY),
    ("2024-09-29T21:00:00-07:00", "US", NO, true, UPDATES_BANNED, past(72), past(1)),
    ("2024-09-29T21:00:01-07:00", "US", NO, true, UPDATES_BANNED, past(72), past(1)),
    // The first and the last moments of the day of the update ban, written in Honolulu.
    ("2024-09-28T17:59:59-10:00", "US", NOT_ASKED, true, SALES_BANNED, past(70), ahead(1)),
    ("2024-09-28T18:00:00-10:00", "US", NOT_ASKED, true, UPDATES_BANNED, past(71), TODAY),
    ("2024-09-28T18:00:01-10:00", "US", NOT_ASKED, true, UPDATES_BANNED, past(71), TODAY),
    ("2024-09-29T17:59:59-10:00", "US", NOT_ASKED, true, UPDATES_BANNED, past(71), TODAY),
    ("2024-09-29T18:00:00-10:00", "US", NOT_ASKED, true, UPDATES_BANNED, past(72), past(1)),
    ("2024-09-29T18:00:01-10:00", "US", NOT_ASKED, true, UPDATES_BANNED, past(72), past(1)),
    // The first and the last moments of the day of the update ban, written in Pago Pago.
    ("2024-09-28T16:59:59-11:00", "AS", NOT_ASKED, true, SALES_BANNED, past(70), ahead(1)),
    ("2024-09-28T17:00:00-11:00", "AS", NOT_ASKED, true, UPDATES_BANNED, past(71), TODAY),
    ("2024-09-28T17:00:01-11:00", "AS", NOT_ASKED, true, UPDATES_BANNED, past(71), TODAY),
    ("2024-09-29T16:59:59-11:00", "AS", NOT_ASKED, true, UPDATES_BANNED, past(71), TODAY),
    ("2024-09-29T17:00:00-11:00", "AS", NOT_ASKED, true, UPDATES_BANNED, past(72), past(1)),
    ("2024-09-29T17:00:01-11:00", "AS", NOT_ASKED, true, UPDATES_BANNED, past(72), past(1)),
    // The first and the last moments of the day of the update ban, written in London.
    ("2024-09-29T04:59:59+01:00", "GB", YES, true, SALES_BANNED, past(70), ahead(1)),
    ("2024-09-29T05:00:00+01:00", "GB", YES, true, UPDATES_BANNED, past(71), TODAY),
    ("2024-09-29T05:00:01+01:00", "GB", YES, true, UPDATES_BANNED, past(71), TODAY),
    ("2024-09-30T04:59:59+01:00", "GB", YES, true, UPDATES_BANNED, past(71), TODAY),
    ("2024-09-30T05:00:00+01:00", "GB", YES, true, UPDATES_BANNED, past(72), past(1)),
    ("2024-09-30T05:00:01+01:00", "GB", YES, true, UPDATES_BANNED, past(72), past(1)),
    // The first and the last moments of the day of the update ban, written in Berlin.
    ("2024-09-29T05:59:59+02:00", "DE", YES, true, SALES_BANNED, past(70), ahead(1)),
    ("2024-09-29T06:00:00+02:00", "DE", YES, true, UPDATES_BANNED, past(71), TODAY),
    ("2024-09-29T06:00:01+02:00", "DE", YES, true, UPDATES_BANNED, past(71), TODAY),
    ("2024-09-30T05:59:59+02:00", "DE", YES, true, UPDATES_BANNED, past(71), TODAY),
    ("2024-09-30T06:00:00+02:00", "DE", YES, true, UPDATES_BANNED, past(72), past(1)),
    ("2024-09-30T06:00:01+02:00", "DE", YES, true, UPDATES_BANNED, past(72), past(1)),
    // The first and the last moments of the day of the update ban, written in Kolkata.
    ("2024-09-29T09:29:59+05:30", "IN", YES, true, SALES_BANNED, past(70), ahead(1)),
    ("2024-09-29T09:30:00+05:30", "IN", YES, true, UPDATES_BANNED, past(71), TODAY),
    ("2024-09-29T09:30:01+05:30", "IN", YES, true, UPDATES_BANNED, past(71), TODAY),
    ("2024-09-30T09:29:59+05:30", "IN", YES, true, UPDATES_BANNED, past(71), TODAY),
    ("2024-09-30T09:30:00+05:30", "IN", YES, true, UPDATES_BANNED, past(72), past(1)),
    ("2024-09-30T09:30:01+05:30", "IN", YES, true, UPDATES_BANNED, past(72), past(1)),
    // The first and the last moments of the day of the update ban, written in Tokyo.
    ("2024-09-29T12:59:59+09:00", "JP", YES, true, SALES_BANNED, past(70), ahead(1)),
    ("2024-09-29T13:00:00+09:00", "JP", YES, true, UPDATES_BANNED, past(71), TODAY),
    ("2024-09-29T13:00:01+09:00", "JP", YES, true, UPDATES_BANNED, past(71), TODAY),
    ("2024-09-30T12:59:59+09:00", "JP", YES, true, UPDATES_BANNED, past(71), TODAY),
    ("2024-09-30T13:00:00+09:00", "JP", YES, true, UPDATES_BANNED, past(72), past(1)),
    ("2024-09-30T13:00:01+09:00", "JP", YES, true, UPDATES_BANNED, past(72), past(1)),
    // The first and the last moments of the day of the update ban, written in Auckland.
    ("2024-09-29T16:59:59+13:00", "NZ", YES, true, SALES_BANNED, past(70), ahead(1)),
    ("2024-09-29T17:00:00+13:00", "NZ", YES, true, UPDATES_BANNED, past(71), TODAY),
    ("2024-09-29T17:00:01+13:00", "NZ", YES, true, UPDATES_BANNED, past(71), TODAY),
    ("2024-09-30T16:59:59+13:00", "NZ", YES, true, UPDATES_BANNED, past(71), TODAY),
    ("2024-09-30T17:00:00+13:00", "NZ", YES, true, UPDATES_BANNED, past(72), past(1)),
    ("2024-09-30T17:00:01+13:00", "NZ", YES, true, UPDATES_BANNED, past(72), past(1)),
    // The first and the last moments of the day of the update ban, written in Kiritimati, which the rule does not reach.
    ("2024-09-29T17:59:59+14:00", "KI", NOT_ASKED, false, NO_PHASE, past(70), ahead(1)),
    ("2024-09-29T18:00:00+14:00", "KI", NOT_ASKED, false, NO_PHASE, past(71), TODAY),
    ("2024-09-29T18:00:01+14:00", "KI", NOT_ASKED, false, NO_PHASE, past(71), TODAY),
    ("2024-09-30T17:59:59+14:00", "KI", NOT_ASKED, false, NO_PHASE, past(71), TODAY),
    ("2024-09-30T18:00:00+14:00", "KI", NOT_ASKED, false, NO_PHASE, past(72), past(1)),
    ("2024-09-30T18:00:01+14:00", "KI", NOT_ASKED, false, NO_PHASE, past(72), past(1)),
    // The day of the announcement, from before its first second until after its last.
    ("2024-06-19T23:59:59-04:00", "US", NOT_ASKED, true, BEFORE, ahead(31), ahead(102)),
    ("2024-06-20T00:00:00-04:00", "US", NOT_ASKED, true, ANNOUNCED, ahead(30), ahead(101)),
    ("2024-06-20T23:59:59-04:00", "US", NOT_ASKED, true, ANNOUNCED, ahead(30), ahead(101)),
    ("2024-06-21T00:00:00-04:00", "US", NOT_ASKED, true, ANNOUNCED, ahead(29), ahead(100)),
    ("2024-06-20T12:59:59+09:00", "JP", YES, true, BEFORE, ahead(31), ahead(102)),
    ("2024-06-20T13:00:00+09:00", "JP", YES, true, ANNOUNCED, ahead(30), ahead(101)),
    ("2024-06-21T12:59:59+09:00", "JP", YES, true, ANNOUNCED, ahead(30), ahead(101)),
    ("2024-06-21T13:00:00+09:00", "JP", YES, true, ANNOUNCED, ahead(29), ahead(100)),
    ("2024-06-19T17:59:59-10:00", "US", NO, true, BEFORE, ahead(31), ahead(102)),
    ("2024-06-19T18:00:00-10:00", "US", NO, true, ANNOUNCED, ahead(30), ahead(101)),
    ("2024-06-20T17:59:59-10:00", "US", NO, true, ANNOUNCED, ahead(30), ahead(101)),
    ("2024-06-20T18:00:00-10:00", "US", NO, true, ANNOUNCED, ahead(29), ahead(100)),
    ("2024-06-20T05:59:59+02:00", "FR", NOT_ASKED, false, NO_PHASE, ahead(31), ahead(102)),
    ("2024-06-20T06:00:00+02:00", "FR", NOT_ASKED, false, NO_PHASE, ahead(30), ahead(101)),
    ("2024-06-21T05:59:59+02:00", "FR", NOT_ASKED, false, NO_PHASE, ahead(30), ahead(101)),
    ("2024-06-21T06:00:00+02:00", "FR", NOT_ASKED, false, NO_PHASE, ahead(29), ahead(100)),
    ("2024-06-19", "US", NOT_ASKED, true, BEFORE, ahead(31), ahead(102)),
    ("2024-06-20", "US", NOT_ASKED, true, ANNOUNCED, ahead(30), ahead(101)),
    ("2024-06-21", "BR", YES, true, ANNOUNCED, ahead(29), ahead(100)),
    // Leap days, and 2100, which has none.
    ("2000-02-28", "US", NOT_ASKED, true, BEFORE, ahead(8909), ahead(8980)),
    ("2000-02-29", "US", NOT_ASKED, true, BEFORE, ahead(8908), ahead(8979)),
    ("2000-03-01", "US", NOT_ASKED, true, BEFORE, ahead(8907), ahead(8978)),
    ("2024-02-28", "US", NOT_ASKED, true, BEFORE, ahead(143), ahead(214)),
    ("2024-02-29", "US", NOT_ASKED, true, BEFORE, ahead(142), ahead(213)),
    ("2024-03-01", "US", NOT_ASKED, true, BEFORE, ahead(141), ahead(212)),
    ("2024-02-29T05:00:00Z", "US", NOT_ASKED, true, BEFORE, ahead(142), ahead(213)),
    ("2024-02-29T23:59:59-05:00", "US", NOT_ASKED, true, BEFORE, ahead(142), ahead(213)),
    ("2024-02-29T00:00:00+09:00", "JP", YES, true, BEFORE, ahead(143), ahead(214)),
    ("2028-02-28", "US", NOT_ASKED, true, UPDATES_BANNED, past(1318), past(1247)),
    ("2028-02-29", "US", NOT_ASKED, true, UPDATES_BANNED, past(1319), past(1248)),
    ("2028-03-01", "US", NOT_ASKED, true, UPDATES_BANNED, past(1320), past(1249)),
    ("2028-02-29T23:59:59-05:00", "US", NOT_ASKED, true, UPDATES_BANNED, past(1319), past(1248)),
    ("2028-03-01T00:00:00+01:00", "DE", YES, true, UPDATES_BANNED, past(1319), past(1248)),
    ("2100-02-28", "US", NOT_ASKED, true, UPDATES_BANNED, past(27_616), past(27_545)),
    ("2100-02-28T23:59:59-05:00", "US", NOT_ASKED, true, UPDATES_BANNED, past(27_616), past(27_545)),
    ("2100-03-01", "US", NOT_ASKED, true, UPDATES_BANNED, past(27_617), past(27_546)),
    // Ends of years: New York's midnight is 05:00 in UTC then.
    ("2024-01-01T04:59:59Z", "US", NOT_ASKED, true, BEFORE, ahead(202), ahead(273)),
    ("2024-01-01T05:00:00Z", "US", NOT_ASKED, true, BEFORE, ahead(201), ahead(272)),
    ("2025-01-01T04:59:59Z", "US", NOT_ASKED, true, UPDATES_BANNED, past(164), past(93)),
    ("2025-01-01T05:00:00Z", "US", NOT_ASKED, true, UPDATES_BANNED, past(165), past(94)),
    ("2026-01-01T04:59:59Z", "US", NOT_ASKED, true, UPDATES_BANNED, past(529), past(458)),
    ("2026-01-01T05:00:00Z", "US", NOT_ASKED, true, UPDATES_BANNED, past(530), past(459)),
    ("2027-01-01T04:59:59Z", "US", NOT_ASKED, true, UPDATES_BANNED, past(894), past(823)),
    ("2027-01-01T05:00:00Z", "US", NOT_ASKED, true, UPDATES_BANNED, past(895), past(824)),
    ("2028-01-01T04:59:59Z", "US", NOT_ASKED, true, UPDATES_BANNED, past(1259), past(1188)),
    ("2028-01-01T05:00:00Z", "US", NOT_ASKED, true, UPDATES_BANNED, past(1260), past(1189)),
    ("2024-12-31T23:59:59-05:00", "US", NOT_ASKED, true, UPDATES_BANNED, past(164), past(93)),
    ("2025-01-01T00:00:00-05:00", "US", NOT_ASKED, true, UPDATES_BANNED, past(165), past(94)),
    ("2025-01-01T00:00:00+14:00", "KI", YES, true, UPDATES_BANNED, past(164), past(93)),
    ("2025-01-01T00:00:00+00:00", "GB", NOT_ASKED, false, NO_PHASE, past(164), past(93)),
    ("2024-12-31T23:59:59-10:00", "US", NOT_ASKED, true, UPDATES_BANNED, past(165), past(94)),
    // Puerto Rico never changes its clocks: its midnight in winter is an hour before New York's, in summer the same.
    ("2025-01-01T00:00:00-04:00", "PR", NOT_ASKED, true, UPDATES_BANNED, past(164), past(93)),
    ("2025-01-01T00:59:59-04:00", "PR", NOT_ASKED, true, UPDATES_BANNED, past(164), past(93)),
    ("2025-01-01T01:00:00-04:00", "PR", NOT_ASKED, true, UPDATES_BANNED, past(165), past(94)),
    ("2024-09-28T23:59:59-04:00", "PR", NO, true, SALES_BANNED, past(70), ahead(1)),
    ("2024-09-29T00:00:00-04:00", "PR", NO, true, UPDATES_BANNED, past(71), TODAY),
    // Guam and the Northern Marianas, 14 hours ahead of New York: their day of a ban begins while it is the day before there.
    ("2024-09-29T00:00:00+10:00", "GU", NOT_ASKED, true, SALES_BANNED, past(70), ahead(1)),
    ("2024-09-29T13:59:59+10:00", "GU", NOT_ASKED, true, SALES_BANNED, past(70), ahead(1)),
    ("2024-09-29T14:00:00+10:00", "GU", NOT_ASKED, true, UPDATES_BANNED, past(71), TODAY),
    ("2024-07-20T14:00:00+10:00", "MP", NO, true, SALES_BANNED, TODAY, ahead(71)),
    ("2024-07-20T13:59:59+10:00", "MP", NO, true, ANNOUNCED, ahead(1), ahead(72)),
    // From the first second of 1970 until the end of 2100, then in the years 1 and 9999.
    ("1970-01-01T00:00:00Z", "US", NOT_ASKED, true, BEFORE, ahead(19_925), ahead(19_996)),
    ("1970-01-01", "US", NOT_ASKED, true, BEFORE, ahead(19_924), ahead(19_995)),
    ("1970-01-01T04:59:59Z", "US", NOT_ASKED, true, BEFORE, ahead(19_925), ahead(19_996)),
    ("1999-12-31T23:59:59Z", "US", NOT_ASKED, true, BEFORE, ahead(8968), ahead(9039)),
    ("1999-12-31", "DE", NOT_ASKED, false, NO_PHASE, ahead(8968), ahead(9039)),
    ("2000-01-01", "DE", YES, true, BEFORE, ahead(8967), ahead(9038)),
    ("2001-09-09T01:46:40Z", "US", NOT_ASKED, true, BEFORE, ahead(8351), ahead(8422)),
    ("2014-09-11", "US", NOT_ASKED, true, BEFORE, ahead(3600), ahead(3671)),
    ("2017-09-13", "LT", NO, false, NO_PHASE, ahead(2502), ahead(2573)),
    ("2022-03-15", "DE", NOT_ASKED, false, NO_PHASE, ahead(858), ahead(929)),
    ("2038-01-19T03:14:07Z", "US", NOT_ASKED, true, UPDATES_BANNED, past(4930), past(4859)),
    ("2038-01-19T03:14:08Z", "US", NOT_ASKED, true, UPDATES_BANNED, past(4930), past(4859)),
    ("2038-01-19T05:00:00Z", "US", NOT_ASKED, true, UPDATES_BANNED, past(4931), past(4860)),
    ("2050-07-01", "US", NOT_ASKED, true, UPDATES_BANNED, past(9477), past(9406)),
    ("2050-07-01T03:59:59Z", "CA", YES, true, UPDATES_BANNED, past(9476), past(9405)),
    ("2099-12-31", "US", NOT_ASKED, true, UPDATES_BANNED, past(27_557), past(27_486)),
    ("2100-01-01T04:59:59Z", "US", NOT_ASKED, true, UPDATES_BANNED, past(27_557), past(27_486)),
    ("2100-01-01T05:00:00Z", "US", NOT_ASKED, true, UPDATES_BANNED, past(27_558), past(27_487)),
    ("2100-12-31", "US", NOT_ASKED, true, UPDATES_BANNED, past(27_922), past(27_851)),
    ("2101-01-01T04:59:59Z", "US", NOT_ASKED, true, UPDATES_BANNED, past(27_922), past(27_851)),
    ("2101-01-01T05:00:00Z", "JP", NOT_ASKED, false, NO_PHASE, past(27_923), past(27_852)),
    ("0001-01-02", "BR", NOT_ASKED, false, NO_PHASE, ahead(739_085), ahead(739_156)),
    ("9999-12-30T21:59:59Z", "US", NOT_ASKED, true, UPDATES_BANNED, past(2_912_971), past(2_912_900)),
    // Daylight saving time begins in New York on 2024-03-10, a day of 23 hours.
    ("2024-03-09T23:59:59-05:00", "US", NOT_ASKED, true, BEFORE, ahead(133), ahead(204)),
    ("2024-03-10T00:00:00-05:00", "US", NOT_ASKED, true, BEFORE, ahead(132), ahead(203)),
    ("2024-03-10T01:59:59-05:00", "US", NOT_ASKED, true, BEFORE, ahead(132), ahead(203)),
    ("2024-03-10T03:00:00-04:00", "US", NOT_ASKED, true, BEFORE, ahead(132), ahead(203)),
    ("2024-03-10T23:59:59-04:00", "US", NOT_ASKED, true, BEFORE, ahead(132), ahead(203)),
    ("2024-03-11T00:00:00-04:00", "US", NOT_ASKED, true, BEFORE, ahead(131), ahead(202)),
    ("2024-03-11T04:59:59+01:00", "DE", YES, true, BEFORE, ahead(132), ahead(203)),
    // Daylight saving time ends in New York on 2024-11-03, a day of 25 hours.
    ("2024-11-02T23:59:59-04:00", "US", NOT_ASKED, true, UPDATES_BANNED, past(105), past(34)),
    ("2024-11-03T00:00:00-04:00", "US", NOT_ASKED, true, UPDATES_BANNED, past(106), past(35)),
    ("2024-11-03T01:59:59-04:00", "US", NOT_ASKED, true, UPDATES_BANNED, past(106), past(35)),
    ("2024-11-03T01:00:00-05:00", "US", NOT_ASKED, true, UPDATES_BANNED, past(106), past(35)),
    ("2024-11-03T01:30:00-04:00", "US", NOT_ASKED, true, UPDATES_BANNED, past(106), past(35)),
    ("2024-11-03T01:30:00-05:00", "US", NOT_ASKED, true, UPDATES_BANNED, past(106), past(35)),
    ("2024-11-03T23:59:59-05:00", "US", NOT_ASKED, true, UPDATES_BANNED, past(106), past(35)),
    ("2024-11-04T00:00:00-05:00", "US", NOT_ASKED, true, UPDATES_BANNED, past(107), past(36)),
    ("2024-11-04T04:59:59Z", "IT", NOT_ASKED, false, NO_PHASE, past(106), past(35)),
    ("2024-11-04T05:00:00Z", "IT", NOT_ASKED, false, NO_PHASE, past(107), past(36)),
    // Daylight saving time begins in New York on 2025-03-09, a day of 23 hours.
    ("2025-03-08T23:59:59-05:00", "US", NOT_ASKED, true, UPDATES_BANNED, past(231), past(160)),
    ("2025-03-09T00:00:00-05:00", "US", NOT_ASKED, true, UPDATES_BANNED, past(232), past(161)),
    ("2025-03-09T01:59:59-05:00", "US", NOT_ASKED, true, UPDATES_BANNED, past(232), past(161)),
    ("2025-03-09T03:00:00-04:00", "US", NOT_ASKED, true, UPDATES_BANNED, past(232), past(161)),
    ("2025-03-09T23:59:59-04:00", "US", NOT_ASKED, true, UPDATES_BANNED, past(232), past(161)),
    ("2025-03-10T00:00:00-04:00", "US", NOT_ASKED, true, UPDATES_BANNED, past(233), past(162)),
    ("2025-03-10T04:59:59+01:00", "DE", YES, true, UPDATES_BANNED, past(232), past(161)),
    // Daylight saving time ends in New York on 2025-11-02, a day of 25 hours.
    ("2025-11-01T23:59:59-04:00", "US", NOT_ASKED, true, UPDATES_BANNED, past(469), past(398)),
    ("2025-11-02T00:00:00-04:00", "US", NOT_ASKED, true, UPDATES_BANNED, past(470), past(399)),
    ("2025-11-02T01:59:59-04:00", "US", NOT_ASKED, true, UPDATES_BANNED, past(470), past(399)),
    ("2025-11-02T01:00:00-05:00", "US", NOT_ASKED, true, UPDATES_BANNED, past(470), past(399)),
    ("2025-11-02T01:30:00-04:00", "US", NOT_ASKED, true, UPDATES_BANNED, past(470), past(399)),
    ("2025-11-02T01:30:00-05:00", "US", NOT_ASKED, true, UPDATES_BANNED, past(470), past(399)),
    ("2025-11-02T23:59:59-05:00", "US", NOT_ASKED, true, UPDATES_BANNED, past(470), past(399)),
    ("2025-11-03T00:00:00-05:00", "US", NOT_ASKED, true, UPDATES_BANNED, past(471), past(400)),
    ("2025-11-03T04:59:59Z", "IT", NOT_ASKED, false, NO_PHASE, past(470), past(399)),
    ("2025-11-03T05:00:00Z", "IT", NOT_ASKED, false, NO_PHASE, past(471), past(400)),
    // Daylight saving time begins in New York on 2026-03-08, a day of 23 hours.
    ("2026-03-07T23:59:59-05:00", "US", NOT_ASKED, true, UPDATES_BANNED, past(595), past(524)),
    ("2026-03-08T00:00:00-05:00", "US", NOT_ASKED, true, UPDATES_BANNED, past(596), past(525)),
    ("2026-03-08T01:59:59-05:00", "US", NOT_ASKED, true, UPDATES_BANNED, past(596), past(525)),
    ("2026-03-08T03:00:00-04:00", "US", NOT_ASKED, true, UPDATES_BANNED, past(596), past(525)),
    ("2026-03-08T23:59:59-04:00", "US", NOT_ASKED, true, UPDATES_BANNED, past(596), past(525)),
    ("2026-03-09T00:00:00-04:00", "US", NOT_ASKED, true, UPDATES_BANNED, past(597), past(526)),
    ("2026-03-09T04:59:59+01:00", "DE", YES, true, UPDATES_BANNED, past(596), past(525)),
    // Daylight saving time ends in New York on 2026-11-01, a day of 25 hours.
    ("2026-10-31T23:59:59-04:00", "US", NOT_ASKED, true, UPDATES_BANNED, past(833), past(762)),
    ("2026-11-01T00:00:00-04:00", "US", NOT_ASKED, true, UPDATES_BANNED, past(834), past(763)),
    ("2026-11-01T01:59:59-04:00", "US", NOT_ASKED, true, UPDATES_BANNED, past(834), past(763)),
    ("2026-11-01T01:00:00-05:00", "US", NOT_ASKED, true, UPDATES_BANNED, past(834), past(763)),
    ("2026-11-01T01:30:00-04:00", "US", NOT_ASKED, true, UPDATES_BANNED, past(834), past(763)),
    ("2026-11-01T01:30:00-05:00", "US", NOT_ASKED, true, UPDATES_BANNED, past(834), past(763)),
    ("2026-11-01T23:59:59-05:00", "US", NOT_ASKED, true, UPDATES_BANNED, past(834), past(763)),
    ("2026-11-02T00:00:00-05:00", "US", NOT_ASKED, true, UPDATES_BANNED, past(835), past(764)),
    ("2026-11-02T04:59:59Z", "IT", NOT_ASKED, false, NO_PHASE, past(834), past(763)),
    ("2026-11-02T05:00:00Z", "IT", NOT_ASKED, false, NO_PHASE, past(835), past(764)),
    // Every jurisdiction that has events, a member of the union and countries that have none, with each answer.
    ("2026-11-23T12:00:00Z", "US", NOT_ASKED, true, UPDATES_BANNED, past(856), past(785)),
    ("2026-11-23T12:00:00Z", "US", NO, true, UPDATES_BANNED, past(856), past(785)),
    ("2026-11-23T12:00:00Z", "US", YES, true, UPDATES_BANNED, past(856), past(785)),
    ("2026-11-23T12:00:00Z", "PR", NOT_ASKED, true, UPDATES_BANNED, past(856), past(785)),
    ("2026-11-23T12:00:00Z", "PR", NO, true, UPDATES_BANNED, past(856), past(785)),
    ("2026-11-23T12:00:00Z", "PR", YES, true, UPDATES_BANNED, past(856), past(785)),
    ("2026-11-23T12:00:00Z", "GU", NOT_ASKED, true, UPDATES_BANNED, past(856), past(785)),
    ("2026-11-23T12:00:00Z", "GU", NO, true, UPDATES_BANNED, past(856), past(785)),
    ("2026-11-23T12:00:00Z", "GU", YES, true, UPDATES_BANNED, past(856), past(785)),
    ("2026-11-23T12:00:00Z", "VI", NOT_ASKED, true, UPDATES_BANNED, past(856), past(785)),
    ("2026-11-23T12:00:00Z", "VI", NO, true, UPDATES_BANNED, past(856), past(785)),
    ("2026-11-23T12:00:00Z", "VI", YES, true, UPDATES_BANNED, past(856), past(785)),
    ("2026-11-23T12:00:00Z", "AS", NOT_ASKED, true, UPDATES_BANNED, past(856), past(785)),
    ("2026-11-23T12:00:00Z", "AS", NO, true, UPDATES_BANNED, past(856), past(785)),
    ("2026-11-23T12:00:00Z", "AS", YES, true, UPDATES_BANNED, past(856), past(785)),
    ("2026-11-23T12:00:00Z", "MP", NOT_ASKED, true, UPDATES_BANNED, past(856), past(785)),
    ("2026-11-23T12:00:00Z", "MP", NO, true, UPDATES_BANNED, past(856), past(785)),
    ("2026-11-23T12:00:00Z", "MP", YES, true, UPDATES_BANNED, past(856), past(785)),
    ("2026-11-23T12:00:00Z", "DE", NOT_ASKED, false, NO_PHASE, past(856), past(785)),
    ("2026-11-23T12:00:00Z", "DE", NO, false, NO_PHASE, past(856), past(785)),
    ("2026-11-23T12:00:00Z", "DE", YES, true, UPDATES_BANNED, past(856), past(785)),
    ("2026-11-23T12:00:00Z", "GB", NOT_ASKED, false, NO_PHASE, past(856), past(785)),
    ("2026-11-23T12:00:00Z", "GB", NO, false, NO_PHASE, past(856), past(785)),
    ("2026-11-23T12:00:00Z", "GB", YES, true, UPDATES_BANNED, past(856), past(785)),
    ("2026-11-23T12:00:00Z", "FR", NOT_ASKED, false, NO_PHASE, past(856), past(785)),
    ("2026-11-23T12:00:00Z", "FR", NO, false, NO_PHASE, past(856), past(785)),
    ("2026-11-23T12:00:00Z", "FR", YES, true, UPDATES_BANNED, past(856), past(785)),
    ("2026-11-23T12:00:00Z", "IT", NOT_ASKED, false, NO_PHASE, past(856), past(785)),
    ("2026-11-23T12:00:00Z", "IT", NO, false, NO_PHASE, past(856), past(785)),
    ("2026-11-23T12:00:00Z", "IT", YES, true, UPDATES_BANNED, past(856), past(785)),
    ("2026-11-23T12:00:00Z", "CZ", NOT_ASKED, false, NO_PHASE, past(856), past(785)),
    ("2026-11-23T12:00:00Z", "CZ", NO, false, NO_PHASE, past(856), past(785)),
    ("2026-11-23T12:00:00Z", "CZ", YES, true, UPDATES_BANNED, past(856), past(785)),
    ("2026-11-23T12:00:00Z", "PL", NOT_ASKED, false, NO_PHASE, past(856), past(785)),
    ("2026-11-23T12:00:00Z", "PL", NO, false, NO_PHASE, past(856), past(785)),
    ("2026-11-23T12:00:00Z", "PL", YES, true, UPDATES_BANNED, past(856), past(785)),
    ("2026-11-23T12:00:00Z", "LT", NOT_ASKED, false, NO_PHASE, past(856), past(785)),
    ("2026-11-23T12:00:00Z", "LT", NO, false, NO_PHASE, past(856), past(785)),
    ("2026-11-23T12:00:00Z", "LT", YES, true, UPDATES_BANNED, past(856), past(785)),
    ("2026-11-23T12:00:00Z", "NL", NOT_ASKED, false, NO_PHASE, past(856), past(785)),
    ("2026-11-23T12:00:00Z", "NL", NO, false, NO_PHASE, past(856), past(785)),
    ("2026-11-23T12:00:00Z", "NL", YES, true, UPDATES_BANNED, past(856), past(785)),
    ("2026-11-23T12:00:00Z", "RO", NOT_ASKED, false, NO_PHASE, past(856), past(785)),
    ("2026-11-23T12:00:00Z", "RO", NO, false, NO_PHASE, past(856), past(785)),
    ("2026-11-23T12:00:00Z", "RO", YES, true, UPDATES_BANNED, past(856), past(785)),
    ("2026-11-23T12:00:00Z", "UA", NOT_ASKED, false, NO_PHASE, past(856), past(785)),
    ("2026-11-23T12:00:00Z", "UA", NO, false, NO_PHASE, past(856), past(785)),
    ("2026-11-23T12:00:00Z", "UA", YES, true, UPDATES_BANNED, past(856), past(785)),
    ("2026-11-23T12:00:00Z", "CA", NOT_ASKED, false, NO_PHASE, past(856), past(785)),
    ("2026-11-23T12:00:00Z", "CA", NO, false, NO_PHASE, past(856), past(785)),
    ("2026-11-23T12:00:00Z", "CA", YES, true, UPDATES_BANNED, past(856), past(785)),
    ("2026-11-23T12:00:00Z", "AU", NOT_ASKED, false, NO_PHASE, past(856), past(785)),
    ("2026-11-23T12:00:00Z", "AU", NO, false, NO_PHASE, past(856), past(785)),
    ("2026-11-23T12:00:00Z", "AU", YES, true, UPDATES_BANNED, past(856), past(785)),
    ("2026-11-23T12:00:00Z", "CH", NOT_ASKED, false, NO_PHASE, past(856), past(785)),
    ("2026-11-23T12:00:00Z", "CH", NO, false, NO_PHASE, past(856), past(785)),
    ("2026-11-23T12:00:00Z", "CH", YES, true, UPDATES_BANNED, past(856), past(785)),
    ("2026-11-23T12:00:00Z", "AT", NOT_ASKED, false, NO_PHASE, past(856), past(785)),
    ("2026-11-23T12:00:00Z", "AT", NO, false, NO_PHASE, past(856), past(785)),
    ("2026-11-23T12:00:00Z", "AT", YES, true, UPDATES_BANNED, past(856), past(785)),
    ("2026-11-23T12:00:00Z", "BR", NOT_ASKED, false, NO_PHASE, past(856), past(785)),
    ("2026-11-23T12:00:00Z", "BR", NO, false, NO_PHASE, past(856), past(785)),
    ("2026-11-23T12:00:00Z", "BR", YES, true, UPDATES_BANNED, past(856), past(785)),
    ("2026-11-23T12:00:00Z", "JP", NOT_ASKED, false, NO_PHASE, past(856), past(785)),
    ("2026-11-23T12:00:00Z", "JP", NO, false, NO_PHASE, past(856), past(785)),
    ("2026-11-23T12:00:00Z", "JP", YES, true, UPDATES_BANNED, past(856), past(785)),
    // The same between the two deadlines.
    ("2024-08-15", "US", NOT_ASKED, true, SALES_BANNED, past(26), ahead(45)),
    ("2024-08-15", "US", NO, true, SALES_BANNED, past(26), ahead(45)),
    ("2024-08-15", "US", YES, true, SALES_BANNED, past(26), ahead(45)),
    ("2024-08-15", "GU", NOT_ASKED, true, SALES_BANNED, past(26), ahead(45)),
    ("2024-08-15", "GU", NO, true, SALES_BANNED, past(26), ahead(45)),
    ("2024-08-15", "GU", YES, true, SALES_BANNED, past(26), ahead(45)),
    ("2024-08-15", "DE", NOT_ASKED, false, NO_PHASE, past(26), ahead(45)),
    ("2024-08-15", "DE", NO, false, NO_PHASE, past(26), ahead(45)),
    ("2024-08-15", "DE", YES, true, SALES_BANNED, past(26), ahead(45)),
    ("2024-08-15", "GB", NOT_ASKED, false, NO_PHASE, past(26), ahead(45)),
    ("2024-08-15", "GB", NO, false, NO_PHASE, past(26), ahead(45)),
    ("2024-08-15", "GB", YES, true, SALES_BANNED, past(26), ahead(45)),
    ("2024-08-15", "UA", NOT_ASKED, false, NO_PHASE, past(26), ahead(45)),
    ("2024-08-15", "UA", NO, false, NO_PHASE, past(26), ahead(45)),
    ("2024-08-15", "UA", YES, true, SALES_BANNED, past(26), ahead(45)),
    ("2024-08-15", "AU", NOT_ASKED, false, NO_PHASE, past(26), ahead(45)),
    ("2024-08-15", "AU", NO, false, NO_PHASE, past(26), ahead(45)),
    ("2024-08-15", "AU", YES, true, SALES_BANNED, past(26), ahead(45)),
    ("2024-08-15", "AT", NOT_ASKED, false, NO_PHASE, past(26), ahead(45)),
    ("2024-08-15", "AT", NO, false, NO_PHASE, past(26), ahead(45)),
    ("2024-08-15", "AT", YES, true, SALES_BANNED, past(26), ahead(45)),
    ("2024-08-15", "BR", NOT_ASKED, false, NO_PHASE, past(26), ahead(45)),
    ("2024-08-15", "BR", NO, false, NO_PHASE, past(26), ahead(45)),
    ("2024-08-15", "BR", YES, true, SALES_BANNED, past(26), ahead(45)),
    // Codes in small letters and with blanks around them.
    ("2024-08-15", "us", NOT_ASKED, true, SALES_BANNED, past(26), ahead(45)),
    ("2024-08-15", " us ", NOT_ASKED, true, SALES_BANNED, past(26), ahead(45)),
    ("2024-08-15", "pr", NOT_ASKED, true, SALES_BANNED, past(26), ahead(45)),
    ("2024-08-15", "de", NOT_ASKED, false, NO_PHASE, past(26), ahead(45)),
    ("2024-08-15", " de", YES, true, SALES_BANNED, past(26), ahead(45)),
];

fn at(text: &str) -> Timestamp {
    parse_at(text).unwrap_or_else(|error| panic!("{text}: {error}"))
}

fn distances(answer: &Answer) -> [Distance; 2] {
    answer.deadlines.each_ref().map(|deadline| (deadline.status, deadline.days))
}

#[test]
fn every_row_of_the_table_is_answered_as_it_was_worked_out() {
    let mut wrong = Vec::new();
    for &(text, country, us_person, applies, phase, sales, updates) in TABLE {
        let answer = answer(&TIMELINE, at(text), country, us_person);
        let got = (answer.applies, answer.phase, distances(&answer));
        let expected = (applies, phase, [sales, updates]);
        if got != expected {
            wrong.push(format!("{text} {country:?} {us_person:?}\n  expected {expected:?}\n  got      {got:?}"));
        }
    }
    assert!(wrong.is_empty(), "{} of {} rows:\n{}", wrong.len(), TABLE.len(), wrong.join("\n"));
}

#[test]
fn the_table_asks_for_every_country_that_has_events_with_every_answer() {
    for event in TIMELINE.events() {
        let country = event.jurisdiction.split('-').next().expect("a part before the hyphen");
        // The union and the world are nobody's country.
        if country == "EU" || country == "ZZ" {
            continue;
        }
        for us_person in [NOT_ASKED, NO, YES] {
            assert!(TABLE.iter().any(|row| row.1 == country && row.2 == us_person), "{country} {us_person:?}");
        }
    }
}

#[test]
fn the_first_and_the_last_instant_that_there_are_have_their_days() {
    // By the mean time of New York, almost five hours behind Greenwich, the first instant is still on 1 January -9999.
    let first = answer(&TIMELINE, Timestamp::MIN, "US", NOT_ASKED);
    assert_eq!((first.phase, distances(&first)), (BEFORE, [ahead(4_391_511), ahead(4_391_582)]));
    let last = answer(&TIMELINE, Timestamp::MAX, "US", NOT_ASKED);
    assert_eq!((last.phase, distances(&last)), (UPDATES_BANNED, [past(2_912_971), past(2_912_900)]));
}

/// Ids of events.
type Ids = &'static [&'static str];

/// What the whole world shares.
const WORLD: Ids = &["google-2024-play-removal"];

/// What the members of the European Union share.
const UNION: Ids = &["eu-2018-ep-resolution", "eu-2019-commission-answer"];

/// What happened in the country of the rule and in its states.
const RULE: Ids = &[
    "hist-2014-equation-upload",
    "us-2017-gsa",
    "us-2017-bod-17-01",
    "hist-2017-wsj-top-secret",
    "us-2017-ndaa-signed",
    "us-2018-suits-dismissed",
    "us-nh-2018",
    "us-2018-ndaa-effective",
    "us-vt-2019",
    "us-2022-fcc-covered-list",
    "us-nj-2023",
    "us-2024-final-determination",
    "us-2024-ofac",
    "us-2024-entity-list",
    "kl-2024-us-exit-announced",
    "kl-2024-free-six-months",
    "us-2024-icts-redesignation",
    "us-2024-sales-ban",
    "us-2024-fcc-kaspersky-lab-inc",
    "kl-2024-pango-deal",
    "kl-2024-business-cutoff",
    "kl-2024-ultraav-push",
    "us-2024-update-ban",
    "hist-2024-12-still-updating",
    "us-2024-icts-final-rule",
];

const GERMANY: Ids = &["de-2022-bsi-warning", "de-2022-ovg"];
const BRITAIN: Ids = &["gb-2017-ncsc-letter", "gb-2022-ncsc-guidance", "kl-2024-uk-office"];
const FRANCE: Ids = &["fr-2022-anssi"];
const ITALY: Ids = &["it-2022-acn-circular", "it-2025-acn-circular"];
const CZECHIA: Ids = &["cz-2022-nukib"];
const POLAND: Ids = &["pl-2022-recommendation", "pl-2022-sanctions"];
const LITHUANIA: Ids = &["lt-2017-ban"];
const NETHERLANDS: Ids = &["nl-2018-phaseout"];
const ROMANIA: Ids = &["ro-2022-law-354"];
const UKRAINE: Ids = &["ua-2015-sanctions"];
const CANADA: Ids = &["ca-2023-mobile"];
const AUSTRALIA: Ids = &["au-2025-pspf-issued", "au-2025-pspf-deadline"];
const SWITZERLAND: Ids = &["ch-2022-no-warning"];

/// Country, events that its answer must hold, and events that it must not hold, unless asked by a US person.
const EVENTS: &[(&str, &[Ids], &[Ids])] = &[
    // The country of the rule and its territories see one and the same.
    ("US", &[WORLD, RULE], &[UNION, GERMANY, BRITAIN, CANADA, AUSTRALIA]),
    ("PR", &[WORLD, RULE], &[UNION, BRITAIN, CANADA]),
    ("GU", &[WORLD, RULE], &[UNION, BRITAIN, AUSTRALIA]),
    ("VI", &[WORLD, RULE], &[UNION, BRITAIN, NETHERLANDS]),
    ("AS", &[WORLD, RULE], &[UNION, BRITAIN, AUSTRALIA]),
    ("MP", &[WORLD, RULE], &[UNION, BRITAIN, AUSTRALIA]),
    // Members of the union.
    ("DE", &[WORLD, UNION, GERMANY], &[RULE, BRITAIN, FRANCE, ITALY, CZECHIA, POLAND, SWITZERLAND]),
    ("FR", &[WORLD, UNION, FRANCE], &[RULE, BRITAIN, GERMANY, ITALY, SWITZERLAND]),
    ("IT", &[WORLD, UNION, ITALY], &[RULE, GERMANY, FRANCE, SWITZERLAND]),
    ("CZ", &[WORLD, UNION, CZECHIA], &[RULE, GERMANY, POLAND, SWITZERLAND]),
    ("PL", &[WORLD, UNION, POLAND], &[RULE, GERMANY, CZECHIA, LITHUANIA, UKRAINE]),
    ("LT", &[WORLD, UNION, LITHUANIA], &[RULE, POLAND, UKRAINE]),
    ("NL", &[WORLD, UNION, NETHERLANDS], &[RULE, GERMANY, BRITAIN]),
    ("RO", &[WORLD, UNION, ROMANIA], &[RULE, UKRAINE, POLAND]),
    // Members without an event of their own, next to countries that have some.
    ("AT", &[WORLD, UNION], &[RULE, GERMANY, ITALY, CZECHIA, SWITZERLAND]),
    ("IE", &[WORLD, UNION], &[RULE, BRITAIN]),
    // Not in the union.
    ("GB", &[WORLD, BRITAIN], &[RULE, UNION, FRANCE]),
    ("CH", &[WORLD, SWITZERLAND], &[RULE, UNION, GERMANY, FRANCE, ITALY]),
    ("UA", &[WORLD, UKRAINE], &[RULE, UNION, POLAND, ROMANIA]),
    ("CA", &[WORLD, CANADA], &[RULE, UNION, BRITAIN, FRANCE]),
    ("AU", &[WORLD, AUSTRALIA], &[RULE, UNION, BRITAIN]),
    // Nothing of their own and no union.
    ("BR", &[WORLD], &[RULE, UNION, CANADA]),
    ("JP", &[WORLD], &[RULE, UNION, AUSTRALIA]),
    ("NO", &[WORLD], &[RULE, UNION, BRITAIN]),
];

#[test]
fn every_country_is_told_its_own_events_and_no_others() {
    let now = at("2026-11-23");
    for &(country, holds, lacks) in EVENTS {
        let told = |us_person| -> BTreeSet<String> {
            answer(&TIMELINE, now, country, us_person).events.into_iter().map(|event| event.id).collect()
        };
        for us_person in [NOT_ASKED, NO, YES] {
            let told = told(us_person);
            for &id in holds.iter().copied().flatten() {
                assert!(told.contains(id), "{country} {us_person:?} lacks {id}");
            }
            // A US person is told the rule's events too, and nothing else that the others in the country are not told.
            let of_the_rule = RULE.iter().all(|&id| told.contains(id));
            assert_eq!(of_the_rule, us_person == YES || RULE_COUNTRIES.contains(&country), "{country} {us_person:?}");
            for &id in lacks.iter().copied().flatten() {
                if us_person != YES || !RULE.contains(&id) {
                    assert!(!told.contains(id), "{country} {us_person:?} holds {id}");
                }
            }
        }
    }
}

#[test]
fn the_table_of_events_knows_every_event_and_no_other() {
    let known: BTreeSet<&str> = TIMELINE.events().iter().map(|event| event.id.as_str()).collect();
    let held: BTreeSet<&str> = EVENTS.iter().flat_map(|row| row.1.iter().copied().flatten().copied()).collect();
    assert_eq!(held, known);
    // An id that is in no data cannot be held, so it would forbid nothing.
    for id in EVENTS.iter().flat_map(|row| row.2.iter().copied().flatten().copied()) {
        assert!(known.contains(id), "{id}");
    }
}

#[test]
fn outside_the_us_nobody_but_a_us_person_is_told_of_the_rule() {
    for moment in ["1970-01-01", "2024-06-20", "2024-07-20", "2024-09-29", "2026-11-23"].map(at) {
        for country in COUNTRIES.iter().filter(|country| !RULE_COUNTRIES.contains(country)) {
            for us_person in [NOT_ASKED, NO] {
                let answer = answer(&TIMELINE, moment, country, us_person);
                let of_the_rule = |code: &str| code.split('-').next() == Some("US");
                let told = answer.events.iter().find(|event| of_the_rule(&event.jurisdiction));
                assert_eq!(told, None, "{country} {moment}");
                let document = serde_json::to_value(&answer).expect("an answer is JSON");
                assert_eq!(document["applies"], "no", "{country} {moment}");
                assert!(document["phase"].is_null(), "{country} {moment}");
            }
        }
    }
}

/// The instants at which a phase begins, as the contract says them.
const TURNS: [&str; 3] = ["2024-06-20T04:00:00Z", "2024-07-20T04:00:00Z", "2024-09-29T04:00:00Z"];

/// Any instant that there is, instants around those years, around the turns, and within a hair of them.
fn moments() -> impl Strategy<Value = Timestamp> {
    let second = 1_000_000_000;
    let anywhere = Timestamp::MIN.as_nanosecond()..=Timestamp::MAX.as_nanosecond();
    let these_years = at("2024-01-01").as_nanosecond()..=at("2026-12-31").as_nanosecond();
    let near = |most: i128, unit: i128| {
        (proptest::sample::select(&TURNS[..]), -most..=most)
            .prop_map(move |(turn, distance)| at(turn).as_nanosecond() + distance * unit)
    };
    prop_oneof![anywhere, these_years, near(2 * 86_400, second), near(2, 1)]
        .prop_map(|nanosecond| Timestamp::from_nanosecond(nanosecond).expect("within the range"))
}

/// Moments whose year has four digits everywhere, which is all that a text can say.
fn writable_moments() -> impl Strategy<Value = Timestamp> {
    let range = at("0001-01-02T00:00:00Z")..=at("9999-12-30T00:00:00Z");
    moments().prop_filter("four digits a year", move |moment| range.contains(moment))
}

fn countries() -> impl Strategy<Value = String> {
    let known = proptest::sample::select(&COUNTRIES[..]).prop_map(str::to_owned);
    let of_the_rule = proptest::sample::select(&RULE_COUNTRIES[..]).prop_map(str::to_owned);
    prop_oneof![known, of_the_rule, "\\PC{0,4}"]
}

fn days_of_new_york() -> impl Strategy<Value = Date> {
    let from_the_sales_ban = prop_oneof![-4_380_000_i64..=2_912_000, -60_i64..=900];
    from_the_sales_ban.prop_map(|days| date(2024, 7, 20).checked_add(days.days()).expect("within the calendar"))
}

/// The instant at which a clock in New York shows a time of a day. A time that was left out or that came twice when the
/// clocks changed is still on that day.
fn in_new_york(day: Date, second: i32) -> Timestamp {
    let [hour, minute, second] =
        [second / 3600, second / 60 % 60, second % 60].map(|part| part.try_into().expect("a small number"));
    let zone = TimeZone::get("America/New_York").expect("the zone data is built in");
    zone.to_timestamp(day.at(hour, minute, second, 0)).expect("within the range")
}

/// Days until each deadline; less than zero when it is past.
fn days_left(answer: &Answer) -> [i64; 2] {
    distances(answer).map(|(status, days)| {
        assert!(days >= 0, "{days}");
        assert_eq!(status == Status::Today, days == 0, "{status:?} {days}");
        if status == Status::Past { -days } else { days }
    })
}

/// The JSON of what is answered to a moment that was written down.
fn document(text: &str, country: &str, us_person: Option<bool>) -> String {
    answer(&TIMELINE, at(text), country, us_person).to_json().expect("an answer is JSON")
}

/// Zones with whole, half and quarter hours, with summers in the south, with half an hour of daylight saving time, with a
/// time that is put back in winter, and on both sides of the date line.
const ZONES: [&str; 21] = [
    "Africa/Casablanca",
    "America/Anchorage",
    "America/Chicago",
    "America/Los_Angeles",
    "America/New_York",
    "America/Puerto_Rico",
    "America/St_Johns",
    "America/Sao_Paulo",
    "Antarctica/Troll",
    "Asia/Kathmandu",
    "Asia/Kolkata",
    "Asia/Tokyo",
    "Australia/Lord_Howe",
    "Europe/Berlin",
    "Europe/Dublin",
    "Europe/London",
    "Pacific/Apia",
    "Pacific/Chatham",
    "Pacific/Honolulu",
    "Pacific/Kiritimati",
    "Pacific/Pago_Pago",
];

proptest! {
    #[test]
    fn the_phase_never_goes_back(
        one in moments(),
        other in moments(),
        country in countries(),
    ) {
        let [earlier, later] = [one.min(other), one.max(other)]
            .map(|moment| answer(&TIMELINE, moment, &country, YES).phase.expect("the rule applies to a US person"));
        prop_assert!(earlier <= later, "{earlier:?} {later:?}");
    }

    #[test]
    fn a_day_in_new_york_takes_one_from_the_days_that_are_left(
        day in days_of_new_york(),
        seconds in proptest::array::uniform3(0..86_400),
        country in countries(),
        us_person in any::<Option<bool>>(),
    ) {
        let left = |day: Date, second| days_left(&answer(&TIMELINE, in_new_york(day, second), &country, us_person));
        let today = left(day, seconds[0]);
        prop_assert_eq!(left(day, seconds[1]), today);
        let tomorrow = left(day.tomorrow().expect("within the calendar"), seconds[2]);
        prop_assert_eq!(tomorrow, today.map(|days| days - 1));
    }

    #[test]
    fn the_offset_in_which_an_instant_is_written_changes_nothing(
        moment in writable_moments(),
        minutes in -12 * 60..=14 * 60,
        country in countries(),
        us_person in any::<Option<bool>>(),
    ) {
        let offset = Offset::from_seconds(minutes * 60).expect("a small offset");
        let written = moment.display_with_offset(offset).to_string();
        prop_assert!(!written.ends_with('Z'), "{written}");
        let expected = answer(&TIMELINE, moment, &country, us_person).to_json().expect("an answer is JSON");
        prop_assert_eq!(document(&written, &country, us_person), expected);
    }

    #[test]
    fn the_zone_of_the_person_who_asks_changes_nothing(
        // Before 1973 some zones were not a whole number of minutes from UTC, which such a text cannot say.
        second in prop_oneof![
            at("1973-01-01").as_second()..=at("2200-01-01").as_second(),
            at("2024-06-01").as_second()..=at("2024-12-01").as_second(),
        ],
        zone in proptest::sample::select(&ZONES[..]),
        country in countries(),
        us_person in any::<Option<bool>>(),
    ) {
        let moment = Timestamp::from_second(second).expect("within the range");
        let there = moment.in_tz(zone).expect("the zone data is built in");
        let written = there.strftime("%Y-%m-%dT%H:%M:%S%:z").to_string();
        let expected = answer(&TIMELINE, moment, &country, us_person).to_json().expect("an answer is JSON");
        prop_assert_eq!(document(&written, &country, us_person), expected, "{}", written);
    }

    #[test]
    fn a_no_is_the_same_as_no_answer(moment in moments(), country in countries()) {
        prop_assert_eq!(answer(&TIMELINE, moment, &country, NO), answer(&TIMELINE, moment, &country, NOT_ASKED));
    }
}
