import type { BuyingPlanEntryDto } from '../../api/contract-buying-plans.ts';
import type { CaseEntryDto } from '../../api/contract-cases.ts';
import type { MaterialEntryDto } from '../../api/contract-service.ts';
import type { Page } from './pages.ts';

/** Somewhere the command box leads. */
export interface Target {
  readonly name: string;
  readonly hint: string;
  readonly to: string;
  /** Other words it is found by. */
  readonly aliases: readonly string[];
  /** Words to search everything for, where the target is that. */
  readonly q?: string;
}

/** A page of the navigation as somewhere to go. */
export const pageTarget = ({ name, hint, to, aliases }: Page): Target => ({ name, hint, to, aliases: aliases ?? [] });

/** A case as somewhere to go. */
export const caseTarget = ({ id, title, materials, shocks }: CaseEntryDto): Target => ({
  name: title,
  hint: 'case',
  to: `/cases/${id}`,
  aliases: [id, ...(materials === 'all' ? [] : materials), ...shocks],
});

/** A buying plan as somewhere to go. */
export const planTarget = ({ id, title, headline, case: of }: BuyingPlanEntryDto): Target => ({
  name: `Plan ${id.slice(0, 10)}`,
  hint: `buying plan, ${title}`,
  to: `/buying-plans/${id}`,
  aliases: [id, of, 'buying plan', ...(headline === null ? [] : [headline])],
});

/** A material with its symbol, forms and labels as words to find it by. */
export function materialTarget({ id, name, symbol, aliases, forms }: MaterialEntryDto): Target {
  const words = [symbol, id, ...aliases, ...forms.map((form) => form.name)].filter((word) => word !== null);
  return { name, hint: symbol ?? '', to: `/materials/${id}`, aliases: words };
}

/** How well a text finds a target, best first: its name or symbol in full, name begun, a word begun, anywhere; null is not at all. */
function rank({ name, hint, aliases }: Target, text: string): number | null {
  const [title, others] = [name.toLowerCase(), [hint, ...aliases].map((word) => word.toLowerCase())];
  if (title === text || hint.toLowerCase() === text) return 0;
  if (title.startsWith(text)) return 1;
  if (others.some((word) => word === text)) return 2;
  if (text.split(/\s+/).every((word) => begins(title, word))) return 3;
  if (others.some((other) => other.startsWith(text))) return 4;
  const all = [title, ...others].join(' ');
  return text.split(/\s+/).every((word) => all.includes(word)) ? 5 : null;
}

const begins = (title: string, word: string): boolean => title.split(/[\s(,-]+/).some((part) => part.startsWith(word));

/** Targets a text finds, best first, then as given; all of them for no text. */
export function matching(targets: readonly Target[], text: string): readonly Target[] {
  const asked = text.trim().toLowerCase();
  if (asked === '') return targets;
  return targets
    .flatMap((target, n) => {
      const found = rank(target, asked);
      return found === null ? [] : [{ target, found, n }];
    })
    .sort((a, b) => a.found - b.found || a.n - b.n)
    .map(({ target }) => target);
}

/** Whatever is typed can be looked for in all of the ledger. */
export const everywhere = (q: string): Target => ({
  name: `“${q}”`,
  hint: 'search everything',
  to: '/search',
  aliases: [],
  q,
});
