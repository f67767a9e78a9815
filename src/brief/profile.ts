import { endOfDate, type IsoDate } from '../units/period.ts';
import { contentOfForm, type FormContent } from '../vocabulary/content.ts';
import { type ListMembership, membershipOf } from '../vocabulary/critical-list.ts';
import type { Cited, Grade, Host, MaterialFacts, Use } from '../vocabulary/facts.ts';
import { type CodeGroup, codeGroups } from '../vocabulary/trade-code.ts';
import type { Form, Material, Vocabulary } from '../vocabulary/vocabulary.ts';

/** A form with what is known of it. */
export interface FormProfile {
  readonly form: Form;
  readonly content: FormContent | null;
  readonly grades: readonly Grade[];
  readonly uses: readonly Use[];
}

/** What a material is, as the sources say it: forms, grades, uses, by-products, lists, customs codes. */
export interface MaterialProfile {
  readonly material: Material;
  readonly group: Material | null;
  readonly members: readonly Material[];
  readonly contains: readonly Material[];
  readonly forms: readonly FormProfile[];
  /** Grades and uses the sources give without a form. */
  readonly grades: readonly Grade[];
  readonly uses: readonly Use[];
  readonly hosts: readonly Host[];
  /** By-products that come with it. */
  readonly hosted: readonly Host[];
  readonly lists: readonly ListMembership[];
  readonly codes: readonly CodeGroup[];
  /** What no source read says, in plain sentences. */
  readonly unsaid: readonly string[];
}

/** Facts published by a day; the entries of a list count from the day the list was published. */
export function factsOn(facts: MaterialFacts, day: IsoDate): MaterialFacts {
  const known = <T extends Cited>(items: readonly T[]): readonly T[] =>
    items.filter(({ published }) => endOfDate(published) <= day);
  const lists = known(facts.lists);
  const listed = new Set(lists.map(({ id }) => id));
  return {
    ...{ grades: known(facts.grades), uses: known(facts.uses), hosts: known(facts.hosts), lists },
    ...{ entries: facts.entries.filter(({ list }) => listed.has(list)), codes: known(facts.codes) },
    ...{ coverRules: known(facts.coverRules), companionality: known(facts.companionality) },
    ...{ tiers: known(facts.tiers), levels: facts.levels },
  };
}

/** The profile of one material from the facts known on the day; throws when the vocabulary lacks it. */
export function materialProfile(id: string, vocabulary: Vocabulary, facts: MaterialFacts): MaterialProfile {
  const material = vocabulary.materials.get(id);
  if (material === undefined) throw new RangeError(`there is no material "${id}"`);
  const of = <T extends { readonly material: string }>(items: readonly T[]): readonly T[] =>
    items.filter((item) => item.material === id);
  const [grades, uses, hosts] = [of(facts.grades), byRank(of(facts.uses)), of(facts.hosts)];
  const codes = codeGroups(facts).filter(({ rows }) => rows.some((row) => row.material === id));
  const formless = <T extends { readonly form: string | null }>(items: readonly T[]): readonly T[] =>
    items.filter(({ form }) => form === null);
  const forms = formProfiles(material, vocabulary, grades, uses);
  return {
    ...{ material, ...kin(material, vocabulary), forms, grades: formless(grades), uses: formless(uses), hosts, codes },
    hosted: facts.hosts.filter(({ host }) => host === id),
    lists: facts.lists.map((list) => membershipOf(material, list, facts, vocabulary)),
    unsaid: unsaid(material, { grades, uses, hosts, codes }),
  };
}

function formProfiles(
  material: Material,
  { forms }: Vocabulary,
  grades: readonly Grade[],
  uses: readonly Use[],
): readonly FormProfile[] {
  return [...forms.values()]
    .filter((form) => form.material === material.id)
    .map((form) => ({
      form,
      content: contentOfForm(form, material),
      grades: grades.filter((grade) => grade.form === form.id),
      uses: uses.filter((use) => use.form === form.id),
    }));
}

function kin(material: Material, { materials }: Vocabulary): Pick<MaterialProfile, 'group' | 'members' | 'contains'> {
  return {
    group: material.group === null ? null : (materials.get(material.group) ?? null),
    members: [...materials.values()].filter(({ group }) => group === material.id),
    contains: material.contains.flatMap((id) => materials.get(id) ?? []),
  };
}

/** The newest publication first, its uses as it orders them; those it only names after the ordered ones. */
function byRank(uses: readonly Use[]): readonly Use[] {
  const last = Number.MAX_SAFE_INTEGER;
  return [...uses].sort(
    (a, b) =>
      endOfDate(b.published).localeCompare(endOfDate(a.published)) ||
      a.source.localeCompare(b.source) ||
      (a.rank ?? last) - (b.rank ?? last),
  );
}

interface Said {
  readonly grades: readonly Grade[];
  readonly uses: readonly Use[];
  readonly hosts: readonly Host[];
  readonly codes: readonly CodeGroup[];
}

function unsaid({ name, unit }: Material, { grades, uses, hosts, codes }: Said): readonly string[] {
  const missing: readonly (readonly [boolean, string])[] = [
    [unit === null, `gives a usual unit for ${name}`],
    [uses.length === 0, `names a use of ${name}`],
    [hosts.length === 0, `says of what ${name} is a by-product, or that it is none`],
    [grades.length === 0, `names a grade of ${name}`],
    [codes.length === 0, `gives a customs code for ${name}`],
  ];
  return missing.flatMap(([is, what]) => (is ? [`No source read ${what}.`] : []));
}
