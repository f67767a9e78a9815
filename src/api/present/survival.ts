import type { StandingClaim } from '../../brief/claims.ts';
import { normalQuantile } from '../../numeric/normal.ts';
import type { Procurement } from '../../procurement/procurement.ts';
import type { ComeBack } from '../../procurement/survival/come-back.ts';
import { LEVEL } from '../../procurement/survival/curve.ts';
import { daysFigure } from '../../procurement/survival/duration.ts';
import { countOf } from '../../procurement/survival/group.ts';
import { FOLLOWED, stretchesOf } from '../../procurement/survival/reading.ts';
import { type DayRange, type Spell, stateOf } from '../../procurement/survival/spell.ts';
import type { Estimate, Study } from '../../procurement/survival/survival.ts';
import { formatDate } from '../../units/format.ts';
import type { IsoDate } from '../../units/period.ts';
import type { ProcurementSurvivalDto, SpellDto, StudyDto, SurvivalCurveDto } from '../contract-survival.ts';
import { claimDto } from './claim.ts';
import type { Context } from './context.ts';
import { figureDto, figureOrNull } from './figure.ts';
import { materialsText } from './procurement-record.ts';

/** How an estimate is made, in one sentence. */
export const METHOD =
  'Chances of each state by Aalen and Johansen (1978) with the variance of Greenwood’s type and pointwise 95 % bands of log(-log); late entry from the day of the first report; days known as a month or year by the last they can have been, other readings beside. See docs/method/survival.md.';

interface DayRangeText extends DayRange {
  readonly text: string;
}
const rangeText = ({ first, last }: DayRange): DayRangeText => ({
  ...{ first, last },
  text: first === last ? formatDate(last) : `${formatDate(first)} to ${formatDate(last)}`,
});

const ENDS: readonly string[] = ['cancelled', 'awarded', 'taken further', 'taken up by another'];

/** One asking as a line. */
export function spellDto(spell: Spell, recordTo: IsoDate, context: Context): SpellDto {
  const { procurement, kind, turns, extensions, seen, fromNotice, competition, form } = spell;
  const { id, title, material, number, continuedBy } = procurement;
  const ended = turns.some(({ state }) => ENDS.includes(state));
  return {
    ...{ id, title, material, number, kind, competition, form, fromNotice, ended },
    name: materialsText(procurement, context),
    competitionWithAward: competition === null ? procurement.competition : null,
    state: stateOf(spell),
    turns: turns.map((turn) => ({ state: turn.state, ...rangeText(turn), evidence: turn.evidence })),
    extensions: extensions.map((one) => ({ ...rangeText(one), evidence: one.evidence })),
    extensionsCounted: figureOrNull(procurement.extensions),
    duration: durationDto(spell, recordTo, context),
    closes: procurement.closes,
    noOutcomeSince: procurement.noOutcomeSince,
    takenUpBy: continuedBy,
    seen: rangeText(seen),
    watched: stretchesOf(spell, FOLLOWED, recordTo).length > 0,
    evidence: [...spell.evidence],
  };
}

function durationDto(spell: Spell, recordTo: IsoDate, { asOf }: Context): SpellDto['duration'] {
  const [asked] = spell.turns;
  const end = spell.turns.find(({ state }) => ENDS.includes(state));
  if (asked === undefined || (end === undefined && asked.last > recordTo)) return null;
  const rule =
    end === undefined
      ? `days from the asking to ${recordTo}, the last day of the record; no end is known`
      : `days from the asking until it was ${end.state}`;
  return figureDto(daysFigure(asked, end ?? { first: recordTo, last: recordTo }, spell, { asOf, rule }));
}

/** A study with its counts, and its estimate where there is one. */
export function studyDto(
  { origin, spells, watched, ended, exposure, refused, estimate }: Study,
  asOf: IsoDate,
): StudyDto {
  const count = (some: readonly Spell[], among: readonly Spell[], rule: string) =>
    figureOrNull(countOf(some, { among, asOf, rule }));
  return {
    origin,
    requests: count(spells, spells, `requests on record that were ${origin}`),
    watched: count(watched, spells, 'of these, requests under watch before they were over'),
    ended: count(ended, watched, 'of those watched, requests whose end was seen'),
    exposure: exposure.map(({ state, requests, days, moves }) => ({
      ...{ state, requests: figureDto(requests), days: figureDto(days) },
      moves: moves.map(({ to, count: gone }) => ({ to, count: figureDto(gone) })),
    })),
    refused: [...refused],
    estimate: estimate === null ? null : estimateDto(estimate),
  };
}

function estimateDto({ curves, reach, median, medianBand, extensions }: Estimate): NonNullable<StudyDto['estimate']> {
  const evidence = [...reach.evidence];
  return {
    reach: figureDto(reach),
    median: figureOrNull(median),
    medianBand: figureOrNull(medianBand),
    curves: curves.map(
      (curve): SurvivalCurveDto => ({
        ...curve,
        ...{ rule: METHOD, evidence },
        points: curve.points.map((point) => ({ ...point })),
      }),
    ),
    extensions:
      extensions.length === 0 ? null : { ...{ rule: EXTENSIONS_RULE, evidence }, points: extensions.map(meanPoint) },
  };
}

const EXTENSIONS_RULE =
  'Mean number of extensions known one by one, by Ghosh and Lin (2000) with their robust variance; sources may count more than are known one by one.';

/** A mean count cannot be negative; its band is normal. */
function meanPoint({ time, atRisk, mean, variance }: Estimate['extensions'][number]) {
  const distance = normalQuantile((1 + LEVEL) / 2) * Math.sqrt(variance);
  return { day: time, atRisk, mean, low: Math.max(0, mean - distance), high: mean + distance };
}

/** What is known of one procurement's coming back. */
export function procurementSurvivalDto(
  procurement: Procurement,
  { question, answer, notKnown }: ComeBack,
  known: {
    readonly spells: readonly Spell[];
    readonly claims: readonly StandingClaim[];
    readonly study: Study | null;
    readonly recordTo: IsoDate;
    readonly context: Context;
  },
): ProcurementSurvivalDto {
  const { spells, claims, study, recordTo, context } = known;
  return {
    ...{ id: procurement.id, title: procurement.title, asOf: context.asOf, recordTo, question },
    answer: answer.map(({ text, day, evidence }) => ({ text, day, evidence: [...evidence] })),
    notKnown: [...notKnown],
    spells: spells.map((spell) => spellDto(spell, recordTo, context)),
    claims: claims.map((claim) => claimDto(claim, context)),
    study: study === null ? null : studyDto(study, context.asOf),
  };
}
