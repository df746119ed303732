/** The formats of workbooks: figures as sheets, for who opens them in a spreadsheet program. Each is also how its file ends. */
export const workbookFormats = ["xlsx", "ods"] as const;
export type WorkbookFormat = (typeof workbookFormats)[number];
