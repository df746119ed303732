/** How German says what a delivered file tells. */
import type { IntakeWords } from "./intakeWords.ts";

export const german: IntakeWords = {
  language: "de",
  frequent:
    "der die das und ist sind ich sie wie mit für welche was nicht haben habe mein ihr ihre fühle im zu den dem auf bei von über".split(
      " ",
    ),
  yes: /^(ja|j)$/,
  no: /^(nein|n)$/,
  ticked: /^(ausgewählt|gewählt|angekreuzt|genannt|markiert)$/,
  unticked: /^nicht (aus)?(gewählt|angekreuzt|genannt|markiert)$/,
  noAnswer:
    /^((das )?wei(ß|ss) (ich )?(es )?(noch )?nicht|keine (angaben?|antwort|meinung|auskunft|erfahrung(en)?|daten|nennung)|wei(ß|ss) nicht[ /,]+(keine (angabe|meinung)|k ?a|trifft nicht zu)|nicht (beantwortet|zutreffend|anwendbar|bekannt|ausgefüllt|beurteilbar|relevant)|k[ .]?a\.?|entfällt|unbekannt|verweigert|(das )?möchte ich (lieber )?nicht (sagen|angeben|beantworten)|(ich )?möchte (ich )?(dazu )?(keine angaben?|nicht) (machen|sagen|antworten|angeben)|kann ich nicht (sagen|beurteilen)|(frage )?übersprungen|fehlend|fehlender wert|ungültig|missing|lieber keine angabe|antwort verweigert|will ich nicht (sagen|angeben))$/,
  notAsked:
    /^((frage )?(wurde )?nicht (gestellt|vorgelegt|gezeigt|angezeigt|erhoben|gefragt)( (wegen|durch|in dieser).*|[ :,([-]+(filter|split|version|welle).*)?|(durch |wegen )?filter( übersprungen)?|übersprungen (durch|wegen) filter|gefiltert|filterführung|nicht in (dieser )?(version|stichprobe))$/,
  degrees: [
    ["sehr|völlig|vollkommen|voll und ganz|voll|ganz|vollständig|äußerst|extrem|absolut|stark|überaus|total", 3],
    ["größtenteils|überwiegend|weitgehend|meist", 2.2],
    ["ziemlich|recht|relativ|wahrscheinlich", 1.5],
    ["eher|etwas|ein wenig|teilweise|ein bisschen|leicht|zum teil", 1],
  ],
  not: "nicht|gar nicht|überhaupt nicht|ganz und gar nicht",
  hardly: "wenig|kaum|nicht so|nicht sehr|nicht besonders|weniger",
  pairs: [
    ["zufrieden", "unzufrieden"],
    ["gut", "schlecht"],
    ["wichtig", "unwichtig"],
    ["wahrscheinlich", "unwahrscheinlich"],
    ["positiv", "negativ"],
    ["sicher", "unsicher"],
    ["glücklich", "unglücklich"],
    ["wohl", "unwohl"],
    ["gerecht|fair", "ungerecht|unfair"],
    ["gesund", "ungesund|krank"],
    ["leicht|einfach", "schwer|schwierig"],
    ["einverstanden", "nicht einverstanden"],
    ["zustimmung", "ablehnung"],
    ["zutreffend", "unzutreffend"],
    ["hoch", "niedrig|gering"],
    ["stark", "schwach"],
    ["nützlich|hilfreich", "nutzlos"],
    ["angenehm", "unangenehm"],
    ["klar", "unklar"],
    ["verbunden", "einsam"],
    ["motiviert", "unmotiviert"],
    ["gestresst", "entspannt"],
    ["häufig", "selten"],
    ["ja", "nein"],
  ],
  neutral:
    /^(neutral|weder .+ noch .+|weder ?[-/]? ?noch|teils[ /,-]+teils|teils .+,? teils .+|unentschieden|mittel(mäßig)?|durchschnittlich|mittelmäßig|gemischt)$/,
  ladders: [
    [
      "(stimme|ich stimme) (überhaupt|gar|absolut|ganz und gar) nicht zu|lehne (völlig|stark|vollständig) ab",
      "(stimme|ich stimme) nicht zu|lehne ab",
      "(stimme|ich stimme) (eher|kaum|weniger|größtenteils) nicht zu|lehne eher ab|stimme kaum zu|stimme weniger zu",
      "neutral|weder .+ noch .+|weder ?[-/]? ?noch|teils[ /,-]+teils|unentschieden|stimme (teils|teilweise|teils teils|zum teil) zu",
      "(stimme|ich stimme) (eher|etwas|überwiegend|größtenteils|ziemlich) zu",
      "(stimme|ich stimme) zu",
      "(stimme|ich stimme) (voll|völlig|voll und ganz|vollkommen|sehr|stark|vollständig|ganz|absolut) zu",
    ],
    [
      "trifft (überhaupt|gar|absolut|ganz und gar) nicht zu",
      "trifft nicht zu",
      "trifft (eher|größtenteils|weniger|kaum|meist) (nicht )?zu(?<=nicht zu)|trifft eher nicht zu|trifft kaum zu|trifft weniger zu|trifft wenig zu",
      "neutral|weder .+ noch .+|weder ?[-/]? ?noch|teils[ /,-]+teils|trifft (teils|teilweise|teils teils|zum teil|mittelmäßig) zu|unentschieden",
      "trifft (eher|etwas|ziemlich|überwiegend|größtenteils|weitgehend) zu",
      "trifft zu",
      "trifft (voll|völlig|voll und ganz|vollkommen|sehr|genau|vollständig|ganz|sehr stark) zu",
    ],
    [
      "nie|niemals|zu keinem zeitpunkt|zu keiner zeit",
      "fast nie|so gut wie nie|sehr selten",
      "selten|ab und zu mal",
      "gelegentlich|ab und zu|hin und wieder|(ab|hin) und (an|wieder)",
      "manchmal|etwa die hälfte der zeit|etwas weniger als die hälfte der zeit|weniger als die hälfte der zeit",
      "regelmäßig|etwas mehr als die hälfte der zeit|mehr als die hälfte der zeit",
      "oft|häufig",
      "sehr oft|sehr häufig|meistens|meist|die meiste zeit",
      "fast immer|fast ständig|nahezu immer",
      "immer|ständig|dauernd|die ganze zeit",
    ],
    [
      "überhaupt nicht|gar nicht|an keinem tag",
      "an einzelnen tagen",
      "an mehr als der hälfte der tage",
      "(fast|beinahe) jeden tag",
    ],
    [
      "überhaupt nicht|gar nicht|keine|kein|nichts|gar keine",
      "nicht|kaum|sehr wenig|sehr gering|fast nicht",
      "ein wenig|wenig|etwas|leicht|gering|ein bisschen|niedrig|in geringem (maße|ausmaß)",
      "teilweise|zum teil|teils",
      "mäßig|mittel|mittelmäßig|einigermaßen|moderat|durchschnittlich|neutral",
      "ziemlich|viel|stark|überwiegend|eher stark|in hohem (maße|ausmaß)|erheblich|hoch|groß",
      "sehr|sehr viel|sehr stark|sehr hoch|in sehr hohem (maße|ausmaß)|sehr groß",
      "äußerst|extrem|völlig|vollständig|voll und ganz|voll",
    ],
    [
      "sehr schlecht|ungenügend|sehr mangelhaft",
      "schlecht|mangelhaft",
      "eher schlecht|mäßig|ausreichend|weniger gut",
      "mittelmäßig|mittel|durchschnittlich|befriedigend|weder gut noch schlecht|teils teils|neutral",
      "eher gut",
      "gut",
      "sehr gut|ausgezeichnet|hervorragend|exzellent",
    ],
    [
      "viel (schlechter|weniger|niedriger)|deutlich (schlechter|weniger)|viel zu (wenig|niedrig|leicht|kurz)",
      "(etwas|ein wenig) (schlechter|weniger|niedriger)|schlechter|weniger|zu (wenig|niedrig|leicht|kurz)",
      "(etwa |ungefähr )?(gleich|genauso|ebenso)( viel| gut)?|unverändert|genau richtig",
      "(etwas|ein wenig) (besser|mehr|höher)|besser|mehr|zu (viel|hoch|schwer|lang)",
      "viel (besser|mehr|höher)|deutlich (besser|mehr)|viel zu (viel|hoch|schwer|lang)",
    ],
    [
      "auf keinen fall|sicher nicht|bestimmt nicht",
      "wahrscheinlich nicht|eher nicht|eher nein",
      "vielleicht|möglicherweise|eventuell",
      "wahrscheinlich( ja)?|eher ja",
      "auf jeden fall|(ganz )?sicher|bestimmt",
    ],
  ],
  amounts:
    /(\d|täglich|wöchentlich|monatlich|jährlich|stündlich|(jeden|pro|jede|jedes) (tag|woche|monat|jahr)|(ein|zwei|drei|mehr|einige|paar)mal|mal (pro|im|in der) |öfter als|seltener als|mehrmals)/,
  roles: {
    faculty: /^(fakultät(s?name|s?kürzel|s?code)?|fachbereich|fakult(ä|ae)t|institut|fak|department)$/,
    programme: /^(studiengang(s?name|s?code|s?kürzel)?|studienfach|fach|studienrichtung|studienprogramm|hauptfach)$/,
    level:
      /^((studien|abschluss) ?-?(phase|stufe|niveau|art|abschnitt)|abschluss|angestrebter abschluss|bachelor ?(oder|\/)? ?master|studienabschluss)$/,
    wave: /^(welle|erhebungs ?(jahr|welle)|befragungs ?(jahr|welle)|messzeitpunkt|jahr der (befragung|erhebung))$/,
    weight: /^(gewicht(e|ung|ungs?faktor|ungs?variable|sfaktor)?|gew|hochrechnungsfaktor|fallgewicht)$/,
    respondent:
      /^(befragten ?-?(nr|nummer|id)|fall ?-?(nr|nummer|id)|lfd ?-?(nr|nummer)|laufende nummer|teilnehmer ?-?(nr|nummer|id)|schlüssel|pseudonym|fragebogen ?-?(nr|nummer|id)|interview ?-?(nr|nummer))$/,
    stratum: /^(schicht(ung)?( ?code)?|stratum)$/,
    population: /^(grundgesamtheit|schicht ?(größe|umfang)|n ?population|populationsgröße)$/,
    cluster: /^(klumpen|cluster|seminargruppe|tutorium|kurs)$/,
  },
  groups: [
    {
      id: "gender",
      name: "Geschlecht",
      words:
        /^(geschlecht(s?identität|s?zugehörigkeit)?|gender)$|^(?:(?:an|in|auf) )?(?:welche[ms]? geschlecht|(was|wie) ist (ihr|dein) geschlecht|(ihr|dein) geschlecht)/,
    },
    {
      id: "origin",
      name: "Herkunft",
      answers:
        /^((andere[rs]?|übrige|innerhalb der) )?(eu|ewr|europa)( ?-?(land|länder|staat|ausland))?$|^(außerhalb|nicht)( der| von)?[ -]?(eu|ewr|europas?)( ?-?ausland)?$/,
      words:
        /^(herkunft(s?land)?|nationalität|staatsangehörigkeit|internationale[rn]? studierende.*|geburtsland|bildungs(in|aus)länder.*)$|^(?:(?:an|in|auf) )?(?:aus welchem land|(was ist |welches ist )?(ihre|deine) (nationalität|staatsangehörigkeit))/,
    },
    {
      id: "year-of-study",
      name: "Studienjahr",
      words:
        /^((fach|hochschul)?semester|studienjahr|kohorte|studienbeginn|anfängerjahrgang|fachsemester(gruppe)?)$|^(?:(?:an|in|auf) )?(?:in welchem (fach|hochschul)?(semester|studienjahr))/,
    },
    {
      id: "study-mode",
      name: "Studienform",
      words:
        /^(studien(form|art)|vollzeit ?(oder|\/)? ?teilzeit|teilzeit)$|^(?:(?:an|in|auf) )?(?:vollzeit oder (in )?teilzeit)/,
    },
    { id: "age", name: "Alter", words: /^(alter|alters(gruppe|klasse|kategorie))n?$/ },
    {
      id: "campus",
      name: "Standort",
      words: /^(campus|standort|studienort|hochschulort)$|^(?:(?:an|in|auf) )?(?:an welchem (standort|campus))/,
    },
    {
      id: "first-generation",
      name: "Erste Generation",
      words:
        /^(erste generation|bildungsherkunft|arbeiterkind)$|^(?:(?:an|in|auf) )?(?:(hat|haben) (mindestens )?(ein|einer|eines|beide)?( ?(elternteil|ihrer|deiner))? ?(ihre|deine)? ?eltern .*(studiert|hochschulabschluss))/,
    },
    {
      id: "living",
      name: "Wohnsituation",
      words:
        /^(wohn(situation|form)|unterkunft)$|^(?:(?:an|in|auf) )?(?:(wie ist |was ist )?(ihre|deine) wohn(situation|form)|wie wohnen sie|wie wohnst du)/,
    },
    {
      id: "prior-education",
      name: "Vorbildung",
      words:
        /^(vorbildung|schulabschluss|hochschulzugangsberechtigung|hzb|art der (hzb|hochschulzugangsberechtigung))$|^(?:welchen (?:schulabschluss|abschluss)|(?:ihre|deine) (?:vorbildung|hochschulzugangsberechtigung))/,
    },
  ],
  bachelor: /\b(bachelor|ba|bsc|b ?a|b ?sc)\b/,
  master: /\b(master|ma|msc|m ?a|m ?sc)\b/,
  open: /(bitte (erläutern|angeben|nennen|beschreiben|spezifizieren)|sonstiges|und zwar|in eigenen worten|anmerkung(en)?|kommentar|vorschläge|offene (frage|antwort|angabe)|freitext|warum\b|^andere[rs]?$|möchten sie (uns )?noch|begründ)/,
  technical:
    /^(start ?(datum|zeit)|end ?(datum|zeit)|datum.*|zeitpunkt.*|letzte (seite|aktivität)|dauer.*|bearbeitungs(zeit|dauer)|sprache( des fragebogens)?|status|abgeschlossen|gerät.*|einwilligung|zustimmung datenschutz|kanal|fragebogenversion|version|beendet)$/,
  special:
    /(sexuelle (orientierung|identität|neigung)|\b(religion\w*|konfession|glaube\w*|weltanschauung|ethnie|ethnische|hautfarbe|politische|gewerkschaft\w*|behinderung|beeinträchtigung|chronische (krankheit|erkrankung)|diagnose|transgender|neurodivers\w*)\b|migrationshintergrund)/,
  sensitive:
    /(suizid|selbstmord|selbsttötung|das leben (zu )?nehmen|lieber tot|selbstverletz|sich selbst (zu )?verletz|sexuell(e|er|en)? (gewalt|belästigung|übergriff|missbrauch|nötigung)|vergewaltig|missbrauch|misshand|drogen|cannabis|kokain|ecstasy|sucht|süchtig|essstörung|schwanger|abtreibung|diskriminier|gemobbt|mobbing|belästig|gewalt|stalk|depress|angststörung|diagnose|medikament|sexuelle orientierung|religion|behinderung|psychiatr|straftat)/,
  personal:
    /(matrikel(nummer)?|e-?mail|telefon|(vor|nach)name|\bname\b|geburtsdatum|postleitzahl|ip-?adresse|straße|anschrift|zugangscode|persönlicher link|\btoken\b)/,
  derived:
    /^((summen|gesamt|skalen|roh|mittel|index) ?-?(wert|score)\b|(summe|mittelwert|index) (aus|der|von)\b|(berechnet|abgeleitet|umkodiert)\b)|(summen|gesamt|skalen) ?-?(wert|score)$|\bschwellenwert\b|\((berechnet|abgeleitet|umkodiert)\)/,
  birth: /^geburts ?(jahr|datum|monat)$|in welchem jahr (sind sie|bist du|wurden sie) geboren/,
  quantity:
    /(wie viele?|anzahl|stunden|minuten|tage .*(woche|monat)|\balter\b|wie alt|gewicht in|größe in|betrag|ects|leistungspunkte|\beuro\b|einkommen|entfernung|kilometer|wie lange)/,
  between: /(?:von|zwischen|skala von)\s+(-?\d+)\s*(?:\([^)]*\))?\s*(?:bis|und|-|–)\s*(-?\d+)/,
  figures: {
    count: /(^|\s)(anzahl( der befragten)?|fallzahl|befragte)(\s|$)/,
    figure: /(^|\s)(mittelwert|mw|standardabweichung|prozent|anteil|untergrenze|obergrenze)(\s|$)/,
    total: /^(gesamt|insgesamt|summe|alle)/i,
  },
  key: /(zugangscode|schlüssel)/,
  codebook: {
    column:
      /^(variable(n ?name)?|var( ?name)?|spalte(n ?name)?|feld(name)?|name|item(code)?|frage ?-?(code|id|nummer))$/,
    label:
      /^((variablen|frage|item|voller) ?-?(label|text|beschreibung|wortlaut|bezeichnung)|frage(text|wortlaut|stellung)?|beschreibung|label|text|wortlaut|bezeichnung|aussage|bedeutung|deutsch)( \(?(de|deutsch)\)?)?$/,
    code: /^(code|wert|antwort ?code|werte ?code|kode)$/,
    codeLabel:
      /^((werte?|antwort|code|kategorie) ?-?(label|text|beschreibung|bedeutung|option|bezeichnung)|antwort(option)?|option|kategorie|bedeutung|label|bezeichnung)( \(?(de|deutsch)\)?)?$/,
    codes:
      /^((antwort|werte?)? ?-?(optionen|kategorien|labels|codes|möglichkeiten|bereich)|antworten|werte|codes|codierung|kodierung|skala|wertebereich|codeliste)$/,
    missing: /^(fehlende(r)? (werte?|codes?)|missings?( ?(werte?|codes?))?|keine angabe|fehlend|missing)$/,
    type: /^(typ|frage(n)?typ|art( der frage)?|mess ?niveau|skalen(typ|niveau)|format)$/,
    section: /^(block|thema|modul|abschnitt|kapitel|rubrik|teil|gruppe|seite|themenbereich)$/,
    languageName: /\b(de|deu|deutsch|german)\b/,
  },
  types: {
    scale: /(likert|matrix|rating)/,
    open: /(offen|frei|text)/,
    yesNo: /(ja ?[/-]? ?nein|dichotom|binär)/,
  },
};
