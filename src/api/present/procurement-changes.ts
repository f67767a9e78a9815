import type { StepChanges, TermChange } from '../../procurement/changes.ts';
import type { Dated } from '../../procurement/happenings.ts';
import { extendsDeadline } from '../../procurement/state.ts';
import type { StepChangesDto, TermChangeDto } from '../contract-procurements.ts';
import { dateTextOf } from './event.ts';
import { setTermDto } from './procurement-record.ts';

/** A typed change with its words. */
export function termChangeDto(change: TermChange): TermChangeDto {
  const { field, how, added, removed, evidence } = change;
  const before = change.before === null ? null : setTermDto(change.before);
  const after = change.after === null ? null : setTermDto(change.after);
  const text = changeText(change, before?.text ?? null, after?.text ?? null);
  return { field, how, text, before, after, added: [...added], removed: [...removed], evidence: [...evidence] };
}

function changeText({ how, added, removed }: TermChange, before: string | null, after: string | null): string {
  if (how === 'said to have changed') return 'said to have changed; to what is not told';
  if (how === 'ended') return `${before ?? ''} no longer holds; the new request sets none`;
  if (how === 'set') return after ?? '';
  const named = [...removed.map((item) => `− ${item}`), ...added.map((item) => `+ ${item}`)];
  return named.length > 0 ? named.join('; ') : `${before ?? ''} → ${after ?? ''}`;
}

/** A step and what it changed. */
export function stepChangesDto({ step, changes }: StepChanges<Dated>): StepChangesDto {
  const { id, date, datePrecision, kind, payload } = step.report;
  return {
    ...{ evidence: id, date, datePrecision, dateText: dateTextOf(step.report), kind, title: payload.title },
    by: step.by,
    extends: kind === 'amendment' && extendsDeadline(step),
    reports: step.reports.map((report) => report.id),
    changes: changes.map(termChangeDto),
  };
}
