import type { CaseData } from './case-file.ts';
import type { CasePath } from './case-problem.ts';
import type { Mistake } from './case-shape.ts';

/** What part of foreign output can be had, with what others want as the case writes it. */
export interface ShareRule {
  readonly rule: 'import' | 'demand' | 'pool';
  /** A year, by material. */
  readonly worldDemand: Readonly<Record<string, string>>;
  readonly excluded: readonly string[];
  /** A year, by country and material. */
  readonly needs: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly assumption: string | undefined;
}

/** The share rule of a case. */
export function shareRuleOf({ share_rule: given = 'import' }: Pick<CaseData, 'share_rule'>): ShareRule {
  if (typeof given === 'string')
    return { rule: given, worldDemand: {}, excluded: [], needs: {}, assumption: undefined };
  const { rule, world_demand: worldDemand = {}, excluded = [], needs = {}, assumption } = given;
  return { rule, worldDemand, excluded, needs, assumption };
}

/** A share rule with what it does not use, or for a case it cannot speak of. */
export function shareRuleMistakes(data: CaseData): readonly Mistake[] {
  const { rule, worldDemand, excluded, needs } = shareRuleOf(data);
  const path = (...more: CasePath): CasePath => ['share_rule', ...more];
  const home = homeMistakes(data, path);
  if (home.length > 0) return home;
  if (rule === 'import') {
    const idle = Object.keys(worldDemand).length + excluded.length + Object.keys(needs).length > 0;
    const message = 'rule `import` takes shares as imports were and uses nothing of what others want';
    return idle
      ? [{ path: path('rule'), message, expected: '`demand` or `pool`', todo: 'Choose one, or leave the rest out.' }]
      : [];
  }
  if (rule === 'demand' && data.demand?.rule === 'own') {
    const message = 'rule `demand` shares out world production of the ledger, and this case has all its own numbers';
    return [{ path: path(), message, expected: '`share` in `sources`', todo: 'Give the shares in `sources`.' }];
  }
  return Object.keys(needs).flatMap((place) => {
    if (rule === 'pool' || excluded.includes(place)) return [];
    const message = `rule \`demand\` uses no needs of ${place}, which is not excluded`;
    const todo = 'Exclude it, use `pool`, or take its needs out.';
    return [{ path: path('needs', place), message, expected: 'needs of countries in `excluded`', todo }];
  });
}

/** The home country is no other: its demand is what is shared for. */
function homeMistakes(data: CaseData, path: (...more: CasePath) => CasePath): readonly Mistake[] {
  const { excluded, needs } = shareRuleOf(data);
  const { home } = data;
  if (home === undefined) return [];
  const told = { expected: 'other countries', todo: 'Take it out: home demand is that of the case.' };
  const at = excluded.indexOf(home);
  const out: Mistake = { path: path('excluded', at), message: `${home} is home, which cannot be excluded`, ...told };
  const needed: Mistake = {
    path: path('needs', home),
    message: `${home} is home, whose needs are no other's`,
    ...told,
  };
  return [...(at < 0 ? [] : [out]), ...(Object.hasOwn(needs, home) ? [needed] : [])];
}
