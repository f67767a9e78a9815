/** What the words before a number make of it: a bound, an estimate, or nothing but caution. */
type Effect = 'low' | 'high' | 'estimated' | 'soft';

/** Words and signs before a number as articles and tables use them; longer ones first where one starts another. */
const HEDGES: readonly (readonly [Effect, RegExp])[] = [
  ['low', /^(?:more than|greater than|over|above|exceeding|at least|(?:no|not) less than|(?:a )?minimum of)\s+/i],
  ['high', /^(?:less than|fewer than|under|below|at most|(?:no|not) more than|(?:a )?maximum of)\s+/i],
  ['low', /^(?:>=|>|≥)\s*/],
  ['high', /^(?:<=|<|≤)\s*/],
  ['estimated', /^(?:(?:an )?estimated(?: at)?|est\.)\s+/i],
  // Lower case only: a capital E alone means net exporter.
  ['estimated', /^e\s*(?=[\d.<>≥≤$−-])/],
  ['soft', /^(?:about|around|approximately|approx\.?|roughly|nearly|almost|some|circa|ca\.|c\.)\s+/i],
  ['soft', /^(?:worth up to|up to|as much as|as many as|close to|worth|a total of)\s+/i],
  ['soft', /^[~≈]\s*/],
];

/** The words before a number, taken off. `hedge` is all of them as written, in lower case; null when there are none. */
export interface Hedged {
  readonly hedge: string | null;
  readonly bound: 'low' | 'high' | null;
  readonly estimated: boolean;
  readonly rest: string;
}

/** Takes hedging words off the front of a text, one after another; null when two bounds contradict each other. */
export function readHedges(text: string): Hedged | null {
  const words: string[] = [];
  const effects: Effect[] = [];
  let rest = text;
  for (let found = firstHedge(rest); found !== null; found = firstHedge(rest)) {
    words.push(found.words.trim().toLowerCase());
    effects.push(found.effect);
    rest = rest.slice(found.words.length);
  }
  const bounds = effects.filter((effect) => effect === 'low' || effect === 'high');
  if (bounds.length > 1) return null;
  return {
    hedge: words.length === 0 ? null : words.join(' '),
    bound: bounds[0] ?? null,
    estimated: effects.includes('estimated'),
    rest,
  };
}

function firstHedge(text: string): { readonly effect: Effect; readonly words: string } | null {
  for (const [effect, pattern] of HEDGES) {
    const words = pattern.exec(text)?.[0];
    if (words !== undefined) return { effect, words };
  }
  return null;
}
