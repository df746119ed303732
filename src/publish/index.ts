export { mayHandOut, mayPublishSite } from "./mayPublish.ts";
export { publishedSites, publishSite, rollBack } from "./publishSite.ts";
