import { describe, expect, it } from 'vitest';
import { editionOf } from '../../../src/ledger/source.ts';
import { materialOf } from '../../../src/vocabulary/subject.ts';
import { formKey } from '../../../src/vocabulary/tables.ts';
import { CLAIMS, EVENTS, FACT_SOURCES, FILES, REGISTER, STATEMENTS, VOCABULARY } from './dataset.ts';

const { materials, organisations, properties, forms, countries } = VOCABULARY.vocabulary;
const EVIDENCE = [...STATEMENTS, ...EVENTS];
const unique = (items: readonly (string | null | undefined)[]): readonly string[] =>
  [...new Set(items)].filter((item) => typeof item === 'string').sort();

/** Judgements and corrections speak of evidence; they hold none of their own. */
const holdsNoCells = (name: string): boolean => /^(judgements\.jsonl|corrections\/)/.test(name);

describe('the built-in files people keep', () => {
  it.each(FILES)('$name is read whole', ({ name, result }) => {
    expect(result.problems).toEqual([]);
    expect(result.duplicates).toBe(0);
    expect(result.statements.length + result.events.length).toBe(result.cells);
    expect(result.cells > 0 || holdsNoCells(name)).toBe(true);
  });

  it('names a register without problems in which every report finds its source and edition', () => {
    expect(REGISTER.problems).toEqual([]);
    const sources = new Map(REGISTER.sources.map((source) => [source.id, source]));
    expect(sources.size).toBe(REGISTER.sources.length);
    const missing = EVIDENCE.filter((e) => editionOf(e, sources.get(e.source)) === null);
    expect(unique(missing.map((e) => `${e.source} of ${e.published}`))).toEqual([]);
  });

  it('registers no source that nothing cites, those of importers apart', () => {
    const cited = new Set([...EVIDENCE.map((e) => e.source), ...FACT_SOURCES]);
    expect(REGISTER.sources.map(({ id }) => id).filter((id) => !cited.has(id))).toEqual([
      'census-imports',
      'own-series',
      'stock-book',
    ]);
  });

  it('uses the words of the vocabulary', () => {
    expect(VOCABULARY.problems).toEqual([]);
    const about = [...EVIDENCE.map((e) => materialOf(e.subject)), ...EVENTS.flatMap((e) => e.payload.materials)];
    expect(unique(about).filter((id) => !materials.has(id))).toEqual([]);
    expect(unique(STATEMENTS.map((s) => s.property)).filter((id) => !properties.has(id))).toEqual([]);
    expect(unique(EVIDENCE.map((e) => e.subject.place)).filter((id) => !countries.has(id))).toEqual([]);
    const formed = EVIDENCE.map(({ subject }) => subject.form && formKey(materialOf(subject) ?? '', subject.form));
    expect(unique(formed).filter((key) => !forms.has(key))).toEqual([]);
  });

  it('knows every speaker and party', () => {
    const named = [...EVIDENCE.map((e) => e.speaker), ...EVENTS.flatMap((e) => e.payload.parties)];
    expect(unique(named).filter((id) => !organisations.has(id))).toEqual([]);
    const parents = [...organisations.values()].map(({ parent }) => parent);
    expect(unique(parents).filter((id) => !organisations.has(id))).toEqual([]);
  });

  it('relates events to events there are, each told once', () => {
    const occurrences = new Set(EVENTS.map((e) => e.payload.occurrence));
    expect(EVENTS.flatMap((e) => e.payload.relatesTo ?? []).filter((id) => !occurrences.has(id))).toEqual([]);
    const tellings = unique(EVENTS.map((e) => `${e.payload.occurrence} ${e.payload.title}`));
    expect(tellings.length).toBe(occurrences.size);
  });

  it('quotes at most 20 words', () => {
    expect(EVIDENCE.map((e) => e.original).filter((quote) => quote.split(/\s+/).length > 20)).toEqual([]);
  });

  it('shows outcomes of claims by evidence there is, each claim once', () => {
    const ids = new Set(EVIDENCE.map((e) => e.id));
    expect(
      CLAIMS.flatMap((claim) => [claim.evidence, ...claim.outcomes.flatMap((o) => o.evidence)]).filter(
        (id) => !ids.has(id),
      ),
    ).toEqual([]);
    expect(new Set(CLAIMS.map((claim) => claim.id)).size).toBe(CLAIMS.length);
  });

  it('records money of orders as obligated and no delivered money anywhere', () => {
    const steps = EVENTS.filter((e) => e.kind === 'order' || e.kind === 'delivery');
    expect(steps.filter((e) => e.payload.delivered !== undefined)).toEqual([]);
    const obligated = steps
      .filter((e) => e.source === 'sr-report' && e.subject.id === 'dla-antimony-usac')
      .map((e) => e.payload.obligated?.amount);
    expect(obligated).toEqual([9.9e6, 1.9e6, 15.4e6, 30e6]);
  });

  it('never takes a guaranteed minimum for an order, nor a ceiling for either', () => {
    const money = STATEMENTS.filter((s) => /^contract-(ceiling|guaranteed-minimum|obligated)/.test(s.property));
    const roles = money.flatMap(({ property, value }) => {
      const amount = 'quantity' in value ? value.quantity : value.kind === 'range' ? (value.low ?? value.high) : null;
      const basis = amount?.basis;
      return typeof basis === 'object' && 'role' in basis ? [`${property}: ${basis.role}`] : [`${property}: none`];
    });
    expect(unique(roles)).toEqual([
      'contract-ceiling-total: ceiling',
      'contract-ceiling: ceiling',
      'contract-guaranteed-minimum: guaranteed minimum',
      'contract-obligated-total: obligated',
      'contract-obligated: obligated',
    ]);
    const elmet = STATEMENTS.filter((s) => s.subject.id === 'elmet').map((s) => s.property);
    expect(elmet).toEqual(['contract-guaranteed-minimum', 'spending-record']);
  });
});
