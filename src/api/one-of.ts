import Type from 'typebox';
import { ApiError } from './errors.ts';

/** A query parameter that takes one of some words; the words are in its description and in the refusal. */
export const wordOf = (words: readonly string[], description: string) =>
  Type.Optional(Type.String({ description: `${description}: ${words.join(', ')}` }));

/** The word given, or a refusal that lists what may be given. */
export function checkWord<W extends string>(
  name: string,
  given: string | undefined,
  words: readonly W[],
): W | undefined {
  const word = words.find((one) => one === given);
  if (given === undefined || word !== undefined) return word;
  throw new ApiError('invalid-query', `${name}: "${given}" is none of: ${words.join(', ')}.`);
}
