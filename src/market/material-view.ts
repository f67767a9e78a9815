import { knownOn } from '../ledger/as-of.ts';
import { groupBy } from '../ledger/conflict.ts';
import { editionOf, type Source } from '../ledger/source.ts';
import type { Statement } from '../ledger/statement.ts';
import { formatPeriod } from '../units/format.ts';
import { endOfDate, type IsoDate, type Period } from '../units/period.ts';
import { materialOf } from '../vocabulary/subject.ts';
import { formKey } from '../vocabulary/tables.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';

/** One material's statements as known on a day, with the words to label them: what every market table is made of. */
export interface MaterialView {
  readonly material: string;
  readonly statements: readonly Statement[];
  readonly vocabulary: Vocabulary;
  readonly sources: ReadonlyMap<string, Source>;
  readonly asOf: IsoDate;
}

/** Narrows the ledger's statements to one material as known on the day. */
export function viewOf(
  material: string,
  statements: readonly Statement[],
  vocabulary: Vocabulary,
  sources: readonly Source[],
  asOf: IsoDate,
): MaterialView {
  return {
    material,
    statements: uniqueById(
      knownOn(
        statements.filter((s) => materialOf(s.subject) === material),
        asOf,
      ),
    ),
    vocabulary,
    sources: new Map(sources.map((source) => [source.id, source])),
    asOf,
  };
}

/** Evidence seen in two places is one; a sum must not take it twice. */
const uniqueById = (statements: readonly Statement[]): readonly Statement[] => [
  ...new Map(statements.map((s) => [s.id, s])).values(),
];

/** What one publication of one source says. */
export interface EditionGroup {
  readonly source: string;
  readonly edition: string;
  readonly published: Period;
  readonly statements: readonly Statement[];
}

/** Statements by publication, latest first; an edition without a name goes by its date. */
export function byEdition(statements: readonly Statement[], view: MaterialView): readonly EditionGroup[] {
  return [...groupBy(statements, (s) => `${s.source} | ${s.published}`).values()]
    .flatMap((group) => {
      const [first] = group;
      if (first === undefined) return [];
      const { source, published } = first;
      const edition = editionOf(first, view.sources.get(source))?.id ?? published;
      return [{ source, edition, published, statements: group }];
    })
    .sort((a, b) => endOfDate(b.published).localeCompare(endOfDate(a.published)) || a.source.localeCompare(b.source));
}

/** A publication in words for a rule: the edition's title where a source has several, else the source's with its date. */
export function editionName(group: Pick<EditionGroup, 'source' | 'published'>, view: MaterialView): string {
  const source = view.sources.get(group.source);
  const edition = source !== undefined && source.editions.length > 1 ? editionOf(group, source) : null;
  return edition?.title ?? `${source?.title ?? group.source}, ${formatPeriod(group.published)}`;
}

/** Name of a country code, or the code itself where the vocabulary has none. */
export function placeName(place: string, vocabulary: Vocabulary): string {
  return vocabulary.countries.get(place)?.name ?? place;
}

/** Name of a property, or its id in words. */
export function propertyName(property: string, vocabulary: Vocabulary): string {
  return vocabulary.properties.get(property)?.name ?? wordsOf(property);
}

/** Parts of slugs that are written in capitals. */
const ACRONYMS: ReadonlySet<string> = new Set(['cif', 'cmoc', 'dla', 'drc', 'fob', 'lme', 'nds', 'us', 'usac']);

/** A slug as words: `unwrought-powder` is `unwrought powder`, `lme` is `LME`. */
export function wordsOf(slug: string): string {
  return slug
    .split('-')
    .map((part) => (ACRONYMS.has(part) ? part.toUpperCase() : part))
    .join(' ');
}

/** Name of a material's form, or its slug in words; forms are named per material, since oxide means another thing for each. */
export function formName(form: string, material: string, vocabulary: Vocabulary): string {
  return vocabulary.forms.get(formKey(material, form))?.name ?? wordsOf(form);
}

/** Form and sub-heading of a statement in words; empty where it names neither. */
export function aspectOf(s: Statement, vocabulary: Vocabulary): string {
  const { form, detail } = s.subject;
  return [
    form === undefined ? '' : formName(form, materialOf(s.subject) ?? '', vocabulary),
    detail === undefined ? '' : wordsOf(detail),
  ]
    .filter((part) => part !== '')
    .join(', ');
}

/** Periods in order of time, each once. */
export function periodsOf(statements: readonly Statement[]): readonly Period[] {
  return [...new Set(statements.map((s) => s.period))].sort(
    (a, b) => endOfDate(a).localeCompare(endOfDate(b)) || a.localeCompare(b),
  );
}
