/** What can keep a file from being read, and what is told of it. */
import type { Finding } from "../domain/index.ts";

export type OddFile = "link" | "folder" | "pipe" | "socket" | "device" | "unreadable" | "too large" | "unsteady";

const words: Readonly<Record<OddFile, readonly [string, string]>> = {
  link: ["this is a symbolic link", "put the file itself here"],
  folder: ["this is a folder with the name of a file", "take it away, or give it another name"],
  pipe: ["this is a named pipe (FIFO), not a file", "take it away: only ordinary files are read"],
  socket: ["this is a socket, not a file", "take it away: only ordinary files are read"],
  device: ["this is a device, not a file", "take it away: only ordinary files are read"],
  unreadable: [
    "this file can't be read: the system refuses it",
    "give the user that runs this program the right to read it",
  ],
  "too large": ["this file is too large", "was it put here by mistake?"],
  unsteady: ["this file keeps growing while it is read", "wait until it is written, and try again"],
};

/** `most`: in bytes, where the file is larger than may be. */
export function oddFileFinding(file: string, odd: OddFile, most?: number): Finding {
  const [message, hint] = words[odd];
  const told = odd === "too large" && most !== undefined ? `this file is larger than ${most / 1e6} MB` : message;
  return { file, message: told, hint };
}
