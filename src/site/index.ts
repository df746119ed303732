export { checkLinks } from "./checkLinks.ts";
export { type EarlierSite, homesOf, renderSite, type SiteFiles } from "./renderSite.ts";
