import type { ProjectDto } from '../../../api/contract-projects.ts';
import { type Cell, figureCell, type TableData, textCell } from '../../frame/table-data.ts';

const words = (id: string, label: string) => ({ id, label, numeric: false });
const WARNING: readonly string[] = ['missed', 'due, no evidence', 'moved'];

/** Projects at a glance: the first and the last day given, and what became of the last. */
export function overviewTable(projects: readonly ProjectDto[]): TableData {
  return {
    caption: 'Projects, those with most guidance first',
    columns: [
      words('project', 'Project'),
      words('material', 'Material'),
      words('first', 'First day given'),
      words('last', 'Last day given'),
      { id: 'moves', label: 'Times given', numeric: true },
      words('became', 'What became of it'),
      words('output', 'Output reached'),
    ],
    rows: projects.map(({ id, name, materialName, guidance, completion, achieved }) => ({
      key: id,
      cells: [
        { text: name, to: '/projects', hash: id },
        textCell(materialName),
        textCell(guidance[0]?.due ?? null),
        textCell(guidance.at(-1)?.due ?? null),
        guidance.length === 0 ? null : { text: String(guidance.length), sort: guidance.length },
        becameCell(guidance.at(-1)?.outcome, completion?.afterFirst ?? null),
        achieved.length === 0 ? { text: 'none published', tone: 'quiet' } : figureCell(achieved[0]?.figures[0]),
      ],
    })),
  };
}

function becameCell(outcome: string | undefined, afterFirst: string | null): Cell {
  if (outcome === undefined) return { text: 'no day of completion given', tone: 'quiet' };
  return {
    text: outcome,
    tone: WARNING.includes(outcome) ? 'warn' : undefined,
    suffix: afterFirst === null ? undefined : `${afterFirst} than first said`,
  };
}

/** Days given for one project, each against the last. */
export function guidanceTable({ name, guidance }: ProjectDto): TableData {
  return {
    caption: `${name}: days given, each against the last`,
    columns: [
      words('said', 'Said'),
      words('what', 'Guidance'),
      words('speaker', 'By'),
      words('due', 'For'),
      words('slip', 'Against the last'),
      words('became', 'What became of it'),
    ],
    rows: guidance.map(({ said, title, speaker, due, slip, outcome, note, evidence }) => ({
      key: evidence,
      cells: [
        textCell(said),
        { text: title, to: `/evidence/${evidence}` },
        textCell(speaker),
        { text: due, suffix: note ?? undefined },
        textCell(slip ?? 'first'),
        { text: outcome, tone: WARNING.includes(outcome) ? 'warn' : undefined },
      ],
    })),
  };
}

/** Capacity, targets, cost and status as stated; several answers to one question stand side by side. */
export function statedTable({ name, stated, achieved, costs }: ProjectDto): TableData {
  return {
    caption: `${name}: as stated`,
    columns: [
      words('what', 'What'),
      words('period', 'Period'),
      { id: 'value', label: 'Value', numeric: true },
      words('note', 'Note'),
    ],
    rows: [
      ...[...achieved, ...stated].flatMap(({ property, propertyName, period, figures, notes }) =>
        figures.map((figure, n) => ({
          key: `${property} ${period} ${n}`,
          cells: [
            { text: propertyName, suffix: figures.length > 1 ? `one of ${figures.length} answers` : '' },
            textCell(period),
            figureCell(figure),
            textCell(n === 0 && notes.length > 0 ? notes.join(' ') : null),
          ],
        })),
      ),
      ...costs.map((figure, n) => ({
        key: `cost ${n}`,
        cells: [{ text: 'Cost, as an event tells it' }, textCell(figure.period), figureCell(figure), null],
      })),
    ],
  };
}
