/** All that a picture tells who doesn't see it, and how it looks to others: the very picture, drawn in other widths, and shown as other eyes and pages have it. */
import type { ComponentChildren } from "preact";
import type { AskedPicture } from "../../desks/ask/routes.ts";
import { documentInSight } from "../live.ts";
import { say } from "../say.ts";

export function PictureStory({ story }: { readonly story: AskedPicture }) {
  const { language } = documentInSight();
  return (
    <article class="story" data-picture-told={story.id}>
      <h3 lang={language}>{story.title}</h3>
      <p lang={language}>{story.subtitle}</p>
      <h4>{say("studio.ask.chart.says")}</h4>
      <ul lang={language} class="reading">
        {story.reading.map(({ words, items }) => (
          <li key={words}>
            {words}
            {items.length === 0 ? null : (
              <ul>
                {items.map((each) => (
                  <li key={each}>{each}</li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
      <h4>{say("studio.ask.chart.alternative")}</h4>
      <p lang={language} class="alternative">
        {story.alternative}
      </p>
      <h4>{say("studio.ask.chart.data")}</h4>
      <DataTable table={story.table} />
      {story.notes.length === 0 ? null : (
        <>
          <h4>{say("studio.ask.chart.notes")}</h4>
          <ul lang={language}>
            {story.notes.map((each) => (
              <li key={each}>{each}</li>
            ))}
          </ul>
        </>
      )}
      <h4>{say("studio.ask.chart.states")}</h4>
      <States story={story} />
    </article>
  );
}

function DataTable({ table: { columns, rows } }: { readonly table: AskedPicture["table"] }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and keyboards must reach it
    <section class="data" tabIndex={0} aria-label={say("studio.ask.chart.data")} lang={documentInSight().language}>
      <table class="facts">
        <thead>
          <tr>
            {columns.map((each) => (
              <th key={each} scope="col">
                {each}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([head = "", ...cells]) => (
            <tr key={`${head} ${cells.join(" ")}`}>
              <th scope="row">{head}</th>
              {cells.map((each, place) => (
                <td key={columns[place + 1]}>{each}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** In the order in which they are shown; each with the width that it is drawn in, and a class for how it is seen. */
const states = [
  { id: "asSeen", width: "page" },
  { id: "narrow", width: "narrow" },
  { id: "column", width: "column" },
  { id: "grey", width: "page" },
  { id: "protan", width: "page" },
  { id: "deutan", width: "page" },
  { id: "tritan", width: "page" },
  { id: "dark", width: "page" },
  { id: "large", width: "page" },
] as const;

function States({ story }: { readonly story: AskedPicture }) {
  return (
    <div class="states">
      <Filters />
      {states.map(({ id, width }) => {
        const drawn = story.widths.find((each) => each.width === width);
        if (drawn === undefined) return null;
        const { address, widthPx, heightPx } = drawn;
        return (
          <figure key={id} data-state={id}>
            <figcaption>{say(`studio.ask.chart.${id}`)}</figcaption>
            {id === "dark" ? <p class="hint">{say("studio.ask.chart.darkNote")}</p> : null}
            <Paper isLarge={id === "large"}>
              <img src={address} width={widthPx} height={heightPx} alt={story.alternative} />
            </Paper>
          </figure>
        );
      })}
    </div>
  );
}

/** What is enlarged scrolls, and keyboards must reach it. */
function Paper({ isLarge, children }: { readonly isLarge: boolean; readonly children: ComponentChildren }) {
  if (!isLarge) return <div class="paper">{children}</div>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls
    <section class="paper" tabIndex={0} aria-label={say("studio.ask.chart.large")}>
      {children}
    </section>
  );
}

/** What eyes without one kind of cones see, in linear light (Machado, Oliveira & Fernandes 2009, severity 1). */
const cones = {
  protan: "0.152286 1.052583 -0.204868 0 0 0.114503 0.786281 0.099216 0 0 -0.003882 -0.048116 1.051998 0 0 0 0 0 1 0",
  deutan: "0.367322 0.860646 -0.227968 0 0 0.280085 0.672501 0.047413 0 0 -0.011820 0.042940 0.968881 0 0 0 0 0 1 0",
  tritan: "1.255528 -0.076749 -0.178779 0 0 -0.078411 0.930809 0.147602 0 0 0.004733 0.691367 0.303900 0 0 0 0 0 1 0",
} as const;

function Filters() {
  return (
    <svg class="filters-of-eyes" width="0" height="0" aria-hidden="true" focusable="false">
      {Object.entries(cones).map(([id, values]) => (
        <filter key={id} id={`eyes-${id}`} color-interpolation-filters="linearRGB">
          <feColorMatrix type="matrix" values={values} />
        </filter>
      ))}
    </svg>
  );
}
