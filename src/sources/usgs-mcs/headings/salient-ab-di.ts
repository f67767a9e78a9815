/** Headings of the salient files of chapters Abrasives (Manufactured) to Diamond (Industrial), as `salient-headings.ts` reads them. */
export const SALIENT_AB_DI = `
# Abrasives (Manufactured)
USprod_Al2O3_t | production fused_alumina +crude @ unstated | t
USprod_SiC_t | production silicon_carbide @ unstated | t
USprod_Met_Abras_t | production abrasives/metallic @ unstated | t
Shipments_Met_Abras_t | shipments abrasives/metallic @ unstated | t
Imports_Al2O3_t | imports fused_alumina @ unstated | t
Imports_SiC_t | imports silicon_carbide @ unstated | t
Imports_Met_Abras_t | imports abrasives/metallic @ unstated | t
Exports_Al2O3_t | exports fused_alumina @ unstated | t
Exports_SiC_t | exports silicon_carbide @ unstated | t
Exports_Met_Abras_t | exports abrasives/metallic @ unstated | t
Consump_Al2O3_t | consumption-apparent fused_alumina @ unstated | t
Consump_SiC_t | consumption-apparent silicon_carbide @ unstated | t
Consump_Met_Abras_t | consumption-apparent abrasives/metallic @ unstated | t
Price_Al2O3_dt | price fused_alumina +unit-value-of-imports-crude @ per gross | USD/t
Price_Al2O3_HiPur_dt | price fused_alumina +unit-value-of-imports-ground-and-refined @ per gross | USD/t
Price_SiC_dt | price silicon_carbide +unit-value-of-imports-crude @ per gross | USD/t
Price_Met_Abras_dt | price abrasives +unit-value-of-imports-metallic-abrasives @ per gross | USD/t
NIR_Al2O3_pct | net-import-reliance fused_alumina @ none | pct
NIR_SiC_pct | net-import-reliance silicon_carbide @ none | pct
NIR_Met_Abras_pct | net-import-reliance abrasives/metallic @ none | pct
# Aluminum
USprod_Primary_kt | production-primary aluminum @ unstated | kt
USprod_Secondary-old_kt | production-secondary aluminum +from-old-scrap @ unstated | kt
USprod_Secondary-new_kt | production-secondary aluminum +from-new-scrap @ unstated | kt
Imports_Crude_kt | imports aluminum +crude-and-semi-fabricated-products @ unstated | kt
Imports_Scrap_kt | imports aluminum +scrap @ unstated | kt
Exports_Crude_kt | exports aluminum +crude-and-semi-fabricated-products @ unstated | kt
Exports_Scrap_kt | exports aluminum +scrap @ unstated | kt
Consump_Apprnt_kt | consumption-apparent aluminum @ unstated | kt | only 2025
Supply_Apprnt_kt | supply aluminum +apparent @ unstated | kt | only 2025
Price_Ingot_ctslb | price aluminum +ingot-u-s-market-spot @ per gross | USc/lb
Stocks_industry_kt | stocks aluminum +aluminum-industry @ unstated | kt
Stocks_LME_kt | stocks aluminum +lme @ unstated | kt
Employment_num | employment aluminum @ none | count
NIR_pct | net-import-reliance aluminum @ none | pct
Consump_kt | consumption-apparent aluminum @ unstated | kt | only 2024
# Antimony
USprod_Mine_t | production-mine antimony @ Sb content | t
USprod_Smelter-primary_t | production-smelter-primary antimony @ Sb content | t
USprod_Smelter-secondary_t | production-smelter-secondary antimony @ Sb content | t
Imports_Ore_t | imports antimony/ore-and-concentrate @ Sb content | t
Imports_Oxide_t | imports antimony/oxide @ Sb content | t
Imports_Unwrought_t | imports antimony/unwrought @ Sb content | t
Imports_Articles_t | imports antimony/articles @ gross | t | only 2025
Imports_Scrap_t | imports antimony/scrap @ gross | t
Exports_Ore_t | exports antimony/ore-and-concentrate @ gross | t
Exports_Oxide_t | exports antimony/oxide @ Sb content | t
Exports_Unwrought_t | exports antimony/unwrought @ Sb content | t
Exports_Articles_t | exports antimony/articles @ gross | t | only 2025
Exports_Scrap_t | exports antimony/scrap @ gross | t
Consump_t | consumption-apparent antimony @ Sb content | t
Price_Metal_dlb | price antimony/metal @ per gross | USD/lb
NIR_pct | net-import-reliance antimony @ none | pct
# Arsenic
Imports_Metal_t | imports arsenic/metal @ As content | t
Imports_Compounds_t | imports arsenic +compounds @ As content | t | only 2025
Imports_Total_t | imports arsenic +total @ As content | t
Exports_All_Gross_t | exports arsenic/metal @ As content | t
Consump_Est_All_t | consumption-estimated arsenic +all-forms-of-arsenic @ As content | t
Price_Mtl_US_dkg | price arsenic +metal-u-s-warehouse @ per gross | USD/kg
NIR_All_pct | net-import-reliance arsenic +all-forms-of-arsenic @ none | pct
Imports_Compds_t | imports arsenic +compounds @ As content | t | only 2024
# Asbestos
Imports_t | imports asbestos @ unstated | t
Exports_t | exports asbestos @ unstated | t
Consump_Est_t | consumption-estimated asbestos @ unstated | t
Price_Customs_dt | price asbestos +u-s-customs-unit-value-of-imports @ per gross | USD/t
NIR_pct | net-import-reliance asbestos @ none | pct
# Barite
USprod_sold-used_kt | production-mine barite +sold-or-used @ unstated | kt
USprod_processed_kt | production barite +ground-and-crushed @ unstated | kt
Imports_consumption_kt | imports barite @ unstated | kt
Imports_general_kt | imports barite +general @ unstated | kt
Exports_kt | exports barite @ unstated | kt
Consump_kt | consumption-apparent barite +crude-and-ground @ unstated | kt
Price_dt | price barite +unit-value-ground-ex-works @ per gross | USD/t
Employment_num | employment barite +mine-and-mill @ none | count | estimated all
NIR_pct | net-import-reliance barite @ none | pct
# Bauxite and Alumina
Bauxite_Mine_kt | production-mine bauxite @ dry | kt
Bauxite_Imports_kt | imports bauxite @ dry | kt
Bauxite_Exports_kt | exports bauxite @ dry | kt
Bauxite_Stocks_kt | stocks-industry bauxite @ dry | kt | estimated all
Bauxite_Consump_Apprnt_kt | consumption-apparent bauxite @ dry | kt
Bauxite_Consump_Rprtd_kt | consumption-reported bauxite @ dry | kt
Bauxite_Price_dt | price bauxite +unit-value-of-imports-free-alongside-ship-f-a-s @ per gross | USD/t | only 2025
Bauxite_NIR_pct | net-import-reliance bauxite @ none | pct
Alumina_Refinery_kt | production-refinery alumina @ Al2O3 equivalent | kt | estimated all | only 2025
Alumina_Imports_kt | imports alumina @ Al2O3 equivalent | kt
Alumina_Exports_kt | exports alumina @ Al2O3 equivalent | kt
Alumina_Stocks_kt | stocks-industry alumina @ Al2O3 equivalent | kt
Alumina_Apparent_kt | consumption-apparent alumina @ dry | kt
Alumina_Price_kt | price alumina +unit-value-of-imports-f-a-s @ per gross | USD/t
Alumina_NIR_pct | net-import-reliance alumina @ none | pct
Bauxite_Price_kt | price bauxite +unit-value-of-imports-free-alongside-ship-f-a-s @ per gross | USD/t | only 2024
Alumina_Refinery_kt | production-refinery alumina @ Al2O3 equivalent | kt | only 2024
# Beryllium
USprod_Shipments_t | production-mine beryllium +shipments @ Be content | t
Imports_t | imports beryllium @ Be content | t
Exports_t | exports beryllium @ Be content | t
Shipments_Gov_t | shipments beryllium +from-government-stockpile @ Be content | t
Consump_Apparent_t | consumption-apparent beryllium @ Be content | t
Consump_Reported_Ore_t | consumption-reported beryllium +ore @ Be content | t
Price_Alloy_dkg | price beryllium +unit-value-beryllium-copper-master-alloy @ per Be content | USD/kg
Stocks_Ore_t | stocks-industry beryllium +ore @ Be content | t
NIR_pct | net-import-reliance beryllium @ none | pct
# Bismuth
USprod_Refinery_t | production-refinery bismuth @ unstated | t
USprod_Secondary_t | production-secondary bismuth +scrap @ unstated | t | estimated all | only 2025
Imports_Mtl_Alloy_and_Scrap_4N_t | imports bismuth +metal-alloys-and-scrap-containing-more-than-99-99-bismuth-by-weight @ unstated | t
Imports_Mtl_Alloy_and_Scrap_Other_t | imports bismuth +metal-alloys-and-scrap-other @ unstated | t
Imports_Mtl_Alloy_and_Scrap_Total_t | imports bismuth +metal-alloys-and-scrap-total @ unstated | t
Exports_Mtl_Alloy_and_Scrap_4N_t | exports bismuth +metal-alloys-and-scrap-containing-more-than-99-99-bismuth-by-weight @ unstated | t
Exports_Mtl_Alloy_and_Scrap_Other_t | exports bismuth +metal-alloys-and-scrap-other @ unstated | t
Exports_Mtl_Alloy_and_Scrap_Total_t | exports bismuth +metal-alloys-and-scrap-total @ unstated | t
Consump_Apprnt_t | consumption-apparent bismuth @ unstated | t
Consump_Reported_t | consumption-reported bismuth @ unstated | t
Price_Average_dlb | price bismuth @ per gross | USD/lb
Stocks_Yearend_t | stocks bismuth +consumer-bismuth-metal @ unstated | t
NIR_Consump_pct | net-import-reliance bismuth @ none | pct
USprod_Scrap_t | production-secondary bismuth +scrap @ unstated | t | estimated all | only 2024
# Boron
USprod_kt | production boron @ unstated | kt
Imports_Refined_kt | imports boron +refined-borax @ unstated | kt
Imports_H3BO3_kt | imports boron/boric-acid @ unstated | kt
Imports_Colemanite_kt | imports boron +colemanite-calcium-borates @ unstated | kt
Imports_Ulexite_kt | imports boron +ulexite-sodium-borates @ unstated | kt
Exports_H3BO3_kt | exports boron/boric-acid @ unstated | kt
Exports_Refined_kt | exports boron +refined-borax @ unstated | kt
Consump_kt | consumption-apparent boron @ unstated | kt
Price_CIF_dt | price boron +unit-value-of-combined-imports-cost-insurance-and-freight @ per gross | USD/t
Employment_num | employment boron @ none | count
NIR_pct | net-import-reliance boron @ none | pct
# Bromine
USprod_t | production bromine @ Br content | t
Imports_t | imports bromine +elemental-bromine-and-compounds @ Br content | t
Exports_t | exports bromine +elemental-bromine-and-compounds @ Br content | t
Consump_t | consumption-apparent bromine @ Br content | t
Price_Imports_dkg | price bromine +unit-value-of-imports-cost-insurance-and-freight @ per Br content | USD/kg
Employment_num | employment bromine @ none | count | estimated all
NIR_pct | net-import-reliance bromine @ none | pct
# Cadmium
USprod_Primary_mtl_t | production-primary cadmium +refined @ unstated | t
USprod_Secondary_mtl_t | production-secondary cadmium @ unstated | t
Imports_Unwrought_t | imports cadmium +unwrought-cadmium-and-powders @ unstated | t
Imports_Wrought_t | imports cadmium +wrought-cadmium-and-other-articles @ unstated | t
Imports_Scrap_t | imports cadmium +cadmium-waste-and-scrap @ unstated | t
Imports_Oxide_t | imports cadmium +cadmium-oxide @ unstated | t
Imports_Sulfide_t | imports cadmium +cadmium-sulfide @ unstated | t | only 2025
Imports_Pigment_t | imports cadmium +cadmium-pigments-and-preparations-based-on-cadmium-compounds @ unstated | t
Exports_Unwrought_t | exports cadmium +unwrought-cadmium-and-powders @ unstated | t
Exports_Wrought_t | exports cadmium +wrought-cadmium-and-other-articles @ unstated | t
Exports_Scrap_t | exports cadmium +cadmium-waste-and-scrap @ unstated | t
Exports_Pigment_t | exports cadmium +cadmium-pigments-and-preparations-based-on-cadmium-compounds @ unstated | t
Consump_Apparent_t | consumption-apparent cadmium +of-metal @ unstated | t
Price_Refined_dkg | price cadmium +metal @ per gross | USD/kg
NIR_Metal_pct | net-import-reliance cadmium @ none | pct
# Cement
USprod_Cement_kt | production cement +portland-blended-and-masonry-cement @ unstated | kt
USprod_Clinker_kt | production cement +clinker @ unstated | kt | estimated 2
Shipments_kt | shipments cement +to-final-customers-includes-exports @ unstated | kt | estimated 2
Imports_Hydraulic_kt | imports cement +hydraulic-cement @ unstated | kt | estimated 2
Imports_Clinker_kt | imports cement +clinker @ unstated | kt
Exports_Hyraulic-plus-clinker_kt | exports cement +hydraulic-cement-and-clinker @ unstated | kt
Consump_kt | consumption-apparent cement @ unstated | kt | estimated 2
Price_Avg_dt | price cement +mill-unit-value @ per gross | USD/t
Stocks_Cement_kt | stocks cement @ unstated | kt
Employment_num | employment cement +mine-and-mill @ none | count | estimated all
NIR_pct | net-import-reliance cement @ none | pct
# Chromium
USprod_Mine_kt | production-mine chromium @ Cr content | kt
USprod_Recycling_kt | production-secondary chromium @ Cr content | kt
Imports_kt | imports chromium @ Cr content | kt
Exports_kt | exports chromium @ Cr content | kt
Shipments_Gov_kt | shipments chromium +from-government-stockpile @ Cr content | kt
Consump_Reported_kt | consumption-reported chromium @ Cr content | kt | estimated 2 | only 2025
Consump_Apparent_kt | consumption-apparent chromium @ Cr content | kt
Price_Ore_dt | price chromium +chromite-ore-gross-weight @ per gross | USD/t | only 2025
Price_Ferrochromium_dlb | price chromium +ferrochromium-chromium-content @ per Cr content | USD/lb | only 2025
Price_Metal_dlb | price chromium +chromium-metal-gross-weight @ per gross | USD/lb | only 2025
Stocks_kt | stocks chromium +consumer @ Cr content | kt | estimated 2 | only 2025
NIR_pct | net-import-reliance chromium @ none | pct
Consump_Reported_kt | consumption-reported chromium @ Cr content | kt | only 2024
Stocks_kt | stocks chromium +consumer @ Cr content | kt | only 2024
# Clays
USprod_Ball_kt | production clays +sold-or-used-ball-clay @ unstated | kt | estimated all
USprod_Bentonite_kt | production clays +sold-or-used-bentonite @ unstated | kt
USprod_Common_kt | production clays +sold-or-used-common-clay @ unstated | kt
USprod_Fire_kt | production clays +sold-or-used-fire-clay @ unstated | kt
USprod_Fullers_kt | production clays +sold-or-used-fuller-s-earth @ unstated | kt | estimated all
USprod_Kaolin_kt | production clays +sold-or-used-kaolin @ unstated | kt | estimated all
USprod_Total_kt | production clays +sold-or-used-total @ unstated | kt
Imports_Artificial_kt | imports clays +artificially-activated-clays-and-earths @ unstated | kt
Imports_Kaolin_kt | imports clays +kaolin @ unstated | kt
Imports_Other_kt | imports clays +other @ unstated | kt
Imports_Total_kt | imports clays +total @ unstated | kt
Exports_Artificial_kt | exports clays +artificially-activated-clays-and-earths @ unstated | kt
Exports_Ball_kt | exports clays +ball-clay @ unstated | kt
Exports_Bentonite_kt | exports clays +bentonite @ unstated | kt
Exports_Clays_NEC_kt | exports clays +not-elsewhere-classified @ unstated | kt
Exports_Fire_kt | exports clays +fire-clay @ unstated | kt
Exports_Fullers_kt | exports clays +fuller-s-earth @ unstated | kt
Exports_Kaolin_kt | exports clays +kaolin @ unstated | kt
Exports_Total_kt | exports clays +total @ unstated | kt
Consump_Apprnt_kt | consumption-apparent clays @ unstated | kt
Price_Ball_dt | price clays +unit-value-ex-works-ball-clay @ per gross | USD/t
Price_Bentonite_dt | price clays +unit-value-ex-works-bentonite @ per gross | USD/t
Price_Common_dt | price clays +unit-value-ex-works-common-clay @ per gross | USD/t
Price_Fire_dt | price clays +unit-value-ex-works-fire-clay @ per gross | USD/t
Price_Fullers_dt | price clays +unit-value-ex-works-fuller-s-earth @ per gross | USD/t
Price_Kaolin_dt | price clays +unit-value-ex-works-kaolin @ per gross | USD/t
Employment_Mine_num | employment clays +excludes-office-workers-mine-may-not-include-contract-workers @ none | count | estimated all
Employment_Mill_num | employment clays +excludes-office-workers-mill @ none | count | estimated all
NIR_pct | net-import-reliance clays @ none | pct
# Cobalt
USprod_Mine_t | production-mine cobalt @ Co content | t | estimated all | only 2025
USprod_Secondary_t | production-secondary cobalt @ Co content | t | estimated all | only 2025
Imports_t | imports cobalt @ Co content | t | only 2025
Exports_t | exports cobalt @ Co content | t | only 2025
Consump_Estimated_t | consumption-estimated cobalt @ Co content | t | estimated all | only 2025
Consump_Apparent_t | consumption-apparent cobalt @ Co content | t | only 2025
Price_Spot_dlb | price cobalt +spot @ per gross | USD/lb | only 2025
Price_LME_dlb | price cobalt +lme @ per gross | USD/lb | only 2025
Stocks_Industry_t | stocks-industry cobalt @ Co content | t | estimated all | only 2025
Stocks_LME_t | stocks cobalt +lme @ Co content | t | only 2025
NIR_pct | net-import-reliance cobalt @ none | pct | only 2025
# Copper
USprod_Mine_kt | production-mine copper +recoverable @ Cu content | kt
USprod_Refinery-primary_kt | production-refinery-primary copper +from-ore @ Cu content | kt
USprod_Refinery-secondary_kt | production-refinery-secondary copper +from-scrap @ Cu content | kt
USprod_Post-consumer_kt | production copper +copper-recovered-from-old-post-consumer-scrap @ Cu content | kt
Imports_Ores_kt | imports copper/ore-and-concentrate @ Cu content | kt
Imports_Refined_kt | imports copper/refined @ Cu content | kt
Exports_Ores_kt | exports copper/ore-and-concentrate @ Cu content | kt
Exports_Refined_kt | exports copper/refined @ Cu content | kt
Consump_Reported_kt | consumption-reported copper/refined @ Cu content | kt
Consump_Apparent_kt | consumption-apparent copper +primary-refined-copper-and-copper-from-old-scrap @ Cu content | kt
Price_US_ctslb | price copper +u-s-producer-cathode-comex-premium @ per gross | USc/lb
Price_COMEX_ctslb | price copper +comex-high-grade-first-position @ per gross | USc/lb
Price_LME_ctslb | price copper +lme @ per gross | USc/lb
Stocks_kt | stocks copper +refined-held-by-u-s-producers-consumers-and-metal-exchanges @ Cu content | kt
Employment_num | employment copper +mine-and-plant @ none | count
NIR_pct | net-import-reliance copper @ none | pct
Recycled_Post-consumer_kt | production copper +copper-recovered-from-old-post-consumer-scrap @ Cu content | kt | only 2022
Employment_um | employment copper +mine-and-plant @ none | count | only 2023
# Diamond (Industrial)
Bort_USprod_Manufactured_mct | production diamond_bort +manufactured-diamond @ unstated | Mct | estimated all
Bort_USprod_Secondary_mct | production-secondary diamond_bort @ unstated | Mct
Bort_Imports_mct | imports diamond_bort @ unstated | Mct
Bort_Exports_mct | exports diamond_bort @ unstated | Mct
Bort_Consump_mct | consumption-apparent diamond_bort @ unstated | Mct
Bort_Price_Imports_mct | price diamond_bort +unit-value-of-imports @ per gross | USD/ct
Bort_NIR_pct | net-import-reliance diamond_bort @ none | pct
Stones_USprod_Manufactured_mct | production diamond_stones +manufactured-diamond @ unstated | Mct | estimated all
Stones_USprod_Secondary_mct | production-secondary diamond_stones @ unstated | Mct
Stones_Imports_mct | imports diamond_stones @ unstated | Mct
Stones_Exports_mct | exports diamond_stones @ unstated | Mct
Stones_Consump_mct | consumption-apparent diamond_stones @ unstated | Mct
Stones_Price_Imports_mct | price diamond_stones +unit-value-of-imports @ per gross | USD/ct
Stones_NIR_pct | net-import-reliance diamond_stones @ none | pct
`;
