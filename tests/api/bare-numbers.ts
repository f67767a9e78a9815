/** Numbers that are no figures: counts, paging, days, the tier of a source, and distances whose sides carry evidence. */
const COUNTS = new Set([
  'total',
  'tier',
  'head',
  'evidenceHead',
  'ageDays',
  'days',
  'daysLeft',
  'daysLate',
  'daysSinceLastEvidence',
  'statements',
  'events',
  'claims',
  'sources',
  'judgements',
  'problems',
  'intakes',
  'conflicts',
  'revisions',
  'entries',
  'snapshots',
  'evidence',
  'passed',
  'notCheckable',
  'open',
  // Claims by speaker and commitments by cell: how many there are, each out of a number beside it.
  ...['dated', 'due', 'met', 'partly', 'missed', 'noEvidence', 'fewestForAShare'],
  ...['positions', 'positionsFor', 'positionsAgainst', 'positionsBoth'],
  ...['commitments', 'withAmount', 'replaced', 'commitmentsAfter'],
  ...['openCount', 'notKnown'],
  // A stock book: how many lots and records, a lot's turns, records after the day, days of notice an authority asks for.
  ...['lots', 'records', 'turns', 'later', 'noticeDays'],
  // What a model needs of a material: how much of it is at hand.
  'atHand',
]);
/** A distance between sides, allowed only beside the sides or figures it was computed from. */
const DISTANCES: Readonly<Record<string, string>> = {
  spread: 'sides',
  change: 'steps',
  difference: 'computedConsumption',
  // Where a site lies is on its card.
  latitude: 'evidence',
  longitude: 'evidence',
};

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
type JsonObject = { readonly [key: string]: Json };

const isObject = (value: Json): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether an object is a Figure that says where its number comes from. */
function isFigure(value: JsonObject): boolean {
  const { text, evidence, rule } = value;
  return typeof text === 'string' && typeof rule === 'string' && Array.isArray(evidence) && evidence.length > 0;
}

/** Whether an object is a curve of a whole sample: it says once, for all its points, of what evidence and by what rule they are. */
const isCurve = ({ rule, evidence, points }: JsonObject): boolean =>
  typeof rule === 'string' && Array.isArray(evidence) && evidence.length > 0 && Array.isArray(points);

/** Whether an object is a line that says once, for all its points, how their numbers came about. */
const isLine = ({ rule, points }: JsonObject): boolean => typeof rule === 'string' && Array.isArray(points);

/** Whether an object is a point of such a line, with its own evidence. */
const isPoint = ({ text, evidence }: JsonObject): boolean =>
  typeof text === 'string' && typeof evidence === 'string' && /^[0-9a-f]{64}$/.test(evidence);

function isAllowed(key: string, owner: JsonObject, inLine: boolean): boolean {
  if (COUNTS.has(key) || isFigure(owner) || (inLine && isPoint(owner))) return true;
  const beside = DISTANCES[key];
  return beside !== undefined && owner[beside] !== undefined && owner[beside] !== null;
}

/** Paths of numbers in an answer that stand bare: neither counts nor inside a Figure with evidence. */
export function bareNumbers(value: Json, path = '$', inLine = false): readonly string[] {
  if (Array.isArray(value))
    return value.flatMap((item: Json, i) =>
      typeof item === 'number' ? [`${path}[${i}]`] : bareNumbers(item, `${path}[${i}]`, inLine),
    );
  if (!isObject(value) || isCurve(value)) return [];
  return Object.entries(value).flatMap(([key, field]) => {
    if (typeof field === 'number') return isAllowed(key, value, inLine) ? [] : [`${path}.${key}`];
    return bareNumbers(field, `${path}.${key}`, isLine(value));
  });
}
