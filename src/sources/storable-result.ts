import type { Problem } from '../ledger/evidence.ts';
import { shortened, storableProblem, unstorableTextIn } from '../ledger/storable.ts';
import type { ParseResult } from './parser.ts';

/** What a parser found without what no database can keep; each thing left out is a problem that says where it stood. */
export function storableResult(result: ParseResult): ParseResult {
  const problems: Problem[] = [];
  const kept = <T extends object>(things: readonly T[]): readonly T[] =>
    things.filter((thing) => {
      const text = unstorableTextIn(thing);
      if (text !== null) problems.push(unstorable(thing, text));
      return text === null;
    });
  return {
    ...result,
    statements: kept(result.statements),
    events: kept(result.events),
    stock: kept(result.stock),
    claims: kept(result.claims),
    corrections: kept(result.corrections),
    judgements: kept(result.judgements),
    decisions: kept(result.decisions),
    problems: [...result.problems, ...problems].map(storableProblem),
  };
}

function unstorable(thing: object, text: string): Problem {
  const { locator, id } = thing as { readonly locator?: string; readonly id?: string };
  return {
    code: 'unstorable-text',
    locator: locator ?? id ?? 'whole file',
    message: 'holds the NUL character or half of a surrogate pair, which no database text can keep',
    original: shortened(text, 80),
    advice: 'Take the character out of the file and take it in again; the rest of the file was read.',
  };
}
