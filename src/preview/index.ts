export { LivePreview } from "./livePreview.ts";
export type { PreviewPrinter } from "./liveView.ts";
export { servePreview } from "./previewServer.ts";
export { watchFolders } from "./watchFolders.ts";
