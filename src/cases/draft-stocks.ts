import { massPath, tonnesIn } from './amounts.ts';
import { coverOf, periodOf } from './case-calendar.ts';
import type { CaseData } from './case-file.ts';
import type { CasePath } from './case-problem.ts';
import { addCell, caseFigure, type Draft, mistaken, nodeIndex } from './draft.ts';
import type { Bases } from './draft-base.ts';
import { canCorrelate } from './draft-model.ts';
import { noNode } from './draft-own.ts';
import { factorName } from './draft-shocks.ts';

type InventoryEntry = NonNullable<CaseData['inventory']>[number];

/** Adds government inventories; without authority they count in no net shortfall. */
export function addInventories(draft: Draft, bases: Bases): void {
  (draft.data.inventory ?? []).forEach((entry, n) => {
    const { holder, amounts = {}, available, release, authority, assumption } = entry;
    if (entry.published === true) addPublished(draft, entry, bases);
    for (const [id, text] of Object.entries(amounts)) {
      const path: CasePath = ['inventory', n, 'amounts', id];
      const node = nodeIndex(draft, id);
      if (node < 0) {
        noNode(draft, id, path);
        continue;
      }
      const amount = tonnesIn(draft, text, draft.calendar.step, node, path);
      const from = available === undefined ? 0 : periodOf(draft.calendar, available);
      draft.stocks.push({ holder, node, from, amount, released: release !== 'none' });
      addCell(draft, {
        where: `inventory/${id}/${holder}`,
        words: `Held by ${holder}; ${release === 'none' ? 'not released' : 'released'}: ${authority}`,
        figure: caseFigure(draft, amount, 't', `as the case says: ${text}`),
        assumptions: [assumption],
      });
    }
  });
}

/**
 * Adds what the ledger last said the National Defense Stockpile holds of whole materials. Where it is told form by form, the
 * forms are added up, as the material's node does not tell them apart; a node that is one form of its material gets nothing,
 * since nobody says which part is of that form.
 */
function addPublished(
  draft: Draft,
  { holder, amounts, available, release, authority, assumption }: InventoryEntry,
  bases: Bases,
): void {
  const from = available === undefined ? 0 : periodOf(draft.calendar, available);
  draft.nodes.forEach(({ id, material }, node) => {
    const base = id === material && amounts?.[id] === undefined ? bases(material) : null;
    if (base?.modelled !== true) return;
    const whole = base.government.filter(({ form }) => form === '');
    const held = (whole.length > 0 ? whole : base.government).filter(({ tonnes }) => tonnes !== null);
    const [first] = held;
    if (first === undefined) return;
    const amount = held.reduce((sum, { tonnes }) => sum + (tonnes ?? 0), 0);
    draft.stocks.push({ holder, node, from, amount, released: release !== 'none' });
    const figure =
      held.length === 1
        ? first.figure
        : {
            ...caseFigure(draft, amount, 't', `sum of ${held.length} forms as last stated`),
            evidence: held.flatMap((one) => one.figure.evidence),
          };
    addCell(draft, {
      where: `inventory/${id}/${holder}`,
      words: `Held by ${holder}, ${first.ageText}; ${release === 'none' ? 'not released' : 'released'}: ${authority}`,
      figure,
      assumptions: [assumption],
    });
  });
}

/** Adds the stocks of consumers and producers. */
export function addIndustry(draft: Draft): void {
  (draft.data.industry ?? []).forEach(({ node: id, start, cap, refill = 0, assumption }, n) => {
    const path: CasePath = ['industry', n, 'node'];
    const node = nodeIndex(draft, id);
    const room = draft.industry[node];
    if (room === undefined) {
      noNode(draft, id, path);
      return;
    }
    room.start = tonnesIn(draft, start, draft.calendar.step, node, path);
    room.cap = cap === undefined ? room.start : tonnesIn(draft, cap, draft.calendar.step, node, path);
    room.refill = refill;
    addCell(draft, {
      where: `industry/${id}`,
      words: 'Stocks of consumers and producers at the beginning',
      figure: caseFigure(draft, room.start, 't', `as the case says: ${start}`),
      assumptions: [assumption],
    });
  });
}

/** Adds contracts: their tonnes leave the source before it supplies anybody, and are in the inventory a period later. */
export function addContracts(draft: Draft): void {
  (draft.data.contracts ?? []).forEach(
    ({ id, source: name, holder, amount, from, until, words, evidence, assumption }, n) => {
      const path: CasePath = ['contracts', n, 'source'];
      const source = draft.sources.get(name);
      if (source === undefined) {
        const known = [...draft.sources.keys()].slice(0, 12).join(', ');
        mistaken(
          draft,
          path,
          `the case has no source "${name}"`,
          `one of: ${known}`,
          'Name the source the tonnes leave, or add it to `sources`.',
        );
        return;
      }
      const cover = coverOf(draft.calendar, from, until);
      const tonnes = massPath(draft, amount, source.node, ['contracts', n, 'amount']).map(
        (all, t) => all * (cover[t] ?? 0),
      );
      draft.contracts.push({ source: name, stock: stockOf(draft, holder, source.node), amount: tonnes });
      const figure = caseFigure(
        draft,
        tonnes.reduce((sum, one) => sum + one, 0),
        't',
        'as the case says',
      );
      addCell(draft, {
        where: `contract/${id}`,
        words: words ?? `Tonnes that leave ${name} for ${holder}`,
        figure: { ...figure, evidence: evidence ?? [] },
        assumptions: [assumption],
      });
    },
  );
}

/** The stock of a holder in a node; an empty one is added where it has none. */
function stockOf(draft: Draft, holder: string, node: number): number {
  const at = draft.stocks.findIndex((stock) => stock.holder === holder && stock.node === node);
  if (at >= 0) return at;
  const released = (draft.data.inventory?.find((one) => one.holder === holder)?.release ?? 'none') !== 'none';
  draft.stocks.push({ holder, node, from: 0, amount: 0, released });
  return draft.stocks.length - 1;
}

/** Lets price and demand answer losses where the case says how (F-17). */
export function addPrice(draft: Draft): void {
  const { price_response: price } = draft.data;
  if (price === undefined) return;
  const { supply, demand, backstop, materials } = price;
  draft.nodes.forEach(({ id, material }, n) => {
    if (materials !== undefined && !materials.includes(material)) return;
    draft.price[n] = { supply, demand, backstop };
    addCell(draft, {
      where: `price-response/${id}`,
      words: `Elasticities: supply ${supply}, demand ${demand}; price at most times ${backstop}`,
      figure: caseFigure(draft, supply + demand, 'ratio', 'sum of the elasticities as the case supposes them', 'none'),
      assumptions: [price.assumption],
    });
  });
}

/**
 * Lets the luck of factors go together: shocks by their id, others by the name the run lists them under. A country that
 * delivers nothing here is drawn all the same, so that the luck of the others does not hang on what else is in the case.
 */
export function addCorrelation(draft: Draft): void {
  const taken = new Set<string>();
  (draft.data.uncertainty?.correlation ?? []).forEach(({ between, rho }, n) => {
    const path: CasePath = ['uncertainty', 'correlation', n, 'between'];
    const names = between.map((word) => {
      const shock = draft.data.shocks?.find(({ id }) => id === word);
      return shock === undefined ? word : factorName(draft, shock);
    });
    const unknown = names.findIndex((name) => !isDrawn(draft, name) && !OF_THE_LEDGER.test(name));
    if (unknown >= 0) notDrawn(draft, [...path, unknown], between[unknown] ?? '');
    else if (names.some((name) => taken.has(name)) || new Set(names).size < names.length)
      mistaken(
        draft,
        path,
        'a factor stands in two correlations, or twice in one',
        'each factor once',
        'Put them into one list.',
      );
    else if (!canCorrelate(between.length, rho)) cannot(draft, path, between.length, rho);
    else {
      for (const name of names) if (!draft.factors.has(name)) addUnused(draft, name);
      draft.correlated.push({ factors: names, rho });
    }
    for (const name of names) taken.add(name);
  });
}

/** Names of factors that stand in a case or not, as its materials come from a country or not. */
const OF_THE_LEDGER = /^(willingness|ability|outturn|edition-error|edition|feed)\/./;

/** A factor that nothing hangs on. */
function addUnused({ factors }: Draft, name: string): void {
  factors.set(name, {
    factor: { kind: 'range', name, shape: 'uniform', low: 1, mode: 1, high: 1 },
    label: { name, words: 'Not in this case', class: 'outturn', place: null, assumption: null, evidence: [] },
  });
}

function isDrawn({ factors }: Draft, name: string): boolean {
  const kind = factors.get(name)?.factor.kind;
  return kind !== undefined && kind !== 'known';
}

function notDrawn(draft: Draft, path: CasePath, word: string): void {
  const lucky = [...draft.factors.keys()].filter((name) => isDrawn(draft, name));
  const expected = `one of: ${lucky.slice(0, 20).join(', ')}`;
  const todo = 'Name a shock with a chance, or a factor the run lists.';
  mistaken(draft, path, `"${word}" is no factor that is drawn`, expected, todo);
}

function cannot(draft: Draft, path: CasePath, count: number, rho: number): void {
  const least = (-1 / (count - 1)).toFixed(3);
  const message = `${count} factors cannot all go together by ${rho}`;
  mistaken(draft, path, message, `a rho above ${least} and below 1`, 'Choose another rho.');
}
