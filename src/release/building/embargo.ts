/** What may not be published before a day, and the data without it. */
import {
  heldOn,
  isEstimateAbout,
  type Manifest,
  sourcesOf,
  type UniversityData,
  type Year,
} from "../../domain/index.ts";

type Embargoes = Manifest["embargoes"];

/** Sources, figures and waves with an embargo that are in the data: every artefact may hold them. */
export function embargoesOf({ surveys }: UniversityData): Embargoes {
  return surveys.flatMap(({ survey, published, benchmark }) => [
    ...survey.waves.flatMap(({ id, embargo }) => held(`wave ${survey.id}/${id}`, embargo)),
    ...sourcesOf({ published, benchmark }).flatMap(({ id, embargo }) => held(`source ${id}`, embargo)),
    ...(published?.figures ?? []).flatMap(({ indicator, wave, domain, embargo }) =>
      held(`figure ${indicator}/${wave}/${domain}`, embargo),
    ),
    ...(benchmark?.groups ?? []).flatMap(({ id, figures }) =>
      figures.flatMap(({ indicator, wave, embargo }) => held(`figure ${indicator}/${wave}/peers:${id}`, embargo)),
    ),
  ]);
}

function held(what: string, until: string | undefined): Embargoes {
  return until === undefined ? [] : [{ what, until }];
}

/** `day`: "2025-02-11". What may not be published on it goes, with all that was taken from it: figures and claims of a source, answers and figures of a wave. Answers of a faculty whose report is held stay, since they are among those of the university: it is named, and its figures are left out where they would be told. */
export function withoutEmbargoed(data: UniversityData, day: string, year: Year | null): UniversityData {
  const isFree = ({ embargo }: { readonly embargo?: string | undefined }) => embargo === undefined || embargo <= day;
  // A figure or claim may cite a source that another survey names.
  const known = new Set(
    data.surveys
      .flatMap(sourcesOf)
      .filter(isFree)
      .map(({ id }) => id),
  );
  const heldFaculties = heldOn(data.adoptions.get(year ?? 0), day, data.university).faculties;
  return {
    ...data,
    heldFaculties,
    corrections: withoutCorrectionsOf(heldFaculties, data),
    surveys: data.surveys.map((each) => {
      const { survey, published, benchmark } = each;
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
          sources: published.sources.filter(isFree),
          figures: published.figures.filter(
            (figure) => isFree(figure) && known.has(figure.source) && free.has(figure.wave),
          ),
          claims: published.claims.filter((claim) => known.has(claim.source) && free.has(claim.wave)),
        },
        benchmark: benchmark && {
          ...benchmark,
          sources: benchmark.sources.filter(isFree),
          groups: benchmark.groups.map((group) => ({
            ...group,
            figures: group.figures.filter(
              (figure) => isFree(figure) && known.has(figure.source) && free.has(figure.wave),
            ),
          })),
          files: benchmark.files.filter(({ source }) => known.has(source)),
          rows: benchmark.rows.filter(({ source, wave }) => known.has(source) && free.has(wave)),
        },
      };
    }),
  };
}

/** What earlier editions had wrong about a faculty is as much under embargo as what is right. */
function withoutCorrectionsOf(
  faculties: UniversityData["heldFaculties"],
  { corrections, university }: UniversityData,
): UniversityData["corrections"] {
  if (faculties.size === 0) return corrections;
  return new Map(
    [...corrections].map(([year, each]) => [
      year,
      {
        ...each,
        editions: each.editions.map((edition) => ({
          ...edition,
          corrections: edition.corrections.filter(({ estimate }) => !isEstimateAbout(faculties, estimate, university)),
        })),
      },
    ]),
  );
}
