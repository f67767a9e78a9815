/** What a ten-digit code of the US tariff stands for. */
export interface TariffLine {
  readonly material: string;
  readonly form?: string;
}

/** Lines that hold one material; baskets of several are left out, since their figures are of no one of them. */
export const TARIFF_LINES: Readonly<Record<string, TariffLine>> = {
  '8110100000': { material: 'antimony', form: 'unwrought' },
  '8105206000': { material: 'cobalt' },
  '2822000010': { material: 'cobalt', form: 'hydroxide' },
  '2822000090': { material: 'cobalt', form: 'oxide' },
  '2833291000': { material: 'cobalt', form: 'sulfate' },
  '8112921000': { material: 'gallium' },
  '8112923000': { material: 'indium' },
  '8112926000': { material: 'germanium' },
  '8112926500': { material: 'germanium' },
  '8106100000': { material: 'bismuth' },
  '8101940000': { material: 'tungsten' },
  '2841800010': { material: 'tungsten', form: 'apt' },
  '2825300010': { material: 'vanadium' },
  '7202920000': { material: 'vanadium' },
  '2804500020': { material: 'tellurium' },
  '2804500010': { material: 'boron' },
  '2504101000': { material: 'graphite_natural' },
  '2504105000': { material: 'graphite_natural' },
};
