export { checkLinks } from "./checkLinks.ts";
export { renderSite, type SiteFiles } from "./renderSite.ts";
export { type EarlierSite, homesOf } from "./siteInput.ts";
