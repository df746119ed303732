/** The pages of a site, and the names of all its files -> links that lead nowhere, ids that stand twice. */
import { type Element, isTag } from "domhandler";
import { DomUtils, parseDocument } from "htmlparser2";
import type { Finding } from "../domain/index.ts";

export function checkLinks(pages: ReadonlyMap<string, string>, files: ReadonlySet<string>): readonly Finding[] {
  const elements = new Map(
    [...pages].map(([file, html]) => [file, DomUtils.findAll(isTag, parseDocument(html).children)] as const),
  );
  const ids = new Map(
    [...elements].map(([file, all]) => [file, all.flatMap(({ attribs }) => attribs.id ?? [])] as const),
  );
  const finding = (file: string, message: string): Finding => ({ file: `site/${file}`, message });
  return [...elements].flatMap(([file, all]) => {
    const own = ids.get(file) ?? [];
    const twice = own.filter((id, place) => own.indexOf(id) < place);
    return [
      ...twice.map((id) => finding(file, `the id ${id} stands twice`)),
      ...all.flatMap(addressesOf).flatMap((address) => {
        const [page = "", anchor] = address.replace(/\?[^#]*/, "").split("#");
        const target = page === "" ? file : resolved(file, page);
        if (!files.has(target)) return [finding(file, `${address} leads to a file that is not there`)];
        if (anchor !== undefined && !ids.get(target)?.includes(decodeURIComponent(anchor)))
          return [finding(file, `${address} leads to a part that the page has not got`)];
        return [];
      }),
    ];
  });
}

function addressesOf({ attribs }: Element): readonly string[] {
  return [attribs.href, attribs.src, attribs["data-live"], attribs["data-rows"]].filter(
    (address): address is string => address !== undefined && !/^(https?|mailto|tel|data):/.test(address),
  );
}

/** "nl/2024/a.html" and "../b.html" -> "nl/b.html". */
function resolved(file: string, address: string): string {
  return new URL(address, `http://site/${file}`).pathname.slice(1);
}
