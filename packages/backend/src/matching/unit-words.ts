/** The words that people write for units, in the languages that suppliers here most often meet. */
import { foldText } from "../catalogue/fold-text.ts";

/**
 * Each kind of unit with its words: first those in which suppliers write its code, then what it is
 * called, one and many. Folded: small letters without marks.
 */
const kinds: Readonly<Record<string, string>> = {
  piece: `ea c62 pce pc pcs h87 st stk ud uds pz pza u each every piece pieces unit units
    single singles stuck stuecke stucke piece pieces pza piezas pieza unidad unidades unite unites
    pezzo pezzi`,
  case: `cs csl cse ct ctn krt kar kt case cases carton cartons ctns karton kartons kartone
    kiste kisten caisse caisses caja cajas cartone cartoni cassa casse`,
  box: `bx box boxes schachtel schachteln boite boites karton kartons kartone caja cajas scatola
    scatole`,
  pack: `pk pkt pkg pa pac pack packs packet packets package packages pkts packung packungen
    packchen paket pakete paquet paquets paquete paquetes pacco pacchi`,
  bottle: `bo bt btl btls bot bottle bottles flasche flaschen fl bouteille bouteilles btle botella
    botellas bottiglia bottiglie`,
  jar: `jr jar jars glas glaser glass glasses bocal bocaux pot pots tarro tarros vasetto vasetti`,
  tin: `tn tin tins can cans dose dosen boite boites conserve lata latas lattina lattine`,
  bag: `bg bag bags beutel sack sacke sac sacs sachet sachets tute tuten bolsa bolsas sacchetto`,
  crate: `cr crt crate crates kiste kisten kasten casier casiers`,
  dozen: `dzn dz doz dozen dozens dutzend douzaine douzaines docena docenas dozzina dozzine`,
  kilogram: `kgm kg kgs kilo kilos kilogram kilograms kilogramm kilogramme kilogrammes`,
  gram: `grm g gr gram grams gramm gramme grammes`,
  litre: `ltr l lt liter litre liters litres`,
  pound: `lbr lb lbs pound pounds`,
  metre: `mtr m meter metre meters metres`,
  pair: `pr pair pairs paar paire paires`,
  set: `set sets`,
  roll: `ro rl roll rolls rolle rollen rouleau rouleaux`,
  tray: `tr tray trays`,
  pallet: `pf plt pal pallet pallets palette paletten palettes`,
  layer: `lay layer layers lage lagen`,
  keg: `keg kegs fass fasser fut futs`,
  tub: `tb tub tubs becher eimer bucket buckets`,
  pie: `pie pies`,
  bar: `bar bars`,
  wheel: `wheel wheels laib laibe`,
};

const kindsByWord = new Map<string, Set<string>>();
for (const [kind, words] of Object.entries(kinds)) {
  for (const word of words.split(/\s+/)) {
    kindsByWord.set(word, (kindsByWord.get(word) ?? new Set()).add(kind));
  }
}

const none: ReadonlySet<string> = new Set();

/** The kinds of unit that a folded word may mean; none where it is no unit's word. */
export const kindsOf = (word: string): ReadonlySet<string> => kindsByWord.get(word) ?? none;

/** Small numbers in words, folded. */
const numberWords: Readonly<Record<string, number>> = Object.fromEntries(
  [
    "one two three four five six seven eight nine ten eleven twelve",
    "ein zwei drei vier funf sechs sieben acht neun zehn elf zwolf",
    "eine zwo",
    "einen",
    "un deux trois quatre cinq six sept huit neuf dix onze douze",
    "une",
    "uno dos tres cuatro cinco seis siete ocho nueve diez once doce",
  ].flatMap((words) => words.split(" ").map((word, index) => [word, index + 1])),
);

/** The number that a folded word says, null where it says none. */
export const numberOfWord = (word: string): number | null => numberWords[word] ?? null;

/** The words of a unit's label, folded, with small numbers as digits: `Six-pack` is `6 pack`. */
export const labelWords = (label: string): string[] =>
  foldText(label)
    .replace(/(?<=\d)(?=\p{L})/gu, " ")
    .split(/[^\p{L}\p{N}.,]+|[.,](?!\d)/u)
    .filter((word) => word !== "")
    .map((word) => numberOfWord(word)?.toString() ?? word);
