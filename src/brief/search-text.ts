/** Letters without their accents, small, so that `Antimôny` and `antimony` are one. */
const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();

/** Words of a text as the index keeps them: runs of letters and digits. */
export function wordsIn(text: string): string[] {
  return plain(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

/**
 * Numbers of notices and contracts written together, from every part on, so that a piece of one finds it:
 * `SP8000-25-D-0007` gives `sp800025d0007`, `25d0007`, `d0007`; `6,685,871` gives `6685871`.
 */
export function numbersIn(text: string): readonly string[] {
  const codes = text.match(/\b[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*-?\d[\p{L}\p{N}-]*\b/gu) ?? [];
  const joined = codes.flatMap((code) => {
    const parts = plain(code).split('-');
    return parts.length < 3 ? [] : parts.slice(0, -1).map((_, from) => parts.slice(from).join(''));
  });
  const amounts = (text.match(/\d{1,3}(?:,\d{3})+/g) ?? []).map((amount) => amount.replaceAll(',', ''));
  return [...new Set([...joined, ...amounts])];
}

/** A piece of text, and whether it is what was searched for. */
export interface Segment {
  readonly text: string;
  readonly hit: boolean;
}

const AROUND = 70;
const LONGEST = 220;

/** A text as segments, with the words of the answer told apart. */
export function highlighted(text: string, terms: ReadonlySet<string>): readonly Segment[] {
  const pieces = text.split(/([\p{L}\p{N}\p{M}]+)/u).filter((piece) => piece !== '');
  const segments: Segment[] = [];
  for (const text of pieces) {
    const hit = wordsIn(text).some((word) => terms.has(word));
    const last = segments.at(-1);
    if (last?.hit === hit) segments[segments.length - 1] = { text: last.text + text, hit };
    else segments.push({ text, hit });
  }
  return segments;
}

/** The part of a text around the first word found, as segments; the beginning where only the title has it. */
export function snippetOf(text: string, terms: ReadonlySet<string>): readonly Segment[] {
  const at = [...text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)].find(([word]) => wordsIn(word).some((one) => terms.has(one)));
  const from = Math.max(0, (at?.index ?? 0) - AROUND);
  const start = from === 0 ? 0 : from + Math.max(0, text.slice(from).search(/\s/));
  const part = text.slice(start, start + LONGEST);
  const cut = `${start > 0 ? '…' : ''}${part}${start + LONGEST < text.length ? '…' : ''}`;
  return cut === '' ? [] : highlighted(cut, terms);
}
