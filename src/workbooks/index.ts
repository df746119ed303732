export { writeWorkbook } from "./writeWorkbook.ts";
