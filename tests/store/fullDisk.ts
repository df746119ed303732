/** A real disk of 64 kB, which is full soon: it takes the right to mount one, which CI has. */
import { execFileSync } from "node:child_process";

export function mountSmallDisk(place: string): void {
  execFileSync("mount", ["-t", "tmpfs", "-o", "size=64k", "tmpfs", place], { stdio: "ignore" });
}

export function unmount(place: string): void {
  execFileSync("umount", [place]);
}

export function canMount(): boolean {
  if (process.platform !== "linux" || process.getuid?.() !== 0) return skipped("not root");
  const place = execFileSync("mktemp", ["-d"], { encoding: "utf8" }).trim();
  try {
    mountSmallDisk(place);
    unmount(place);
    return true;
  } catch {
    return skipped("mounting is not allowed here");
  }
}

function skipped(why: string): false {
  console.warn(`SKIPPED: the test with a full disk (${why})`);
  return false;
}
