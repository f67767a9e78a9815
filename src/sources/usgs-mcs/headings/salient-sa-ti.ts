/** Headings of the salient files of chapters Salt to Titanium Mineral Concentrates, as `salient-headings.ts` reads them. */
export const SALIENT_SA_TI = `
# Salt
USprod_Production_kt | production salt @ unstated | kt
USprod_Sold_used_kt | sold-or-used salt @ unstated | kt
Imports_kt | imports salt @ unstated | kt
Exports_kt | exports salt @ unstated | kt
Consump_Apparent_kt | consumption-apparent salt @ unstated | kt
Consump_Reported_kt | consumption-reported salt @ unstated | kt
Price_Vacuum_dt | price salt +unit-value-of-bulk-pellets-and-packaged-salt-free-on-board-f-o-b-mine-and-plant-vacuum-and-open-pan-salt @ per gross | USD/t
Price_Solar_dt | price salt +unit-value-of-bulk-pellets-and-packaged-salt-free-on-board-f-o-b-mine-and-plant-solar-salt @ per gross | USD/t
Price_Rock_dt | price salt +unit-value-of-bulk-pellets-and-packaged-salt-free-on-board-f-o-b-mine-and-plant-rock-salt @ per gross | USD/t
Price_Brine_dt | price salt +unit-value-of-bulk-pellets-and-packaged-salt-free-on-board-f-o-b-mine-and-plant-salt-in-brine @ per gross | USD/t
Employment_num | employment salt +mine-and-plant @ none | count | estimated all
NIR_pct | net-import-reliance salt @ none | pct
# Sand and Gravel (Construction)
USprod_mmt | sold-or-used sand_gravel_construction @ unstated | Mt
Imports_mmt | imports sand_gravel_construction @ unstated | Mt
Exports_mmt | exports sand_gravel_construction @ unstated | Mt
Consump_mmt | consumption-apparent sand_gravel_construction @ unstated | Mt
Price_dt | price sand_gravel_construction +unit-value @ per gross | USD/t
Employment_num | employment sand_gravel_construction +mine-and-mill @ none | count
NIR_pct | net-import-reliance sand_gravel_construction @ none | pct
# Sand and Gravel (Industrial)
Sold_kt | sold-or-used sand_gravel_industrial @ unstated | kt
Imports_kt | imports sand_gravel_industrial @ unstated | kt
Exports_kt | exports sand_gravel_industrial @ unstated | kt
Consump_kt | consumption-apparent sand_gravel_industrial @ unstated | kt
Price_dt | price sand_gravel_industrial +value @ per gross | USD/t
Employment_num | employment sand_gravel_industrial +quarry-and-mill @ none | count | estimated all
NIR_pct | net-import-reliance sand_gravel_industrial @ none | pct
# Scandium
Price_Cmpds_Acetate_dg | price scandium +yearend-compounds-acetate @ per gross | USD/g
Price_Cmpds_Chloride_dg | price scandium +yearend-compounds-chloride @ per gross | USD/g
Price_Cmpds_Fluoride_dg | price scandium +yearend-compounds-fluoride @ per gross | USD/g
Price_Cmpds_Iodide_dg | price scandium +yearend-compounds-iodide @ per gross | USD/g
Price_Cmpds_Oxide_dg | price scandium +yearend-compounds-oxide @ per gross | USD/g
Price_Mtl_Dendritic_dg | price scandium +yearend-metal-distilled-dendritic @ per gross | USD/g
Price_Mtl_Ingot_dg | price scandium +yearend-metal-ingot @ per gross | USD/g
Price_Mtl_Alloy_1kg_dkg | price scandium +yearend-scandium-aluminum-alloy-1-kilogram-lot @ per gross | USD/kg | only 2025
Price_Mtl_Alloy_1000kg_dkg | price scandium +yearend-scandium-aluminum-alloy-1000-kilogram-lot @ per gross | USD/kg | only 2025
NIR_ct | net-import-reliance scandium @ none | pct | only 2025
Price_ScAl_kglot_dkg | price scandium +yearend-scandium-aluminum-alloy-1-kilogram-lot @ per gross | USD/kg | only 2024
Price_ScAl_1000kglot_dkg | price scandium +yearend-scandium-aluminum-alloy-1000-kilogram-lot @ per gross | USD/kg | only 2024
NIR_pct | net-import-reliance scandium @ none | pct | only 2024
# Selenium
USprod_crude_t | production selenium +crude-and-anode-slimes @ Se content | t | only 2025
Imports_Metal_t | imports selenium @ Se content | t
Imports_SeO2_t | imports selenium/dioxide @ Se content | t
Exports_Metal_t | exports selenium @ Se content | t
Consump_Metal_t | consumption-apparent selenium @ Se content | t
Price_US_dkg | price selenium +united-states @ per gross | USD/kg | only 2025
Price_Europe_dkg | price selenium +europe @ per gross | USD/kg | only 2025
Stocks_Producer_t | stocks selenium +producer @ Se content | t
NIR_pct | net-import-reliance selenium @ none | pct
USprod_Refinery_t | production-refinery selenium @ Se content | t | only 2024
Price_US_dlb | price selenium +united-states @ per gross | USD/lb | only 2024
Price_Europe_dlb | price selenium +europe @ per gross | USD/lb | only 2024
# Silicon
USprod_FeSi-Si_kt | production silicon_total @ Si content | kt | only 2025
Imports_FeSi_kt | imports ferrosilicon +all-grades @ Si content | kt | only 2025
Imports_Si_kt | imports silicon_metal @ Si content | kt
Exports_FeSi_kt | exports ferrosilicon +all-grades @ Si content | kt | only 2025
Exports_Si_kt | exports silicon_metal @ Si content | kt
Consump_FeSi-Si_kt | consumption-apparent silicon_total @ Si content | kt | only 2025
Price_FeSi50_ctslb | price ferrosilicon +50-silicon @ per Si content | USc/lb | only 2025
Price_FeSi75_ctslb | price ferrosilicon +75-silicon @ per Si content | USc/lb | only 2025
Price_Si_ctslb | price silicon_metal @ per Si content | USc/lb
Stocks_FeSi-Si_kt | stocks silicon_total +producer @ Si content | kt | only 2025
NIR_FeSi_pct | net-import-reliance ferrosilicon +all-grades @ none | pct | only 2025
NIR_Si_pct | net-import-reliance silicon_metal @ none | pct
NIR_FeSi-Si_pct | net-import-reliance silicon_total @ none | pct | only 2025
USprod_FeSi2_Si_kt | production silicon_total @ Si content | kt | only 2024
Imports_FeSi2_kt | imports ferrosilicon +all-grades @ Si content | kt | only 2024
Exports_FeSi2_kt | exports ferrosilicon +all-grades @ Si content | kt | only 2024
Consump_FeSi2_Si_kt | consumption-apparent silicon_total @ Si content | kt | only 2024
Price_FeSi2_50_ctslb | price ferrosilicon +50-silicon @ per Si content | USc/lb | only 2024
Price_FeSi2_75_ctslb | price ferrosilicon +75-silicon @ per Si content | USc/lb | only 2024
Stocks_FeSi2_Si_kt | stocks silicon_total +producer @ Si content | kt | only 2024
NIR_FeSi2_pct | net-import-reliance ferrosilicon +all-grades @ none | pct | only 2024
NIR_FeSi2_Si_pct | net-import-reliance silicon_total @ none | pct | only 2024
# Silver
USprod_Mine_t | production-mine silver @ Ag content | t
USprod_Refinery_Primary_t | production-refinery-primary silver @ Ag content | t
USprod_Refinery_Secondary_t | production-refinery-secondary silver +new-and-old-scrap @ Ag content | t
Imports_t | imports silver @ Ag content | t
Exports_t | exports silver @ Ag content | t
Consump_t | consumption-apparent silver @ Ag content | t
Price_Bullion_dtoz | price silver +bullion @ per gross | USD/ozt
Stocks_Industry_t | stocks-industry silver @ Ag content | t
Stocks_Treasury_t | stocks silver +treasury @ Ag content | t
Stocks_COMEX_t | stocks silver +new-york-commodities-exchange-comex @ Ag content | t
Employment_num | employment silver +mine-and-mill @ none | count
NIR_pct | net-import-reliance silver @ none | pct
# Soda Ash
USprod_kt | production soda_ash @ unstated | kt
Imports_kt | imports soda_ash @ unstated | kt
Exports_kt | exports soda_ash @ unstated | kt
Consump_Apparent_kt | consumption-apparent soda_ash @ unstated | kt
Consump_Reported_kt | consumption-reported soda_ash @ unstated | kt
Price_dt | price soda_ash +unit-value-of-sales-natural-source-free-on-board-f-o-b-mine-or-plant-dollars-per-metric-ton @ per gross | USD/t
Price_dst | price soda_ash +unit-value-of-sales-natural-source-free-on-board-f-o-b-mine-or-plant-dollars-per-short-ton @ per gross | USD/st
Stocks_Producer_kt | stocks soda_ash +producer @ unstated | kt
Employment_num | employment soda_ash +mine-and-plant @ none | count | estimated all
NIR_pct | net-import-reliance soda_ash @ none | pct
# Stone (Crushed)
USprod_mmt | sold-or-used stone_crushed @ unstated | Mt
Recycled_mmt | sold-or-used stone_crushed +recycled-material @ unstated | Mt
Imports_mmt | imports stone_crushed @ unstated | Mt
Exports_mmt | exports stone_crushed @ unstated | Mt
Consump_mmt | consumption-apparent stone_crushed @ unstated | Mt
Price_Average_dt | price stone_crushed +unit-value @ per gross | USD/t
Employment_num | employment stone_crushed +quarry-and-mill @ none | count
NIR_pct | net-import-reliance stone_crushed @ none | pct
# Stone (Dimension)
USprod_Quantity_kt | sold-or-used stone_dimension +quantity @ unstated | kt | estimated 2 | only 2025
USprod_Value_mdol | sold-or-used stone_dimension +value @ money | MUSD | estimated 2 | only 2025
Imports_Value_mdol | imports stone_dimension +value @ trade value | MUSD
Exports_Value_mdol | exports stone_dimension +value @ trade value | MUSD
Consump_Value_mdol | consumption-apparent stone_dimension +value @ money | MUSD
Price_Average_mdol | price stone_dimension @ money | MUSD
Employment_num | employment stone_dimension +quarry-and-mill @ none | count | only 2025
NIR_pct | net-import-reliance stone_dimension +based-on-value @ none | pct | only 2025
Granite_Sold_kt | sold-or-used stone_dimension_granite +quantity @ unstated | kt | estimated 2 | only 2025
Granite_Sold_mdol | sold-or-used stone_dimension_granite +value @ money | MUSD | estimated 2 | only 2025
Granite_Imports_mdol | imports stone_dimension_granite +value @ trade value | MUSD | only 2025
Granite_Exports_mdol | exports stone_dimension_granite +value @ trade value | MUSD | only 2025
Granite_Consumption_mdol | consumption-apparent stone_dimension_granite +value @ money | MUSD | only 2025
Granite_Price_mdol | price stone_dimension_granite @ money | MUSD
Granite_Employment_num | employment stone_dimension_granite +quarry-and-mill @ none | count
Granite_NIR_pct | net-import-reliance stone_dimension_granite +based-on-value @ none | pct
USprod_Quantity_kt | sold-or-used stone_dimension +quantity @ unstated | kt | only 2024
USprod_Value_mdol | sold-or-used stone_dimension +value @ money | MUSD | only 2024
Employment_um | employment stone_dimension +quarry-and-mill @ none | count | only 2024
NIR_ct | net-import-reliance stone_dimension +based-on-value @ none | pct | only 2024
Granite_Quantity_kt | sold-or-used stone_dimension_granite +quantity @ unstated | kt | only 2024
Granite_Prod_value_mdol | sold-or-used stone_dimension_granite +value @ money | MUSD | only 2024
Granite_Imports_value_mdol | imports stone_dimension_granite +value @ trade value | MUSD | only 2024
Granite_Exports_value_mdol | exports stone_dimension_granite +value @ trade value | MUSD | only 2024
Granite_Consumtion_value_mdol | consumption-apparent stone_dimension_granite +value @ money | MUSD | only 2024
# Strontium
USprod_t | production strontium @ Sr content | t
Imports_Celestite_t | imports strontium/celestite @ Sr content | t
Imports_Compounds_t | imports strontium/compounds @ Sr content | t
Exports_Compounds_t | exports strontium/compounds @ Sr content | t
Consump_Celestite_t | consumption-apparent strontium/celestite @ Sr content | t
Consump_Compounds_t | consumption-apparent strontium/compounds @ Sr content | t
Consump_Total_t | consumption-apparent strontium +total @ Sr content | t
Price_dt | price strontium +unit-value-of-celestite-imports-at-port-of-exportation @ per gross | USD/t
NIR_pct | net-import-reliance strontium @ none | pct
# Sulfur
USprod_elemental_kt | production sulfur/elemental @ S content | kt
USprod_oth_forms_kt | production sulfur +other-forms @ S content | kt
USprod_all_forms_kt | production sulfur +total-rounded @ S content | kt | only 2025
Shipments_all_forms_kt | shipments sulfur +all-forms @ S content | kt | only 2025
Imports_elemental_kt | imports sulfur/elemental @ S content | kt
Imports_H2SO4_kt | imports sulfur/sulfuric-acid @ S content | kt
Exports_elemental_kt | exports sulfur/elemental @ S content | kt
Exports_H2SO4_kt | exports sulfur/sulfuric-acid @ S content | kt
Consump_Apprnt_kt | consumption-apparent sulfur +all-forms @ S content | kt
Price_elemental_dt | price sulfur +unit-value-free-on-board-mine-and-or-plant @ per S content | USD/t
Stocks_producer_kt | stocks sulfur +producer @ S content | kt
Employment_num | employment sulfur +mine-and-or-plant @ none | count
NIR_pct | net-import-reliance sulfur @ none | pct | only 2025
USprod_all_foms_kt | production sulfur +total-rounded @ S content | kt | only 2024
Shipments_all_foms_kt | shipments sulfur +all-forms @ S content | kt | only 2024
NIR_NIR_pct | net-import-reliance sulfur @ none | pct | only 2024
# Talc and Pyrophyllite
USprod_Mine_kt | production-mine talc @ unstated | kt
USprod_Sold_kt | sales talc +by-producers @ unstated | kt | only 2025
Imports_kt | imports talc @ unstated | kt
Exports_kt | exports talc @ unstated | kt
Consump_kt | consumption-apparent talc @ unstated | kt
Price_dt | price talc +milled @ per gross | USD/t
Employment_Mine_Mill_Talc_num | employment talc +mine-and-mill-talc @ none | count
Employment_Mine_Mill_Pyrophyllite_num | employment talc +mine-and-mill-pyrophyllite @ none | count
NIR_pct | net-import-reliance talc @ none | pct
Usprod_Sold_kt | sales talc +by-producers @ unstated | kt | only 2024
# Tantalum
USprod_Mine_t | production-mine tantalum @ Ta content | t
USprod_Secondary_t | production-secondary tantalum @ Ta content | t
Imports_t | imports tantalum @ Ta content | t
Exports_t | exports tantalum @ Ta content | t
Shipments_Gov_t | shipments tantalum +from-government-stockpile @ Ta content | t
Consump_t | consumption-apparent tantalum @ Ta content | t
Price_Ta2O5_dkg | price tantalum +tantalite @ per Ta2O5 equivalent | USD/kg
NIR_pct | net-import-reliance tantalum @ none | pct
# Tellurium
USprod_t | production tellurium +copper-telluride @ Te content | t
Imports_t | imports tellurium @ Te content | t
Exports_t | exports tellurium @ Te content | t
Consump_t | consumption-apparent tellurium @ Te content | t
Price_US_dkg | price tellurium +united-states @ per gross | USD/kg
Price_Europe_dkg | price tellurium +europe @ per gross | USD/kg
Stocks_t | stocks tellurium +producer @ Te content | t
NIR_pct | net-import-reliance tellurium @ none | pct
# Thallium
USprod_Refinery_kg | production-refinery thallium @ unstated | kg
Imports_Unwrought_kg | imports thallium +unwrought-metal-and-metal-powders @ unstated | kg
Imports_Scrap_kg | imports thallium +waste-and-scrap @ unstated | kg
Imports_Other_kg | imports thallium +other-articles @ unstated | kg
Exports_Unwrought_kg | exports thallium +unwrought-metal-and-powders @ unstated | kg
Exports_Scrap_kg | exports thallium +waste-and-scrap @ unstated | kg
Exports_Other_kg | exports thallium +other-articles @ unstated | kg
Consump_kg | consumption-estimated thallium @ unstated | kg
Price_Metal_dkg | price thallium +metal @ per gross | USD/kg
NIR_pct | net-import-reliance thallium @ none | pct
# Thorium
USprod_Mine_kg | production-mine thorium +monazite @ unstated | kg
Imports_Ore_kg | imports thorium/ore-and-concentrate @ unstated | kg
Imports_Compounds_kg | imports thorium +compounds-oxide-nitrate-and-so-forth @ unstated | kg
Exports_Ore_kg | exports thorium/ore-and-concentrate @ unstated | kg
Exports_Compounds_kg | exports thorium +compounds-oxide-nitrate-and-so-forth @ unstated | kg
Consump_Ore_kg | consumption-apparent thorium/ore-and-concentrate @ unstated | kg
Consump_Compounds_kg | consumption-apparent thorium +compounds-oxide-nitrate-and-so-forth @ unstated | kg
Price_India_dkg | price thorium +unit-value-of-imports-compounds-india @ per gross | USD/kg
Price_France_dkg | price thorium +unit-value-of-imports-compounds-france @ per gross | USD/kg
NIR_pct | net-import-reliance thorium @ none | pct
# Tin
USprod_OldScrap_t | production-secondary tin +old-scrap @ Sn content | t | estimated all
USprod_NewScrap_t | production-secondary tin +new-scrap @ Sn content | t | estimated all
Imports_Refined_t | imports tin/refined @ Sn content | t
Imports_Alloys_t | imports tin +tin-alloys-gross-weight @ gross | t
Imports_Scrap_t | imports tin +tin-waste-and-scrap-gross-weight @ gross | t
Exports_Refined_t | exports tin/refined @ Sn content | t
Exports_Alloys_t | exports tin +tin-alloys-gross-weight @ gross | t
Exports_Scrap_t | exports tin +tin-waste-and-scrap-gross-weight @ gross | t
Shipments_Gov_t | shipments tin +from-government-stockpile-gross-weight @ gross | t
Consump_t | consumption-apparent tin/refined @ Sn content | t | only 2025
Price_NY_ctslb | price tin +new-york-dealer @ per gross | USc/lb
Price_LME_ctslb | price tin +lme @ per gross | USc/lb
Stocks_Yearend_t | stocks tin +consumer-and-dealer @ Sn content | t
NIR_Refined_pct | net-import-reliance tin/refined @ none | pct | only 2025
Consump_ | consumption-apparent tin/refined @ Sn content | t | only 2024
NIR_Refinedpct | net-import-reliance tin/refined @ none | pct | only 2024
# Titanium and Titanium Dioxide
USprod_Sponge_t | production titanium_sponge @ unstated | t
Imports_Sponge_t | imports titanium_sponge @ unstated | t | estimated all
Exports_Sponge_t | exports titanium_sponge @ unstated | t
Consump_Sponge_Apparent_t | consumption-apparent titanium_sponge @ unstated | t
Consump_Sponge_Reported_t | consumption-reported titanium_sponge @ unstated | t
Price_Sponge_dkg | price titanium_sponge @ per gross | USD/kg
Stocks_Sponge_t | stocks-industry titanium_sponge @ unstated | t | estimated all
Employment_Sponge_t | employment titanium_sponge @ none | count | estimated all
NIR_Sponge_pct | net-import-reliance titanium_sponge @ none | pct
USprod_Dioxide_t | production titanium_dioxide @ unstated | t
Imports_Dioxide_t | imports titanium_dioxide @ unstated | t
Exports_Dioxide_t | exports titanium_dioxide @ unstated | t
Consump_Dioxide_t | consumption-apparent titanium_dioxide @ unstated | t
Price_Dioxide_dt | price titanium_dioxide @ per gross | USD/t
Employment_Dioxide_t | employment titanium_dioxide @ none | count | estimated all
NIR_Dioxide_pct | net-import-reliance titanium_dioxide @ none | pct
Stocks_Dioxide_t | stocks titanium_dioxide @ unstated | t | only 2023
# Titanium Mineral Concentrates
USprod_kt | production titanium_minerals @ TiO2 equivalent | kt
Imports_kt | imports titanium_minerals @ TiO2 equivalent | kt
Exports_kt | exports titanium_minerals +all-forms @ TiO2 equivalent | kt | estimated all
Consump_kt | consumption-apparent titanium_minerals @ TiO2 equivalent | kt
Price_dt | price titanium_minerals +rutile-bulk-minimum-95-tio2-free-on-board-f-o-b-australia @ per gross | USD/t | only 2025
Price_dt | price titanium_minerals +ilmenite-and-leucoxene-bulk-f-o-b-australia @ per gross | USD/t | only 2025
Price_dt | price titanium_minerals +ilmenite-unit-value-of-imports @ per gross | USD/t | only 2025
Price_dt | price titanium_minerals +slag-80-95-tio2-unit-value-of-imports @ per gross | USD/t | only 2025
Employment_num | employment titanium_minerals +mine-and-mill @ none | count
NIR_pct | net-import-reliance titanium_minerals @ none | pct
Price_Rutile_dt | price titanium_minerals +rutile-bulk-minimum-95-tio2-free-on-board-f-o-b-australia @ per gross | USD/t | only 2024
Price_Ilmente_Leucoxene_dt | price titanium_minerals +ilmenite-and-leucoxene-bulk-f-o-b-australia @ per gross | USD/t | only 2024
Price_Ilmenite_dt | price titanium_minerals +ilmenite-unit-value-of-imports @ per gross | USD/t | only 2024
Price_Slag_dt | price titanium_minerals +slag-80-95-tio2-unit-value-of-imports @ per gross | USD/t | only 2024
`;
