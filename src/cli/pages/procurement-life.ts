import type { ConflictDto, SourceRefDto } from '../../api/contract.ts';
import type { ProcurementChangesDto, ProcurementRecordDto } from '../../api/contract-procurements.ts';
import { formatDate } from '../../units/format.ts';
import { hang } from '../terminal.ts';
import { briefConflicts } from './disputes.ts';
import type { Drawing } from './drawing.ts';
import { Footnotes } from './footnotes.ts';
import { procurement } from './procurement.ts';
import { heading, type Style, title } from './style.ts';

/** All that one page about a procurement says. */
interface WholeProcurement {
  readonly procurement: ProcurementRecordDto;
  readonly changes: ProcurementChangesDto;
  readonly conflicts: readonly ConflictDto[];
}

/** The life of one procurement: state, money, steps with their typed changes, links, conflicts, sources. */
export function procurementPage(
  { procurement: item, changes, conflicts }: WholeProcurement,
  sourceOf: ReadonlyMap<string, SourceRefDto>,
  style: Style,
): string {
  const notes = new Footnotes(sourceOf);
  const drawing = { style, notes };
  const body = [
    title(item.number ?? item.id, `state on ${formatDate(item.on)}`, style),
    ...procurement(item, drawing),
    ...factLines(item, drawing),
    ...section('Steps and what each changed', stepLines(changes, drawing), drawing),
    ...section('Terms as last set', termLines(item, drawing), drawing),
    ...section('Linked procurements', linkLines(item, drawing), drawing),
    ...section(`Sources disagree (${conflicts.length})`, briefConflicts(conflicts, drawing), drawing),
  ];
  return [...body, ...section('Sources', notes.list(style), drawing)].join('\n');
}

const section = (name: string, lines: readonly string[], { style }: Drawing): readonly string[] =>
  lines.length === 0 ? [] : [heading(name, style), ...lines];

function factLines(item: ProcurementRecordDto, { style, notes }: Drawing): readonly string[] {
  const { extensions, amendments, reason, numbers, joined } = item;
  const count = (name: string, figure: ProcurementRecordDto['extensions']): string =>
    figure === null ? `${name}: none known` : `${name}: ${notes.figure(figure, style)} (${figure.rule})`;
  const lines = [
    `${item.kind}${item.competition === null ? '' : `, ${item.competition}`}`,
    item.demand ? null : 'the market is only asked what it could do: no demand, and its quantity is none',
    item.inferred === null ? null : `nobody published this state: inferred with ${item.inferred} confidence`,
    item.noOutcomeSince === null ? null : `no outcome published since it closed on ${formatDate(item.noOutcomeSince)}`,
    item.extendedLater ? 'a later report tells that the closing day was moved again after this day' : null,
    count('extensions', extensions),
    count('amendments', amendments),
    reason === null ? null : `cancelled because: ${reason.text} ${notes.evidence([reason.evidence])}`,
    numbers.length < 2 ? null : `numbers: ${numbers.map(({ number, kind }) => `${number} (${kind})`).join(', ')}`,
    joined.length === 0 ? null : `joined by number: ${joined.join(', ')}`,
  ];
  return lines.flatMap((line) => (line === null ? [] : [hang('    ', line, style.width)]));
}

function stepLines({ steps }: ProcurementChangesDto, { style, notes }: Drawing): readonly string[] {
  const { paint, width } = style;
  return steps.flatMap((step) => {
    const kind = step.extends ? `${step.kind} (extension)` : step.kind;
    const lead = `  ${step.dateText.padEnd(11)} `;
    const head = hang(lead, `${kind}: ${step.title} ${notes.evidence(step.reports)}`, width);
    const changes = step.changes.map((change) =>
      paint.dim(hang('              ', `${change.field}: ${change.text} ${notes.evidence(change.evidence)}`, width)),
    );
    return [head.replace(kind, paint.bold(kind)), ...changes];
  });
}

/** Amounts stand above as figures, where statements about the contract count too. */
const ABOVE: readonly string[] = ['quantity', 'ceiling', 'guaranteed minimum'];

function termLines({ terms }: ProcurementRecordDto, { style, notes }: Drawing): readonly string[] {
  const others = terms.filter(({ field }) => !ABOVE.includes(field));
  return others.map(({ field, term }) =>
    hang(`  ${field.padEnd(19)}`, `${term.text} ${notes.evidence([term.evidence])}`, style.width),
  );
}

function linkLines({ links }: ProcurementRecordDto, { style, notes }: Drawing): readonly string[] {
  return links.map((link) => {
    const by = link.judgement === null ? notes.evidence(link.evidence) : `(judged: ${link.judgement})`;
    return hang(`  ${link.relation} `, `${link.title} (${link.id}) ${by}`, style.width);
  });
}
