export type { Asking, Beside } from "./beside.ts";
export { LivePreview } from "./livePreview.ts";
export type { OwnFile } from "./ownFiles.ts";
export type { PreviewPrinter } from "./previewPrinter.ts";
export { servePreview } from "./previewServer.ts";
export { framePolicy, shellPolicy } from "./shellPage.ts";
export { shownTasks } from "./shownFindings.ts";
export type { ShownFinding, ViewState } from "./state.ts";
export { watchFolders } from "./watchFolders.ts";
