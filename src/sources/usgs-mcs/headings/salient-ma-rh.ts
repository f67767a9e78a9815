/** Headings of the salient files of chapters Magnesium Compounds to Rhenium, as `salient-headings.ts` reads them. */
export const SALIENT_MA_RH = `
# Magnesium Compounds
USprod_kt | production magnesium_compounds @ MgO equivalent | kt
Shipments_kt | shipments magnesium_compounds +gross-weight @ gross | kt
Imports_kt | imports magnesium_compounds @ MgO equivalent | kt
Exports_kt | exports magnesium_compounds @ MgO equivalent | kt
Consump_kt | consumption-apparent magnesium_compounds @ MgO equivalent | kt
Employment_Plant_num | employment magnesium_compounds +plant @ none | count | estimated all
NIR_pct | net-import-reliance magnesium_compounds @ none | pct
# Magnesium Metal
USprod_Primary_kt | production-primary magnesium_metal @ unstated | kt
USprod_Secondary_kt | production-secondary magnesium_metal +new-and-old-scrap @ unstated | kt
Imports_kt | imports magnesium_metal @ unstated | kt
Exports_kt | exports magnesium_metal @ unstated | kt
Consump_Reported_kt | consumption-reported magnesium_metal +primary @ unstated | kt
Consump_Apparent_kt | consumption-apparent magnesium_metal @ unstated | kt
Price_European_dlb | price magnesium_metal +u-s-spot-western @ per gross | USD/lb | only 2025
Price_dt | price magnesium_metal +european-free-market @ per gross | USD/t | only 2025
Stocks_kt | stocks magnesium_metal +producer @ unstated | kt
Employment_num | employment magnesium_metal @ none | count | estimated all
NIR_pct | net-import-reliance magnesium_metal @ none | pct
Price_US_spot_dlb | price magnesium_metal +u-s-spot-western @ per gross | USD/lb | only 2024
Price_European_dt | price magnesium_metal +european-free-market @ per gross | USD/t | only 2024
# Manganese
USprod_kt | production-mine manganese @ gross | kt
Imports_Ore_kt | imports manganese/ore @ gross | kt
Imports_Ferro_kt | imports manganese/ferromanganese @ gross | kt
Imports_Silico_kt | imports manganese/silicomanganese @ gross | kt
Exports_Ore_kt | exports manganese/ore @ gross | kt
Exports_Ferro_kt | exports manganese/ferromanganese @ gross | kt
Exports_Silico_kt | exports manganese/silicomanganese @ gross | kt
Shipments_Ore_kt | shipments manganese +from-government-stockpile-manganese-ore @ gross | kt
Shipments_Ferro_Metal_kt | shipments manganese +from-government-stockpile-ferromanganese-and-manganese-metal-electrolytic @ gross | kt
Consump_Reported_ore_kt | consumption-reported manganese/ore @ gross | kt
Consump_Reported_ferro_kt | consumption-reported manganese/ferromanganese @ gross | kt
Consump_Reported_silco_kt | consumption-reported manganese/silicomanganese @ gross | kt
Consump_Apparent_kt | consumption-apparent manganese @ Mn content | kt
Price_CN_CIF_dt | price manganese +cost-insurance-and-freight-china @ per Mn content | USD/mtu
Stocks_Ore_kt | stocks manganese +producer-and-consumer-manganese-ore @ gross | kt
Stocks_Ferro_kt | stocks manganese +producer-and-consumer-ferromanganese @ gross | kt
Stocks_Silico_kt | stocks manganese +producer-and-consumer-silicomanganese @ gross | kt
NIR_pct | net-import-reliance manganese @ none | pct
# Mercury
USprod_Mine_t | production mercury @ Hg content | t
Imports_Secondary_t | imports mercury +metal-gross-weight @ gross | t | only 2025
Exports_Metal_t | exports mercury +metal-gross-weight @ Hg content | t
Consump_Metal_t | consumption-reported mercury @ Hg content | t | only 2025
Price_Imports_df | price mercury +unit-value-of-imports @ per gross | USD/kg
NIR_pct | net-import-reliance mercury @ none | pct
USprod_Secondary_t | production-secondary mercury @ Hg content | t | only 2024
Imports_Metal_t | imports mercury +metal-gross-weight @ gross | t | only 2024
# Mica
USprod_Flake_t | production mica +sold-or-used @ unstated | t
USprod_Flake_t | production mica +ground @ unstated | t
Imports_Flake_t | imports mica/scrap-and-flake @ unstated | t
Exports_Flake_t | exports mica/scrap-and-flake @ unstated | t
Consump_Flake_t | consumption-apparent mica/scrap-and-flake @ unstated | t | estimated all
Price_Flake_dt | price mica/scrap-and-flake @ per gross | USD/t | estimated all
Price_Ground_dry_dt | price mica +ground-dry @ per gross | USD/t | estimated all
Price_Ground_wet_dt | price mica +ground-wet @ per gross | USD/t | estimated all
NIR_Flake_pct | net-import-reliance mica/scrap-and-flake @ none | pct
USprod_Sheet_t | sold-or-used mica/sheet @ unstated | t
Imports_Sheet_t | imports mica/sheet @ unstated | t
Exports_Sheet_t | exports mica/sheet @ unstated | t
Consump_Sheet_t | consumption-apparent mica/sheet @ unstated | t | estimated all
Price_Sheet-Block_dt | price mica +value-muscovite-and-phlogopite-mica-block @ per gross | USD/kg
Price_Sheet-Splittings_dt | price mica +value-muscovite-and-phlogopite-mica-splittings @ per gross | USD/kg
NIR_Sheet_pct | net-import-reliance mica/sheet @ none | pct
# Molybdenum
USprod_t | production-mine molybdenum @ Mo content | t
Imports_ore_concentrates_t | imports molybdenum +total-ore-and-concentrates @ Mo content | t | only 2025
Imports_products_t | imports molybdenum +total-primary-products @ Mo content | t | only 2025
Exports_ore_concentrates_t | exports molybdenum +ore-and-concentrates @ Mo content | t | only 2025
Exports_products_t | exports molybdenum +primary-products @ Mo content | t | only 2025
Consump_Reported_t | consumption-reported molybdenum @ Mo content | t
Consump_Apparent_t | consumption-apparent molybdenum @ Mo content | t | estimated 2 | only 2025
Price_dkg | price molybdenum @ per gross | USD/kg
Stocks_t | stocks molybdenum +consumer-materials @ Mo content | t | estimated 2 | only 2025
NIR_pct | net-import-reliance molybdenum @ none | pct
Imports_t | imports molybdenum @ Mo content | t | only 2024
Exports_t | exports molybdenum @ Mo content | t | only 2024
Consump_Apparent_t | consumption-apparent molybdenum @ Mo content | t | only 2024
Stocks_t | stocks molybdenum +consumer-materials @ Mo content | t | only 2024
Employment_num | employment molybdenum +mine-and-plant @ none | count | only 2024
# Nickel
USprod_Mine_t | production-mine nickel @ Ni content | t
USprod_Refinery_t | production-refinery nickel +byproduct @ Ni content | t | estimated 3 | only 2025
USprod_Secondary_t | production-secondary nickel @ Ni content | t | only 2025
Imports_Ores_t | imports nickel/ore-and-concentrate @ Ni content | t
Imports_Primary_t | imports nickel/primary @ Ni content | t
Imports_Seconday_t | imports nickel/scrap @ Ni content | t
Exports_Ores_t | exports nickel/ore-and-concentrate @ Ni content | t
Exports_Primary_t | exports nickel/primary @ Ni content | t
Exports_Seconday_t | exports nickel/scrap @ Ni content | t
Consump_Reported_Primary_t | consumption-reported nickel/primary @ Ni content | t | estimated 3 | only 2025
Consump_Reported_Secondary_t | consumption-reported nickel +secondary-purchased-scrap @ Ni content | t | estimated 3 | only 2025
Consump_Apparent_Primary_t | consumption-apparent nickel/primary @ Ni content | t | estimated 3 | only 2025
Consump_Apparent_Total_t | consumption-apparent nickel +total @ Ni content | t | estimated 3 | only 2025
Price_dt | price nickel +london-metal-exchange-lme-cash-dollars-per-metric-ton @ per gross | USD/t | only 2025
Price_dlb | price nickel +london-metal-exchange-lme-cash-dollars-per-pound @ per gross | USD/lb | only 2025
Stocks_Consumer_t | stocks nickel +consumer @ Ni content | t
Stocks_LME_t | stocks nickel +lme @ Ni content | t
NIR_ct | net-import-reliance nickel @ none | pct | only 2025
USprod_Refinery_t | production-refinery nickel +byproduct @ Ni content | t | only 2024
Consump_Reported_Primary_t | consumption-reported nickel/primary @ Ni content | t | estimated all | only 2024
Consump_Reported_Secondary_t | consumption-reported nickel +secondary-purchased-scrap @ Ni content | t | only 2024
Consump_Apparent_Primary_t | consumption-apparent nickel/primary @ Ni content | t | only 2024
Consump_Apparent_Total_t | consumption-apparent nickel +total @ Ni content | t | only 2024
Price_dt dlb (both used) | price nickel +london-metal-exchange-lme-cash-dollars-per-metric-ton @ per gross | USD/t | only 2024
Price_dt dlb (both used) | price nickel +london-metal-exchange-lme-cash-dollars-per-pound @ per gross | USD/lb | only 2024
NIR_pct | net-import-reliance nickel @ none | pct | only 2024
Imports_Secondary_t | imports nickel/scrap @ Ni content | t | only 2022
Exports_Secondary_t | exports nickel/scrap @ Ni content | t | only 2022
# Niobium (Columbium)
USprod_Mine_t | production-mine niobium @ Nb content | t
Imports_t | imports niobium @ Nb content | t
Exports_t | exports niobium @ Nb content | t
Shipments_Gov_t | shipments niobium +from-government-stockpile @ Nb content | t
Consump_Apparent_t | consumption-apparent niobium @ Nb content | t | estimated all
Consump_Reported_t | consumption-reported niobium @ Nb content | t | estimated all
Price_dkg | price niobium +unit-value-ferroniobium @ per gross | USD/kg
NIR_pct | net-import-reliance niobium @ none | pct
Price_kg | price niobium +unit-value-ferroniobium @ per gross | USD/kg | only 2023
# Nitrogen (Fixed)--Ammonia
USprod_kt | production nitrogen @ unstated | kt
Imports_kt | imports nitrogen @ unstated | kt
Exports_kt | exports nitrogen @ unstated | kt
Consump_kt | consumption-apparent nitrogen @ unstated | kt
Stocks_Producer_kt | stocks nitrogen +producer @ unstated | kt
Price_dst | price nitrogen +free-on-board-gulf-coast @ per gross | USD/st
Employment_num | employment nitrogen +plant @ none | count | estimated all
NIR_pct | net-import-reliance nitrogen @ none | pct
# Peat
USprod_Production_kt | production peat @ unstated | kt | estimated 2 | only 2025
USprod_Sales_kt | sales peat +by-producers @ unstated | kt | estimated 2 | only 2025
Imports_kt | imports peat @ unstated | kt
Exports_kt | exports peat @ unstated | kt
Consump_kt | consumption-apparent peat @ unstated | kt | estimated 2 | only 2025
Price_dt | price peat +unit-value-f-o-b-mine @ per gross | USD/t | estimated 2 | only 2025
Stocks_Producer_kt | stocks peat +producer @ unstated | kt
Employment_num | employment peat +mine-and-plant @ none | count | estimated all
NIR_pct | net-import-reliance peat @ none | pct
USprod_Production_kt | production peat @ unstated | kt | only 2024
Sales_Sales_kt | sales peat +by-producers @ unstated | kt | only 2024
Consump_kt | consumption-apparent peat @ unstated | kt | only 2024
Price_dt | price peat +unit-value-f-o-b-mine @ per gross | USD/t | only 2024
# Perlite
Prod_Crude_kt | production-mine perlite +crude-ore @ unstated | kt
Prod_Processed_kt | sold-or-used perlite +processed-crude-perlite @ unstated | kt | only 2025
Imports_kt | imports perlite @ unstated | kt
Exports_kt | exports perlite @ unstated | kt
Consump_kt | consumption-apparent perlite @ unstated | kt
Price_FOB_dt | price perlite +value-free-on-board-mine @ per gross | USD/t
Employment_num | employment perlite +mine-and-mill @ none | count
NIR_pct | net-import-reliance perlite @ none | pct
Sold_Processed_kt | sold-or-used perlite +processed-crude-perlite @ unstated | kt | only 2024
# Phosphate Rock
USprod_Marketable_kt | production phosphate_rock +marketable @ gross | kt
Sold_Used_kt | sold-or-used phosphate_rock @ gross | kt | only 2025
Imports_kt | imports phosphate_rock @ gross | kt
Consump_kt | consumption-apparent phosphate_rock @ gross | kt
Price_dt | price phosphate_rock +value-f-o-b-mine @ per gross | USD/t
Stocks_kt | stocks phosphate_rock +producer @ gross | kt
Employment_num | employment phosphate_rock +mine-and-beneficiation-plant @ none | count | estimated all
NIR_pct | net-import-reliance phosphate_rock @ none | pct
Sold_Usedkt | sold-or-used phosphate_rock @ gross | kt | only 2024
# Platinum-Group Metals
USprod_Palladium_kg | production-mine palladium @ Pd content | kg
USprod_Platinum_kg | production-mine platinum @ Pt content | kg
Imports_Palladium_kg | imports palladium @ Pd content | kg
Imports_Platinum_kg | imports platinum @ Pt content | kg
Imports_PGM_Scrap_kg | imports pgm +pgm-waste-and-scrap @ PGM content | kg
Imports_Iridium_kg | imports iridium @ Ir content | kg
Imports_Osmium_kg | imports osmium @ Os content | kg
Imports_Rhodium_kg | imports rhodium @ Rh content | kg
Imports_Ruthenium_kg | imports ruthenium @ Ru content | kg
Exports_Palladium_kg | exports palladium @ Pd content | kg
Exports_Platinum_kg | exports platinum @ Pt content | kg
Exports_PGM_Scrap_kg | exports pgm +pgm-waste-and-scrap @ PGM content | kg
Exports_Rhodium_kg | exports rhodium @ Rh content | kg
Exports_Other PGMs_kg | exports pgm +other-pgms @ PGM content | kg
Consump_Palladium_kg | consumption-apparent palladium @ Pd content | kg
Consump_Platinum_kg | consumption-apparent platinum @ Pt content | kg
Price_Palladium_dto | price palladium @ per gross | USD/ozt
Price_Platinum_dto | price platinum @ per gross | USD/ozt
Price_Iridium_dto | price iridium @ per gross | USD/ozt
Price_Rhodium_dto | price rhodium @ per gross | USD/ozt
Price_Ruthenium_dto | price ruthenium @ per gross | USD/ozt
Employment_num | employment pgm +mine @ none | count | only 2025
NIR_Palladium_pct | net-import-reliance palladium @ none | pct
NIR_Platinum_pct | net-import-reliance platinum @ none | pct
Employment_um | employment pgm +mine @ none | count | only 2024
# Potash
USprod_Marketable_kt | production potash +marketable @ K2O equivalent | kt
Sales_Marketable_kt | sales potash +by-producers-marketable @ K2O equivalent | kt
Imports_kt | imports potash @ K2O equivalent | kt
Exports_kt | exports potash @ K2O equivalent | kt
Consump_kt | consumption-apparent potash @ K2O equivalent | kt
Price_All_dt | price potash +f-o-b-mine-all-products @ per K2O equivalent | USD/t
Price_Muriate_dt | price potash +f-o-b-mine-mop @ per K2O equivalent | USD/t
Employment_Mine_Mll_num | employment potash +mine-and-mill @ none | count | estimated all | only 2025
NIR_pct | net-import-reliance potash @ none | pct
Employment_Mine_Mll_num | employment potash +mine-and-mill @ none | count | only 2024
Employment_Mine_Mill_num | employment potash +mine-and-mill @ none | count | only 2023
# Pumice and Pumicite
USprod_kt | production-mine pumice @ unstated | kt
Imports_kt | imports pumice @ unstated | kt
Exports_kt | exports pumice @ unstated | kt
Consump_kt | consumption-apparent pumice @ unstated | kt
Price_dt | price pumice +unit-value-f-o-b-mine-or-mill @ per gross | USD/t
Employment_num | employment pumice +mine-and-mill @ none | count
NIR_pct | net-import-reliance pumice @ none | pct
# Quartz Crystal (Industrial)
HPQProduction_t | sold-or-used quartz_ground_high_purity @ unstated | t | only 2025
HPQImports_t | imports quartz_ground_high_purity @ unstated | t | only 2025
HPQExports_t | exports quartz_ground_high_purity @ unstated | t | only 2025
HPQPrice_dt | price quartz_ground_high_purity +range-of-value @ per gross | USD/t | only 2025
HPQNIR_pct | net-import-reliance quartz_ground_high_purity @ none | pct | only 2025
CrystalProduction_t | sold-or-used quartz_cultured_crystal @ unstated | t | only 2025
CrystalImports, piezoelectric_t | imports quartz_cultured_crystal +piezoelectric @ unstated | t | only 2025
CrystalExports, piezoelectric_t | exports quartz_cultured_crystal +piezoelectric @ unstated | t | only 2025
CrystalPrice_cultured_dkg | price quartz_cultured_crystal +as-grown-cultured-quartz @ per gross | USD/kg | estimated all | only 2025
CrystalPrice_lumbered_dkg | price quartz_cultured_crystal +lumbered-quartz @ per gross | USD/kg | estimated all | only 2025
CrystalNIR_pct | net-import-reliance quartz_cultured_crystal @ none | pct | only 2025
HPQ_Production_t | sold-or-used quartz_ground_high_purity @ unstated | t | only 2024
HPQ_Imports_t | imports quartz_ground_high_purity @ unstated | t | only 2024
HPQ_Exports_t | exports quartz_ground_high_purity @ unstated | t | only 2024
HPQ_Price_dt | price quartz_ground_high_purity +range-of-value @ per gross | USD/t | only 2024
HPQ_NIR_pct | net-import-reliance quartz_ground_high_purity @ none | pct | only 2024
Crystal_Production_t | sold-or-used quartz_cultured_crystal @ unstated | t | only 2024
Crystal_Imports, piezoelectric_t | imports quartz_cultured_crystal +piezoelectric @ unstated | t | only 2024
Crystal_Exports, piezoelectric_t | exports quartz_cultured_crystal +piezoelectric @ unstated | t | only 2024
Crystal_Price_cultured_dkg | price quartz_cultured_crystal +as-grown-cultured-quartz @ per gross | USD/kg | only 2024
Crystal_Price_lumbered_dkg | price quartz_cultured_crystal +lumbered-quartz @ per gross | USD/kg | only 2024
Crystal_NIR_pct | net-import-reliance quartz_cultured_crystal @ none | pct | only 2024
# Rare Earths
USprod_Concentrate_t | production rare_earths +mineral-concentrates @ REO equivalent | t | estimated all
USprod_Compounds-Metals_t | production rare_earths/compounds-and-metals @ REO equivalent | t | estimated all
Imports_Compounds_t | imports rare_earths +compounds @ REO equivalent | t | estimated all
Imports_Alloys_t | imports rare_earths +metals-ferrocerium-alloys @ REO equivalent | t | estimated all
Imports_Metals_t | imports rare_earths +metals-rare-earth-metals-and-alloys @ REO equivalent | t | estimated all
Exports_Ores-Compounds_t | exports rare_earths +ores-and-compounds @ REO equivalent | t | estimated all
Exports_Alloys_t | exports rare_earths +metals-ferrocerium-alloys @ REO equivalent | t | estimated all
Exports_Metals_t | exports rare_earths +metals-rare-earth-metals-and-alloys @ REO equivalent | t | estimated all
Consump_Compounds-Metals_t | consumption-apparent rare_earths/compounds-and-metals @ REO equivalent | t
Price_CeO2_dkg | price cerium +cerium-oxide-99-5-minimum @ per gross | USD/kg
Price_Dy2O3_dkg | price dysprosium +dysprosium-oxide-99-5-minimum @ per gross | USD/kg
Price_Eu2O3_dkg | price europium +europium-oxide-99-99-minimum @ per gross | USD/kg
Price_La2O3_dkg | price lanthanum +lanthanum-oxide-99-5-minimum @ per gross | USD/kg
Price_Mischmetal_dkg | price rare_earths +mischmetal-65-cerium-35-lanthanum @ per gross | USD/kg
Price_Nd2O3_dkg | price neodymium +neodymium-oxide-99-5-minimum @ per gross | USD/kg
Price_TbO2_dkg | price terbium +terbium-oxide-99-99-minimum @ per gross | USD/kg
Employment_ | employment rare_earths +mine-and-mill-annual-average @ none | count | only 2025
NIR_Compounds-Metals_t | net-import-reliance rare_earths/compounds-and-metals @ none | pct
NIR_Concentrate_t | net-import-reliance rare_earths +mineral-concentrates @ none | pct
Employment_m | employment rare_earths +mine-and-mill-annual-average @ none | count | only 2024
Employment_num | employment rare_earths +mine-and-mill-annual-average @ none | count | only 2022
NIR_Compounds-Metals_pct | net-import-reliance rare_earths/compounds-and-metals @ none | pct | only 2023
NIR_Concentrate_pct | net-import-reliance rare_earths +mineral-concentrates @ none | pct | only 2023
# Rhenium
USprod_kg | production rhenium @ Re content | kg
Imports_unwrought_kg | imports rhenium +unwrought-and-powders @ Re content | kg
Imports_NH4ReO4_kg | imports rhenium/perrhenate @ Re content | kg
Exports_kg | exports rhenium @ Re content | kg
Consump_kg | consumption-apparent rhenium @ Re content | kg
Price_Metal_dkg | price rhenium +value-gross-weight-metal-99-99-pure @ per gross | USD/kg
Price_NH4ReO4_dkg | price rhenium +value-gross-weight-ammonium-perrhenate @ per gross | USD/kg
Employment_num | employment rhenium @ none | count
NIR_pct | net-import-reliance rhenium @ none | pct
`;
