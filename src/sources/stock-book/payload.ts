import type { Grams, Mass, StockKind, StockRecords } from '../../vocabulary/stock-record.ts';
import { isMapping, type Reader, refuse } from '../people/node.ts';
import { count, day, mapping, oneOf, text, trueOrFalse, wholeListOf } from '../people/read.ts';

/** Longest number or name of a document, lot, site or specification, in characters: the database looks them up by it. */
const LONGEST_NAME = 100;

/** The number or name of a document, lot, site, specification, authority or requirement. */
export const bookName: Reader<string> = (node, problems) => {
  const name = text(node, problems);
  if (name === undefined || [...name].length <= LONGEST_NAME) return name;
  const message = `${[...name].length} characters, more than ${LONGEST_NAME}`;
  return refuse(node, problems, 'too-long', message, 'Choose a shorter number or name.');
};

/** A mass in whole grams. */
const grams: Reader<Grams> = (node, problems) => {
  const { data } = node;
  if (typeof data === 'number' && Number.isSafeInteger(data) && data >= 0) return data;
  const advice = 'Write grams as a whole number without quotes: 1250000 is 1.25 t.';
  return refuse(node, problems, 'not-a-count', 'expected a mass in whole grams', advice);
};

/** A number of at least 0: dollars, or a percentage. */
const amount: Reader<number> = (node, problems) => {
  const { data } = node;
  if (typeof data === 'number' && Number.isFinite(data) && data >= 0) return data;
  return refuse(node, problems, 'not-a-count', 'expected a number of at least 0', 'Write a number without quotes.');
};

const within =
  (most: number): Reader<number> =>
  (node, problems) => {
    const { data } = node;
    if (typeof data === 'number' && Math.abs(data) <= most) return data;
    return refuse(node, problems, 'not-a-count', `expected degrees from -${most} to ${most}`, 'Write decimal degrees.');
  };

/** Content as null where it is left out: it is not kept then, which is not zero. */
const withContent =
  <T extends { readonly content?: Grams }>(read: Reader<T>): Reader<Omit<T, 'content'> & Pick<Mass, 'content'>> =>
  (node, problems) => {
    const found = read(node, problems);
    return found === undefined ? undefined : { ...found, content: found.content ?? null };
  };

const mass: Reader<Mass> = withContent(mapping({ gross: grams }, { content: grams }));

const ALLOWED = ['release', 'sale', 'release or sale'] as const;

/** Gross mass lost in processing, in whole grams; less than nothing where it grows, as metal that takes up oxygen. */
const loss: Reader<Mass> = withContent(
  mapping(
    {
      gross: (node, problems) => (Number.isSafeInteger(node.data) ? (node.data as Grams) : grams(node, problems)),
    },
    { content: grams },
  ),
);

/** Mass percent of each analyte. */
const analytes: Reader<Readonly<Record<string, number>>> = (node, problems) => {
  if (!isMapping(node.data)) {
    return refuse(node, problems, 'not-a-mapping', 'expected analytes with mass percents', 'Write {"Sb": 99.65}.');
  }
  const percents = Object.fromEntries(Object.keys(node.data).map((analyte) => [analyte, percentage]));
  return mapping(percents, {})(node, problems);
};

const percentage: Reader<number> = (node, problems) => {
  const read = amount(node, problems);
  if (read === undefined || read <= 100) return read;
  return refuse(node, problems, 'not-a-count', `${read} is more than 100 percent`, 'Write mass percent, 0 to 100.');
};

const recorded = { number: bookName } as const;
const noted = { note: text } as const;
const ofLot = { ...recorded, lot: bookName } as const;
const moved = { ...ofLot, gross: grams } as const;
const withParty = { ...noted, content: grams, party: text } as const;

const card = { specification: bookName, revision: bookName, owner: text, producer: text, packages: text } as const;
const every = { inspectEvery: count, assayEvery: count } as const;
const limit = mapping({ analyte: bookName }, { min: percentage, max: percentage });
const place = { owner: text, country: bookName, address: text, latitude: within(90), longitude: within(180) } as const;
const formOf = { material: bookName, form: bookName } as const;

type CardKind = 'site' | 'lot' | 'specification' | 'authority' | 'requirement';

const CARDS: { readonly [K in CardKind]: Reader<StockRecords[K]> } = {
  site: mapping(
    { ...recorded, site: bookName, name: text },
    { ...noted, ...place, capacity: grams, outloadPerDay: grams, costPerTonneYear: amount },
  ),
  lot: mapping(
    { ...ofLot, ...formOf },
    {
      ...{ ...noted, ...card, ...every, contentOf: bookName, grade: bookName },
      ...{ brand: text, origin: bookName, order: text, marks: text },
    },
  ),
  specification: mapping(
    { ...recorded, specification: bookName, revision: bookName, ...formOf, limits: wholeListOf(limit) },
    { ...noted, grade: bookName },
  ),
  authority: mapping(
    { ...recorded, authority: bookName, rule: text, allows: oneOf(ALLOWED) },
    {
      ...{ ...noted, material: bookName, form: bookName, grade: bookName },
      ...{ most: grams, until: day, noticeDays: count, rank: count },
    },
  ),
  requirement: mapping(
    { ...recorded, requirement: bookName, ...formOf },
    { ...noted, grade: bookName, gross: grams, days: count, usePerYear: grams, rule: text },
  ),
};

/** Readers of the payload of every kind of record; whether its words are those of the vocabulary is the book's to check. */
export const PAYLOADS: { readonly [K in StockKind]: Reader<StockRecords[K]> } = {
  ...CARDS,
  receipt: withContent(mapping({ ...moved, site: bookName }, { ...withParty, order: text, cost: amount })),
  sampling: withContent(mapping(moved, { ...noted, content: grams, laboratory: text })),
  accept: mapping(ofLot, { ...noted, specification: bookName, revision: bookName }),
  reject: mapping({ ...ofLot, reason: text }, noted),
  're-assay': withContent(mapping(ofLot, { ...noted, content: grams, laboratory: text, analytes })),
  inspection: mapping({ ...ofLot, condition: text, sound: trueOrFalse }, noted),
  transfer: mapping(ofLot, { ...noted, site: bookName, into: bookName, part: mass }),
  upgrade: withContent(
    mapping(
      { ...moved, into: bookName, out: mass, loss },
      { ...noted, content: grams, site: bookName, route: text, cost: amount },
    ),
  ),
  loan: withContent(mapping(moved, { ...withParty, due: day })),
  return: withContent(mapping(moved, withParty)),
  commit: withContent(mapping({ ...moved, to: text }, withParty)),
  uncommit: withContent(mapping({ ...moved, to: text }, { ...noted, content: grams })),
  release: withContent(mapping({ ...moved, authority: bookName }, withParty)),
  sale: withContent(
    mapping(moved, {
      ...withParty,
      authority: bookName,
      proceeds: amount,
      account: text,
      planLine: text,
      noticed: day,
    }),
  ),
  'write-off': withContent(mapping({ ...moved, reason: text }, { ...noted, content: grams })),
  found: withContent(mapping({ ...moved, reason: text }, { ...noted, content: grams })),
  count: mapping({ ...ofLot, gross: grams }, { ...noted, counter: text }),
  reversal: mapping({ ...recorded, reverses: bookName, reason: text }, noted),
};
