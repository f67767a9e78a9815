import type { Cell, TableData } from '../../frame/table-data.ts';
import type { AssumptionDto, CellDto, NotModelledDto, ShockDto } from './run-types.ts';

/** The shocks of a case, with how many of its numbers each changes. */
export function shocksTable(shocks: readonly ShockDto[]): TableData {
  return {
    caption: 'Shocks',
    columns: [
      { id: 'shock', label: 'Shock', numeric: false },
      { id: 'kind', label: 'Kind', numeric: false },
      { id: 'changes', label: 'Numbers it changes', numeric: true },
    ],
    rows: shocks.map(({ id, kind, words, changes }) => ({
      key: id,
      cells: [{ text: words }, { text: kind }, { text: String(changes), sort: changes }],
    })),
  };
}

/** What a case takes for granted, by whom and why. */
export function assumptionsTable(assumptions: readonly AssumptionDto[]): TableData {
  return {
    caption: 'Assumptions, which no evidence carries',
    columns: [
      { id: 'words', label: 'Assumption', numeric: false },
      { id: 'value', label: 'Value', numeric: false },
      { id: 'kind', label: 'Kind', numeric: false },
      { id: 'author', label: 'Author', numeric: false },
      { id: 'reason', label: 'Reason', numeric: false },
    ],
    rows: assumptions.map(({ id, words, value, kind, author, reason }) => ({
      key: id,
      cells: [
        { text: words },
        { text: value, tone: 'assumed' as const },
        { text: kind },
        { text: author },
        { text: reason },
      ],
    })),
  };
}

/** Every number a case was put together from, with its evidence and the assumptions it rests on. */
export function cellsTable(cells: readonly CellDto[]): TableData {
  return {
    caption: 'Numbers the case was put together from',
    columns: [
      { id: 'where', label: 'Where', numeric: false },
      { id: 'words', label: 'What', numeric: false },
      { id: 'figure', label: 'Figure', numeric: true },
      { id: 'assumptions', label: 'Assumptions in it', numeric: false },
    ],
    rows: cells.map(({ where, words, figure, assumptions }) => ({
      key: where,
      cells: [
        { text: where },
        { text: words },
        { figure },
        assumptions.length === 0 ? NONE : { text: assumptions.join(', '), tone: 'assumed' as const },
      ],
    })),
  };
}

const NONE: Cell = { text: 'none', tone: 'quiet' };

/** What could not be modelled, why, and what it would take. */
export function notModelledTable(items: readonly NotModelledDto[]): TableData {
  return {
    caption: 'Not modelled',
    columns: [
      { id: 'material', label: 'Material', numeric: false },
      { id: 'why', label: 'Why', numeric: false },
      { id: 'needs', label: 'What it would take', numeric: false },
      { id: 'evidence', label: 'Evidence', numeric: false },
    ],
    rows: items.map(({ material, why, needs, evidence }) => ({
      key: `${material} ${why}`,
      cells: [
        { text: material, to: `/materials/${material}` },
        { text: why },
        needs.length === 0 ? null : { text: needs.join('; ') },
        evidenceCell(evidence),
      ],
    })),
  };
}

const evidenceCell = (evidence: readonly string[]): Cell =>
  evidence.length === 0
    ? null
    : {
        text: evidence.length === 1 ? '1 statement' : `${evidence.length} statements`,
        to: '/evidence',
        search: { ids: evidence.join('~') },
      };
