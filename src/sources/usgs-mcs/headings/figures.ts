/**
 * What the commodities of the figure of net import reliance mean: labels; material, form (`/`) and detail (`+`), named as the
 * salient tables of the same edition name their net import reliance, so that the two are one question.
 */
export const RELIANCE_LABELS = `
arsenic, all forms | arsenic +all-forms-of-arsenic
asbestos | asbestos
cesium | cesium
fluorspar | fluorspar
gallium; gallium, metal | gallium
graphite (natural) | graphite_natural
indium | indium
manganese | manganese
mica (natural), sheet | mica/sheet
mica (natural), scrap and flake | mica/scrap-and-flake
niobium (columbium) | niobium
rubidium | rubidium
scandium | scandium
strontium | strontium
tantalum | tantalum
yttrium; yttrium, compounds | yttrium
gemstones | gemstones
abrasives, fused aluminum oxide | fused_alumina
abrasives, silicon carbide | silicon_carbide
nepheline syenite | nepheline_syenite
feldspar | feldspar
rare earths, compounds and metals | rare_earths/compounds-and-metals
titanium, sponge metal | titanium_sponge
titanium mineral concentrates | titanium_minerals
bismuth; bismuth, metal, alloys, and scrap | bismuth
potash | potash
stone (dimension) | stone_dimension +based-on-value
diamond (industrial), stones | diamond_stones
diamond (industrial), bort, grit, and dust and powder | diamond_bort
platinum | platinum
palladium | palladium
antimony, metal and oxide | antimony
zinc, refined | zinc/refined
barite | barite
bauxite | bauxite
alumina | alumina
aluminum | aluminum
iron oxide pigments, natural and synthetic | iron_oxide_pigments
chromium, all forms | chromium
peat | peat
tin, refined | tin/refined
silver | silver
cobalt; cobalt, metal, oxides, and salts | cobalt
garnet (industrial) | garnet
rhenium | rhenium
vanadium | vanadium
nickel | nickel
magnesium compounds | magnesium_compounds
magnesium metal | magnesium_metal
germanium | germanium
iodine | iodine
selenium; selenium, metal | selenium
tungsten | tungsten
silicon, metal and ferrosilicon | silicon_total
copper, refined | copper
lead, refined | lead/refined
perlite | perlite
lithium | lithium
tellurium | tellurium
salt | salt
bromine | bromine
zirconium, ores and concentrates | zirconium/ore-and-concentrate
cement | cement
vermiculite | vermiculite
`;
