import type { Period } from '../units/period.ts';
import type { Property } from '../vocabulary/vocabulary.ts';
import type { SourceId } from './evidence.ts';

/** The rules a check may use, each with what it asks and what its tolerance counts; null where it takes none. */
export const CHECK_RULES = {
  'shares add up to 100': {
    asks: 'Of the shares that one edition gives of one form and period, the sum is 100 %.',
    tolerance: 'percentage points',
  },
  'rows add up to the total': {
    asks: 'The world total an edition prints is the sum of the countries it lists, other countries among them.',
    tolerance: 'part of the printed total',
  },
  'not negative': { asks: 'No amount is below zero.', tolerance: null },
  'apparent consumption': {
    asks: 'Published apparent consumption is what its definition gives from the published parts (F-01).',
    tolerance: 'part of the published amount',
  },
  'net import reliance': {
    asks: 'Published net import reliance is what its definition gives from the published parts (F-02).',
    tolerance: 'percentage points',
  },
  'near the neighbouring edition': {
    asks: 'The next edition of a source answers the same question in the same size; a wrong unit is a factor of ten or more.',
    tolerance: 'largest factor between the two',
  },
  'period not after publication': {
    asks: 'What is said to be so ends no later than the year it was published in.',
    tolerance: 'years',
  },
  'money in order': {
    asks: 'What is obligated, and the guaranteed minimum, are no more than the ceiling.',
    tolerance: 'part of the ceiling',
  },
  'source and edition registered': {
    asks: 'The source register has the source, with an edition of the day of publication.',
    tolerance: null,
  },
  'output promised once': {
    asks: 'The output of a project that delivery chains count on is promised to one buyer, or in parts that fit beside each other.',
    tolerance: null,
  },
  'short quotes': {
    asks: 'Words of a source whose licence says all rights reserved are few.',
    tolerance: 'words',
  },
} as const;
export type CheckRule = keyof typeof CHECK_RULES;

/** What a check looks at; a field left out means all. */
export interface CheckScope {
  readonly properties?: readonly string[];
  readonly notProperties?: readonly string[];
  readonly stages?: readonly NonNullable<Property['stage']>[];
  readonly subjects?: readonly string[];
  readonly materials?: readonly string[];
  readonly editions?: readonly string[];
}

/** Where a finding stands; an exception names some of these and holds where all of them are the same. */
export interface CheckPlace {
  readonly source?: SourceId;
  readonly edition?: string;
  readonly material?: string;
  /** Id of the subject where it is no material: a contract, a project. */
  readonly subject?: string;
  readonly property?: string;
  readonly form?: string;
  readonly detail?: string;
  readonly place?: string;
  readonly period?: Period;
}

/** A known failure with its reason. One that excepts nothing is stale and fails its check. */
export interface CheckException {
  readonly where: CheckPlace;
  readonly why: string;
}

/** What must hold among the evidence, as a person wrote it down in `data/checks`. */
export interface Check {
  readonly id: string;
  readonly title: string;
  readonly why: string;
  readonly appliesTo: CheckScope;
  readonly rule: CheckRule;
  /** In the unit of its rule, see CHECK_RULES; 0 where the rule takes none. */
  readonly tolerance: number;
  readonly exceptions: readonly CheckException[];
}
