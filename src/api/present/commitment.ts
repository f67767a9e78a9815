import type { Strip, StripEntry } from '../../brief/strip.ts';
import type { CommitmentSum } from '../../policy/commitment-sums.ts';
import type { Commitment, CommitmentHappening } from '../../policy/commitments.ts';
import { formatDate, formatNumber, formatValue } from '../../units/format.ts';
import { formKey } from '../../vocabulary/tables.ts';
import type { CommitmentDto, CommitmentSumDto, StripDto, StripEntryDto } from '../contract-commitments.ts';
import { type Context, organisationName } from './context.ts';
import { dateTextOf } from './event.ts';
import { figureDto, figureOrNull } from './figure.ts';

type HappeningDto = CommitmentDto['happenings'][number];

function happeningDto({ event, reports }: CommitmentHappening): HappeningDto {
  const { id, date, payload } = event;
  return {
    evidence: id,
    otherReports: reports.filter((r) => r !== event).map((r) => r.id),
    title: payload.title,
    date,
    dateText: dateTextOf(event),
    stage: payload.stage ?? 'unknown',
    note: payload.note ?? null,
  };
}

/** A commitment with its figures and happenings. */
export function commitmentDto(one: Commitment, context: Context): CommitmentDto {
  const { id, title, material, instrument, letterFor, words, stage, stageWords, closed } = one;
  const { behind, leavesOpenMarket, quantityOf, form, starts, termYears, replacedBy } = one;
  return {
    ...{ id, title, material, materialName: materialNameOf(material, context), materials: [...one.materials] },
    parties: one.parties.map((party) => organisationName(context, party)),
    ...{ instrument, letterFor, words, stage, stageWords, stageSince: dateTextOf(one.stageFrom.event), closed },
    ...{ behind, leavesOpenMarket },
    amount: figureOrNull(one.amount),
    paid: figureOrNull(one.paid),
    price: figureOrNull(one.price),
    quantity: figureOrNull(one.quantity),
    output: figureOrNull(one.output),
    ...{ quantityOf, form: formName(one.material, form, context), starts, replacedBy },
    term: termYears === null ? null : `${formatNumber(termYears)} ${termYears === 1 ? 'year' : 'years'}`,
    note: one.happenings.at(-1)?.event.payload.note ?? null,
    evidence: one.happenings.map(({ event }) => event.id),
    happenings: one.happenings.map(happeningDto),
  };
}

const materialNameOf = (id: string | null, { vocabulary }: Context): string | null =>
  id === null ? null : (vocabulary.materials.get(id)?.name ?? id);

function formName(material: string | null, form: string | null, { vocabulary }: Context): string | null {
  if (form === null) return null;
  return vocabulary.forms.get(formKey(material ?? '', form))?.name ?? form;
}

/** A sum with the number it is out of; totals are printed to the dollar they were added to. */
export function commitmentSumDto({ amount, ...sum }: CommitmentSum): CommitmentSumDto {
  if (amount === null) return { ...sum, amount: null };
  return { ...sum, amount: { ...figureDto(amount), text: formatValue(amount.value, { maxDigits: 6 }) } };
}

function entryDto(material: string, entry: StripEntry, context: Context): StripEntryDto {
  const { part, what, title, date, datePrecision, stage, behind, leavesOpenMarket, quantityOf, form } = entry;
  const { starts, procurement, commitment, evidence } = entry;
  return {
    ...{ part, what, title, date, dateText: formatDate(date, datePrecision), stage, behind, leavesOpenMarket },
    amount: figureOrNull(entry.amount),
    price: figureOrNull(entry.price),
    quantity: figureOrNull(entry.quantity),
    output: figureOrNull(entry.output),
    quantityOf: materialNameOf(quantityOf, context),
    form: formName(quantityOf ?? material, form, context),
    ...{ starts, procurement, commitment, evidence },
  };
}

/** A material's strip. */
export function stripDto({ material, entries, failedRequests }: Strip, context: Context): StripDto {
  return {
    material,
    failedRequests: failedRequests.map((request) => ({ ...request })),
    entries: entries.map((entry) => entryDto(material, entry, context)),
  };
}
