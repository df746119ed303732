import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { rooms, withImportRules } from "../../src/rooms.ts";

const config = readFileSync(new URL("../../biome.json", import.meta.url), "utf8");
const source = new URL("../../src/", import.meta.url);

test("the import rules of biome.json are those of the list of rooms: npm run rooms writes them", () => {
  expect(JSON.parse(config)).toEqual(withImportRules(config));
});

test("every folder of src is a room of the list", () => {
  const folders = readdirSync(source, { withFileTypes: true }).flatMap((each) =>
    each.isDirectory() ? [each.name] : [],
  );
  expect(rooms.map(({ name }) => name)).toEqual(expect.arrayContaining(folders));
});

test("a room that is named in a rule is in the list, above the room that the rule is for", () => {
  for (const [place, room] of rooms.entries()) {
    const above = rooms.slice(0, place).map(({ name }) => name);
    expect(above).toEqual(expect.arrayContaining([...(room.only ?? []), ...(room.not?.rooms ?? [])]));
  }
});
