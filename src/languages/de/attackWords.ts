/** German: how a text counts people, tells shares of them and ranks groups, for whoever attacks it. */
import type { AttackWords } from "../attackWords.ts";
import { list } from "../list.ts";

export const attackWords: AttackWords = {
  counting: {
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
    hours: ["uhr"],
    shares: list("hälfte drittel viertel"),
    partOf: list("der des von"),
    ends: list(
      "student respondent person befragt teilnehm antwort menschen$ frau männer leute studier in$ auf$ an$ bei$ von$ mit$ aus$ für$ per$ die$ der$ den$ dem$ das$ diese letzt nächst je$ jede waren$ ist$ sind$ haben$ hatte fühl",
    ),
    coordinating: list("und"),
    comparing: list("als"),
  },
  ranking: {
    superlative:
      /(?<!\p{L})(?:(?:niedrigste|höchste|beste|schlechteste|größte|schlimmste)[nmrs]?|d(?:er|ie|as|en|em) (?:kleinste|geringste)[nmrs]?|(?:die|der|den|am) (?:aller)?(?:meisten|wenigsten)|am (?:höchsten|niedrigsten|besten|schlechtesten|häufigsten|seltensten|stärksten|schwächsten)|(?:ganz )?(?:oben|unten)(?= (?:stehen|steht|liegt|liegen))|an (?:erster|letzter) stelle|spitzenreiter|schlusslicht|auf (?:dem )?(?:ersten|letzten) platz)(?!\p{L})/iu,
    kinds: {
      programme: /(?<!\p{L})(?:studiengang(?:e?s)?|studiengängen?)(?!\p{L})/iu,
      faculty: /(?<!\p{L})fakultät(?:en)?(?!\p{L})/iu,
    },
  },
};
