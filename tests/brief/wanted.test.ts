import { beforeAll, describe, expect, it } from 'vitest';
import { conflictsAmong } from '../../src/brief/conflicts.ts';
import { type Wanted, wantedOn } from '../../src/brief/wanted.ts';
import { contractsOn } from '../../src/procurement/contract-record.ts';
import { builtInEvidence } from '../support/built-in-evidence.ts';

const DAY = '2026-11-23';
let wanted: readonly Wanted[];
const line = (id: string): Wanted => {
  const found = wanted.find(({ contract }) => contract.procurement.id === id);
  if (found === undefined) throw new Error(`no line ${id}`);
  return found;
};

beforeAll(async () => {
  const { contents } = await builtInEvidence();
  const { events, statements, judgements, vocabulary } = contents;
  const context = { statements, judgements, vocabulary, knownOn: DAY };
  const contracts = contractsOn(events, DAY, context);
  wanted = wantedOn(contracts, contents, conflictsAmong({ ...contents, knownOn: DAY }));
});

describe('the key materials wanted', () => {
  it('has what the agency asks for and holds under contract, and nobody else’s requests', () => {
    const materials = new Set(wanted.map(({ contract }) => contract.procurement.material));
    for (const material of ['antimony', 'bismuth', 'cobalt', 'indium', 'rhenium', 'tungsten', 'tin', 'lithium']) {
      expect(materials).toContain(material);
    }
    expect(wanted.map(({ contract }) => contract.procurement.id)).not.toContain('dibc-13-minerals-2026');
  });

  it('says why a cell is empty', () => {
    expect(line('dla-indium-2025').absent).toMatchObject({
      ceiling: 'no solicitation yet',
      awarded: 'not awarded',
      quantity: null,
    });
    expect(line('dla-antimony-usac').absent).toMatchObject({
      guaranteedMinimum: 'not published',
      ceiling: null,
      awarded: null,
    });
    expect(line('dla-cobalt-glencore').absent).toMatchObject({ quantity: 'not published', ordered: null });
  });

  it('has an evidence id for every word and figure it shows', () => {
    for (const { contract, status, asked, closes, cancelled } of wanted) {
      const told = [contract.form, contract.grade, ...contract.numbers, status, asked, closes, cancelled];
      for (const item of told) if (item !== null) expect(item.evidence).toMatch(/^[0-9a-f]{64}$/);
      const { quantity, ceiling, guaranteedMinimum, obligated } = contract.procurement;
      for (const figure of [quantity, ceiling, guaranteedMinimum, obligated]) {
        if (figure !== null) expect(figure.evidence.length).toBeGreaterThan(0);
      }
    }
  });

  it('tells requests from contracts from what ended, and names what sources dispute', () => {
    expect(line('dla-cobalt-2025').standing).toBe('ended');
    expect(line('dla-bismuth-2025').standing).toBe('asked for');
    expect(line('dla-antimony-usac').standing).toBe('under contract');
    expect(line('dla-niobium-gam').disputed.join()).toMatch(/ceiling/i);
    expect(line('dla-cobalt-2025').cancelled?.date).toBe('2025-10-15');
  });
});
