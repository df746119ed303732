/** How long something in a test may take before it counts as hung. No test judges speed, and a busy machine is no fault of the program: these end what has no end. */

/** For a test that says nothing, of a room that is pure: it takes seconds on the slowest machine seen. */
export const aMinuteMs = 60_000;
/** For a test that goes from files to pages: releases are made, printed by a browser and judged, by several processes at once. Five minutes is the most seen, on a machine with nothing else to do. */
export const wholeWayMs = 600_000;
/** For what a browser does with one page. */
export const onePageMs = 120_000;
/** For a browser that draws all letters that there are, of every font. */
export const allLettersMs = 240_000;
/** For what tests share, so that who waits for it is told before the test itself is ended. */
export const madeOnceMs = 500_000;
/** For one input that somebody broke: reading it takes milliseconds. */
export const brokenInputMs = 180_000;
/** For a solver over whole numbers (HiGHS), in which a question has no known end. */
export const solverMs = 300_000;
/** For eight hundred sentences read by every rule of the prose checker, which are put together when the first is read. */
export const manySentencesMs = 300_000;
/** For a sum over every pair of samples that there is of two groups, counted line by line where coverage is measured. */
export const everySampleMs = 300_000;
