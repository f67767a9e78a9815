import type { MaterialBase } from './base/material-base.ts';
import { type NoWorldOutput, type WorldOutput, worldOutput } from './base/world-output.ts';
import { materialPart } from './case-balance.ts';
import type { CaseEvidence } from './case-evidence.ts';
import type { CaseData } from './case-file.ts';
import { addNode, type Draft, mistaken, nodeIndex } from './draft.ts';
import { addBased, type Bases, nodeName, priceOf } from './draft-base.ts';
import { fillOwnDemand } from './draft-demand.ts';
import { noNode } from './draft-own.ts';
import { type UsePart, usesOf } from './draft-uses.ts';
import { shareRuleOf } from './share-rule.ts';

/** Adds the nodes of every material of the case: based on the ledger, or with demand of the case alone. */
export function addNodes(draft: Draft, evidence: CaseEvidence, bases: Bases): void {
  const { data } = draft;
  const uses = new Map<string, readonly UsePart[]>();
  for (const material of materialsOf(data, evidence)) {
    const entries = (data.nodes ?? []).filter(({ id }) => materialPart(id) === material);
    const used = usesOf(draft, evidence, material);
    if (used !== null) uses.set(material, used);
    if (isOwn(data, material, entries)) addOwnNodes(draft, evidence, material, entries);
    else addFromLedger(draft, bases, { material, entries, uses: used });
  }
  (data.demand?.own ?? []).forEach((own, n) => {
    const node = nodeIndex(draft, own.node);
    const path = ['demand', 'own', n];
    if (node >= 0) fillOwnDemand(draft, node, own, { path, uses: uses.get(materialPart(own.node)) ?? null });
    else noNode(draft, own.node, [...path, 'node']);
  });
  (data.demand?.uses ?? []).forEach(({ material }, n) => {
    if (draft.nodes.every((node) => node.material !== material))
      noNode(draft, material, ['demand', 'uses', n, 'material']);
  });
}

/** Materials a case looks at, in the order it names them. */
function materialsOf({ materials, nodes = [], demand }: CaseData, { vocabulary }: CaseEvidence): readonly string[] {
  const named = [...nodes.map(({ id }) => id), ...(demand?.own ?? []).map(({ node }) => node)].map(materialPart);
  const listed = materials === 'all' ? [...vocabulary.materials.keys()] : (materials ?? []);
  return [...new Set([...listed, ...named])];
}

/** Whether the case alone says what is wanted of a material. */
function isOwn({ demand, declares }: CaseData, material: string, entries: NonNullable<CaseData['nodes']>): boolean {
  if (demand?.rule === 'own' || Object.hasOwn(declares?.materials ?? {}, material)) return true;
  const own = new Set((demand?.own ?? []).map(({ node }) => node));
  return entries.length === 0 ? own.has(material) : entries.every(({ id }) => own.has(id));
}

function addOwnNodes(
  draft: Draft,
  { vocabulary }: CaseEvidence,
  material: string,
  entries: NonNullable<CaseData['nodes']>,
): void {
  const known = vocabulary.materials.get(material);
  const name = draft.data.declares?.materials?.[material] ?? known?.name ?? material;
  const basis = known?.content ?? 'basis not stated';
  for (const entry of entries.length === 0 ? [{ id: material }] : entries) {
    addNode(draft, {
      ...{ id: entry.id, material, name: nodeName(name, entry), basis },
      ...{ price: priceOf(draft, entry), consumption: null, refining: 'modelled' },
    });
  }
}

interface OfLedger {
  readonly material: string;
  readonly entries: NonNullable<CaseData['nodes']>;
  readonly uses: readonly UsePart[] | null;
}

function addFromLedger(draft: Draft, bases: Bases, { material, entries, uses }: OfLedger): void {
  const { home } = draft.data;
  const at = Array.isArray(draft.data.materials)
    ? ['materials', draft.data.materials.indexOf(material)]
    : ['materials'];
  if (home !== 'USA') {
    if (draft.mistakes.length === 0)
      mistaken(
        draft,
        ['home'],
        `the ledger has the base of the United States only, not of ${home}`,
        'USA',
        'Give demand and supply in the case file, with `demand.rule: own`.',
      );
    return;
  }
  const base = bases(material);
  const world = base.modelled
    ? worldOf(
        draft,
        base,
        entries.some(({ id }) => id !== material),
        home,
      )
    : null;
  if (base.modelled && (world === null || 'producers' in world)) {
    addBased(draft, base, entries, { home, uses, world });
    return;
  }
  const { why, needs } = base.modelled ? (world as NoWorldOutput) : base;
  const ids = base.modelled ? base.demand.figure.evidence : base.evidence;
  draft.notModelled.push({ material, why, needs, evidence: ids });
  if (entries.length > 0)
    mistaken(
      draft,
      at,
      `${material} cannot be split: ${why}`,
      needs.join(', '),
      'Give its demand and supply in the case file.',
    );
}

/** World output where the share rule needs it: not by `import`, nor for what comes from nowhere on balance. */
function worldOf(
  { data }: Draft,
  base: MaterialBase,
  isSplit: boolean,
  home: string,
): WorldOutput | NoWorldOutput | null {
  if (shareRuleOf(data).rule === 'import' || base.netExporter) return null;
  const needs = ['world production by country of each form'];
  return isSplit ? { why: `${base.name}: world production is not told form by form.`, needs } : worldOutput(base, home);
}
