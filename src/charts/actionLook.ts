/** The state of an action as a small square: lightness falls from done to planned, and a sign inside tells the states apart without colour. */
import type { ActionState } from "../domain/index.ts";
import { type Drawing, tint } from "./look.ts";

interface Look {
  readonly fill: string;
  readonly ink: string;
  /** SVG path in a box from -1 to 1. */
  readonly shape: string;
}

export function signLook(state: ActionState, { accent, grey, tokens }: Drawing): Look {
  switch (state) {
    case "done":
      return { fill: accent, ink: tokens["--paper"], shape: check };
    case "running":
      return { fill: tint(accent, 0.72), ink: accent, shape: arrow };
    case "delayed":
      return { fill: tint(tokens["--caution"], 0.75), ink: tokens["--caution"], shape: bar };
    case "planned":
      return { fill: tokens["--paper"], ink: grey.quiet, shape: dot };
    case "stopped":
      return { fill: tint(grey.rule, 0.7), ink: grey.text, shape: cross };
  }
}

const check = "M-0.8,0.05L-0.25,0.6L0.85,-0.6L0.6,-0.85L-0.25,0.05L-0.55,-0.2Z";
const arrow = "M-0.6,-0.8L0.8,0L-0.6,0.8Z";
const bar = "M-0.7,-0.8L-0.2,-0.8L-0.2,0.8L-0.7,0.8ZM0.2,-0.8L0.7,-0.8L0.7,0.8L0.2,0.8Z";
const dot = "M0,-0.35A0.35,0.35,0,1,1,0,0.35A0.35,0.35,0,1,1,0,-0.35Z";
const cross =
  "M-0.8,-0.55L-0.55,-0.8L0,-0.25L0.55,-0.8L0.8,-0.55L0.25,0L0.8,0.55L0.55,0.8L0,0.25L-0.55,0.8L-0.8,0.55L-0.25,0Z";
