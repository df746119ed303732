export { checkLinks } from "./checkLinks.ts";
export { type EarlierSite, renderSite, type SiteFiles } from "./renderSite.ts";
