/** What may not be published before a day, and the data without it. */
import type { Adoption, Manifest, UniversityData } from "../../domain/index.ts";

type Embargoes = Manifest["embargoes"];

/** Sources, figures and waves with an embargo that are in the data: every artefact may hold them. */
export function embargoesOf({ surveys }: UniversityData): Embargoes {
  return surveys.flatMap(({ survey, published }) => [
    ...survey.waves.flatMap(({ id, embargo }) => held(`wave ${survey.id}/${id}`, embargo)),
    ...(published?.sources ?? []).flatMap(({ id, embargo }) => held(`source ${id}`, embargo)),
    ...(published?.figures ?? []).flatMap(({ indicator, wave, domain, embargo }) =>
      held(`figure ${indicator}/${wave}/${domain}`, embargo),
    ),
  ]);
}

function held(what: string, until: string | undefined): Embargoes {
  return until === undefined ? [] : [{ what, until }];
}

/** Reports that are left out of a release that is made for that day, by their ids. */
export function reportsHeld(adoption: Adoption | undefined, day: string | undefined): ReadonlySet<string> {
  const later = adoption?.reports.filter(({ until }) => day !== undefined && until > day) ?? [];
  return new Set(later.map(({ report }) => report));
}

/** `day`: "2025-02-11". What may not be published on it goes, with all that was taken from it: figures and claims of a source, answers and figures of a wave. */
export function withoutEmbargoed(data: UniversityData, day: string): UniversityData {
  const isFree = ({ embargo }: { readonly embargo?: string | undefined }) => embargo === undefined || embargo <= day;
  // A figure or claim may cite a source that another survey names.
  const sourcesOf = ({ published }: UniversityData["surveys"][number]) => published?.sources.filter(isFree) ?? [];
  const known = new Set(data.surveys.flatMap(sourcesOf).map(({ id }) => id));
  return {
    ...data,
    surveys: data.surveys.map((each) => {
      const { survey, published } = each;
      const waves = survey.waves.filter(isFree);
      const free = new Set(waves.map(({ id }) => id));
      const { responses } = survey;
      return {
        survey: {
          ...survey,
          waves,
          ...(responses === undefined
            ? {}
            : {
                responses: {
                  ...responses,
                  files: Object.fromEntries(Object.entries(responses.files).filter(([wave]) => free.has(Number(wave)))),
                },
              }),
        },
        published: published && {
          sources: sourcesOf(each),
          figures: published.figures.filter(
            (figure) => isFree(figure) && known.has(figure.source) && free.has(figure.wave),
          ),
          claims: published.claims.filter((claim) => known.has(claim.source) && free.has(claim.wave)),
        },
      };
    }),
  };
}
