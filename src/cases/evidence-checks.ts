import { endOfDate } from '../units/period.ts';
import type { CaseEvidence } from './case-evidence.ts';
import type { CaseData } from './case-file.ts';
import { nearest } from './case-nearest.ts';
import type { CasePath } from './case-problem.ts';
import type { Mistake } from './case-shape.ts';
import { presentOf } from './hindsight.ts';
import type { ReliabilityTable } from './reliability-table.ts';

/** Whether the ledger has what a case asks of it: its day, its edition, its base year, its reliability tables. */
export function evidenceMistakes(
  data: CaseData,
  from: CaseEvidence,
  tables: readonly ReliabilityTable[],
): readonly Mistake[] {
  const { evidence, reliability } = data;
  const found: Mistake[] = [];
  const say = (path: CasePath, message: string, expected: string, todo: string): void => {
    found.push({ path, message, expected, todo });
  };
  const own = evidence?.known_on ?? from.knownOn;
  const passedOver = from.asked === true && own > from.knownOn && own <= presentOf(from);
  const day = passedOver ? from.knownOn : own;
  if (day > from.knownOn)
    say(
      ['evidence', 'known_on'],
      `${day} is after the day the ledger is read for`,
      `a day up to ${from.knownOn}`,
      'Choose an earlier day, or leave it out.',
    );
  found.push(...outsideMistakes(data, from, day));
  const editions = from.sources.find(({ id }) => id === 'usgs-mcs')?.editions ?? [];
  const edition = editions.find(({ id }) => id === evidence?.edition);
  const known = editions.map(({ id }) => id);
  if (evidence?.edition !== undefined && edition === undefined)
    say(
      ['evidence', 'edition'],
      `no edition "${evidence.edition}" of the Mineral Commodity Summaries`,
      known.join(', '),
      advice(nearest(evidence.edition, known)),
    );
  if (edition !== undefined && endOfDate(edition.published) > day)
    say(
      ['evidence', 'edition'],
      `${edition.id} was published ${edition.published}, after ${day}`,
      'an edition known on that day',
      'Choose an earlier edition or a later `known_on`.',
    );
  const year = evidence?.base_year;
  if (year !== undefined && year >= Number(day.slice(0, 4)))
    say(
      ['evidence', 'base_year'],
      `nothing about all of ${year} was known on ${day}`,
      `a year before ${day.slice(0, 4)}`,
      'Choose an earlier base year.',
    );
  for (const which of ['primary', 'alternative'] as const) {
    const id = reliability?.[which];
    const ids = tables.map((table) => table.id);
    if (id !== undefined && !ids.includes(id))
      say(['reliability', which], `no reliability table "${id}"`, ids.join(', '), advice(nearest(id, ids)));
  }
  return found;
}

/** How far from the day of its evidence a case may begin, in years: beyond that no number of it speaks of the time. */
const REACH = { back: 10, ahead: 30 } as const;
/** An edition speaks of the five years before it. */
const YEARS_IN_EDITION = 5;

/** Days and years of a case on the ledger that its evidence does not reach. */
function outsideMistakes(
  { materials, horizon, evidence }: CaseData,
  from: CaseEvidence,
  day: string,
): readonly Mistake[] {
  if (materials === undefined) return [];
  const published = (from.sources.find(({ id }) => id === 'usgs-mcs')?.editions ?? [])
    .map((one) => endOfDate(one.published))
    .sort();
  const [first] = published;
  if (first === undefined) return [];
  const [year, begins, oldest] = [
    Number(day.slice(0, 4)),
    Number(horizon?.from.slice(0, 4)),
    Number(first.slice(0, 4)) - YEARS_IN_EDITION,
  ];
  if (first > day)
    return [
      {
        path: ['evidence', 'known_on'],
        message: `on ${day} no edition of the Mineral Commodity Summaries at hand was published`,
        ...{ expected: `a day from ${first} on`, todo: 'Choose a later day.' },
      },
    ];
  const mistakes: Mistake[] = [];
  if (begins < year - REACH.back || begins > year + REACH.ahead)
    mistakes.push({
      ...{ path: ['horizon', 'from'], message: `${horizon?.from} is outside what evidence of ${year} can speak of` },
      ...{ expected: `a month from ${year - REACH.back} to ${year + REACH.ahead}`, todo: 'Choose another beginning.' },
    });
  if (evidence?.base_year !== undefined && evidence.base_year < oldest)
    mistakes.push({
      ...{ path: ['evidence', 'base_year'], message: `no edition at hand speaks of ${evidence.base_year}` },
      ...{ expected: `a year from ${oldest} on`, todo: 'Choose a later base year.' },
    });
  return mistakes;
}

const advice = (like: string | null): string => (like === null ? 'Choose one of them.' : `Did you mean "${like}"?`);
