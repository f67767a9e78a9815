import { massPath, tonnesIn } from './amounts.ts';
import { coverOf, periodOf } from './case-calendar.ts';
import type { CasePath } from './case-problem.ts';
import { addCell, caseFigure, type Draft, mistaken, nodeIndex } from './draft.ts';
import { canCorrelate } from './draft-model.ts';
import { noNode } from './draft-own.ts';
import { factorName } from './draft-shocks.ts';

/** Adds government inventories; without authority they count in no net shortfall. */
export function addInventories(draft: Draft): void {
  (draft.data.inventory ?? []).forEach(({ holder, amounts, available, release, authority, assumption }, n) => {
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
  const released = draft.data.inventory?.find((one) => one.holder === holder)?.release === 'by group';
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

/** Lets the luck of factors go together: shocks by their id, others by the name the run lists them under. */
export function addCorrelation(draft: Draft): void {
  const taken = new Set<string>();
  (draft.data.uncertainty?.correlation ?? []).forEach(({ between, rho }, n) => {
    const path: CasePath = ['uncertainty', 'correlation', n, 'between'];
    const names = between.map((word) => {
      const shock = draft.data.shocks?.find(({ id }) => id === word);
      return shock === undefined ? word : factorName(draft, shock);
    });
    const kinds = names.map((name) => draft.factors.get(name)?.factor.kind);
    const unlucky = names.findIndex((_, k) => kinds[k] === undefined || kinds[k] === 'known');
    if (unlucky >= 0) {
      const lucky = [...draft.factors.values()].flatMap(({ factor, label }) =>
        factor.kind === 'known' ? [] : [label.name],
      );
      mistaken(
        draft,
        [...path, unlucky],
        `"${between[unlucky]}" is no factor that is drawn`,
        `one of: ${lucky.slice(0, 20).join(', ')}`,
        'Name a shock with a chance, or a factor the run lists.',
      );
      return;
    }
    if (names.some((name) => taken.has(name)) || new Set(names).size < names.length) {
      mistaken(
        draft,
        path,
        'a factor stands in two correlations, or twice in one',
        'each factor once',
        'Put them into one list.',
      );
      return;
    }
    if (!canCorrelate(names.length, rho)) {
      mistaken(
        draft,
        path,
        `${names.length} factors cannot all go together by ${rho}`,
        `a rho above ${(-1 / (names.length - 1)).toFixed(3)} and below 1`,
        'Choose another rho.',
      );
      return;
    }
    for (const name of names) taken.add(name);
    draft.correlated.push({ factors: names, rho });
  });
}
