import { bigint, boolean, date, doublePrecision, integer, json, jsonb, pgTable, text } from 'drizzle-orm/pg-core';
import type { PlanAnswer } from '../cases/plan/plan-answer.ts';
import type { Manifest, RunResult } from '../cases/result.ts';
import type { Claim } from '../ledger/claim.ts';
import type { Correction } from '../ledger/correction.ts';
import type { DecisionRecord } from '../ledger/decision.ts';
import type { Event } from '../ledger/event.ts';
import type { Stance } from '../ledger/evidence.ts';
import type { Judgement } from '../ledger/judgement.ts';
import type { DatePrecision } from '../units/period.ts';
import type { Value } from '../units/value.ts';
import type { EventKind } from '../vocabulary/event-payload.ts';
import type { StockKind } from '../vocabulary/stock-record.ts';
import type { Subject } from '../vocabulary/subject.ts';

/**
 * The tables as the migrations make them (tests/store compares the two), for typed rows and queries. Keys are the
 * column names. Constraints, indexes and triggers are in the migrations only.
 */

/** When and by whom a row was added, and who may see it: on every table from the first migration. */
const added = () => ({
  recorded: text().notNull(),
  marking: text().notNull(),
  overlay: text(),
  principal: text().notNull(),
});

/** Which intake a row came with, and its place in it, from 0. */
const place = () => ({ intake: bigint({ mode: 'number' }).notNull(), ordinal: integer().notNull() });

/** What all evidence shares. `published_end` is the last day of a partial date: known for sure from then. */
const evidence = () => ({
  id: text().primaryKey(),
  ...place(),
  source: text().notNull(),
  snapshot: text().notNull(),
  locator: text().notNull(),
  original: text().notNull(),
  published: text().notNull(),
  published_end: date({ mode: 'string' }).notNull(),
  stance: text().$type<Stance>().notNull(),
  speaker: text(),
  ...added(),
});

/** What statements and events share. */
const aboutSubject = () => ({
  ...evidence(),
  subject_kind: text().notNull(),
  subject_id: text().notNull(),
  subject: jsonb().$type<Subject>().notNull(),
});

/** One row for each acknowledged taking-in of one snapshot. */
export const intakes = pgTable('intakes', {
  sequence: bigint({ mode: 'number' }).primaryKey(),
  snapshot: text().notNull(),
  name: text().notNull(),
  parser: text().notNull(),
  replaces: boolean().notNull(),
  duplicates: integer().notNull(),
  ...added(),
});

/** Values of properties of subjects over periods, as sources give them. */
export const statements = pgTable('statements', {
  ...aboutSubject(),
  material: text(),
  form: text(),
  place: text(),
  property: text().notNull(),
  period: text().notNull(),
  value: jsonb().$type<Value>().notNull(),
  note: text(),
  derived_from: text().array(),
  rule: text(),
});

/** Things that happened on a date, as sources report them; `materials` holds every material they concern. */
export const events = pgTable('events', {
  ...aboutSubject(),
  subject_key: text().notNull(),
  materials: text().array().notNull(),
  kind: text().$type<EventKind>().notNull(),
  date: date({ mode: 'string' }).notNull(),
  date_precision: text().$type<DatePrecision>().notNull(),
  payload: jsonb().$type<Event['payload']>().notNull(),
});

/** Every place evidence was seen, in the order of its intake; the first is where it was taken from. */
export const sightings = pgTable('sightings', {
  ...place(),
  evidence: text().notNull(),
  snapshot: text().notNull(),
  locator: text().notNull(),
  ...added(),
});

/** Claims as every intake has them; the latest of an id that stands counts. */
export const claims = pgTable('claims', {
  ...place(),
  id: text().notNull(),
  evidence: text().notNull(),
  due: text(),
  body: jsonb().$type<Claim>().notNull(),
  ...added(),
});

/** Corrections as every intake has them; the latest of an id that stands counts. */
export const corrections = pgTable('corrections', {
  ...place(),
  id: text().notNull(),
  source: text().notNull(),
  published: text().notNull(),
  body: jsonb().$type<Correction>().notNull(),
  ...added(),
});

/** Judgements as every intake has them; the latest of an id that stands counts, in the order the ids were first recorded. */
export const judgements = pgTable('judgements', {
  ...place(),
  id: text().notNull(),
  key: text().notNull(),
  kind: text().$type<Judgement['kind']>().notNull(),
  body: jsonb().$type<Judgement>().notNull(),
  ...added(),
});

/** What a parser could not read, by intake. */
export const problems = pgTable('problems', {
  ...place(),
  code: text().notNull(),
  locator: text().notNull(),
  message: text().notNull(),
  original: text().notNull(),
  advice: text().notNull(),
  ...added(),
});

/** Records of stock books; `lots` holds every lot a record touches. */
export const stockRecords = pgTable('stock_records', {
  ...evidence(),
  holder: text().notNull(),
  number: text().notNull(),
  kind: text().$type<StockKind>().notNull(),
  date: date({ mode: 'string' }).notNull(),
  lots: text().array().notNull(),
  payload: jsonb().$type<object>().notNull(),
});

/** The records of a lot as they came, counted from 1. */
export const stockTurns = pgTable('stock_turns', {
  holder: text().notNull(),
  lot: text().notNull(),
  turn: integer().notNull(),
  number: text().notNull(),
  intake: bigint({ mode: 'number' }).notNull(),
});

/** A mass in whole grams; the content of what has none kept is null. */
const gross = () => bigint({ mode: 'number' }).notNull();
const content = () => bigint({ mode: 'number' });

const masses = () => ({
  books_gross: gross(),
  books_content: content(),
  accepted_gross: gross(),
  accepted_content: content(),
  uncommitted_gross: gross(),
  uncommitted_content: content(),
  on_loan_gross: gross(),
  on_loan_content: content(),
});

/** What the records of a lot change on a day; sums up to a day are the lot on that day. */
export const stockEntries = pgTable('stock_entries', {
  ...place(),
  holder: text().notNull(),
  lot: text().notNull(),
  site: text(),
  material: text().notNull(),
  form: text().notNull(),
  grade: text(),
  content_of: text(),
  date: date({ mode: 'string' }).notNull(),
  ...masses(),
});

/** Sums of the entries of a month; the empty text stands for no site, grade or content. */
export const stockMonths = pgTable('stock_months', {
  holder: text().notNull(),
  material: text().notNull(),
  form: text().notNull(),
  grade: text().notNull(),
  content_of: text().notNull(),
  site: text().notNull(),
  month: date({ mode: 'string' }).notNull(),
  ...masses(),
});

/** Sums of the entries of a year, like those of a month; `year` is its first day. */
export const stockYears = pgTable('stock_years', {
  holder: text().notNull(),
  material: text().notNull(),
  form: text().notNull(),
  grade: text().notNull(),
  content_of: text().notNull(),
  site: text().notNull(),
  year: date({ mode: 'string' }).notNull(),
  ...masses(),
});

/** Every lot as its records leave it. */
export const stockLots = pgTable('stock_lots', {
  holder: text().notNull(),
  lot: text().notNull(),
  material: text(),
  form: text(),
  grade: text(),
  content_of: text(),
  site: text(),
  standing: text().$type<'not accepted' | 'accepted' | 'rejected'>().notNull(),
  gross: gross(),
  content: content(),
  date: date({ mode: 'string' }).notNull(),
  turns: integer().notNull(),
});

/** Runs of cases, each under the hash of all that decides it; as json text, since the same run is the same bytes. */
export const runs = pgTable('runs', {
  id: text().primaryKey(),
  case_id: text().notNull(),
  title: text().notNull(),
  manifest: json().$type<Manifest>().notNull(),
  headline: text().notNull(),
  result: json().$type<RunResult>().notNull(),
  ...added(),
});

/** Buying plans, kept as runs are. */
export const buyingPlans = pgTable('buying_plans', {
  id: text().primaryKey(),
  case_id: text().notNull(),
  title: text().notNull(),
  request: json().$type<unknown>().notNull(),
  headline: text().notNull(),
  spent: doublePrecision().notNull(),
  answer: json().$type<PlanAnswer>().notNull(),
  ...added(),
});

/** Records of decisions, as every intake has them. */
export const decisions = pgTable('decisions', {
  ...place(),
  id: text().notNull(),
  kind: text().$type<DecisionRecord['kind']>().notNull(),
  decision: text().notNull(),
  body: jsonb().$type<DecisionRecord>().notNull(),
  ...added(),
});

/** Every table, in the order they are filled. */
export const TABLES = [
  intakes,
  statements,
  events,
  sightings,
  claims,
  corrections,
  judgements,
  decisions,
  problems,
  stockRecords,
  stockTurns,
  stockEntries,
  stockMonths,
  stockYears,
  stockLots,
  runs,
  buyingPlans,
] as const;

/** Tables that hold evidence: each row says when it was recorded, by whom, and who may see it. */
export const EVIDENCE: readonly string[] = [
  'intakes',
  'statements',
  'events',
  'sightings',
  'claims',
  'corrections',
  'judgements',
  'decisions',
  'problems',
  'stock_records',
];

/** Tables that refuse UPDATE, DELETE and TRUNCATE: evidence, what is derived from stock records for each intake, runs and plans. */
export const APPEND_ONLY: readonly string[] = [...EVIDENCE, 'stock_turns', 'stock_entries', 'runs', 'buying_plans'];

/** Tables that are kept up to date with others in one transaction, and can be made anew from them. */
export const ROLL_UPS: readonly string[] = ['stock_months', 'stock_years', 'stock_lots'];
