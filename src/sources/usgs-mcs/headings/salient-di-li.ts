/** Headings of the salient files of chapters Diatomite to Lithium, as `salient-headings.ts` reads them. */
export const SALIENT_DI_LI = `
# Diatomite
USprod_kt | production diatomite @ unstated | kt
Imports_kt | imports diatomite @ unstated | kt
Exports_kt | exports diatomite @ unstated | kt
Consump_kt | consumption-apparent diatomite @ unstated | kt
Price_dt | price diatomite +value-f-o-b-plant @ per gross | USD/t
Employment_num | employment diatomite +mine-and-plant @ none | count | estimated all
NIR_pct | net-import-reliance diatomite @ none | pct
# Feldspar and Nepheline Syenite
USprod_Feldspar_kt | production feldspar +marketable @ unstated | kt
Imports_Feldspar_kt | imports feldspar @ unstated | kt
Imports_Nepheline_syenite_kt | imports nepheline_syenite @ unstated | kt
Exports_Feldspar_kt | exports feldspar @ unstated | kt
Exports_Nepheline_syenite_kt | exports nepheline_syenite @ unstated | kt | only 2025
Consump_Feldspar_kt | consumption-apparent feldspar @ unstated | kt | only 2025
Consump_Nepheline_syenite_kt | consumption-apparent nepheline_syenite @ unstated | kt | only 2025
Price_Feldspar_dt | price feldspar +unit-value-feldspar-only-marketable-production @ per gross | USD/t
Price_Nepheline_syenite_dt | price nepheline_syenite +unit-value-imports @ per gross | USD/t
Employment_num | employment feldspar_nepheline +mine-preparation-plant-and-office @ none | count | estimated all
NIR_Feldspar_pct | net-import-reliance feldspar @ none | pct
NIR_Nepheline_syenite_pct | net-import-reliance nepheline_syenite @ none | pct
Consump_Felds-plus-neph_kt | consumption-apparent feldspar_nepheline @ unstated | kt | only 2024
# Fluorspar
USprod_Metallurgical_kt | production fluorspar +finished-metallurgical-grade @ unstated | kt | only 2025
USprod_H2SiF6_kt | production fluorspar +fluorosilicic-acid-from-phosphate-rock @ unstated | kt
Imports_Acid_kt | imports fluorspar +acid-grade @ unstated | kt
Imports_Metallurgical_kt | imports fluorspar +metallurgical-grade @ unstated | kt
Imports_Total_Fl_kt | imports fluorspar +total-fluorspar @ unstated | kt
Imports_HF_kt | imports fluorspar +hydrofluoric-acid @ unstated | kt
Imports_AlF3_kt | imports fluorspar +aluminum-fluoride @ unstated | kt
Imports_Cryolite_kt | imports fluorspar +cryolite @ unstated | kt | only 2025
Exports_All_grades_kt | exports fluorspar +all-grades @ unstated | kt | only 2025
Consump_Apprnt_kt | consumption-apparent fluorspar @ unstated | kt | only 2025
Price_Acid_dt | price fluorspar +unit-value-of-imports-cost-insurance-and-freight-acid-grade @ per gross | USD/t
Price_Metallurgical_dt | price fluorspar +unit-value-of-imports-cost-insurance-and-freight-metallurgical-grade @ per gross | USD/t | only 2025
Employment_Mine_num | employment fluorspar +mine @ none | count | estimated all | only 2025
NIR_pct | net-import-reliance fluorspar @ none | pct | only 2025
# Gallium
USprod_Primary_kg | production-primary gallium @ Ga content | kg | only 2025
Imports_Metal_kg | imports gallium/metal @ Ga content | kg | only 2025
Imports_GaAs_kg | imports gallium +gallium-arsenide-wafers-gross-weight @ gross | kg | only 2025
Exports_kg | exports gallium @ Ga content | kg | only 2025
Consump_kg | consumption-reported gallium @ Ga content | kg | only 2025
Price_High-purity_dkg | price gallium +unit-value-of-imports-high-purity-refined @ per gross | USD/kg | only 2025
Price_Low-purity_dkg | price gallium +unit-value-of-imports-low-purity-primary @ per gross | USD/kg | only 2025
Stocks_kg | stocks gallium +consumer @ Ga content | kg | only 2025
NIR_pct | net-import-reliance gallium @ none | pct
USprod_Primarykg | production-primary gallium @ Ga content | kg | only 2024
Imports_Metalkg | imports gallium/metal @ Ga content | kg | only 2024
Imports_GaAskg | imports gallium +gallium-arsenide-wafers-gross-weight @ gross | kg | only 2024
Exports_g | exports gallium @ Ga content | kg | only 2024
Consump_g | consumption-reported gallium @ Ga content | kg | only 2024
Price_High-puritydkg | price gallium +unit-value-of-imports-high-purity-refined @ per gross | USD/kg | only 2024
Price_Low-puritydkg | price gallium +unit-value-of-imports-low-purity-primary @ per gross | USD/kg | only 2024
Stocks_g | stocks gallium +consumer @ Ga content | kg | only 2024
# Garnet (Industrial)
USprod_Crude_t | production garnet +crude @ unstated | t
USprod_Refined_t | production garnet +refined-sold-or-used @ unstated | t
Imports_t | imports garnet @ unstated | t
Exports_t | exports garnet @ unstated | t
Consump_t | consumption-apparent garnet @ unstated | t
Price_Import_dt | price garnet +import-unit-value @ per gross | USD/t
Employment_Mine_Mill_num | employment garnet +mine-and-mill @ none | count | estimated all
NIR_pct | net-import-reliance garnet @ none | pct
# Gemstones
USprod_Natural_mdol | production gemstones +natural @ money | MUSD
USprod_Synthetic_mdol | production gemstones +laboratory-created-synthetic @ money | MUSD
Imports_mdol | imports gemstones @ trade value | MUSD
Exports_mdol | exports gemstones +excluding-reexports @ trade value | MUSD
Consump_mdol | consumption-apparent gemstones @ money | MUSD
Employment_Mine_num | employment gemstones +mine @ none | count | estimated all
NIR_pct | net-import-reliance gemstones @ none | pct
# Germanium
USprod_Primary_kg | production-refinery-primary germanium @ Ge content | kg
USprod_Secondary_kg | production-refinery-secondary germanium @ Ge content | kg
Imports_Metal_kg | imports germanium/metal @ Ge content | kg | estimated all
Imports_GeO2_kg | imports germanium/dioxide @ Ge content | kg | estimated all
Imports_GeCl4_kg | imports germanium/tetrachloride @ Ge content | kg | estimated all
Exports_Metal_kg | exports germanium/metal @ Ge content | kg | estimated all
Exports_GeO2_kg | exports germanium/dioxide @ Ge content | kg
Exports_GeCl4_kg | exports germanium/tetrachloride @ Ge content | kg | estimated all
Shipments_Gov_kg | shipments germanium +from-government-stockpile @ Ge content | kg
Consump_g | consumption-estimated germanium @ Ge content | kg | only 2025
Price_Metal_dkg | price germanium/metal @ per gross | USD/kg
Price_GeO2_dkg | price germanium/dioxide @ per gross | USD/kg
NIR_ct | net-import-reliance germanium @ none | pct | only 2025
Consump_kg | consumption-estimated germanium @ Ge content | kg | only 2024
NIR_pct | net-import-reliance germanium @ none | pct | only 2024
Exports_kg | exports germanium +metal-and-dioxide @ Ge content | kg | only 2022
# Gold
USprod_Mine_t | production-mine gold @ Au content | t
USprod_Refinery_Primary_t | production-refinery-primary gold @ Au content | t
USprod_Refinery_Secondary_t | production-refinery-secondary gold +new-and-old-scrap @ Au content | t
Imports_t | imports gold @ Au content | t
Exports_t | exports gold @ Au content | t
Consump_t | consumption-reported gold @ Au content | t
Stocks_Treasury_t | stocks gold +treasury @ Au content | t
Price_dtoz | price gold @ per gross | USD/ozt
Employment_num | employment gold +mine-and-mill @ none | count
NIR_pct | net-import-reliance gold @ none | pct
# Graphite (Natural)
USprod_t | production-mine graphite_natural @ unstated | t
Imports_t | imports graphite_natural @ unstated | t
Exports_t | exports graphite_natural @ unstated | t
Consump_t | consumption-apparent graphite_natural @ unstated | t
Price_Flake_dt | price graphite_natural +unit-value-of-imports-flake @ per gross | USD/t
Price_Lump_dt | price graphite_natural +unit-value-of-imports-lump-and-chip-sri-lanka @ per gross | USD/t
Price_Amorphous_dt | price graphite_natural +unit-value-of-imports-amorphous @ per gross | USD/t
NIR_pct | net-import-reliance graphite_natural @ none | pct
Price_Flake_t | price graphite_natural +unit-value-of-imports-flake @ per gross | USD/t | only 2022
Price_Lump_t | price graphite_natural +unit-value-of-imports-lump-and-chip-sri-lanka @ per gross | USD/t | only 2022
Price_Amorphous_t | price graphite_natural +unit-value-of-imports-amorphous @ per gross | USD/t | only 2022
# Gypsum
USprod_Crude_kt | production gypsum +crude @ unstated | kt | only 2025
USprod_Synthetic_kt | production gypsum +synthetic @ unstated | kt | only 2025
USprod_Calcined_kt | production gypsum +calcined @ unstated | kt | only 2025
Imports_Crude_kt | imports gypsum +crude-including-anhydrite @ unstated | kt | only 2025
Exports_Crude_kt | exports gypsum +crude-not-ground-or-calcined @ unstated | kt | only 2025
Consump_kt | consumption-apparent gypsum @ unstated | kt | only 2025
Price_Mine_dt | price gypsum +crude-free-on-board-f-o-b-mine @ per gross | USD/t | only 2025
Price_Plant_dt | price gypsum +calcined-f-o-b-plant @ per gross | USD/t | only 2025
Employment_num | employment gypsum +mine-and-calcining-plant @ none | count | estimated all | only 2025
NIR_pct | net-import-reliance gypsum @ none | pct | only 2025
# Helium
Extracted_mcm | production helium +extracted-from-natural-gas @ none | Mm3
Withdrawn_mcm | production helium +withdrawn-from-storage @ none | Mm3
Grade-A-Salescm | sold-or-used helium +grade-a-and-gaseous-helium @ none | Mm3 | only 2025
Imports_mcm | imports helium @ none | Mm3
Exports_mcm | exports helium @ none | Mm3
Consump_mcm | consumption-apparent helium +grade-a-and-gaseous-helium @ none | Mm3
NIR_pct | net-import-reliance helium @ none | pct
Grade-A-Salesmcm | sold-or-used helium +grade-a-and-gaseous-helium @ none | Mm3 | only 2024
# Indium
USprod_Refinery_t | production-refinery indium @ unstated | t
Imports_t | imports indium @ unstated | t
Exports_t | exports indium @ unstated | t
Consump_t | consumption-estimated indium @ unstated | t
Price_NY_dkg | price indium +new-york-dealer @ per gross | USD/kg
Price_FOB_dkg | price indium +u-s-warehouse-free-on-board @ per gross | USD/kg
Price_Rotterdam_dkg | price indium +rotterdam-duties-unpaid @ per gross | USD/kg
NIR_pct | net-import-reliance indium @ none | pct
# Iodine
USprod_t | production iodine @ I content | t
Imports_t | imports iodine @ I content | t
Exports_t | exports iodine @ I content | t
Consump_t | consumption-apparent iodine @ I content | t
Consump_t | consumption-reported iodine @ I content | t
Price_Crude_CIF_dkg | price iodine +crude-iodine-unit-value-of-imports-cost-insurance-and-freight @ per gross | USD/kg
Employment_num | employment iodine @ none | count | estimated all
NIR_pct | net-import-reliance iodine @ none | pct
# Iron and Steel
USprod_Pig_iron_mmt | production steel +pig-iron @ gross | Mt
USprod_Steel_mmt | production steel +raw-steel @ gross | Mt
Furnace_BOF_pct | production steel +basic-oxygen-furnaces-percent @ none | pct | only 2025
Furnace_EAF_pct | production steel +electric-arc-furnaces-percent @ none | pct | only 2025
Continuous_Cast_pct | production steel +continuously-cast-steel-percent @ none | pct | only 2025
Shipments_Products_mmt | shipments steel +steel-mill-products @ gross | Mt
Imports_Finished_mmt | imports steel +steel-mill-products-finished @ gross | Mt
Imports_Semifinished_mmt | imports steel +steel-mill-products-semifinished @ gross | Mt
Imports_Total_mmt | imports steel +steel-mill-products-total @ gross | Mt
Exports_Finished_mmt | exports steel +steel-mill-products-finished @ gross | Mt
Exports_SemiFinished_mmt | exports steel +steel-mill-products-semifinished @ gross | Mt | only 2025
Exports_Total_mmt | exports steel +steel-mill-products-total @ gross | Mt
Stocks_Semifinished_mmt | stocks steel +service-centers @ gross | Mt | only 2025
Consump_Total_mmt | consumption-apparent steel +steel-mill-products @ gross | Mt | only 2025
Prod_Price_index | price steel +producer-index-steel-mill-products-1982-100 @ none | index | only 2025
Employment_mill_num | employment steel +average-iron-and-steel-mills @ none | count | only 2025
Employment_manufacturing_num | employment steel +average-steel-product-manufacturing @ none | count | only 2025
NIR_pct | net-import-reliance steel @ none | pct
Furnace_BOF_mmt | production steel +basic-oxygen-furnaces-percent @ none | pct | only 2024
Furnace_EAF_mmt | production steel +electric-arc-furnaces-percent @ none | pct | only 2024
Exports_Semifinished_mmt | exports steel +steel-mill-products-semifinished @ gross | Mt | only 2024
Stocks_mmt | stocks steel +service-centers @ gross | Mt | only 2024
Consump_mmt | - | only 2024
Consump_mmt | consumption-apparent steel +steel-mill-products @ gross | Mt | only 2024
Price_Index_mmt | price steel +producer-index-steel-mill-products-1982-100 @ none | index | only 2024
Employment_Mill_mmt | employment steel +average-iron-and-steel-mills @ none | count | only 2024
Employment_mmt | employment steel +average-steel-product-manufacturing @ none | count | only 2024
# Iron and Steel Scrap
USprod_Home_mmt | production iron_steel_scrap +home-scrap @ gross | Mt | only 2025
USprod_net_receipts_mmt | production iron_steel_scrap +net-receipts @ gross | Mt | only 2025
Imports_mmt | imports iron_steel_scrap @ gross | Mt
Exports_mmt | exports iron_steel_scrap @ gross | Mt
Consump_Reported_mmt | consumption-reported iron_steel_scrap @ gross | Mt | only 2025
Consump_Apparent_mmt | consumption-apparent iron_steel_scrap @ gross | Mt | only 2025
Price_Num_1_heavy_dt | price iron_steel_scrap +delivered-no-1-heavy-melting-composite @ per gross | USD/t | only 2025
Stocks_mmt | stocks iron_steel_scrap +consumer @ gross | Mt | only 2025
Employment_Foundries_num | employment iron_steel_scrap +foundries @ none | count | only 2025
NIR_pct | net-import-reliance iron_steel_scrap @ none | pct
USprod_Home_mmt | production iron_steel_scrap +home-scrap @ gross | Mt | estimated 2 | only 2024
USprod_Purchased_mmt | production iron_steel_scrap +purchased-scrap @ gross | Mt | estimated 2 | only 2024
Consump_Reported_mmt | consumption-reported iron_steel_scrap @ gross | Mt | estimated 2 | only 2024
Consump_Apparent_mmt | consumption-apparent iron_steel_scrap @ gross | Mt | estimated 2 | only 2024
Price_dt | price iron_steel_scrap +delivered-no-1-heavy-melting-composite @ per gross | USD/t | estimated 2 | only 2024
Stocks_mmt | stocks iron_steel_scrap +consumer @ gross | Mt | estimated 2 | only 2024
Employment_num | employment iron_steel_scrap +dealers-brokers-processors @ none | count | estimated all | only 2024
# Iron and Steel Slag
USprod_sales_mmt | production iron_steel_slag +sales @ unstated | Mt
Imports_mmt | imports iron_steel_slag @ unstated | Mt | estimated all
Exports_mmt | exports iron_steel_slag @ unstated | Mt
Consump_mmt | consumption-apparent iron_steel_slag @ unstated | Mt | estimated all
Price_dt | price iron_steel_slag +unit-value-free-on-board-plant @ per gross | USD/t
Employment_num | employment iron_steel_slag @ none | count | estimated all
NIR_pct | net-import-reliance iron_steel_slag @ none | pct
# Iron Ore
USprod_Ore_kt | production iron_ore @ gross | kt
USprod_Metallics_kt | production iron_ore +iron-metallics @ gross | kt
Shipments_kt | shipments iron_ore @ gross | kt
Imports_kt | imports iron_ore @ gross | kt
Exports_kt | exports iron_ore @ gross | kt
Consump_Reported_kt | consumption-apparent iron_ore @ gross | kt | only 2025
Price_Apparent_dt | price iron_ore +unit-value-reported-by-mines @ per gross | USD/t | only 2025
Stocks_kt | stocks iron_ore +mine-dock-and-consuming-plant @ gross | kt
Employment_num | employment iron_ore +mine-concentrating-and-pelletizing-plants @ none | count
NIR_pct | net-import-reliance iron_ore @ none | pct
Consump_Reported_kt | consumption-reported iron_ore @ gross | kt | only 2024
Consump_Apparent_kt | consumption-apparent iron_ore @ gross | kt | only 2024
Price_dt | price iron_ore +unit-value-reported-by-mines @ per gross | USD/t | only 2024
# Iron Oxide Pigments
Usprod_t | production-mine iron_oxide_pigments +crude @ unstated | t | only 2025
SoldFinished_t | sold-or-used iron_oxide_pigments +finished-natural-and-synthetic-iops @ unstated | t | only 2025
Imports_t | imports iron_oxide_pigments @ unstated | t
Exports_t | exports iron_oxide_pigments +pigment-grade @ unstated | t
Consump_t | consumption-apparent iron_oxide_pigments @ unstated | t
Price_dkg | price iron_oxide_pigments +unit-value @ per gross | USD/kg
Employment_num | employment iron_oxide_pigments +mine-and-mill @ none | count
NIR_pct | net-import-reliance iron_oxide_pigments @ none | pct
# Kyanite and Related Minerals
USprod_Kyanite_t | production-mine kyanite +kyanite @ unstated | t | only 2025
USprod_SynMullite_t | production kyanite +synthetic-mullite @ unstated | t | only 2025
Imports_All_t | imports kyanite +all-kyanite-minerals @ unstated | t | only 2025
Exports_Kyanite_t | exports kyanite +kyanite @ unstated | t | only 2025
Consump_t | consumption-apparent kyanite @ unstated | t | only 2025
Price_FOB_dt | price kyanite +unit-value-of-exports-free-alongside-ship @ per gross | USD/t | only 2025
Employment_Kyanite_num | employment kyanite +kyanite-mine-office-and-plant @ none | count | only 2025
Employment_SynMullite_num | employment kyanite +synthetic-mullite-office-and-plant @ none | count | only 2025
NIR_pct | net-import-reliance kyanite @ none | pct | only 2025
# Lead
USprod_Mine_kt | production-mine lead +lead-in-concentrates @ Pb content | kt | since 2024
USprod_Refinery_Primary_kt | production-mine lead +recoverable-lead @ Pb content | kt | since 2024
USprod_Refinery_Secondary_kt | production-refinery-primary lead @ Pb content | kt | since 2024
USprod_Concentrates_kt | production-refinery-secondary lead +old-scrap @ Pb content | kt | since 2024
Imports_Metal_kt | imports lead +lead-in-concentrates @ Pb content | kt | since 2024
Imports_Concentrates_kt | imports lead/refined @ Pb content | kt | since 2024
Exports_Metal_kt | exports lead +lead-in-concentrates @ Pb content | kt | since 2024
Exports_kt | exports lead +refined-metal-unwrought-gross-weight @ gross | kt | since 2024
Consump_North_American_kt | consumption-apparent lead @ Pb content | kt | since 2024
Price_LME_ctslb | price lead +north-american @ per gross | USc/lb | since 2024
NIR_Metal_pct | net-import-reliance lead/refined @ none | pct | since 2024
Employment_num | employment lead +mine-and-mill @ none | count | only 2024 | since 2024
Consump_t | consumption-apparent lead @ Pb content | t | only 2023
# Lime
USprod_kt | production lime @ unstated | kt
Imports_kt | imports lime @ unstated | kt
Exports_kt | exports lime @ unstated | kt
Consump_kt | consumption-apparent lime @ unstated | kt
Price_Quicklime_dt | price lime +value-quicklime @ per gross | USD/t
Price_Hydrated_dt | price lime +value-hydrated @ per gross | USD/t
NIR_pct | net-import-reliance lime @ none | pct
# Lithium
USprod_t | production lithium @ Li content | t
Imports_t | imports lithium @ Li content | t
Exports_t | exports lithium @ Li content | t
Consump_t | consumption-estimated lithium @ Li content | t
Price_dt | price lithium +battery-grade-lithium-carbonate @ per gross | USD/t
Employment_num | employment lithium +mine-and-mill @ none | count
NIR_pct | net-import-reliance lithium @ none | pct
`;
