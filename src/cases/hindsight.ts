import { daysOf, endOfDate, type IsoDate } from '../units/period.ts';
import type { CaseEvidence } from './case-evidence.ts';
import type { CaseData } from './case-file.ts';
import { namesIn } from './case-names.ts';

/**
 * What a case says of the time after the day it is run as known on, as far as that time has come: whoever wrote it may have
 * known what then happened. Of the future nobody has hindsight; how far the present goes, the newest edition of the source
 * register says. A list of none or one sentence (Ballast method).
 */
export function hindsightOf(data: CaseData, evidence: CaseEvidence): readonly string[] {
  const between = { after: evidence.knownOn, until: presentOf(evidence) };
  if (between.until <= between.after) return [];
  const said = [...ownDay(data, between), ...dated(data, between), ...inProse(data, between), ...cited(data, evidence)];
  if (said.length === 0) return [];
  const shown = said.slice(0, MOST_TOLD).join('; ');
  const more = said.length > MOST_TOLD ? `; and ${said.length - MOST_TOLD} more` : '';
  return [`hindsight: run as known on ${evidence.knownOn}, but the case speaks of later: ${shown}${more}.`];
}

/** Things of a case that one warning names. */
const MOST_TOLD = 8;

interface Between {
  readonly after: IsoDate;
  readonly until: IsoDate;
}

/** The newest day any source of the register published on. */
export function presentOf({ sources, knownOn }: Pick<CaseEvidence, 'sources' | 'knownOn'>): IsoDate {
  const published = sources.flatMap(({ editions }) => editions.map((edition) => endOfDate(edition.published)));
  return published.reduce((newest, day) => (day > newest ? day : newest), knownOn);
}

/** Whether all of a year, month or day lies after one day, and has begun by another. */
function isWithin(date: string, { after, until }: Between): boolean {
  const days = daysOf(date);
  return days !== null && days.start > after && days.start <= until;
}

function ownDay({ evidence }: CaseData, { after }: Between): readonly string[] {
  const day = evidence?.known_on;
  return day !== undefined && day > after ? [`its own day is ${day}`] : [];
}

/** The horizon and the shocks by their months. */
function dated({ horizon, shocks = [] }: CaseData, between: Between): readonly string[] {
  const begins = horizon !== undefined && isWithin(horizon.from, between) ? [`its horizon begins ${horizon.from}`] : [];
  const struck = shocks.flatMap(({ id, from, until, steps = [] }) => {
    const months = [from, until, ...steps.flatMap((step) => [step.from, step.until])];
    const later = months.filter((month) => month !== undefined && isWithin(month, between)).sort();
    return later.length === 0 ? [] : [`shock "${id}" is dated ${later[0]}`];
  });
  return [...begins, ...struck];
}

/** What its assumptions and its shocks cite in words: years, months and days. */
function inProse({ assumptions = [], shocks = [] }: CaseData, between: Between): readonly string[] {
  const texts = [
    ...assumptions.map(({ id, words, reason }) => [`assumption "${id}"`, `${words} ${reason}`] as const),
    ...shocks.flatMap(({ id, words }) => (words === undefined ? [] : [[`shock "${id}"`, words] as const])),
  ];
  return texts.flatMap(([what, text]) => {
    const later = datesIn(text).filter((date) => isWithin(date, between));
    return later.length === 0 ? [] : [`${what} cites ${[...new Set(later)].sort().join(', ')}`];
  });
}

const MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July'],
  ...['August', 'September', 'October', 'November', 'December'],
];
const DATE = new RegExp(`(?:(?:\\b(\\d{1,2}) )?\\b(${MONTHS.join('|')}) )?\\b((?:19|20)\\d\\d)(-\\d\\d){0,2}\\b`, 'g');

/** Dates a text names: `12 December 2024`, `December 2024`, `2024`, `2024-12-12`. */
function datesIn(text: string): readonly string[] {
  return [...text.matchAll(DATE)].map(([all, day, name, year = '']) => {
    if (name === undefined) return all;
    const month = String(MONTHS.indexOf(name) + 1).padStart(2, '0');
    return `${year}-${month}${day === undefined ? '' : `-${day.padStart(2, '0')}`}`;
  });
}

/** Evidence its contracts name that the ledger does not know on the day. */
function cited(
  { contracts = [], ...data }: CaseData,
  { events, statementsOf, vocabulary }: CaseEvidence,
): readonly string[] {
  const ids = contracts.flatMap(({ evidence = [] }) => evidence);
  if (ids.length === 0) return [];
  const named = [...namesIn(data).of('nodes')].map((node) => node.split('/')[0] ?? node);
  const materials = Array.isArray(data.materials) ? [...data.materials, ...named] : [...vocabulary.materials.keys()];
  const known = new Set([
    ...events.map(({ id }) => id),
    ...materials.flatMap((one) => statementsOf(one).map(({ id }) => id)),
  ]);
  return ids.filter((id) => !known.has(id)).map((id) => `it cites evidence ${id.slice(0, 12)}, not known that day`);
}
