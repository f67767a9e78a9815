/** What a statement or event is about. */
export type SubjectKind =
  | 'material'
  | 'stockpile'
  | 'procurement'
  | 'contract'
  | 'project'
  | 'measure'
  | 'commitment'
  | 'appropriation'
  | 'organisation'
  | 'country'
  | 'article';

/**
 * The thing a statement speaks of, and where in the flow. A production figure names material, place and (by its
 * property) stage; a trade figure names form and partner; a lot's figure names form and grade.
 */
export interface Subject {
  readonly kind: SubjectKind;
  /** Slug of the thing: `antimony`, `dla-cobalt-2025`, `thompson-falls`. */
  readonly id: string;
  /** Material slug, when `kind` is not `material` (a contract for antimony). */
  readonly material?: string;
  /** Form slug of the vocabulary: `metal`, `oxide`, `ore-and-concentrate`. */
  readonly form?: string;
  readonly grade?: string;
  /** Country code: ISO 3166-1 alpha-3, or `WLD` world total, `OTH` other countries, `GRP-...` named groups. */
  readonly place?: string;
  /** Partner country of a trade flow. */
  readonly partner?: string;
  /** The source's own sub-heading where the vocabulary has no word for it yet, as a slug. */
  readonly detail?: string;
}

/** Properties that speak of a country whatever the material; their rows name a place and no material. */
export const OF_COUNTRIES: ReadonlySet<string> = new Set(['governance-score']);

/** A country as what a statement is about. */
export function countrySubject(place: string, detail?: string): Subject {
  return { kind: 'country', id: place, place, ...(detail === undefined ? {} : { detail }) };
}

/** One stable text for a subject, for keys and sorting: `material:antimony form=oxide place=CHN`. */
export function subjectKey(subject: Subject): string {
  const parts = (['material', 'form', 'grade', 'place', 'partner', 'detail'] as const)
    .filter((name) => subject[name] !== undefined)
    .map((name) => `${name}=${subject[name]}`);
  return [`${subject.kind}:${subject.id}`, ...parts].join(' ');
}

/** The material a subject is about: its own id for a material, else the material it names. */
export function materialOf(subject: Subject): string | null {
  return subject.kind === 'material' ? subject.id : (subject.material ?? null);
}
