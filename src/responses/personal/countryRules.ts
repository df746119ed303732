/** What identifies a person by its form and its check, whatever the column is called: by country, as data. */

export interface ContentRule {
  readonly what: string;
  readonly country: string;
  /** A pattern for a whole cell, without spaces, dots and dashes. */
  readonly form: RegExp;
  /** Arithmetic that few other numbers satisfy. */
  readonly check: (text: string) => boolean;
  /** Whether one cell is enough, since it would not be there by chance. */
  readonly one: boolean;
}

const always = () => true;

export const contentRules: readonly ContentRule[] = [
  {
    what: "e-mail addresses",
    country: "any",
    form: /^[^\s@"<>]+@[^\s@"<>]+\.[^\s@"<>.]{2,}$/,
    check: always,
    one: true,
  },
  { what: "bank accounts (IBAN)", country: "any", form: /^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/i, check: isIban, one: true },
  {
    what: "IP addresses",
    country: "any",
    form: /^(25[0-5]|2[0-4]\d|1?\d?\d)(\.(25[0-5]|2[0-4]\d|1?\d?\d)){3}$/,
    check: always,
    one: false,
  },
  { what: "telephone numbers", country: "any", form: /^(\+|00)[1-9]\d{7,13}$/, check: always, one: false },
  { what: "telephone numbers", country: "nl", form: /^0[1-9]\d{8}$/, check: always, one: false },
  { what: "telephone numbers", country: "be", form: /^04\d{8}$/, check: always, one: false },
  { what: "telephone numbers", country: "de", form: /^01[5-7]\d{8,9}$/, check: always, one: false },
  { what: "citizen service numbers (BSN)", country: "nl", form: /^\d{8,9}$/, check: isBsn, one: false },
  { what: "national numbers", country: "be", form: /^\d{11}$/, check: isBelgian, one: false },
  { what: "tax numbers", country: "de", form: /^[1-9]\d{10}$/, check: isGermanTax, one: false },
  { what: "student numbers", country: "nl", form: /^s\d{7}$/i, check: always, one: true },
  {
    what: "postcodes with house numbers",
    country: "nl",
    form: /^[1-9]\d{3}[A-Z]{2}\d{1,5}[A-Z]?$/i,
    check: always,
    one: false,
  },
  { what: "postcodes", country: "nl", form: /^[1-9]\d{3}[A-Z]{2}$/i, check: always, one: false },
];

/** ISO 13616: the letters as numbers, the first four characters at the end, modulo 97 is 1. */
function isIban(text: string): boolean {
  const moved = `${text.slice(4)}${text.slice(0, 4)}`.toUpperCase();
  let rest = 0;
  for (const sign of moved)
    for (const digit of String(Number.parseInt(sign, 36))) rest = (rest * 10 + Number(digit)) % 97;
  return rest === 1;
}

/** The test of eleven (Rijksdienst voor Identiteitsgegevens): 9a + 8b + … + 2h − i is a multiple of 11. */
function isBsn(text: string): boolean {
  const digits = text.padStart(9, "0");
  let sum = 0;
  for (let place = 0; place < 9; place += 1) sum += Number(digits[place]) * (place === 8 ? -1 : 9 - place);
  return sum !== 0 && sum % 11 === 0;
}

/** The last two digits are 97 less the rest of the first nine by 97; of who was born from 2000 on, with a 2 before them. */
function isBelgian(text: string): boolean {
  const [first, last] = [text.slice(0, 9), Number(text.slice(9))];
  return [first, `2${first}`].some((digits) => 97 - (Number(digits) % 97) === last);
}

/** ISO 7064, MOD 11,10 (Bundeszentralamt für Steuern). */
function isGermanTax(text: string): boolean {
  let product = 10;
  for (const digit of text.slice(0, 10)) {
    const sum = (Number(digit) + product) % 10 || 10;
    product = (2 * sum) % 11;
  }
  return (11 - product) % 10 === Number(text[10]);
}
