#!/usr/bin/env node
/** `npx wellbeing <command>`. */
import { runWords } from "./runWords.ts";

process.exitCode = await runWords(process.argv.slice(2));
