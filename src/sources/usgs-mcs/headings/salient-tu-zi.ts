/** Headings of the salient files of chapters Tungsten to Zirconium and Hafnium, as `salient-headings.ts` reads them. */
export const SALIENT_TU_ZI = `
# Tungsten
USprod_Mine_t | production-mine tungsten @ W content | t | only 2025
USprod_Secondary_t | production-secondary tungsten @ W content | t | only 2025
Imports_Concentrate_t | imports tungsten/ore-and-concentrate @ W content | t | only 2025
Imports_Other_t | imports tungsten +other-forms @ W content | t | only 2025
Exports_Concentrate_t | exports tungsten/ore-and-concentrate @ W content | t | only 2025
Exports_Other_t | exports tungsten +other-forms @ W content | t | only 2025
Shipments_Concentrate_t | shipments tungsten +from-government-stockpile-concentrate @ W content | t | only 2025
Shipments_Other_t | shipments tungsten +from-government-stockpile-other-forms @ W content | t | only 2025
Consump_Reported_t | consumption-reported tungsten +concentrate @ W content | t | only 2025
Consump_Apparent_t | consumption-apparent tungsten +all-forms @ W content | t | only 2025
Price_WO3_dt | price tungsten +concentrate-in-warehouse-rotterdam @ per WO3 equivalent | USD/mtu | only 2025
Stocks_ | stocks-industry tungsten +concentrate-and-other-forms @ W content | t
NIR_ct | net-import-reliance tungsten @ none | pct
USprod_Minet | production-mine tungsten @ W content | t | only 2024
USprod_Secondaryt | production-secondary tungsten @ W content | t | only 2024
Imports_Concentratet | imports tungsten/ore-and-concentrate @ W content | t | only 2024
Imports_Othert | imports tungsten +other-forms @ W content | t | only 2024
Exports_Concentratet | exports tungsten/ore-and-concentrate @ W content | t | only 2024
Exports_Othert | exports tungsten +other-forms @ W content | t | only 2024
Shipments_Concentratet | shipments tungsten +from-government-stockpile-concentrate @ W content | t | only 2024
Shipments_Othert | shipments tungsten +from-government-stockpile-other-forms @ W content | t | only 2024
Consump_Reportedt | consumption-reported tungsten +concentrate @ W content | t | only 2024
Consump_Apparentt | consumption-apparent tungsten +all-forms @ W content | t | only 2024
Price_WO3dt | price tungsten +concentrate-in-warehouse-rotterdam @ per WO3 equivalent | USD/mtu | only 2024
NIR_pct | net-import-reliance tungsten @ none | pct | only 2022
Stocks_t | stocks-industry tungsten +concentrate-and-other-forms @ W content | t | only 2022
# Vanadium
USprod_Primary_t | production-primary vanadium +from-ore-and-concentrate @ V content | t
USprod_Secondary_t | production vanadium +from-ash-residues-and-spent-catalysts @ V content | t | estimated all
Imports_Al-V_t | imports vanadium +aluminum-vanadium-master-alloy @ V content | t
Imports_Residue_t | imports vanadium +ash-and-residues @ V content | t
Imports_FeV_t | imports vanadium/ferrovanadium @ V content | t
Imports_Oxide_t | imports vanadium +oxides-and-hydroxides-other @ V content | t
Imports_Chem_t | imports vanadium +vanadium-chemicals @ V content | t
Imports_Metal_t | imports vanadium +vanadium-metal @ V content | t
Imports_Ore_t | imports vanadium +vanadium-ores-and-concentrates @ V content | t
Imports_V2O5_t | imports vanadium/pentoxide @ V content | t
Exports_Al-V_t | exports vanadium +aluminum-vanadium-master-alloy @ V content | t
Exports_Residue_t | exports vanadium +ash-and-residues @ V content | t
Exports_FeV_t | exports vanadium/ferrovanadium @ V content | t
Exports_Oxide_t | exports vanadium +oxides-and-hydroxides-other @ V content | t
Exports_Metal_t | exports vanadium +vanadium-metal @ V content | t
Exports_Ore_t | exports vanadium +vanadium-ores-and-concentrates @ V content | t
Exports_V2O5_t | exports vanadium/pentoxide @ V content | t
Consump_Apprnt_t | consumption-apparent vanadium @ V content | t
Consump_Rprtd_t | consumption-reported vanadium @ V content | t | estimated 2 | only 2025
Price_V2O5_dlb | price vanadium/pentoxide @ per gross | USD/lb
Stocks_t | stocks vanadium @ V content | t
NIR_pct | net-import-reliance vanadium @ none | pct
Consump_Rprtd_t | consumption-reported vanadium @ V content | t | only 2024
# Vermiculite
USprod_kt | production vermiculite @ unstated | kt
Imports_kt | imports vermiculite @ unstated | kt | estimated all
Exports_kt | exports vermiculite @ unstated | kt | estimated all
Consump_Apparent_kt | consumption-apparent vermiculite +concentrate @ unstated | kt | estimated all
Consump_Reported_kt | consumption-reported vermiculite +exfoliated @ unstated | kt
Price_Range_dt | price vermiculite +range-of-value-concentrate-ex-plant @ per gross | USD/t
Employment_num | employment vermiculite @ none | count | estimated all
NIR_pct | net-import-reliance vermiculite @ none | pct | estimated all
# Yttrium
USprod_Mine_t | production-mine yttrium @ Y2O3 equivalent | t
Imports_All_t | imports yttrium +alloys-compounds-and-metal @ Y2O3 equivalent | t | estimated all
Exports_Compounds_t | exports yttrium +compounds @ Y2O3 equivalent | t | estimated all
Consump_t | consumption-apparent yttrium @ Y2O3 equivalent | t | estimated all
Price_Y2O3_dkg | price yttrium +y2o3-minimum-99-999-purity @ per gross | USD/kg
Price_Metal_dkg | price yttrium +yttrium-metal-minimum-99-9-purity @ per gross | USD/kg
NIR_pct | net-import-reliance yttrium @ none | pct
# Zeolites (Natural)
USprod_Mine_t | production-mine zeolites @ unstated | t
Sales_Mill_t | sales zeolites +mill @ unstated | t
Imports_t | imports zeolites @ unstated | t | estimated all
Exports_t | exports zeolites @ unstated | t | estimated all
Consump_t | consumption-apparent zeolites @ unstated | t
Price_Range_dt | price zeolites +range-of-value @ per gross | USD/t | estimated all | only 2025
Employment_num | employment zeolites +mine-and-mill @ none | count | estimated all | only 2025
NIR_pct | net-import-reliance zeolites @ none | pct
Price_Range_dt | price zeolites +range-of-value @ per gross | USD/t | only 2024
Employment_num | employment zeolites +mine-and-mill @ none | count | only 2024
# Zinc
USprod_Ores_kt | production-mine zinc +zinc-in-concentrates @ Zn content | kt
USprod_Refined_kt | production zinc/refined @ Zn content | kt | estimated all
Imports_Ores_kt | imports zinc/ore-and-concentrate @ Zn content | kt
Imports_Refined_kt | imports zinc/refined @ Zn content | kt
Exports_Ores_kt | exports zinc/ore-and-concentrate @ Zn content | kt
Exports_Refined_kt | exports zinc/refined @ Zn content | kt
Shipments_Gov_kt | shipments zinc +from-government-stockpile @ Zn content | kt
Consump_Refined_kt | consumption-apparent zinc/refined @ Zn content | kt
Price_ctslb | price zinc +north-american @ per gross | USc/lb
Price_LME_ctslb | price zinc +lme @ per gross | USc/lb
Stocks_Refined_kt | stocks zinc +reported-producer-and-consumer-refined-zinc @ Zn content | kt
Employment_Mine_Mill_num | employment zinc +mine-and-mill @ none | count
Employment_Smelter_num | employment zinc +smelter-primary @ none | count
NIR_Ores_pct | net-import-reliance zinc/ore-and-concentrate @ none | pct
NIR_Refined_pct | net-import-reliance zinc/refined @ none | pct
# Zirconium and Hafnium
USprod_ZrO2_t | production zirconium +zirconium-ores-and-concentrates-zirconium-oxide-zro2-content @ ZrO2 equivalent | t
Imports_ZrO2_t | imports zirconium +zirconium-ores-and-concentrates-zro2-content @ ZrO2 equivalent | t
Imports_Zr_unwrought_t | imports zirconium +unwrought-powder-and-waste-and-scrap @ unstated | t
Imports_Zr_wrought_t | imports zirconium +wrought @ unstated | t
Imports_Hf_unwrought_t | imports hafnium +unwrought @ unstated | t
Imports_Hf_wrought_t | imports hafnium +wrought @ unstated | t
Exports_Zr_ore_t | exports zirconium +zirconium-ores-and-concentrates-zro2-content @ ZrO2 equivalent | t
Exports_Zr_unwrought_t | exports zirconium +unwrought-powder-and-waste-and-scrap @ unstated | t
Exports_Zr_wrought_t | exports zirconium +wrought @ unstated | t
Exports_Hf_unwrought_t | exports hafnium +unwrought @ unstated | t | only 2025
Exports_Hf_wrought_t | exports hafnium +wrought @ unstated | t | only 2025
Consump_ZrO2_content_t | consumption-apparent zirconium +zirconium-ores-and-concentrates-zro2-content @ ZrO2 equivalent | t
Price_Zircon_premium_CIF_CN_t | price zirconium_hafnium +zircon-premium-grade-cost-insurance-and-freight-china @ per gross | USD/t
Price_Zircon_imported_t | price zirconium_hafnium +zircon-imported @ per gross | USD/t
Price_Zircon_sponge_CN_t | price zirconium +sponge-ex-works-china @ per gross | USD/kg
Price_Hf_unwrought_t | price hafnium +unwrought @ per gross | USD/kg
NIR_Zr_ore_pct | net-import-reliance zirconium/ore-and-concentrate @ none | pct
NIR_Hf_pct | net-import-reliance hafnium @ none | pct
Price_Zircon_premium_CIF_CN_dt | price zirconium_hafnium +zircon-premium-grade-cost-insurance-and-freight-china @ per gross | USD/t | only 2023
Price_Zircon_imported_dt | price zirconium_hafnium +zircon-imported @ per gross | USD/t | only 2023
Price_Zircon_sponge_CN_dkg | price zirconium +sponge-ex-works-china @ per gross | USD/kg | only 2023
Price_Hf_unwrought_dkg | price hafnium +unwrought @ per gross | USD/kg | only 2023
`;
