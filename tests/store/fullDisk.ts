/** A real disk of 64 kB, which is full soon: it takes the right to mount one, which CI has. */
import { execFileSync } from "node:child_process";
import { isNotGiven } from "../skips.ts";

export function mountSmallDisk(place: string): void {
  execFileSync("mount", ["-t", "tmpfs", "-o", "size=64k", "tmpfs", place], { stdio: "ignore" });
}

export function unmount(place: string): void {
  execFileSync("umount", [place]);
}

export const noSmallDisk = isNotGiven(!canMount(), "right to mount a disk", "what happens where a disk is full");

function canMount(): boolean {
  if (process.platform !== "linux" || process.getuid?.() !== 0) return false;
  const place = execFileSync("mktemp", ["-d"], { encoding: "utf8" }).trim();
  try {
    mountSmallDisk(place);
    unmount(place);
    return true;
  } catch {
    return false;
  }
}
