import type { SourceProfileDto } from '../../../api/contract-source-profile.ts';
import { type Cell, type TableData, textCell } from '../../frame/table-data.ts';

const words = (id: string, label: string) => ({ id, label, numeric: false });
const count = (id: string, label: string) => ({ id, label, numeric: true });
const number = (n: number): Cell => ({ text: n.toLocaleString('en-US'), sort: n });

/** Editions with the day each was published and whether it was read itself. */
export function editionTable({ source }: SourceProfileDto): TableData {
  return {
    caption: 'Every edition published by the day',
    columns: [words('title', 'Edition'), words('published', 'Published'), words('read', 'Read'), words('doi', 'DOI')],
    rows: source.editions.map(({ id, title, published, readDirectly, doi }) => ({
      key: id,
      cells: [
        textCell(title),
        textCell(published),
        { text: readDirectly ? 'itself' : 'not read itself', tone: readDirectly ? undefined : ('warn' as const) },
        textCell(doi),
      ],
    })),
  };
}

function saidTable(
  caption: string,
  label: string,
  said: SourceProfileDto['properties'],
  lead?: (id: string) => string,
): TableData {
  return {
    caption,
    columns: [words('name', label), count('total', 'How many'), words('first', 'First'), words('last', 'Last')],
    rows: said.map(({ id, name, total, first, last }) => ({
      key: id,
      cells: [textCell(name, lead?.(id)), number(total), textCell(first), textCell(last)],
    })),
  };
}

/** Statements by property. */
export const propertyTable = ({ properties }: SourceProfileDto): TableData =>
  saidTable('Statements by property, with the first and last period', 'Property', properties);

/** Statements by material. */
export const materialTable = ({ materials }: SourceProfileDto): TableData =>
  saidTable('Statements by material', 'Material', materials, (id) => `/materials/${id}`);

/** Events by kind. */
export const eventTable = ({ eventKinds }: SourceProfileDto): TableData =>
  saidTable('Events by kind', 'Kind', eventKinds);

/** Conflicts with another source, and whether this one is followed. */
export function disputeTable({ disputes }: SourceProfileDto): TableData {
  return {
    caption: 'What it and another source give differently',
    columns: [words('title', 'What'), words('spread', 'How far'), words('followed', 'Followed'), words('why', 'Why')],
    rows: disputes.map(({ key, title, material, spreadText, followed, reason }) => ({
      key,
      cells: [
        { text: title, to: '/conflicts', search: material === null ? {} : { material } },
        textCell(spreadText),
        textCell(followed ? 'this source' : 'another'),
        textCell(reason),
      ],
    })),
  };
}

/** Corrections: the mistake, and why it is read otherwise. */
export function correctionTable({ corrections }: SourceProfileDto): TableData {
  return {
    caption: 'The statement stays as it was made; every figure made of it says that it was corrected',
    columns: [
      words('id', 'Correction'),
      words('edition', 'Edition of'),
      words('mistake', 'Mistake'),
      words('why', 'Why'),
    ],
    rows: corrections.map(({ id, published, mistake, reason }) => ({
      key: id,
      cells: [textCell(id), textCell(published), textCell(mistake), textCell(reason)],
    })),
  };
}

/** Cells no parser could read. */
export function problemTable({ problems }: SourceProfileDto): TableData {
  return {
    caption: 'Nothing is lost silently',
    columns: [
      words('place', 'Place'),
      words('message', 'Problem'),
      words('original', 'As written'),
      words('advice', 'Advice'),
    ],
    rows: problems.map(({ file, locator, message, original, advice }) => ({
      key: `${file} ${locator} ${message}`,
      cells: [textCell(`${file}, ${locator}`), textCell(message), textCell(original), textCell(advice)],
    })),
  };
}

/** Bytes the evidence was first read from, by their hash. */
export function snapshotTable({ snapshots }: SourceProfileDto): TableData {
  return {
    caption: 'Snapshots by SHA-256; what another file repeats is counted where it was first seen',
    columns: [words('hash', 'Snapshot'), words('recorded', 'Recorded'), count('total', 'Statements and events')],
    rows: snapshots.map(({ snapshot, recorded, total }) => ({
      key: snapshot,
      cells: [{ text: snapshot, href: `/api/v1/snapshots/${snapshot}` }, textCell(recorded), number(total)],
    })),
  };
}
