/** A country of the source: its ISO 3166-1 code, its capital, and what a gift shop is called there. */
export interface Country {
  readonly code: string;
  readonly capital: string;
  readonly shop: string;
}

const country = (code: string, capital: string, shop = "Gifts"): Country => ({
  code,
  capital,
  shop,
});

/** By the source's name; `Unspecified` and `European Community` are no country and not here. */
export const countries: ReadonlyMap<string, Country> = new Map([
  ["Australia", country("AU", "Canberra")],
  ["Austria", country("AT", "Wien", "Geschenke")],
  ["Bahrain", country("BH", "Manama")],
  ["Belgium", country("BE", "Bruxelles", "Cadeaux")],
  ["Brazil", country("BR", "Brasília", "Presentes")],
  ["Canada", country("CA", "Ottawa")],
  ["Channel Islands", country("JE", "Saint Helier")],
  ["Cyprus", country("CY", "Nicosia")],
  ["Czech Republic", country("CZ", "Praha", "Dárky")],
  ["Denmark", country("DK", "København", "Gaver")],
  ["EIRE", country("IE", "Dublin")],
  ["Finland", country("FI", "Helsinki", "Lahjat")],
  ["France", country("FR", "Paris", "Cadeaux")],
  ["Germany", country("DE", "Berlin", "Geschenke")],
  ["Greece", country("GR", "Athina")],
  ["Iceland", country("IS", "Reykjavík", "Gjafir")],
  ["Israel", country("IL", "Jerusalem")],
  ["Italy", country("IT", "Roma", "Regali")],
  ["Japan", country("JP", "Tokyo")],
  ["Lebanon", country("LB", "Beirut")],
  ["Lithuania", country("LT", "Vilnius", "Dovanos")],
  ["Malta", country("MT", "Valletta")],
  ["Netherlands", country("NL", "Amsterdam", "Cadeaus")],
  ["Norway", country("NO", "Oslo", "Gaver")],
  ["Poland", country("PL", "Warszawa", "Prezenty")],
  ["Portugal", country("PT", "Lisboa", "Presentes")],
  ["RSA", country("ZA", "Pretoria")],
  ["Saudi Arabia", country("SA", "Riyadh")],
  ["Singapore", country("SG", "Singapore")],
  ["Spain", country("ES", "Madrid", "Regalos")],
  ["Sweden", country("SE", "Stockholm", "Presenter")],
  ["Switzerland", country("CH", "Bern", "Geschenke")],
  ["United Arab Emirates", country("AE", "Abu Dhabi")],
  ["United Kingdom", country("GB", "London")],
  ["USA", country("US", "Washington")],
]);
