/**
 * Characters that could drive a terminal or disguise text: controls, format marks (those that reorder text among them),
 * line and paragraph separators, halves of characters. A source's words are printed, never obeyed.
 */
const UNSAFE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/** Text from outside made safe to print on one line: control characters become visible, as in `\x1b`. */
export function safe(text: string): string {
  return text.replace(UNSAFE, (character) => {
    if (character === '\n' || character === '\t') return ' ';
    const code = character.codePointAt(0) ?? 0;
    return code < 0x100 ? `\\x${code.toString(16).padStart(2, '0')}` : `\\u{${code.toString(16)}}`;
  });
}

/** The same for text of several lines, whose line ends stay. */
export function safeLines(text: string): string {
  return text.split('\n').map(safe).join('\n');
}

/** Every string inside plain data made safe, so that no page can forget it. */
export function safeData<T>(data: T): T {
  return safeAny(data) as T;
}

function safeAny(data: unknown): unknown {
  if (typeof data === 'string') return safeLines(data);
  if (Array.isArray(data)) return data.map(safeAny);
  if (typeof data !== 'object' || data === null) return data;
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [safe(key), safeAny(value)]));
}

/** Breaks text at blanks into lines of at most `width` characters, `first` in the first; a longer word keeps its own. */
export function wrap(text: string, width: number, first: number = width): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1);
    const room = lines.length === 1 ? first : width;
    if (last !== undefined && last.length + 1 + word.length <= room) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

const DEEPEST = 16;
const NARROWEST = 20;

/** Text after a lead, wrapped, the following lines indented below the text; below a long lead only a little. */
export function hang(lead: string, text: string, width: number): string {
  const indent = lead.length > DEEPEST ? 6 : lead.length;
  const [first = '', ...rest] = wrap(
    text,
    Math.max(NARROWEST, width - indent),
    Math.max(NARROWEST, width - lead.length),
  );
  return [`${lead}${first}`, ...rest.map((line) => `${' '.repeat(indent)}${line}`)].join('\n');
}
