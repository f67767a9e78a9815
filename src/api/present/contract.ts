import { formName, wordsOf } from '../../market/material-view.ts';
import type { Affordability } from '../../procurement/affordability.ts';
import { type Contract, isSigned, type Told } from '../../procurement/contract-record.ts';
import type { Order } from '../../procurement/order.ts';
import { stateText } from '../../procurement/procurement.ts';
import type { RequestSize } from '../../procurement/request-size.ts';
import type {
  AffordabilityDto,
  ContractDto,
  ContractRecordDto,
  OrderDto,
  RequestSizeDto,
  ToldDto,
} from '../contract-contracts.ts';
import type { Context } from './context.ts';
import { dateTextOf } from './event.ts';
import { figureDto, figureOrNull } from './figure.ts';

function toldDto<T>(told: Told<T> | null, words: (value: T) => string): ToldDto | null {
  return told === null ? null : { text: words(told.value), evidence: [told.evidence] };
}

const asTold = (told: Told): ToldDto => ({ text: told.value, evidence: [told.evidence] });

/** A contract or request as a row of the list: words, then money role by role. */
export function contractDto(contract: Contract, { vocabulary }: Context): ContractDto {
  const { procurement, awarded, shares, form, grade } = contract;
  const { id, title, material, state, supplier } = procurement;
  return {
    ...{ id, title, material, state, supplier },
    materialName: vocabulary.materials.get(material)?.name ?? material,
    stateText: stateText(procurement),
    signed: isSigned(contract),
    awarded: awarded === null ? null : { text: dateTextOf(awarded), evidence: [...awarded.evidence] },
    numbers: contract.numbers.map(asTold),
    form: toldDto(form, (slug) => formName(slug, material, vocabulary)),
    grade: toldDto(grade, wordsOf),
    record: toldDto(contract.record, String),
    ceiling: figureOrNull(procurement.ceiling),
    guaranteedMinimum: figureOrNull(procurement.guaranteedMinimum),
    obligated: figureOrNull(procurement.obligated),
    obligatedStated: figureOrNull(procurement.obligatedStated),
    delivered: figureOrNull(procurement.delivered),
    paid: figureOrNull(procurement.paid),
    minimumOfCeiling: figureOrNull(shares.minimumOfCeiling),
    orderedOfCeiling: figureOrNull(shares.orderedOfCeiling),
    deliveredOfOrdered: figureOrNull(shares.deliveredOfOrdered),
    paidOfOrdered: figureOrNull(shares.paidOfOrdered),
    quantity: figureOrNull(procurement.quantity),
    perPound: figureOrNull(contract.perPound),
    perTonne: figureOrNull(contract.perTonne),
  };
}

/** How long it runs. */
export function termDto({ termYears }: Contract): ToldDto | null {
  return toldDto(termYears, (years) => `${years} ${years === 1 ? 'year' : 'years'}`);
}

function orderDto(order: Order): OrderDto {
  const { occurrence, title, date, datePrecision, several, note, evidence } = order;
  return {
    ...{ occurrence, title, date, datePrecision, several, note },
    dateText: dateTextOf(order),
    obligated: figureOrNull(order.obligated),
    quantity: figureOrNull(order.quantity),
    unitPrice: figureOrNull(order.unitPrice),
    orderedSoFar: figureOrNull(order.orderedSoFar),
    evidence: [...evidence],
  };
}

/** A contract or request in full. */
export function contractRecordDto(contract: Contract, context: Context): ContractRecordDto {
  const { procurement, competition, content } = contract;
  const { closes, continues, continuedBy } = procurement;
  return {
    ...contractDto(contract, context),
    ...{ closes, continues, continuedBy },
    content: figureOrNull(content),
    ceilingPace: figureOrNull(procurement.ceilingPace),
    competition: toldDto(competition, String),
    term: termDto(contract),
    pricing: contract.pricing.map(asTold),
    orders: contract.orders.map(orderDto),
    supplierRevenue: contract.supplierRevenue.map(({ period, figure, ofOrdered, ofCeiling }) => ({
      period,
      revenue: figureDto(figure),
      ofOrdered: figureOrNull(ofOrdered),
      ofCeiling: figureOrNull(ofCeiling),
    })),
    completeUntil: contract.completeUntil,
  };
}

/** What the money buys, price by price. */
export function affordabilityDto({ asked, breakEven, refused, atPrices }: Affordability): AffordabilityDto {
  return {
    asked: figureOrNull(asked),
    breakEven: figureOrNull(breakEven),
    refused,
    items: atPrices.map(({ price, mismatches, ...at }) => ({
      date: price.date,
      label: price.label,
      mismatches: [...mismatches],
      price: figureDto(price.figure),
      ceilingBuys: figureOrNull(at.ceilingBuys),
      ofQuantity: figureOrNull(at.ofQuantity),
      orderedBuys: figureOrNull(at.orderedBuys),
      quantityCosts: figureOrNull(at.quantityCosts),
    })),
  };
}

/** The size of a request, supply by supply. */
export function requestSizeDto({ perYear, refused, against }: RequestSize): RequestSizeDto {
  return {
    perYear: figureOrNull(perYear),
    refused,
    items: against.map(({ label, scope, sameForm, refused: why, figure, share }) => ({
      ...{ label, scope, sameForm },
      refused: why,
      supply: figureDto(figure),
      share: figureOrNull(share),
    })),
  };
}
