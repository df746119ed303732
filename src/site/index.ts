export { type EarlierSite, renderSite, type SiteFiles } from "./renderSite.ts";
