/**
 * What the types of the world tables up to 2025 mean. A line with # names a chapter as the file of 2025 and, after it, as the
 * file names up to 2024 do. Below it: types; what production, reserves and capacity under them are (- where they mean nothing).
 */
export const WORLD_HEADINGS = `
# Abrasives; abras
plant capacity, fused aluminum oxide | - | - | capacity fused_alumina @ unstated
plant capacity, silicon carbide | - | - | capacity silicon_carbide @ unstated
# Aluminum; alumi
smelter production, aluminum | production-smelter aluminum @ unstated | reserves aluminum @ unstated | capacity aluminum @ unstated
# Antimony; antim
mine production, antimony content; mine production, contained antimony | production-mine antimony @ Sb content | reserves antimony @ Sb content
# Arsenic; arsen
plant production, arsenic trioxide or calculated equivalent | production arsenic +arsenic-trioxide-gross-weight @ gross | reserves arsenic @ unstated | capacity arsenic +refinery-arsenic-trioxide-gross-weight @ gross
# Asbestos; asbes
mine production, asbestos | production-mine asbestos @ unstated | reserves asbestos @ unstated
# Barite; barit
mine production, barite | production-mine barite @ unstated | reserves barite @ unstated
# Bauxite; bauxi
mine production, bauxite; mine production, bauxite, dry tons | production-mine bauxite @ dry | reserves bauxite @ dry
refinery production, alumina - calcined equivalent weights | production-refinery alumina @ Al2O3 equivalent | reserves alumina @ unstated
# Beryllium; beryl
mine production, beryllium; mine production, beryllium content | production-mine beryllium @ Be content | reserves beryllium @ Be content
# Bismuth; bismu
refinery production | production-refinery bismuth @ unstated | reserves bismuth @ unstated | capacity bismuth @ unstated
# Boron; boron
borates; boron all types; mine production, borates | production boron @ unstated | reserves boron @ unstated
boric oxide eqivalent; mine production, boric oxide equivalent | production boron +boric-oxide-equivalent @ B2O3 equivalent | reserves boron +boric-oxide-equivalent @ B2O3 equivalent
boron compounds; plant production, compounds | production boron +compounds @ unstated | reserves boron +compounds @ unstated
boron total all types; xx | production boron +all-forms @ unstated | reserves boron @ unstated
boron, crude ore; mine production, crude ore | production boron +crude-ore @ unstated | reserves boron +crude-ore @ unstated
crude borates; mine production, crude borates | production boron +crude-borates @ unstated | reserves boron +crude-borates @ unstated
datolite ore; mine production, datolite ore | production boron +datolite-ore @ unstated | reserves boron +datolite-ore @ unstated
refined borates; plant production, refined borates | production boron +refined-borates @ unstated | reserves boron +refined-borates @ unstated
mine production, ulexite; ulexite | production boron +ulexite @ unstated | reserves boron +ulexite @ unstated
# Bromine; bromi
plant production, bromine content; production, bromine content | production bromine @ Br content | reserves bromine @ Br content
# Cadmium; cadmi
refinery production | production-refinery cadmium @ unstated | reserves cadmium @ unstated
# Cement; cemen
cement production | production cement @ unstated
clinker capacity | capacity cement +clinker @ unstated
# Chromium; chrom
mine production, marketable chromite ore; mine production, grosss weight, marketable chromite ore; mne production, grosss weight, marketable chromite ore | production-mine chromium @ gross | reserves chromium +ore @ gross
# Clays; clays
mine poduction, bentonite | production-mine clays +bentonite @ unstated | reserves clays +bentonite @ unstated
mine poduction, fuller's earth | production-mine clays +fuller-s-earth @ unstated | reserves clays +fuller-s-earth @ unstated
mine poduction, kaolin | production-mine clays +kaolin @ unstated | reserves clays +kaolin @ unstated
# Cobalt; cobal
mine production; mine production, contained cobalt; mine production, cobalt content; mine production, metric tons of contained cobalt | production-mine cobalt @ Co content | reserves cobalt @ Co content
# Copper; coppe
mine production, contained copper; mine production, recoverable copper content | production-mine copper @ Cu content | reserves copper @ Cu content
refinery production; refinery production, copper | production-refinery copper @ Cu content | reserves copper +refinery @ Cu content
# Diamond (industrial); diamo
mine production, industrial diamond | production-mine diamond_industrial @ unstated | reserves diamond_industrial @ unstated
# Diatomite; diato
mine production; mine production, diatomite | production-mine diatomite @ unstated | reserves diatomite @ unstated
# Feldspar; felds
mine production; mine production, feldspar | production-mine feldspar_nepheline @ unstated | reserves feldspar_nepheline @ unstated
# Fluorspar; fluor
mine production; mine production, fluorspar | production-mine fluorspar @ unstated | reserves fluorspar @ unstated
# Gallium; galli
primary production | production-primary gallium @ Ga content | reserves gallium @ Ga content | capacity gallium @ Ga content
# Garnet (industrial); garne
mine production | production-mine garnet @ unstated | reserves garnet @ unstated
# Gemstones; gemst
mine production, thousand carats of gem-quality diamond | production-mine gemstones @ unstated | reserves gemstones @ unstated
# Germanium; germa
primary and secondary refinery production | production-refinery germanium @ unstated | reserves germanium @ unstated
# Gold; gold
gold - contained content, mine production, metric tons; mine production, gold content | production-mine gold @ Au content | reserves gold @ Au content
# Graphite; graph
mine production; mine production, graphite | production-mine graphite_natural @ unstated | reserves graphite_natural @ unstated
# Gypsum; gypsu
mine production | production-mine gypsum @ unstated | reserves gypsum @ unstated
# Helium; heliu
mine production, helium; production, helium gas content | production helium @ none | reserves helium @ none
# Indium; indiu
refinery production; refinery production, indium | production-refinery indium @ unstated | capacity indium +refinery @ unstated
# Iodine; iodin
mine production, elemental iodine | production-mine iodine @ I content | reserves iodine @ I content
# Iron and Steel; feste
pig iron; pig iron, million metric tons | production steel +pig-iron @ gross | reserves steel +pig-iron @ gross
raw steel; raw steel, million metric tons | production steel +raw-steel @ gross | reserves steel +raw-steel @ gross
# Iron Ore; feore
iron ore - mine production - iron content - thousand metric tons; mine production, iron content | production-mine iron_ore +iron-content @ Fe content | reserves iron_ore +iron-content @ Fe content
iron ore - mine production - usable ore -thousand metric tons; mine production, usable ore | production-mine iron_ore +usable-ore @ gross | reserves iron_ore +crude-ore @ gross
# Iron oxide pigments; fepig
(none); mine production | production-mine iron_oxide_pigments @ unstated | reserves iron_oxide_pigments @ unstated
# Kyanite and Related Minerals; kyani
kyanite and related minerals; mine production | production-mine kyanite @ unstated | reserves kyanite @ unstated
# Lead; lead
mine production; mine production, lead content | production-mine lead @ Pb content | reserves lead @ Pb content
# Lime; lime
plant production, lime | production lime @ unstated | reserves lime @ unstated
# Lithium; lithi
mine production, contained lithium; mine production, lithium content | production-mine lithium @ Li content | reserves lithium @ Li content
# Magnesium Compounds; mgcomp
mine production, magnesite - contained magnesium oxide (mgo) | production-mine magnesium_compounds @ MgO equivalent | reserves magnesium_compounds @ MgO equivalent
mine production, gross weight of magnesite (magnesium carbonate) in thousand metric tons; mine production, magnesite - gross weight | production-mine magnesium_compounds @ gross | reserves magnesium_compounds @ gross
# Magnesium metal; mgmet
magnesium smelter production | production-smelter magnesium_metal @ unstated | - | capacity magnesium_metal +smelter @ unstated
# Manganese; manga
mine production, manganese content | production-mine manganese @ Mn content | reserves manganese @ Mn content
# Mercury; mercu
mine production, mercury content | production-mine mercury @ Hg content | reserves mercury @ Hg content
# Mica (Natural); mica
mine production - mica scrap and flake; mine production, mica scrap and flake | production-mine mica/scrap-and-flake @ unstated | reserves mica/scrap-and-flake @ unstated
mine production - mica sheet; mine production, mica sheet | production-mine mica/sheet @ unstated | reserves mica/sheet @ unstated
# Molybdenum; molyb
mine production, contained molybdenum; mine production, molybdenum content | production-mine molybdenum @ Mo content | reserves molybdenum @ Mo content
# Nickel; nicke
mine production; mine production - nickel, metric tons contained; mine production, nickel content | production-mine nickel @ Ni content | reserves nickel @ Ni content
# Niobium; niobi
mine production, niobium content | production-mine niobium @ Nb content | reserves niobium @ Nb content
# Nitrogen(fixed) - Ammonia; nitro
plant production, ammonia - contained nitrogen; plant production, nitrogen content | production-plant nitrogen @ N content | reserves nitrogen @ N content
# Peat; peat
mine production; mine production, peat | production-mine peat @ unstated | reserves peat @ unstated
# Perlite; perli
mine production; mine production, perlite | production-mine perlite @ unstated | reserves perlite @ unstated
# Phosphate rock; phosp
mine production, marketable phosphate rock; mine production, phosphate rock ore | production-mine phosphate_rock @ gross | reserves phosphate_rock @ gross
# Platinum-Group metals; plati
mine production, palladium content | production-mine palladium @ Pd content | reserves pgm @ PGM content
mine production: palladium; world mine production: palladium | production-mine palladium @ Pd content | reserves palladium @ Pd content
mine production, platinum content; mine production: platinum; world mine production: platinum | production-mine platinum @ Pt content | reserves pgm @ PGM content
# Potash; potas
mine production, potassium oxide (k2o) equivalent | production-mine potash @ K2O equivalent | reserves potash +k2o-equivalent @ K2O equivalent
mine production, potassium oxide (k2o) equivalent [ore k2o equiv]; reserves, k2o equivalent | - | reserves potash +k2o-equivalent @ K2O equivalent
mine production, potassium oxide (k2o) equivalent [ore]; reserves, recoverable ore | - | reserves potash +recoverable-ore @ gross
# Pumice & Pumicite; pumic
mine production; mine production, puice and pumicite | production-mine pumice @ unstated | reserves pumice @ unstated
# Rare earths; raree
mine production, metric tons of rare-earth-oxide (reo) equivalent; mine production, rare-earth-oxide equivalent; rare earths, mine production, rare-earth-oxide equivalent, metric tons | production-mine rare_earths @ REO equivalent | reserves rare_earths @ REO equivalent
# Rhenium; rheni
mine production, contained rhenium; mine production, rhenium content | production-mine rhenium @ Re content | reserves rhenium @ Re content
# Salt; salt
mine production | production-mine salt @ unstated | reserves salt @ unstated
# Sand and gravel (industrial); sandi
mine production; mine production, industrial sand and gravel | production-mine sand_gravel_industrial @ unstated | reserves sand_gravel_industrial @ unstated
# Selenium; selen
refinery production, contained selenium; refinery production, selenium content | production-refinery selenium @ Se content | reserves selenium @ Se content
# Silicon; simet
plant production, ferosilicon, silicon content; plant production, silicon content of ferrosilicon; plant production, silicon content of ferrosilicon production | production ferrosilicon @ Si content | reserves ferrosilicon @ Si content
plant production, silicon content of combined totals for ferrosilicon and silicon metal production | production silicon_total @ Si content | reserves silicon_total @ Si content
plant production, silicon metal | production silicon_metal @ Si content | reserves silicon_metal @ Si content
# Silver; silve
silver - mine production, contained silver - metric tons; mine production, silver content | production-mine silver @ Ag content | reserves silver @ Ag content
# Soda ash; sodaa
mine production, natural; soda ash, natural, mine production | production-mine soda_ash +natural @ unstated | reserves soda_ash +natural @ unstated
production, synthetic; soda ash, synthetic | production-mine soda_ash +synthetic @ unstated | reserves soda_ash +synthetic @ unstated
soda ash, total natural and synthetic | production-mine soda_ash +natural-and-synthetic @ unstated | reserves soda_ash +natural-and-synthetic @ unstated
# Stone (Dimension); stond
mine production, dimension stone | production-mine stone_dimension @ unstated | reserves stone_dimension @ unstated
# Strontium; stron
mine production, contained strontium; mine production, strontium content | production-mine strontium @ Sr content | reserves strontium @ Sr content
# Sulfur; sulfu
production, all forms, contained sulfur; production, all forms, sulfur content | production sulfur +all-forms @ S content | reserves sulfur +all-forms @ S content
# Talc and Pyrophyllite; Talc, crude; talc
mine production; mine production, crude and benficiated talc and pyrophyllite; mine production, crude talc; mine production, talc; mine production, talc (includes steatite); mine production, talc and pyrophyllite; mine production, talc and pyrophyllite (includes crude); mine production, talc and pyrophyllite (rounded); mine production, unspecified talc and/or pyrophyllite | production-mine talc @ unstated | reserves talc @ unstated
# Tantalum; tanta
mine production, tantalum content | production-mine tantalum @ Ta content | reserves tantalum @ Ta content
# Tellurium; tellu
refinery production, tellurium content | production-refinery tellurium @ Te content | reserves tellurium @ Te content
# Tin; tin
mine production, tin content | production-mine tin @ Sn content | reserves tin @ Sn content
# Titanium & titanium dioxide; titan
pigment capacity; tio2 pigment capacity; sponge metal production and sponge and pigment capacity [pigment] | - | - | capacity titanium_dioxide @ unstated
sponge metal capacity; sponge metal production; sponge metal production and sponge and pigment capacity [sponge] | production titanium_sponge @ unstated | - | capacity titanium_sponge @ unstated
# Titanium Mineral Concentrates; timin
mine production: ilmenite; mine production: ilmenite (rounded); mine production: ilmenite and rutile; world total mine production: ilmenite (rounded); mine production, ilmentite, titanium dioxide (tio2) content; mine production: ilmenite, titanium dioxide (tio2) content; world total mine production: ilmenite, titanium dioxide (tio2) content | production-mine titanium_minerals +ilmenite @ TiO2 equivalent | reserves titanium_minerals +ilmenite @ TiO2 equivalent
mine production: rutile; world total mine production: rutile (rounded); mine production, rutile, titanium dioxide (tio2) content; mine production: rutile, titanium dioxide (tio2) content; world total mine production: rutile (rounded), titanium dioxide (tio2) content | production-mine titanium_minerals +rutile @ TiO2 equivalent | reserves titanium_minerals +rutile @ TiO2 equivalent
world total mine production: ilmentite and rutile (rounded); world total mine production: ilmentite and rutile (rounded), titanium dioxide (tio2) content | production-mine titanium_minerals +ilmenite-and-rutile @ TiO2 equivalent | reserves titanium_minerals +ilmenite-and-rutile @ TiO2 equivalent
# Tungsten; tungs
mine production, contained tungsten; mine production, tungsten content | production-mine tungsten @ W content | reserves tungsten @ W content
# Vanadium; vanad
mine production, vanadium content | production-mine vanadium @ V content | reserves vanadium @ V content
# Vermiculite; vermi
mine production | production-mine vermiculite @ unstated | reserves vermiculite @ unstated
# Wollastonite; wolla
mine production; mine production, wollastonite | production-mine wollastonite @ unstated | reserves wollastonite @ unstated
# Zeolites (natural); zeoli
mine production; mine production, zeolites | production-mine zeolites @ unstated | reserves zeolites @ unstated
# Zinc; zinc
mine production, zinc content; mine production, zinc content of concentrates and direct shipping ores | production-mine zinc @ Zn content | reserves zinc @ Zn content
# Zirconium and Hafnium; zirco
mine production, zirconium, gross weight; zirconium ores and zircon concentrates, mine production, thousand metric tons, gross weight | production-mine zirconium +zirconium-mineral-concentrates @ gross | reserves zirconium @ ZrO2 equivalent
`;
