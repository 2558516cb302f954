/** Which days can be asked for, by the workspace's lead time, weekdays, holidays and cut-off. Pure. */
import type { Settings } from "../workspaces/settings.ts";

/** The rules as the settings have them. */
export type DeliveryRules = Settings["delivery"];

/** A moment as the supplier's clock and calendar show it. */
export interface LocalTime {
  /** `YYYY-MM-DD`. */
  readonly day: string;
  /** `HH:MM`, 00:00 to 23:59. */
  readonly time: string;
}

const clocks = new Map<string, Intl.DateTimeFormat>();

/** What the clocks of a time zone show at an instant, summer time and all. */
export function localTime(instant: number, timeZone: string): LocalTime {
  let clock = clocks.get(timeZone);
  if (clock === undefined) {
    // Sweden writes days and times as ISO 8601 does: `2026-11-30 13:05`.
    const shape = { dateStyle: "short", timeStyle: "short", hourCycle: "h23", timeZone } as const;
    clock = new Intl.DateTimeFormat("sv-SE", shape);
    clocks.set(timeZone, clock);
  }
  const [day = "", time = ""] = clock.format(instant).split(" ");
  return { day, time };
}

/** Days are counted in UTC, where each has 24 hours. */
const dayLength = 86_400_000;
const startOf = (day: string): number => Date.parse(`${day}T00:00:00Z`);
const dayOf = (start: number): string => new Date(start).toISOString().slice(0, 10);
/** The day behind it. */
export const dayAfter = (day: string): string => dayOf(startOf(day) + dayLength);
/** 1 for Monday to 7 for Sunday. */
const weekdayOf = (day: string): number => ((startOf(day) / dayLength + 3) % 7) + 1;

/** Further days are not looked for: rules that leave none until then are as good as none at all. */
const farthest = 800;

/** Whether a day is one of work and delivery, whatever day it is today. */
export const isWorkingDay = ({ weekdays, holidays }: DeliveryRules, day: string): boolean =>
  weekdays.includes(weekdayOf(day)) && !holidays.includes(day);

/** The first day from `day` on, itself included, that is one of delivery. */
export function nextWorkingDay(rules: DeliveryRules, day: string): string {
  let next = day;
  for (let count = 0; count < farthest && !isWorkingDay(rules, next); count += 1)
    next = dayAfter(next);
  return next;
}

/**
 * The earliest day for an order placed now. It counts as of today, or as of the next day from the
 * cut-off on; if that is none of work, as of the next that is. Then so many working days pass.
 */
export function earliestDelivery(rules: DeliveryRules, now: LocalTime): string {
  const isLate = rules.cutOff !== null && now.time >= rules.cutOff;
  let day = nextWorkingDay(rules, isLate ? dayAfter(now.day) : now.day);
  for (let passed = 0; passed < rules.leadDays; passed += 1)
    day = nextWorkingDay(rules, dayAfter(day));
  return day;
}

/** Null where the day can be had; else the next one that can. */
export function nextDelivery(rules: DeliveryRules, now: LocalTime, day: string): string | null {
  const earliest = earliestDelivery(rules, now);
  if (day < earliest) return earliest;
  const next = nextWorkingDay(rules, day);
  return next === day ? null : next;
}

/** What a buyer's calendar needs to offer just the days that can be had. */
export function offeredDays(rules: DeliveryRules, now: LocalTime) {
  const earliest = earliestDelivery(rules, now);
  const holidays = rules.holidays.filter((day) => day > earliest);
  return { earliest, weekdays: rules.weekdays, holidays };
}
