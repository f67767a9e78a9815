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

/** What the figure of price growth calls the prices it follows. */
export const PRICE_LABELS = `
aluminum (bauxite); aluminum, bauxite | bauxite
antimony (metal); antimony, metal | antimony +metal
arsenic, metal | arsenic +metal
arsenic, metal (rotterdam) | arsenic +metal-rotterdam
cerium, oxide 99.5% minimum | cerium +cerium-oxide-99-5-minimum
chromium, chromite ore | chromium +chromite-ore-gross-weight
cobalt (lme) | cobalt +lme
cobalt, u.s. spot cathode | cobalt +spot
dysprosium, oxide 99.5% minimum | dysprosium +dysprosium-oxide-99-5-minimum
europium, oxide 99.99% minimum | europium +europium-oxide-99-99-minimum
fluorspar, acid grade | fluorspar +acid-grade
fluorspar, metallurgical grade | fluorspar +metallurgical-grade
gallium, high purity refined; gallium, high-purity, refined | gallium +high-purity-refined
germanium, metal | germanium/metal
graphite (natural), flake; graphite, natural, flake | graphite_natural +flake
indium (rotterdam) | indium +rotterdam
lanthanum, oxide 99.5% minimum | lanthanum +lanthanum-oxide-99-5-minimum
lithium, battery grade; lithium, battery grade lithium carbonate | lithium +battery-grade-lithium-carbonate
magnesium; magnesium, metal (u.s. spot western) | magnesium_metal +u-s-spot-western
neodymium, oxide 99.5% minimum | neodymium +neodymium-oxide-99-5-minimum
nickel, lme | nickel +lme
niobium, ferroniobium | niobium +unit-value-ferroniobium
scandium, ingot | scandium +ingot
tellurium (u.s.) | tellurium +united-states
terbium, oxide 99.99% minimum; terbium, oxide 99.99% miminum | terbium +terbium-oxide-99-99-minimum
tin (new york dealer) | tin +new-york-dealer
titanium, sponge | titanium_sponge
tungsten, concentrate | tungsten +concentrate
tungsten, concentrate (rotterdam) | tungsten +concentrate-in-warehouse-rotterdam
vanadium, vanadium pentoxide | vanadium +vanadium-pentoxide
yttrium, oxide | yttrium +oxide
zinc (lme); zinc, lme | zinc +lme
zirconium, sponge | zirconium +sponge
`;

/** What the figures of consumption, the tables of critical minerals and the figure of scrap call materials besides their labels. */
export const OTHER_LABELS = `
abrasives (aluminum oxide) | fused_alumina
abrasives (metallic); abrasives (metalic) | abrasives/metallic
abrasives (silicon carbide) | silicon_carbide
aluminum (bauxite) | bauxite
diamond (bort, grit, dust, and powder) | diamond_bort
diamond (stones) | diamond_stones
iron & steel | iron_steel_scrap
kyanite | kyanite
magnesium | magnesium_metal
platinum-group metals | pgm
rare earths (compounds and metals) | rare_earths/compounds-and-metals
titanium (metal); titanium metal | titanium_sponge
titanium | titanium_minerals
titanium dioxide | titanium_dioxide
zirconium (ores and concentrates) | zirconium/ore-and-concentrate
`;
