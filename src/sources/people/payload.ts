import {
  COMMITMENT_KINDS,
  type Confidence,
  DUTY_LAYERS,
  type EventKind,
  PROCUREMENT_KINDS,
  TERMS,
} from '../../vocabulary/event-payload.ts';
import { amountOf, measure, money } from './amount.ts';
import type { Reader } from './node.ts';
import { count, day, oneOf, period, slug, text, wholeListOf, years } from './read.ts';
import { place } from './subject.ts';

/** One field of a payload: its name in the file, in the payload, and how it is read. */
interface PayloadField {
  readonly written: string;
  readonly name: string;
  readonly reader: Reader<unknown>;
}

const field = (written: string, reader: Reader<unknown>): PayloadField => ({
  written,
  name: written.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase()),
  reader,
});

const CONFIDENCES: readonly Confidence[] = ['low', 'medium', 'high'];
const STAGES = ['letter of interest', 'conditional', 'approved', 'closed', 'disbursed', 'unknown'] as const;

const EVERY_KIND: readonly PayloadField[] = [field('note', text), field('relates_to', wholeListOf(slug))];

const PROCUREMENT: readonly PayloadField[] = [
  field('ceiling', money('ceiling')),
  field('guaranteed_minimum', money('guaranteed minimum')),
  field('obligated', money('obligated')),
  field('delivered', money('delivered')),
  field('paid', money('paid')),
  field('quantity', measure),
  field('form', slug),
  field('grade', slug),
  field('number', text),
  field('competition', oneOf(['competed', 'not competed'])),
  field('term_years', years),
  field('closes', day),
  field('reason', text),
  field('amends', wholeListOf(oneOf(TERMS))),
  field('eligible_sources', wholeListOf(text)),
  field('eligibility', text),
  field('specification', text),
  field('set_aside', text),
  field('place', text),
  field('inferred', oneOf(CONFIDENCES)),
  field('extension_count', count),
  field('amendment_count', count),
  field('continues', slug),
];
const POLICY: readonly PayloadField[] = [
  field('effective', day),
  field('expires', day),
  field('jurisdiction', text),
  field('suspends', wholeListOf(slug)),
  field('repeals', wholeListOf(slug)),
  field('deadline', day),
  field('forms', wholeListOf(slug)),
  field('origins', wholeListOf(place)),
  field('destinations', wholeListOf(place)),
  field('codes', wholeListOf(text)),
  field('duty', oneOf(DUTY_LAYERS)),
  field('duty_effect', oneOf(['adds', 'exempts', 'sets none'])),
];
const COMMITMENT: readonly PayloadField[] = [
  field('instrument', text),
  field('amount', money('commitment')),
  field('stage', oneOf(STAGES)),
  field('paid', money('paid')),
  field('quantity', measure),
  field('output', measure),
  field('quantity_of', slug),
  field('form', slug),
  field('starts', period),
  field('term_years', years),
  field('price', amountOf({ per: 'gross', prices: 'nominal' })),
];
const PROJECT: readonly PayloadField[] = [field('capacity', measure), field('due', day), field('cost', money('cost'))];

const POLICY_KINDS: readonly EventKind[] = ['export control', 'tariff', 'law', 'enforcement', 'framework', 'programme'];
const PROJECT_KINDS: readonly EventKind[] = ['capacity', 'project', 'guidance'];

const GROUPS: readonly (readonly [readonly EventKind[], readonly PayloadField[]])[] = [
  [PROCUREMENT_KINDS, PROCUREMENT],
  [POLICY_KINDS, POLICY],
  [COMMITMENT_KINDS, COMMITMENT],
  [PROJECT_KINDS, PROJECT],
];

/** The payload fields an event of a kind may have, besides the occurrence, title, materials and parties of every event. */
export function payloadFields(kind: EventKind): readonly PayloadField[] {
  const group = GROUPS.find(([kinds]) => kinds.includes(kind));
  return [...(group?.[1] ?? []), ...EVERY_KIND];
}

/** Readers of the payload fields of a kind, by their name in the file. */
export function payloadReaders(kind: EventKind): Readonly<Record<string, Reader<unknown>>> {
  return Object.fromEntries(payloadFields(kind).map(({ written, reader }) => [written, reader]));
}

/** The payload fields that were read, under their names in the payload. */
export function payloadOf(kind: EventKind, read: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    payloadFields(kind).flatMap(({ written, name }) => (read[written] === undefined ? [] : [[name, read[written]]])),
  );
}
