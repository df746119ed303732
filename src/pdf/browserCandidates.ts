/** (platform, environment) -> where an installed Chrome, Chromium or Edge may be, in order of preference. */
import path from "node:path";

type Environment = Readonly<Record<string, string | undefined>>;

/** Absolute paths; nothing is said about whether they exist. */
export function browserCandidates(platform: NodeJS.Platform, env: Environment): readonly string[] {
  switch (platform) {
    case "win32":
      return windows(env);
    case "darwin":
      return mac(env);
    default:
      return unix(env);
  }
}

function windows(env: Environment): readonly string[] {
  const roots = [env.PROGRAMFILES, env["PROGRAMFILES(X86)"], env.LOCALAPPDATA].filter((root) => root !== undefined);
  const programs = [
    ["Google", "Chrome", "Application", "chrome.exe"],
    ["Chromium", "Application", "chrome.exe"],
    ["Microsoft", "Edge", "Application", "msedge.exe"],
  ];
  return programs.flatMap((parts) => roots.map((root) => path.win32.join(root, ...parts)));
}

function mac(env: Environment): readonly string[] {
  const apps = ["Google Chrome", "Chromium", "Microsoft Edge"].map(
    (name) => `Applications/${name}.app/Contents/MacOS/${name}`,
  );
  const homes = env.HOME === undefined ? [""] : ["", env.HOME];
  return apps.flatMap((app) => homes.map((home) => path.posix.join(home === "" ? "/" : home, app)));
}

function unix(env: Environment): readonly string[] {
  const names = [
    "google-chrome-stable",
    "google-chrome",
    "chromium",
    "chromium-browser",
    "microsoft-edge-stable",
    "microsoft-edge",
  ];
  const folders = (env.PATH ?? "").split(":").filter((folder) => folder.startsWith("/"));
  const usual = ["/usr/bin", "/usr/local/bin", "/snap/bin"].filter((folder) => !folders.includes(folder));
  return names.flatMap((name) => [...folders, ...usual].map((folder) => path.posix.join(folder, name)));
}
