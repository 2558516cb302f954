/**
 * What stands in letters and tables beside orders: words that say nothing about an order, and lines
 * that order nothing at all. All folded: small letters without marks.
 */

const listed = (words: string) => new Set(words.split(/\s+/));

/** Words that a line means the same without. */
const fillers = listed(`of the pls plz please thanks thank thx you need needs want wants send ship
  us me we i id ll d order would like to get add more another and plus also again some with x mal
  qty qte quantity quantite menge anzahl cantidad sku art artnr artikel article item ref code
  product produkt produit
  bitte von vom wir ich brauchen brauche benotigen nehmen nehme hatte hatten gern gerne noch mochte
  mochten und je der die das den dem
  de du des la le les nous je voudrions voudrais svp stp encore et merci danke a
  por favor el los las queremos di`);

/** Whether a line means the same without this folded word. */
export const isFiller = (word: string): boolean => fillers.has(word);

const headings = listed(`sku skus code codes item items article articles artikel artikelnummer
  art artnr nr no number num id product products produkt produkte produit produits producto name
  names bezeichnung beschreibung description designation libelle qty quantity quantities menge anzahl
  quantite qte cantidad unit units uom um einheit einheiten unite unites unidad price prices preis
  preise prix precio total totals gesamt summe betrag amount montant line lines pos position
  ordered order part parts your our ref reference referenz comment comments note notes remark
  remarks per each ea pack size`);

/** Whether words are the heading of a table: at least two, and none that is not one. */
export const isHeading = (words: readonly string[]): boolean =>
  words.length >= 2 && words.every((word) => headings.has(word));

const greeting =
  /^(hi|hello|hey|dear|good (morning|afternoon|evening|day)|morning|hallo|guten (tag|morgen|abend)|lieber?|liebes|sehr geehrter?|moin|servus|gruss gott|grusse?|bonjour|bonsoir|salut|chere?s?|madame|monsieur|hola|buen[oa]s|estimad[oa]s?|ciao|buongiorno|team|hoi|hej)\b/;

const closing =
  /^(thanks|thank you|thx|many thanks|with (kind|best|warm) regards|(best |kind |warm )?regards|(all the )?best( wishes)?$|cheers|sincerely|yours (sincerely|truly|faithfully)|mit freundlichen|mfg|(viele|beste|liebe|schone|herzliche|freundliche) grusse|lg\b|vg\b|gruss\b|danke|vielen dank|besten dank|merci|cordialement|bien (cordialement|a vous)|(meilleures )?salutations|amicalement|sent from my|von meinem|gesendet von|envoye de(puis)? mon|gracias|saludos|un saludo|atentamente|grazie|(cordiali )?saluti|groeten|see you|have a (nice|good|great))/;

const notes =
  /^(from|to|cc|bcc|subject|sent|date|re|fw|fwd|von|an|betreff|gesendet|datum|objet|envoye|asunto) ?:|^(sub ?total|total|grand total|summe|zwischensumme|gesamt(summe|betrag)?|mwst|ust|vat|tva|tax|shipping|freight|versand|montant total|net|netto|brutto)\b|^(po|p\.o\.|purchase order|order (no|nr|number|date|form)|(customer|account|kunden|client) ?(no|nr|number|nummer|id)|kundennummer|kd-?nr|bestell(nummer|nr|ung vom|datum)|auftrag(snummer)?|commande n|n. client|deliver(y|ies)?( date| to| address)?|liefer(ung|datum|adresse|termin)|livraison|adresse|address|ship to|bill to|invoice to|attn|attention|z\. ?h|page|seite|contact|ansprechpartner)\b|^(tel|telefon|phone|fon|mobile?|mobil|fax|e-?mail|mail|web|www|http)\b|forwarded message|original message|weitergeleitete nachricht|confidential|wrote:$|schrieb:$|a ecrit ?:$|^on .+ wrote|^am .+ schrieb|^le .+ a ecrit/;

/** Whether a folded line is a letter's beginning, its end, or a note, rather than an order. */
export const isLetter = (line: string): boolean =>
  greeting.test(line) || closing.test(line) || notes.test(line) || isContact(line);

/** Whether a folded line ends a letter, so that a signature follows. */
export const isClosing = (line: string): boolean => closing.test(line);

/** An e-mail address, a web address, or a telephone number with its country. */
const isContact = (line: string): boolean =>
  /\S+@\S+\.\S{2,}/.test(line) ||
  /\b(https?:\/\/|www\.)\S+/.test(line) ||
  /^\+\d[\d\s()/.-]{6,}$/.test(line);
