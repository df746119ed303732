/** What was made, to be opened: each document by its title, those of faculties folded, and the site's first page. */
import type { MadeDocument, MadeFile } from "../../desks/releasing/madeDocuments.ts";
import type { Standing } from "../../desks/releasing/standing.ts";
import { languageName } from "../inWords.ts";
import { say } from "../say.ts";

export function MadeFiles({ now }: { readonly now: Standing }) {
  if (now.release === null) return null;
  const { documents } = now.release.contents;
  const of = (group: MadeDocument["group"]) => documents.filter((each) => each.group === group);
  const faculties = of("faculties");
  return (
    <div class="made">
      <h4>{say("studio.release.madeFiles")}</h4>
      <ul>
        {[...of("board"), ...of("everybody")].map((each) => (
          <Opened key={each.id} title={each.title} language={each.language} files={each.files} />
        ))}
        <Site now={now} />
      </ul>
      {faculties.length === 0 ? null : (
        <details>
          <summary>{say("studio.release.madeOfParts", { count: faculties.length })}</summary>
          <ul>
            {faculties.map((each) => (
              <Opened key={each.id} title={each.title} language={each.language} files={each.files} />
            ))}
          </ul>
        </details>
      )}
      <p class="hint">{say("studio.release.opensBeside")}</p>
    </div>
  );
}

/** The site as it was made, which is what would be put up. */
export function MadeSite({ now }: { readonly now: Standing }) {
  if (now.release === null || now.release.contents.site.length === 0) return null;
  return (
    <ul class="made">
      <Site now={now} />
    </ul>
  );
}

function Site({ now }: { readonly now: Standing }) {
  const files = now.release?.contents.site ?? [];
  return files.length === 0 ? null : <Opened title={say("studio.release.madeSite")} language={null} files={files} />;
}

/** A title that is in one language is the link itself. */
function Opened(props: Pick<MadeDocument, "title" | "language" | "files">) {
  const { title, files } = props;
  const lang = props.language ?? undefined;
  const [only] = files;
  if (only !== undefined && files.length === 1)
    return (
      <li>
        <MadeLink to={only}>
          <span lang={lang}>{title}</span>
        </MadeLink>
      </li>
    );
  return (
    <li>
      <span lang={lang}>{title}</span>:{" "}
      {files.map((each, place) => (
        <span key={each.id}>
          {place === 0 ? "" : " · "}
          <MadeLink to={each}>
            <span class="unseen" lang={lang}>{`${title}, `}</span>
            {languageName(each.language)}
          </MadeLink>
        </span>
      ))}
    </li>
  );
}

function MadeLink({ to, children }: { readonly to: MadeFile; readonly children: preact.ComponentChildren }) {
  return (
    <a href={to.address} target="_blank" rel="noopener">
      {children}
    </a>
  );
}
