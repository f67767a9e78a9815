import { InvalidArgumentError } from 'commander';
import type { ObjectiveAsked } from '../cases/plan/plan-answer.ts';
import { PLAN_LIMITS } from '../cases/plan/plan-limits.ts';

const TIMES: Readonly<Record<string, number>> = { k: 1e3, m: 1e6, mn: 1e6, bn: 1e9, b: 1e9 };
const DOLLARS = 'Expected dollars from 0 to 10,000 bn, for example 2e9, 2bn or "2,000,000,000".';

/** Dollars as people write them: `2e9`, `2bn`, `$2,000,000,000`, `500 M`. */
export function dollars(text: string): number {
  const [, digits, times = ''] =
    /^\$?(\d+(?:\.\d*)?(?:e\+?\d{1,3})?|\.\d+) ?([a-z]{0,2})$/i.exec(text.trim().replaceAll(',', '')) ?? [];
  const by = times === '' ? 1 : TIMES[times.toLowerCase()];
  const amount = digits === undefined || by === undefined ? Number.NaN : Number(digits) * by;
  if (amount <= PLAN_LIMITS.budget) return amount;
  throw new InvalidArgumentError(DOLLARS);
}

/** An id such as `stockpile-board`. */
export function anId(text: string): string {
  if (/^[a-z0-9]+(-[a-z0-9]+)*$/.test(text)) return text;
  throw new InvalidArgumentError('Expected lower-case letters and digits with hyphens between: stockpile-board.');
}

/** Points of a range of budgets, each so many times the one before it. */
const POINTS = 9;

/** Budgets with commas between, or a range such as 1e8..4e9 as nine of them; each once, the least first. */
export function someBudgets(text: string): readonly number[] {
  const ends = text.split('..').map((part) => (text.includes('..') ? dollars(part) : 0));
  if (!text.includes('..')) return [...new Set(text.split(/[;,]/).map(dollars))].sort((a, b) => a - b);
  const [from = 0, to = 0] = ends;
  if (ends.length !== 2 || !(from > 0 && to > from)) {
    throw new InvalidArgumentError('Expected a range from less to more, for example 1e8..4e9, or budgets with commas.');
  }
  return Array.from({ length: POINTS }, (_, n) => Number((from * (to / from) ** (n / (POINTS - 1))).toPrecision(3)));
}

const OBJECTIVE = 'Expected expected, cvar:0.95, blend:0.5 (or blend:0.5:0.95), or cheapest:0.5.';

/** What a plan is to reach: `expected`, `cvar:0.95`, `blend:0.5`, `cheapest:0.5`. */
export function anObjective(text: string): ObjectiveAsked {
  const [kind, ...parts] = text.trim().toLowerCase().split(':');
  const numbers = parts.map((part) => (/^(?:\d+(?:\.\d*)?|\.\d+)$/.test(part) ? Number(part) : Number.NaN));
  const [first, second = 0.95] = numbers;
  const within = (value: number, least: number, most: number): boolean => value >= least && value <= most;
  if (kind === 'expected' && parts.length === 0) return { kind };
  if (kind === 'cvar' && parts.length < 2 && within(first ?? 0.95, 0.5, 0.999))
    return { kind, quantile: first ?? 0.95 };
  if (
    kind === 'blend' &&
    first !== undefined &&
    parts.length < 3 &&
    within(first, 0, 1) &&
    within(second, 0.5, 0.999)
  ) {
    return { kind, tail: first, quantile: second };
  }
  if (kind === 'cheapest' && first !== undefined && parts.length === 1 && within(first, 0, 0.999)) {
    return { kind, p90: first };
  }
  throw new InvalidArgumentError(OBJECTIVE);
}

/** Fewest characters of a reason that says anything. */
const SENTENCE = 10;

/** Why something was decided. */
export function aReason(text: string): string {
  if (text.trim().length >= SENTENCE) return text;
  throw new InvalidArgumentError(`Expected a sentence of ${SENTENCE} characters or more.`);
}
