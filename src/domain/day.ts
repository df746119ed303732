/** A day of the calendar, "2025-02-11". Of an embargo it is the first day on which something may be shown. */
import { z } from "zod";

export const Day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, { error: 'a day is written as "2025-02-11"' });
