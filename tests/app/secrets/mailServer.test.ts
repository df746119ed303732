import { chmod, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { mailServer } from "../../../src/app/secrets/mailServer.ts";

let folder: string;
let passwordFile: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "wellbeing-secrets-"));
  passwordFile = path.join(folder, "password");
  await writeFile(passwordFile, "from the file\n", { mode: 0o600 });
});
afterAll(async () => await rm(folder, { recursive: true, force: true }));

const asked = (address: string | null, file: string | null = null) => ({
  address,
  passwordFile: file,
  dataFolder: path.join(folder, "data"),
});

describe("the mail server", () => {
  it.each([
    ["smtp://mail.example.org", 587, false, true],
    ["smtps://mail.example.org", 465, true, true],
    ["smtp://mail.example.org:2525", 2525, false, true],
    ["smtp://localhost:2525", 2525, false, false],
    ["smtp://127.0.0.1:2525", 2525, false, false],
    ["smtp://[::1]:2525", 2525, false, false],
    ["smtp://localhost.example.org", 587, false, true],
  ])(
    "at %s is spoken to at port %i, and in the clear only on this machine",
    async (address, port, secure, requireTls) => {
      expect(await mailServer(asked(address), {})).toMatchObject({
        port,
        secure,
        requireTls,
        user: null,
        password: null,
      });
    },
  );

  it("has its password from the file, else from its variable, else from the address in the environment", async () => {
    const env = { WELLBEING_SMTP: "smtp://law:inside@mail.example.org", WELLBEING_SMTP_PASSWORD: "from the variable" };
    const passwords = [
      await mailServer(asked(null, passwordFile), env),
      await mailServer(asked(null), env),
      await mailServer(asked(null), { WELLBEING_SMTP: env.WELLBEING_SMTP }),
    ].map(({ user, password }) => [user, password]);
    expect(passwords).toEqual([
      ["law", "from the file"],
      ["law", "from the variable"],
      ["law", "inside"],
    ]);
  });

  it.each([
    [null, {}, "no mail server is named"],
    ["", {}, "no mail server is named"],
    ["mail.example.org", {}, "the address of the mail server can't be read"],
    ["https://mail.example.org", {}, "the address of the mail server can't be read"],
    ["smtp://mail.example.org/inbox", {}, "the address of the mail server can't be read"],
    ["smtp://law:secret@mail.example.org", {}, "a password on the command line can be read by every user"],
    ["smtp://law@mail.example.org", {}, "there is no password for law"],
  ])("as %j is refused with status 2", async (address, env, message) => {
    await expect(mailServer(asked(address), env)).rejects.toMatchObject({
      status: 2,
      message: expect.stringContaining(message),
    });
  });

  it("takes no password from a file that others can read, or that lies in the data", async () => {
    const open = path.join(folder, "open");
    await writeFile(open, "secret");
    await chmod(open, 0o644);
    await expect(mailServer(asked("smtp://law@mail.example.org", open), {})).rejects.toThrow("can be read by others");
    const inData = path.join(folder, "data", "password");
    await expect(mailServer(asked("smtp://law@mail.example.org", inData), {})).rejects.toThrow("lies in the data");
  });
});
