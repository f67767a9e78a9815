import { type LabelIndex, materialByLabel, plainLabel } from '../../vocabulary/labels.ts';
import type { Subject } from '../../vocabulary/subject.ts';
import { OTHER_LABELS, PRICE_LABELS, RELIANCE_LABELS } from './headings/figures.ts';
import { meaningOf } from './meaning.ts';

type Topic = Omit<Subject, 'place'>;

/** Names the figures and tables of the opening pages call what they speak of, by what they say of it. */
const TABLES = { reliance: RELIANCE_LABELS, price: PRICE_LABELS, other: OTHER_LABELS } as const;
export type FigureVocabulary = keyof typeof TABLES;

const TOPICS: ReadonlyMap<string, Topic> = new Map(
  Object.entries(TABLES).flatMap(([table, text]) =>
    text.split('\n').flatMap((line) => {
      const [names = '', words = ''] = line.split(' | ');
      const topic = topicIn(words);
      return topic === null ? [] : names.split('; ').map((name) => [`${table} ${name}`, topic] as const);
    }),
  ),
);

function topicIn(words: string): Topic | null {
  return meaningOf(`topic ${words} @ none`)?.subject ?? null;
}

/** The scrap figure writes its value and a mark beside the name: `Nickel* (2,120)`. */
const BESIDE = /\*? *(?:\([\d,]+\))?$/;

/** What a label of a figure or table means, or null. */
export function figureTopic(labels: LabelIndex, table: FigureVocabulary, label: string): Topic | null {
  const plain = plainLabel(label).replace(BESIDE, '').trim();
  const topic = TOPICS.get(`${table} ${plain}`);
  if (topic !== undefined) return topic;
  const material = materialByLabel(labels, plain);
  return material === null ? null : { kind: 'material', id: material.id };
}
