/** All that documents are composed of -> what in the data, its texts and its letters keeps them from being composed. */
import { type Finding, type Notebook, siteEmbargo, type UniversityData, type Year } from "../../../domain/index.ts";
import {
  checkLetter,
  checkText,
  fieldFindings,
  languagesWithoutWords,
  parityFindings,
  proseFindings,
  textSections,
} from "../../../editors/index.ts";
import type { EstimateIndex } from "../../../statements/index.ts";
import { figureIndex } from "../composing/figureIndex.ts";
import { proseOf } from "../composing/proseOf.ts";
import type { Worded } from "../worded.ts";
import { messageFindings } from "./messageFindings.ts";

export function textFindings(worded: Worded, notebook: Notebook): readonly Finding[] {
  const { data, year, rounded } = worded;
  const prose = { ...proseOf(worded), notebook };
  const everyone = prose.index;
  return [
    ...data.texts.flatMap((text) => [...checkText(text, everyone), ...proseFindings(text, prose)]),
    ...parityFindings(data.texts, everyone),
    ...data.letters.flatMap((letter) => checkLetter(letter, prose)),
    ...languagesWithoutWords(data.university),
    ...fieldFindings(data, year, prose),
    ...lostEmbargoes(year, data),
    ...messageFindings(worded, prose, everything(worded)),
    ...unprintedTexts(data),
    ...rounded.contradicted,
  ];
}

/** Any report may say any of its messages first, those too that are held now. */
function everything({ data, rounded }: Worded): EstimateIndex {
  const { figures, comparisons, held } = rounded;
  const all = { ...rounded, comparisons: [...comparisons, ...held.comparisons] };
  return figureIndex(all, data, [...figures, ...held.figures]);
}

/** An adoption speaks of one release: once it is the next one's, nothing else would say that the one before was under embargo. */
function lostEmbargoes(year: Year, { adoptions, corrections }: UniversityData): readonly Finding[] {
  return (corrections.get(year)?.editions ?? []).flatMap(({ replaces, embargo }, index) => {
    const until = siteEmbargo(adoptions.get(year), replaces);
    if (until === undefined || (embargo !== undefined && embargo >= until)) return [];
    return [
      {
        file: `data/corrections/${year}.yaml`,
        at: ["editions", index],
        message: `the edition that this one replaces may not be published before ${until}`,
        hint: `say so here: embargo: ${until}`,
      },
    ];
  });
}

function unprintedTexts(data: UniversityData): readonly Finding[] {
  const sections = textSections(data);
  return data.texts
    .filter((text) => !sections.includes(text.section))
    .map((text) => ({
      file: text.file,
      message: `no report prints a text called "${text.section}"`,
      hint: `reports print texts called ${sections.join(", ")}`,
    }));
}
