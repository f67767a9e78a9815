import type { MaterialFacts, TradeCode } from './facts.ts';

/** A code with every row that names it: the materials it covers, together or alone. */
export interface CodeGroup {
  readonly code: string;
  readonly system: TradeCode['system'];
  readonly jurisdiction: string;
  readonly rows: readonly TradeCode[];
  /** More than one material, or something besides: its quantities cannot be read as those of one material. */
  readonly mixed: boolean;
}

/** Digits of a code as people write it: `8112.92`, `8112 92 10 00`. */
export function digitsOf(text: string): string {
  return text.replace(/[\s.]/g, '');
}

/** A code as it is printed: 8112.92, 8112.92.1000. */
export function dotted(code: string): string {
  return [code.slice(0, 4), code.slice(4, 6), code.slice(6)].filter((part) => part !== '').join('.');
}

/** Codes with their rows, in the order of the digits; the same digits in two systems are two codes. */
export function codeGroups({ codes }: Pick<MaterialFacts, 'codes'>): readonly CodeGroup[] {
  const byCode = new Map<string, TradeCode[]>();
  for (const row of codes) {
    const key = [row.code, row.system, row.jurisdiction].join(' ');
    const rows = byCode.get(key);
    if (rows === undefined) byCode.set(key, [row]);
    else rows.push(row);
  }
  return [...byCode.values()].flatMap(groupOf).sort((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0));
}

function groupOf(rows: readonly TradeCode[]): readonly CodeGroup[] {
  const [first] = rows;
  if (first === undefined) return [];
  const { code, system, jurisdiction } = first;
  const mixed =
    new Set(rows.map(({ material }) => material)).size > 1 || rows.some(({ mixedWith }) => mixedWith !== null);
  return [{ code, system, jurisdiction, rows, mixed }];
}

/** Codes that begin with digits, that the digits begin with, or whose heading, material or form has all the words. */
export function codesMatching(groups: readonly CodeGroup[], asked: string): readonly CodeGroup[] {
  const digits = digitsOf(asked);
  if (/^\d{2,10}$/.test(digits)) {
    return groups.filter(({ code }) => code.startsWith(digits) || (code.length >= 6 && digits.startsWith(code)));
  }
  const words = asked.trim().toLowerCase().split(/\s+/);
  return groups.filter(({ rows }) => {
    const text = rows
      .map((row) => [row.material, row.form, row.heading, row.mixedWith].join(' '))
      .join(' ')
      .toLowerCase();
    return words.every((word) => text.includes(word));
  });
}
