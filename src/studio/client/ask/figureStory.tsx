/** All there is to say of a figure, part by part, with the ways to where it is written and where it is printed. */
import { useState } from "preact/hooks";
import type { AskedStory } from "../../desks/ask/routes.ts";
import { ask } from "../api.ts";
import { PlaceLink } from "../findingsDesk.tsx";
import { atAnchor, leadTo } from "../leadTo.ts";
import { documentInSight, view } from "../live.ts";
import { say } from "../say.ts";

export function FigureStory({ story }: { readonly story: AskedStory }) {
  const { language } = documentInSight();
  return (
    <article class="story" data-estimate-told={story.estimate}>
      <h3 lang={language}>{story.title}</h3>
      <table class="facts" lang={language}>
        <tbody>
          {story.facts.map(({ name, words }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{words}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {story.parts.map((part) => (
        <section key={part.id} data-part={part.id}>
          <h4>{say(`studio.ask.part.${part.id}`)}</h4>
          {part.id === "hidden" && story.analystName !== null ? <Why estimate={story.estimate} /> : null}
          <ul lang={language}>
            {part.sentences.map((each) => (
              <li key={each}>{each}</li>
            ))}
            {part.links.map(({ words, href }) => (
              <li key={href}>
                <a href={href} target="_blank" rel="noopener noreferrer">
                  {words}
                </a>
              </li>
            ))}
          </ul>
          {part.places.length === 0 ? null : (
            <p class="written">
              {say("studio.ask.written")}{" "}
              {part.places.map((place) => (
                <span key={place}>
                  <PlaceLink place={place} />{" "}
                </span>
              ))}
            </p>
          )}
        </section>
      ))}
      <Printed story={story} />
    </article>
  );
}

/** The rule is asked for: it is not known to the page, and takes a moment. */
function Why({ estimate }: { readonly estimate: string }) {
  const [why, setWhy] = useState<{ readonly words: string; readonly isAsking: boolean } | null>(null);
  const { language } = documentInSight();
  const tell = () => {
    setWhy({ words: say("studio.ask.whyAsking"), isAsking: true });
    void ask<{ why: string }>("/api/figure/why", { view: view.value, id: estimate })
      .then((answer) => setWhy({ words: answer.why, isAsking: false }))
      .catch((error: Error) => setWhy({ words: error.message, isAsking: false }));
  };
  return (
    <div class="why">
      <button type="button" onClick={tell} aria-disabled={why?.isAsking ?? false}>
        {say("studio.ask.why")}
      </button>
      <p role="status" lang={language}>
        {why?.words ?? ""}
      </p>
    </div>
  );
}

function Printed({ story }: { readonly story: AskedStory }) {
  const { language } = documentInSight();
  return (
    <section data-part="printed">
      <h4>{say("studio.ask.part.printed")}</h4>
      {story.printed.length === 0 ? <p>{say("studio.ask.printedNowhere")}</p> : null}
      <ul>
        {story.printed.map(({ document, title, places }) => (
          <li key={document} lang={language}>
            {title}
            <ul>
              {places.map(({ anchor, chapter }) => (
                <li key={anchor}>
                  <button
                    type="button"
                    class="place words"
                    onClick={() => leadTo(`${document}.${language}`, printedAt(anchor, story.estimate))}
                  >
                    {say("studio.ask.goThere", { title: chapter })}
                  </button>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The number itself below the anchor, or in the chapter that begins with it. */
function printedAt(anchor: string, estimate: string) {
  return (page: Document) => {
    const block = atAnchor(anchor)(page);
    const around = block?.closest("section, figure, table") ?? block;
    const numbers = (within: ParentNode | null | undefined) =>
      within?.querySelector(`[data-estimate="${CSS.escape(estimate)}"]`) ?? null;
    return numbers(block) ?? numbers(around) ?? block;
  };
}
