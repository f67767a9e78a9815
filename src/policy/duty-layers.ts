import { DUTY_LAYERS, type DutyLayer } from '../vocabulary/event-payload.ts';

/** Id of the measure whose statements are rates and rules of the US tariff itself. */
export const TARIFF_SCHEDULE = 'us-tariff-schedule';

/** What each layer of a US import duty is called. */
export const LAYER_NAMES: Readonly<Record<DutyLayer, string>> = {
  base: 'Base rate (column 1, general)',
  'section 301': 'Section 301',
  'section 232': 'Section 232',
  reciprocal: 'Reciprocal and other emergency (IEEPA) duties',
  'antidumping and countervailing': 'Antidumping and countervailing duties',
  other: 'Other duties, fees, exclusions and special rates',
};

/** The layers in order. */
export const LAYERS: readonly DutyLayer[] = DUTY_LAYERS;

/** Which layers a rule of the ledger says come on top of the base rate, by the detail of its subject. */
export const STACKING: Readonly<Record<string, readonly DutyLayer[]>> = {
  'base-and-surcharges': ['base', 'section 301', 'section 232'],
  'section-301-and-others': ['section 301', 'reciprocal', 'antidumping and countervailing', 'other'],
};
