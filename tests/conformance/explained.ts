/** Differences from the reference tables that are known, and why; any other fails. The first that matches explains. */
export const EXPLAINED: readonly (readonly [RegExp, string])[] = [
  [
    /^us_salient MCS202[45] .* estimated: N, here Y$/,
    "the release's metadata say that more years of the column than the last are estimated; the reference marks the last",
  ],
  [
    /^world_production MCS202[45] .* estimated: N, here Y$/,
    'a footnote or the mark at the country says that the earlier year is estimated too; the reference goes by the heading',
  ],
  [
    /^world_production MCS2024 .* estimated: Y, here N$/,
    'a footnote says that the year was reported, under a heading that calls it estimated; the reference goes by the heading',
  ],
  [
    /^us_salient MCS2026 (?:silicon_metal|ferrosilicon) \| price .* estimated: Y, here N$/,
    'the footnote calls the 2025 price an estimate and stands at every year',
  ],
  [
    /^(?:world_production|reserves) MCS2025 (?:titanium_minerals|molybdenum|vanadium) .*, here .* t$/,
    'the unit column says metric tons; read as thousand tons by a correction in data/corrections',
  ],
  [
    /^reserves MCS2026 vanadium .*, here .* t$/,
    'the unit column says metric tons; read as thousand tons by a correction in data/corrections',
  ],
  [
    /^reserves MCS2024 selenium .*, here .* kt$/,
    'the heading says thousand tons; read as tons by a correction in data/corrections',
  ],
  [
    /^us_salient MCS2026 manganese \| price .* USD\/mtu, here .* USD\/t$/,
    'the unit column says dollars per ton; read per metric ton unit by a correction in data/corrections',
  ],
  [
    /^us_salient MCS202[45] manganese \| price .* USD\/t, here .* USD\/mtu$/,
    'the suffix dt stands for dollars per ton; the definition and the other editions say per metric ton unit',
  ],
  [
    /^us_salient MCS202[45] mica \| price \| Price_Sheet-Splittings_dt .* USD\/t, here .* USD\/kg$/,
    'the suffix dt stands for dollars per ton; the same figures are dollars per kilogram in MCS 2026',
  ],
  [
    /^us_salient MCS202[45] mercury \| price .* usd_per_flask, here .* USD\/kg$/,
    'the suffix df stands for dollars per flask; the same figures are dollars per kilogram in MCS 2026',
  ],
  [
    /^us_salient MCS2024 steel \| price \| Price_Index_mmt .* Mt, here .* index$/,
    'the suffix of the heading is wrong: a price index has no tons',
  ],
  [
    /^us_salient MCS2024 steel \| apparent_consumption .* not here$/,
    'two columns have one heading and one definition; the first, all 100, is a problem here',
  ],
  [
    /^us_salient MCS2024 (?:vanadium|osmium) .* described, here 0-0\.5 (?:t|kg)$/,
    '"Less than one-half unit" is a range here and words in the reference',
  ],
  [
    /^(?:world_production|reserves) MCS2025 titanium_minerals .* SLE .* not here$/,
    'the row of Sierra Leone has no unit: three problems here',
  ],
  [
    /^us_salient MCS2026 (?:niobium|tantalum) \| government_shipments .* USA 2021 \| not here$/,
    'the sign was lost: a problem here, read by a correction',
  ],
  [
    /^reserves MCS2025 magnesium_metal .* WLD 2024 \| value: 2104 kt, here 2100 kt$/,
    'the column of reserves repeats smelter capacity and is a problem here; its total is printed exactly in it and rounded in the capacity column',
  ],
  [
    /^import_sources MCS2026 rubidium .* CHN .* not here$/,
    'the file gives the 100 percent to China, Germany and Russia together; the reference to China',
  ],
];
