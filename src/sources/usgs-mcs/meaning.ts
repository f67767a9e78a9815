import type { Basis } from '../../units/quantity.ts';
import type { Subject } from '../../vocabulary/subject.ts';
import { basisOfWords } from './basis-words.ts';

/** What a column of an official table means: which property of which material, on which basis. */
export interface Meaning {
  readonly subject: Omit<Subject, 'place'>;
  readonly property: string;
  readonly basis: Basis;
}

const MEANING = /^(\S+) ([a-z0-9_]+)(?:\/([a-z0-9-]+))?(?: \+([a-z0-9-]+))? @ (.+)$/;

/** Reads a meaning such as `imports antimony/oxide @ Sb content` or `price cobalt +spot @ per gross`; null for other words. */
export function meaningOf(words: string): Meaning | null {
  const [, property = '', id = '', form, detail, on = ''] = MEANING.exec(words.trim()) ?? [];
  const basis = basisOfWords(on);
  if (property === '' || basis === null) return null;
  const part = { ...(form === undefined ? {} : { form }), ...(detail === undefined ? {} : { detail }) };
  return { subject: { kind: 'material', id, ...part }, property, basis };
}

/** Question a meaning asks, as one text for keys. */
export function meaningKey({ subject, property }: Meaning): string {
  return [subject.id, subject.form ?? '', subject.detail ?? '', property].join('|');
}

/** A chapter of a text of headings: the names it goes by and its lines, each split at its bars. */
export interface Chapter {
  readonly names: readonly string[];
  readonly lines: readonly (readonly string[])[];
}

/** Chapters of a text in which a line with # begins each. */
export function chaptersOf(text: string): readonly Chapter[] {
  return text
    .split(/^# /m)
    .slice(1)
    .map((block) => {
      const [names = '', ...lines] = block.split('\n').filter((line) => line !== '');
      return { names: names.split('; '), lines: lines.map((line) => line.split(' | ')) };
    });
}
