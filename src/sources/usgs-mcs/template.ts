import type { Basis, MassBasis } from '../../units/quantity.ts';
import type { Unit } from '../../units/unit.ts';
import { type LabelIndex, materialByLabel } from '../../vocabulary/labels.ts';
import type { Subject } from '../../vocabulary/subject.ts';
import { basisFor, basisInNotes, basisInWords, basisOfChapter } from './basis.ts';
import { readHeading } from './heading.ts';
import type { Refusal } from './reading.ts';
import { topicOf } from './subject.ts';
import { unitOfWords } from './unit-words.ts';

/** What all rows under one heading share. */
export interface Template {
  readonly subject: Omit<Subject, 'place'>;
  /** Subject and property in one text. */
  readonly key: string;
  readonly heading: string;
  readonly property: string;
  readonly measure: { readonly unit: Unit; readonly basis: Basis } | null;
}

/** What the footnotes of a row say about its figure. */
export interface Footnotes {
  readonly estimated: boolean;
  readonly basis: MassBasis | null;
  /** The basis as a short text, for keys. */
  readonly code: string;
}

/** Reads the `Notes` of a row. */
export function footnotesOf(notes: string): Footnotes {
  const basis = basisInNotes(notes);
  return { estimated: /^Estimated\b|-- Estimated\.(?:$| --)/.test(notes), basis, code: JSON.stringify(basis) };
}

/** The cells of a row that make its heading, and the opening words of its chapter. */
export interface HeadingCells {
  readonly section: string;
  readonly commodity: string;
  readonly statistics: string;
  readonly detail: string;
  readonly unit: string;
  readonly opening: string;
}

/** What a heading means, or why it cannot be read. */
export function templateOf(cells: HeadingCells, noted: MassBasis | null, labels: LabelIndex): Template | Refusal {
  const { section, commodity, statistics, detail } = cells;
  const heading = readHeading(statistics, detail, section);
  if (heading === null) return { code: 'unknown-statistic', message: `"${statistics}" is no statistic known here` };
  const topic = topicOf(labels, commodity.trim(), heading.words);
  if (topic === null) return { code: 'unknown-material', message: `no material is called "${commodity}"` };
  if (detail.includes('square feet')) return contradiction(cells.unit);
  const { material, ...part } = topic;
  const key = `${material.id}|${part.form ?? ''}|${part.detail ?? ''}|${heading.property}`;
  return {
    subject: { kind: 'material', id: material.id, ...part },
    key,
    heading: `${section}|${statistics}`,
    property: heading.property,
    measure: measureOf(cells, heading.property, noted, labels),
  };
}

function measureOf(cells: HeadingCells, property: string, noted: MassBasis | null, labels: LabelIndex) {
  const unit = unitOfWords(cells.unit);
  if (unit === null) return null;
  const worded = basisInWords(labels, `${cells.detail} ${cells.section}`);
  if (property === 'price') return { unit: unit.unit, basis: basisFor(unit.unit, worded ?? 'gross', property) };
  const symbol = materialByLabel(labels, cells.commodity)?.symbol ?? null;
  const plain = unit.dry ? 'dry' : basisOfChapter(labels, cells.opening, symbol);
  return { unit: unit.unit, basis: basisFor(unit.unit, worded ?? noted ?? plain, property) };
}

const contradiction = (unit: string): Refusal => ({
  code: 'unit-contradicts-heading',
  message: `the heading says million square feet, the unit says ${unit}`,
});
