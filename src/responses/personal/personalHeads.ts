/** What columns are called that say who somebody is, by language and by the tool that exports them. A university's own words are added here, a row each. */

interface HeadRule {
  readonly what: string;
  /** A pattern for the name in small letters, without spaces, dots, dashes and underscores. */
  readonly names: RegExp;
}

const dutch: readonly HeadRule[] = [
  {
    what: "names",
    names:
      /^(student|deelnemer|respondent)?(voor|achter|tussen|roep|familie|volledige)?na(am|men)(student|deelnemer|respondent)?$/,
  },
  { what: "names", names: /^(initialen|voorletters|tussenvoegsels?)$/ },
  {
    what: "student numbers",
    names:
      /^(student(en)?|stam|inschrijf|collegekaart|osiris|administratie|leerling|deelnemer|persoons|relatie)(nummer|nr|no)$/,
  },
  { what: "citizen service numbers", names: /^(bsn|(burgerservice|sofi|onderwijs)(nummer|nr))$/ },
  {
    what: "addresses",
    names: /^((woon|post|huis|thuis|studie)?adres(regel\d?)?|straat(naam)?|huisnummer|postcode|woonplaats|pc[46])$/,
  },
  { what: "e-mail addresses", names: /^e?mail(adres)?(prive|student|school|hs|uni)?$/ },
  {
    what: "telephone numbers",
    names: /^(mobiel|mobielnummer|telefoon|telefoonnummer|telefoonnr|mobielnr|tel|telnr|gsm|06nummer)$/,
  },
  { what: "dates of birth", names: /^(geb(oorte)?(datum|dat|dag)|datumgeboorte)$/ },
  { what: "bank accounts", names: /^(iban|rekeningnummer|bankrekening(nummer)?)$/ },
];

const english: readonly HeadRule[] = [
  {
    what: "names",
    names: /^(student|participant|respondent)?(first|last|sur|family|given|full|middle|maiden|fore)?names?$/,
  },
  { what: "names", names: /^(nameof(student|participant|respondent)|initials)$/ },
  {
    what: "student numbers",
    names: /^(student|matriculation|enrolment|enrollment|candidate|campuscard)(numbers?|no|nr|id)$/,
  },
  {
    what: "national numbers",
    names: /^(ssn|socialsecurity(number|no)?|nino|nationalinsurance(number|no)?|passport(number|no)?|nationalid)$/,
  },
  {
    what: "addresses",
    names: /^((home|street|postal|mailing|term)?address(line\d?)?|street|postcode|zip(code)?|housenumber)$/,
  },
  { what: "e-mail addresses", names: /^e?mail(address)?(private|student|school)?$/ },
  { what: "telephone numbers", names: /^((mobile|cell|tele)?phone(number|no)?|mobile(number|no)?)$/ },
  { what: "dates of birth", names: /^(dateofbirth|birth(date|day)|dob)$/ },
  { what: "bank accounts", names: /^(bank(account)?(number|no)?|sortcode)$/ },
];

const german: readonly HeadRule[] = [
  { what: "names", names: /^(vor|nach|familien|geburts|zu|ruf)?name(n)?$/ },
  { what: "student numbers", names: /^(matrikel|matr|studenten|studierenden)(nummer|nr)$/ },
  {
    what: "national numbers",
    names: /^(steuer(id|nummer|identifikationsnummer)|sozialversicherungsnummer|ausweisnummer)$/,
  },
  {
    what: "addresses",
    names: /^(anschrift|wohn(anschrift|ort|adresse)|stra(ss|ß)e|hausnummer|plz|postleitzahl|adresse)$/,
  },
  { what: "e-mail addresses", names: /^e?mail(adresse)?$/ },
  { what: "telephone numbers", names: /^(telefon(nummer)?|handy(nummer)?|mobil(nummer|telefon)?|rufnummer)$/ },
  { what: "dates of birth", names: /^(geburts(datum|tag)|gebdatum)$/ },
  { what: "bank accounts", names: /^(kontonummer|bankverbindung)$/ },
];

/** Names that the tools for surveys give to such columns. */
const tools: readonly HeadRule[] = [
  { what: "names", names: /^recipient(first|last)name$/ },
  { what: "e-mail addresses", names: /^(recipientemail|emailaddr|participantemail)$/ },
  { what: "the university's own key of a person", names: /^(externaldatareference|externalreference|extref)$/ },
  { what: "IP addresses", names: /^(ip|ipaddress|ipaddr|ipadres|ipadresse|remoteaddr|clientip)$/ },
  { what: "locations", names: /^(location)?(latitude|longitude)$/ },
  { what: "pages with a person's own address", names: /^(refurl|recipientlink|surveylink|individuallink)$/ },
  {
    what: "login names",
    names: /^(username|userid|login|loginname|netid|gebruikersnaam|benutzername|inlognaam|sisid)$/,
  },
];

const rules = [...dutch, ...english, ...german, ...tools];

/** What a column of this name holds; null where nothing tells that it is about one person. */
export function personalHead(name: string): string | null {
  const plain = name.toLowerCase().replace(/[\s._\-/:()'"]+/g, "");
  return rules.find(({ names }) => names.test(plain))?.what ?? null;
}
