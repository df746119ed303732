/** The links of a page -> the same, none of which has the name of one that leads elsewhere: a list of links, as screen readers make it, tells them apart. */

export interface NamedLink<Link> {
  readonly link: Link;
  /** The headings that it stands under, from the largest. */
  readonly under: readonly string[];
}

/** Where a name is not one link's own, the largest heading is added that the link stands under, then the smallest, and its address where that does not help. */
export function withOwnNames<Link extends { readonly href: string; readonly label: string }>(
  links: readonly NamedLink<Link>[],
): readonly Link[] {
  const under = (place: number) => links[place]?.under ?? [];
  const steps: readonly ((link: Link, place: number) => string)[] = [
    (_, place) => under(place)[0] ?? "",
    (_, place) => under(place).at(-1) ?? "",
    ({ href }) => href,
  ];
  return steps.reduce<readonly Link[]>(
    (named, more) => renamed(named, more),
    links.map(({ link }) => link),
  );
}

function renamed<Link extends { readonly href: string; readonly label: string }>(
  links: readonly Link[],
  more: (link: Link, place: number) => string,
): readonly Link[] {
  const addresses = new Map<string, Set<string>>();
  for (const { label, href } of links) addresses.set(label, (addresses.get(label) ?? new Set()).add(href));
  return links.map((link, place) => {
    const added = (addresses.get(link.label)?.size ?? 0) > 1 ? more(link, place) : "";
    return added === "" || says(link.label, added) ? link : { ...link, label: `${link.label} (${added})` };
  });
}

/** A link may stand under a heading that it has the name of, and under one heading alone. */
function says(label: string, added: string): boolean {
  return label === added || label.endsWith(` (${added})`);
}
