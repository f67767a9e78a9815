import { beforeAll, describe, expect, it } from 'vitest';
import type { Figure } from '../../src/ledger/figure.ts';
import type { CounterfactualLine, CounterfactualQuestion } from '../../src/market/impact/counterfactual.ts';
import { formatValue } from '../../src/units/format.ts';
import { type Cards, given, impactCards } from '../support/impact-cards.ts';

let cards: Cards;
beforeAll(async () => {
  cards = await impactCards();
});

const textOf = (figure: Figure | null | undefined): string | null =>
  figure == null ? null : formatValue(figure.value, { maxDigits: 3 });

const COBALT: CounterfactualQuestion = {
  ...{ form: 'metal', grade: 'alloy-grade', instead: null, from: '2025-10-15' },
  days: { start: '2025-02-01', end: '2025-02-28' },
  budget: null,
  quantity: null,
};
const cobalt = (): CounterfactualQuestion => ({
  ...COBALT,
  budget: given('$500 million', { role: 'ceiling' }),
  quantity: given('16.49 million lb'),
});

describe('the cobalt of October 2025 bought in February', () => {
  const line = (grade: string | null): CounterfactualLine => {
    const found = cards.counterfactual('cobalt', cobalt()).lines.find((one) => one.line.grade === grade);
    if (found === undefined) throw new Error(`no line of ${grade}`);
    return found;
  };

  it('would have been 5,400 to 8,064 t more for the same money, of the same grade', () => {
    const { base, instead, best, mismatches, path } = line('alloy-grade');
    expect([base?.price.date, base?.how, textOf(base?.buys)]).toEqual(['2025-10-14', 'before', '10,080–10,800 t']);
    expect(instead.map(({ price, how }) => [price.date, how])).toEqual([['2025-02-20', 'of the day']]);
    // 16,200 less 10,800, and 18,144 less 10,080.
    expect(textOf(instead[0]?.gain)).toBe('5,400–8,064 t');
    expect(textOf(best?.regret)).toBe('5,400–8,064 t');
    expect(mismatches.filter(({ of }) => of !== 'weight')).toEqual([]);
    expect(path.map(({ price }) => price.date)).toEqual(['2024-07', '2025-02-20', '2025-10-14']);
  });

  it('keeps what cost less on the same mass apart from what more was bought', () => {
    const [february] = line('alloy-grade').instead;
    expect(textOf(february?.saved)).toBe('$115.43–164.9 M');
    expect(february?.gain?.rule).toContain('at the price of 2025-02-20 less that at the price of 2025-10-14');
  });

  it('looks for the lowest price from the earlier of the two days on, and says where the assessor is another', () => {
    const { lines } = cards.counterfactual('cobalt', { ...cobalt(), from: '2025-08-19' });
    const unnamed = lines.find(({ line: own }) => own.grade === null && own.cadence === 'days and months');
    expect(unnamed?.base?.price.date).toBe('2025-08-19');
    expect(unnamed?.instead.map(({ otherAssessor }) => otherAssessor)).toEqual([true]);
    expect(textOf(unnamed?.instead[0]?.gain)).toBe('>8,505 t');
    const later = { ...cobalt(), days: { start: '2025-09-01', end: '2025-09-30' } };
    const alloy = cards.counterfactual('cobalt', later).lines.find(({ line: own }) => own.grade === 'alloy-grade');
    expect(alloy?.best).toBeNull();
  });

  it('never compares one grade with another', () => {
    for (const { line: own, path } of cards.counterfactual('cobalt', cobalt()).lines) {
      const kinds = path.map(({ price }) => /^\d{4}$/.test(price.date));
      expect(new Set(kinds).size).toBe(1);
      expect(own.points.length).toBe(path.length);
    }
    expect(line('standard-grade').mismatches[0]?.words).toBe(
      'the price is of standard grade; asked for is alloy grade',
    );
  });
});

describe('another form', () => {
  const rhenium = (form: string, instead: string, from: string, day: string) =>
    cards.counterfactual('rhenium', {
      ...{ budget: given('$90 million', { role: 'unstated' }), quantity: null, grade: null },
      ...{ form, instead, from, days: { start: day, end: day } },
    });

  it('is compared by content only where both prices say what mass they are per', () => {
    const found = rhenium('perrhenate', 'metal', '2025-07-22', '2024-09-30');
    expect(found.compared?.refused).toBe('the source does not say what mass the price is per');
    expect(found.forms.map(({ content, gain }) => [textOf(content), gain])).toEqual([['51–54.4 t', null]]);
  });

  it('says so where no dated price of it is at hand', () => {
    const { forms, missing } = cards.counterfactual('antimony', {
      ...{ ...cobalt(), grade: null, instead: 'trioxide' },
    });
    expect(forms).toEqual([]);
    expect(missing).toEqual(['No dated price of trioxide is at hand.']);
  });
});

it('takes no price made from a contract, and none of one partner alone', () => {
  for (const material of ['antimony', 'bismuth', 'cobalt', 'indium', 'rhenium']) {
    const { lines } = cards.counterfactual(material, { ...cobalt(), grade: null });
    expect(lines.length).toBeGreaterThan(0);
    for (const { path } of lines) {
      for (const { price } of path) {
        expect(price.hypothetical).toBe(false);
        expect(price.label).not.toMatch(/implied|from China/);
      }
    }
  }
});
