import type { JournalDraft, JournalEntry } from '../archive/journal-line.ts';
import type { EvidenceId } from '../ledger/evidence.ts';
import { takeInEvent, takeInStatement, takeInStock } from '../ledger/id.ts';
import type { ParseResult } from '../sources/parser.ts';
import type { IntakeBatch } from '../store/ledger-store.ts';
import { digestOf } from './digest.ts';
import { replacesEarlier } from './hand-kept.ts';
import type { FileCounts } from './reports.ts';

/** What a parser found, counted. */
export function countsOf(result: ParseResult): FileCounts {
  const { statements, events, stock, claims, corrections, judgements, decisions, problems, duplicates, cells } = result;
  return {
    cells,
    statements: statements.length,
    events: events.length,
    stock: stock.length,
    claims: claims.length,
    corrections: corrections.length,
    judgements: judgements.length,
    decisions: decisions.length,
    problems: problems.length,
    duplicates,
  };
}

/** All that an intake is besides its place in the journal. */
export type Intaking = Omit<JournalDraft, 'counts' | 'evidenceDigest'>;

/** A batch before the journal has given it its number. */
export type NumberlessBatch = Omit<IntakeBatch, 'sequence'>;

/** Evidence with its ids, as the store takes it; the same bytes read the same way give the same batch but for `recorded`. */
export function batchOf(intaking: Intaking, result: ParseResult): NumberlessBatch {
  const { snapshot, name, parser, recorded, principal, marking } = intaking;
  const intake = { snapshot, recorded, marking, principal };
  const { claims, corrections, judgements, decisions, problems, duplicates } = result;
  return {
    ...{ snapshot, name, parser, recorded, principal, marking, claims, corrections, judgements, problems, duplicates },
    ...(decisions.length === 0 ? {} : { decisions }),
    replaces: replacesEarlier(name, parser) && !isFailed(result),
    statements: result.statements.map((found) => takeInStatement(found, intake)),
    events: result.events.map((found) => takeInEvent(found, intake)),
    stock: result.stock.map((found) => takeInStock(found, intake)),
  };
}

/** Whether a file was read to nothing but problems: no version of a file, so it must not stand for an earlier one. */
function isFailed({ problems, ...result }: ParseResult): boolean {
  const { statements, events, stock, claims, corrections, judgements, decisions } = result;
  const found = [statements, events, stock, claims, corrections, judgements, decisions].some(
    ({ length }) => length > 0,
  );
  return problems.length > 0 && !found;
}

/** Ids of all evidence of a batch. */
export function evidenceIds(batch: NumberlessBatch): readonly EvidenceId[] {
  return [...batch.statements, ...batch.events, ...batch.stock].map(({ id }) => id);
}

/** The journal's line for a batch. */
export function draftOf(intaking: Intaking, result: ParseResult, batch: NumberlessBatch): JournalDraft {
  return { ...intaking, counts: { ...countsOf(result) }, evidenceDigest: digestOf(evidenceIds(batch)) };
}

/** What a journal line says an intake was. */
export function intakingOf(entry: JournalEntry): Intaking {
  const { recorded, principal, kind, snapshot, name, parser, marking } = entry;
  return { recorded, principal, kind, snapshot, name, parser, marking };
}
