/** Words that count people or tell shares, and what a number stands before that counts nobody, by language. A language without a row here can't be guarded: `hasNumberWords` says so. */
import type { Language } from "../domain/index.ts";

interface NumberWords {
  /** Words that count, whatever stands behind them; compounds of them too. */
  readonly words: readonly string[];
  /** What compounds are made of besides, and what joins them: "twaalftal", "drieëntwintig". */
  readonly within: readonly string[];
  /** Shares, everybody, nobody, and one where it counts somebody. */
  readonly phrases: RegExp;
  /** Who is counted or measured by a number is no person: hours, money, rooms, staff. Beginnings of words. */
  readonly things: readonly string[];
  /** Words that number something: "week 12", "room 3". */
  readonly numbered: readonly string[];
  readonly months: readonly string[];
  /** Words that begin another clause. */
  readonly joins: readonly string[];
}

const list = (words: string) => words.split(" ");

const byLanguage = {
  en: {
    words: list(
      "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand dozen dozens handful",
    ),
    within: list("one"),
    phrases:
      /\b(?:half|(?:a|one|two|three|four) (?:third|quarter|fifth|sixth|tenth)s?|no one|nobody|none|every(?:body|one)(?! (?:is welcome|can|may|who))|(?:one|a single) (?:student|respondent|person|woman|man|of (?:them|the (?:students|respondents))))\b/giu,
    things: list(
      "second minute hour day week weekend month semester term year euro pound point hour meeting session workshop training course lecture lesson class room place seat building floor location page chapter step action measure goal plan project question answer-sheet topic theme part way reason adviser advisor psychologist mentor coach tutor lecturer teacher professor colleague employee contact staff coordinator dean committee team faculty faculties programme campus pilot survey time hundredth",
    ),
    numbered: list(
      "week semester term block period year room floor building chapter page table figure section article appendix phase round line version step action measure level part question point number no",
    ),
    months: list("january february march april may june july august september october november december"),
    joins: list("while whereas but although though and unlike than"),
  },
  nl: {
    words: list(
      "twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien twintig dertig veertig vijftig zestig zeventig tachtig negentig honderd honderden duizend tientallen dozijn handvol helft niemand",
    ),
    within: list("een één en ën tal derde vijfde tiende kwart"),
    phrases:
      /(?<!\p{L})(?:driekwart|een (?:derde|kwart|vijfde|tiende)|geen (?:van|enkele?|(?:student|respondent)\p{L}*)|iedereen(?! (?:is welkom|kan|mag|die))|allemaal|één|een enkele (?:student|respondent|persoon))(?!\p{L})/giu,
    things: list(
      "seconde minuut minuten uur uren dag week weken weekend maand semester blok jaar jaren euro punt procentpunt bijeenkomst sessie workshop training cursus college les zaal zalen plek plaats gebouw verdieping locatie pagina hoofdstuk stap actie maatregel doel plan project vraag onderwerp thema deel manier reden studieadviseur adviseur psycholo mentor coach tutor docent hoogleraar collega medewerker aanspreekpunt contactpersoon coördinator decaan commissie team faculteit opleiding campus pilot onderzoek keer",
    ),
    numbered: list(
      "week semester blok periode jaar zaal verdieping gebouw hoofdstuk pagina tabel figuur paragraaf artikel bijlage fase ronde lijn versie stap actie maatregel niveau deel vraag punt nummer nr",
    ),
    months: list("januari februari maart april mei juni juli augustus september oktober november december"),
    joins: list("terwijl maar hoewel en dan"),
  },
  de: {
    words: list(
      "zwei beide beiden drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig hundert hunderte tausend tausende dutzend dutzende handvoll hälfte niemand",
    ),
    within: list("ein eins und drittel viertel fünftel zehntel"),
    phrases:
      /(?<!\p{L})(?:dreiviertel|ein(?:em|es)? (?:drittel|viertel|fünftel|sechstel|zehntel)|keine?[rnms]? (?:von ihnen|einzige[rns]?|der|(?:studierende|student|befragte|teilnehmende|person)\p{L}*)|jede[rs]? (?:studierende|einzelne|befragte|zweite|dritte|vierte|fünfte|zehnte)|alle(?: (?:studierenden|befragten|teilnehmenden|haben|hatten|gaben|sagten|antworteten|waren|fühlten))|allesamt|sämtliche (?:studierenden?|befragten?)|ein(?:e|er)? (?:einzige[rs]?|einzelne[rs]?) (?:person|studentin|student|studierende[r]?|frau|mann)|eine? (?:person|studentin|student|befragte[r]?)|eine[rs]? (?:von ihnen|der (?:studierenden|befragten)))(?!\p{L})/giu,
    things: list(
      "sekunde minute stunde uhr tag woche wochenende monat semester jahr euro punkt prozentpunkt sitzung treffen veranstaltung workshop schulung training kurs vorlesung seminar raum räume saal säle platz plätze gebäude stockwerk etage standort seite kapitel schritt maßnahme ziel plan pläne projekt frage thema themen teile weise gründe grund beraterin berater beratung studienberat psycholog mentor coach tutor dozent lehrend lehrkr professor kolleg mitarbeit beschäftigte ansprech vertrauensperson koordinat dekan kommission ausschuss team fakultät fachbereich institut studiengang studiengäng campus pilot umfrage befragung erhebung stelle",
    ),
    numbered: list(
      "woche semester block periode jahr raum etage stock gebäude kapitel seite tabelle abbildung abschnitt artikel anhang phase runde linie version schritt maßnahme stufe teil frage punkt nummer nr",
    ),
    months: list("januar februar märz april mai juni juli august september oktober november dezember"),
    joins: list("während aber obwohl jedoch sondern und als"),
  },
  fr: {
    words: list(
      "deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize vingt trente quarante cinquante soixante cent dizaine douzaine poignée moitié",
    ),
    within: list("et un une"),
    phrases:
      /(?<!\p{L})(?:(?:un|deux|trois) (?:tiers|quarts?)|personne|aucune?|tous|toutes|une? seule?|une? (?:étudiante?|répondante?))(?!\p{L})/giu,
    things: list(
      "seconde minute heure jour semaine mois semestre an année euro point réunion séance atelier formation cours salle place bâtiment étage page chapitre étape action mesure but plan projet question thème partie conseill psycholog mentor tuteur enseignant professeur collègue employé contact coordinat équipe faculté programme fois",
    ),
    numbered: list(
      "semaine semestre période année salle étage bâtiment chapitre page tableau figure section article annexe phase ligne version étape action mesure niveau partie question point numéro",
    ),
    months: list("janvier février mars avril mai juin juillet août septembre octobre novembre décembre"),
    joins: list("tandis mais bien et que"),
  },
} satisfies Record<Language | "fr", NumberWords>;

/** A language of the audit. */
export type CountedLanguage = keyof typeof byLanguage;

export function hasNumberWords(language: string): language is CountedLanguage {
  return Object.hasOwn(byLanguage, language);
}

interface Found {
  /** Digits or words. */
  readonly number: string;
  readonly at: number;
}

/** `facultyNouns`: what the university calls its faculties, which are no people either. `digits`: as they stand in the text. Those and the number words in it that can count people or tell what they said. */
export function countsIn(
  text: string,
  digits: readonly Found[],
  language: CountedLanguage,
  facultyNouns: readonly string[] = [],
): readonly Found[] {
  const { words, within, phrases } = byLanguage[language];
  const [known, parts] = [new Set<string>(words), new Set<string>([...words, ...within])];
  const counted = [...text.matchAll(/\p{L}+(?:-\p{L}+)*/gu)].flatMap(({ 0: word, index }): Found[] =>
    isCount(word.toLowerCase(), known, parts) ? [{ number: word, at: index }] : [],
  );
  const said = [...text.matchAll(phrases)].map(({ 0: number, index }): Found => ({ number, at: index }));
  return [...digits, ...counted, ...said]
    .filter((each) => !countsThings(text, each, language, facultyNouns))
    .sort((a, b) => a.at - b.at);
}

/** A word that counts, or several in one: "twenty-three", "drieëntwintig", "tweehonderd", "zestal". */
function isCount(word: string, known: ReadonlySet<string>, parts: ReadonlySet<string>): boolean {
  if (known.has(word)) return true;
  const reached = new Map([[0, false]]);
  for (let from = 0; from < word.length; from += 1) {
    const counts = reached.get(from);
    if (counts === undefined) continue;
    for (let to = from + 1; to <= word.length; to += 1) {
      const part = word.slice(from, to);
      if (part === "-" || parts.has(part)) reached.set(to, (reached.get(to) ?? false) || counts || known.has(part));
    }
  }
  return reached.get(word.length) === true;
}

/** "two hours", "€ 2,000", "week 12", "3 September", "the first half of the year". */
function countsThings(
  text: string,
  { number, at }: Found,
  language: CountedLanguage,
  facultyNouns: readonly string[],
): boolean {
  const { numbered, months, things } = byLanguage[language];
  const nouns = facultyNouns.map((noun) => noun.toLowerCase().split(/\s+/).at(-1) ?? "");
  const before = text.slice(0, at).trimEnd();
  const last = /\p{L}+\.?$/u.exec(before)?.[0].toLowerCase().replace(".", "") ?? "";
  if (/[€$£]$/.test(before) || (/^\d/.test(number) && (numbered as readonly string[]).includes(last))) return true;
  const behind = [...text.slice(at + number.length).matchAll(/\s*(%)?(?:\p{L}+|[^\s\p{L}]+)/gu)].map(([each]) =>
    each.trim().toLowerCase(),
  );
  const [next = "", second = ""] = behind;
  if (
    (months as readonly string[]).includes(next === "." ? second : next) ||
    next === "€" ||
    next === "uhr" ||
    /^o['’]/.test(next + second)
  )
    return true;
  // No grade and no share counts hours.
  if (/[.,]\d/.test(number) || next.startsWith("%")) return false;
  for (const word of behind.slice(0, 4)) {
    if ([...things, ...nouns].some((thing) => word.startsWith(thing))) return true;
    if (!/^\p{L}+$/u.test(word) || (!(share.test(number) && partOf.has(word)) && ends.test(word))) return false;
  }
  return false;
}

/** "The first half of the year". */
const share = /half|helft|third|derde|quarter|kwart|tiers|moitié|hälfte|drittel|viertel/i;
const partOf = new Set(list("of the van de het du la le der des von"));
/** Words behind which no other belongs to the number: whoever is counted, and what begins another part of the sentence. */
const ends =
  /^(?:student|étudiant|respondent|répondant|people|person|women|woman|men$|man$|them$|vrouw|mannen|mensen|of$|in$|at$|on$|to$|for$|from$|with$|who$|this$|last$|next$|per$|each$|every$|were$|was$|are$|is$|have$|has$|had$|van$|bij$|op$|aan$|om$|die$|met$|uit$|voor$|dit$|deze$|vorig|volgend|elk|zijn$|waren$|hebben$|de$|het$|du$|des$|à$|en$|qui$|ont$|sont$|befragt|teilnehm|antwort|menschen$|frau|männer|leute|studier|auf$|bei$|von$|mit$|aus$|für$|der$|den$|dem$|das$|diese|letzt|nächst|je$|jede|waren$|ist$|sind$|haben$|hatte|fühl)/u;

export interface Clause {
  readonly from: number;
  readonly to: number;
  /** A word began it that sets it apart from the next: "while", "unlike". */
  readonly isApart: boolean;
  /** A word began it behind which stands what something else is compared with: "than", "unlike". */
  readonly isCompared: boolean;
}

const coordinating = new Set(list("and en et und"));
const comparing = new Set(list("than unlike dan que als"));

/** Where a clause ends and another begins: a sign, or a word that joins. Places between the clauses. */
export function clausesOf(text: string, language: CountedLanguage): readonly Clause[] {
  const { joins } = byLanguage[language];
  const boundary = new RegExp(`[,;:()–—](?=\\s|$)|(?<!\\p{L})(?:${joins.join("|")})(?!\\p{L})`, "giu");
  const clauses: Clause[] = [];
  let [from, isApart, isCompared] = [0, false, false];
  for (const match of text.matchAll(boundary)) {
    clauses.push({ from, to: match.index, isApart, isCompared });
    from = match.index + match[0].length;
    isCompared = comparing.has(match[0].toLowerCase());
    isApart = /\p{L}/u.test(match[0]) && !coordinating.has(match[0].toLowerCase());
  }
  return [...clauses, { from, to: text.length, isApart, isCompared }];
}
