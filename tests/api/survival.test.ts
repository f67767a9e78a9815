import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PageDto } from '../../src/api/contract-envelope.ts';
import type { ProcurementSurvivalDto, SpellDto, SurvivalDto } from '../../src/api/contract-survival.ts';
import { studyDto } from '../../src/api/present/survival.ts';
import { studyOf } from '../../src/procurement/survival/survival.ts';
import { openHandKeptLedger } from '../support/hand-kept-ledger.ts';
import { RECORD_TO, simulatedAskings } from '../support/simulated-ledger.ts';
import { appOver, type TestApp } from '../support/test-app.ts';
import { bareNumbers, type Json } from './bare-numbers.ts';

let asked: TestApp;
beforeAll(async () => {
  asked = await appOver(await openHandKeptLedger());
});
afterAll(() => asked?.close());

const survival = async (query = ''): Promise<SurvivalDto> =>
  (await asked.ask<SurvivalDto>(`/api/v1/survival${query}`)).json;
const one = async (id: string, query = ''): Promise<ProcurementSurvivalDto> =>
  (await asked.ask<ProcurementSurvivalDto>(`/api/v1/procurements/${id}/survival${query}`)).json;

describe('GET /survival', () => {
  it('gives no estimate of what is on record today, and says why', async () => {
    const { fromAsking, afterCancellation, notices, spells } = await survival();
    expect([fromAsking.estimate, afterCancellation.estimate]).toEqual([null, null]);
    expect(fromAsking.refused.map((text) => text.split(':')[0])).toEqual(['Too few', 'Picked by the press']);
    expect(notices?.amount).toBe(0);
    expect(spells.length).toBe(fromAsking.requests?.amount);
    expect(spells.find(({ id }) => id === 'dla-cobalt-2025')).toMatchObject({
      ...{ state: 'taken up by another', takenUpBy: 'dla-cobalt-glencore', fromNotice: false },
      duration: { amount: 58, unit: 'day' },
      extensionsCounted: { amount: 6 },
    });
  });

  it('takes no request into its sample that was first told of when it was over', async () => {
    const { spells, fromAsking } = await survival();
    const late = spells.filter(({ watched }) => !watched).map(({ id }) => id);
    expect(late).toContain('dla-hf1-metallus');
    expect(fromAsking.watched?.amount).toBe(spells.length - late.length);
  });

  it('is as it was known on a day', async () => {
    const { spells, recordTo, states } = await survival('?known_on=2025-09-01');
    expect(recordTo <= '2025-09-01').toBe(true);
    expect(spells.find(({ id }) => id === 'dla-cobalt-2025')).toMatchObject({ state: 'extended', ended: false });
    expect(states.some(({ state }) => state === 'cancelled')).toBe(false);
  });

  it('takes a kind, a competition, a form and a material, and refuses what there is not', async () => {
    expect((await survival('?kind=request%20for%20information&material=indium')).spells.map(({ id }) => id)).toEqual([
      'dla-indium-2025',
    ]);
    expect((await survival('?form=metal')).spells.every(({ form }) => form === 'metal')).toBe(true);
    for (const query of ['kind=auction', 'competition=fierce', 'form=soup', 'material=unobtainium']) {
      const { status } = await asked.ask(`/api/v1/survival?${query}`);
      expect([query, status >= 400 && status < 500]).toEqual([query, true]);
    }
  });

  it('carries its evidence with every number', async () => {
    expect(bareNumbers((await asked.ask<Json>('/api/v1/survival')).json)).toEqual([]);
  });
});

describe('GET /survival/askings', () => {
  it('is the lines of the same group, page by page and as a file', async () => {
    const { spells } = await survival();
    const first = (await asked.ask<PageDto<SpellDto>>('/api/v1/survival/askings?limit=5')).json;
    const rest = (await asked.ask<PageDto<SpellDto>>(`/api/v1/survival/askings?limit=5&cursor=${first.next}`)).json;
    expect([first.total, [...first.items, ...rest.items]]).toEqual([spells.length, spells]);
    const { text } = await asked.ask('/api/v1/survival/askings?material=cobalt&format=csv');
    expect(text).toMatch(/dla-cobalt-2025,.*taken up by another/);
  });
});

describe('when will they come back', () => {
  it('for cobalt says what was announced, that it did not happen, and what did', async () => {
    const { question, answer, notKnown, claims } = await one('dla-cobalt-2025');
    expect(question).toBe('When will they come back?');
    const texts = answer.map(({ text }) => text);
    expect(texts).toContainEqual(expect.stringMatching(/^Cancelled on 15 Oct 2025, 58 days after it was asked\./));
    expect(texts.at(-1)).toMatch(
      /^Its need was taken up on 14 May 2026, without competition, 211 days after the cancellation/,
    );
    expect(claims.map(({ id, verdict }) => [id, verdict])).toContainEqual(['dla-cobalt-award-february', 'missed']);
    expect(notKnown[0]).toBe('How long cancelled solicitations take to come back, if they do, is not said.');
    for (const { evidence } of answer) expect(evidence.length).toBeGreaterThan(0);
  });

  it('for cobalt as of early 2026 knew of a promise, a pause and nothing more', async () => {
    const { answer } = await one('dla-cobalt-2025', '?known_on=2026-02-01');
    const texts = answer.map(({ text }) => text).join(' ');
    expect(texts).toContain('no new request and no contract that takes up its need is on record');
    expect(texts).not.toContain('taken up');
  });

  it('for a request without end says how long nothing has been heard', async () => {
    const { question, answer } = await one('dla-indium-2025');
    expect(question).toBe('How and when will it end?');
    expect(answer.at(-1)?.text).toMatch(
      /^By 7 Oct 2026, .* 360 to 644 days later, neither a solicitation nor an award/,
    );
  });

  it('for a request that a contract may have answered names it, and that nobody has judged so', async () => {
    const { answer } = await one('dla-tungsten-2025');
    expect(answer.map(({ text }) => text)).toContainEqual(
      expect.stringMatching(
        /^It may have been answered by dla-tungsten-elmet .*, awarded 11 Sep 2026; nobody has judged/,
      ),
    );
    expect((await one('dla-tungsten-2025', '?known_on=2026-01-31')).answer.length).toBe(2);
  });

  it('for a contract whose request is not on record says so', async () => {
    const { answer, notKnown, spells } = await one('dla-antimony-usac');
    expect([spells, answer.map(({ text }) => text)]).toEqual([[], ['Awarded 22 Sep 2025.']]);
    expect(notKnown).toEqual(['No request of it is on record, so how long it took is not known.']);
  });

  it('takes a number or the name of a step, and refuses what there is not', async () => {
    expect((await one('dla-co-rfp-2025')).id).toBe('dla-cobalt-2025');
    expect((await one('SP800026D0012')).id).toBe('dla-cobalt-glencore');
    expect((await asked.ask('/api/v1/procurements/nothing/survival')).status).toBe(404);
  });
});

it('a sample large enough has chances with evidence and rule said once for each curve', () => {
  const study = studyOf(simulatedAskings(120, 1), 'asked', RECORD_TO, RECORD_TO);
  const dto = studyDto(study, RECORD_TO);
  expect(dto.estimate?.curves.filter(({ points }) => points.length > 0).length).toBeGreaterThan(2);
  expect(dto.estimate?.extensions?.points.length).toBeGreaterThan(5);
  expect(bareNumbers(JSON.parse(JSON.stringify(dto)) as Json)).toEqual([]);
});
