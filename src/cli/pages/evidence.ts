import type { EventDto, StatementDto } from '../../api/contract.ts';
import type { EvidenceDto } from '../../api/contract-evidence.ts';
import type { StockRecordDto } from '../../api/contract-stockpile.ts';
import { formatPeriod } from '../../units/format.ts';
import { hang } from '../terminal.ts';
import { type Style, title } from './style.ts';

type Line = readonly [string, string | null];

function statementLines(s: StatementDto): readonly Line[] {
  return [
    ['says', `${s.propertyName}: ${s.figure.text}`],
    ['of', s.subject],
    ['place', s.placeName],
    ['period', formatPeriod(s.period)],
    ['kind', s.figure.kind],
    ['basis', s.figure.basis],
    ['rule', s.figure.rule],
    ['derived from', s.derivedFrom.length === 0 ? null : s.derivedFrom.map((id) => id.slice(0, 10)).join(', ')],
    ['note', s.note],
  ];
}

function eventLines(e: EventDto): readonly Line[] {
  return [
    ['says', `${e.kind}: ${e.title}`],
    ['of', e.subject],
    ['date', e.dateText],
    ['parties', e.parties.join(', ') || null],
    ...e.money.map(({ role, figure }) => [role, figure.text] as const),
    ['quantity', e.quantity?.text ?? null],
    ['expires', e.expires],
    ['note', e.note],
  ];
}

function stockLines(r: StockRecordDto): readonly Line[] {
  return [
    ['says', r.title],
    ['book of', `${r.holder}, ${r.marking}`],
    ['number', r.number],
    ['date', r.date],
    ...r.fields.map(({ name, text }) => [name, text] as const),
    ['note', r.note],
    ['undone by', r.reversedBy],
  ];
}

function originLines({
  original,
  locator,
  stance,
  source,
  snapshot,
  recorded,
}: StatementDto | EventDto | StockRecordDto): readonly Line[] {
  return [
    ['original', `“${original}”`],
    ['stance', stance],
    ['source', `${source.producer}, ${source.title}`],
    ['edition', source.edition],
    ['published', source.published],
    ['where', locator],
    ['address', source.url],
    ['licence', `${source.licence} (tier ${source.tier})`],
    ['recorded', recorded],
    ['snapshot', snapshot],
  ];
}

/** One piece of evidence: what it says, in which words, from where; every place it was seen. */
export function evidencePage(evidence: EvidenceDto, style: Style): string {
  const { statement, event, stock, sightings, corrections, withdrawn } = evidence;
  const lines: readonly Line[] = [
    [
      'withdrawn',
      withdrawn === null ? null : `by ${withdrawn.name} as taken in ${withdrawn.recorded}, which states this no longer`,
    ],
    ...(statement === null
      ? []
      : [...statementLines(statement), ['speaker', statement.speaker] as const, ...originLines(statement)]),
    ...(event === null ? [] : [...eventLines(event), ...originLines(event)]),
    ...(stock === null ? [] : [...stockLines(stock), ...originLines(stock)]),
    ...sightings.map(({ locator, recorded }) => ['seen', `${locator}, recorded ${recorded}`] as const),
    ...corrections.map(({ mistake, reason }) => ['corrected', `${mistake} ${reason}`] as const),
  ];
  const shown = lines.flatMap(([name, text]) =>
    text === null ? [] : [hang(`  ${name.padEnd(13)} `, text, style.width)],
  );
  return [title(`${evidence.type} ${evidence.id}`, '', style), ...shown].join('\n');
}
