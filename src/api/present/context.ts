import type { Source } from '../../ledger/source.ts';
import type { IsoDate } from '../../units/period.ts';
import type { Vocabulary } from '../../vocabulary/vocabulary.ts';
import type { View } from '../desk.ts';

/** What turning evidence into answers needs to know: names of things, the source register, the day. */
export interface Context {
  readonly vocabulary: Vocabulary;
  readonly sources: ReadonlyMap<string, Source>;
  readonly asOf: IsoDate;
}

/** The context of a view. */
export function contextOf({ workbench, knownOn }: View): Context {
  return { vocabulary: workbench.vocabulary, sources: workbench.sources, asOf: knownOn };
}

/** An organisation's name, or its id when the vocabulary has none. */
export function organisationName({ vocabulary }: Context, id: string): string {
  return vocabulary.organisations.get(id)?.name ?? id;
}

/** A place's name, or its code when the vocabulary has none. */
export function placeName({ vocabulary }: Context, code: string): string {
  return vocabulary.countries.get(code)?.name ?? code;
}

/** A property's name, or its id when the vocabulary has none. */
export function propertyName({ vocabulary }: Context, id: string): string {
  return vocabulary.properties.get(id)?.name ?? id;
}
