/** A model of HiGHS -> its solution, where it has one. */
import type { Model } from "highs";
import { loadedSolver } from "./highsSolver.ts";

export interface Most {
  /** No numbers that fit give more. */
  readonly bound: number;
  /** Numbers that fit; null where none were found. */
  readonly numbers: Float64Array | null;
}

export function finite(bound: number): number {
  return Number.isFinite(bound) ? bound : Math.sign(bound) * loadedSolver().infinity;
}

/** Says whether the solver came to an end: over numbers that lie far apart it may stop with an error of its own, and then nothing is known. */
export function ran(model: Model): boolean {
  try {
    model.run();
    return true;
  } catch (error) {
    if (error instanceof loadedSolver().errors.HighsError) return false;
    throw error;
  }
}

export function solved(model: Model): Most | "nothing fits" | null {
  if (!ran(model)) return null;
  const status = model.getModelStatus();
  const { optimal, infeasible } = loadedSolver().constants.modelStatus;
  if (status === infeasible) return "nothing fits";
  if (status !== optimal) return null;
  return { bound: model.getObjectiveValue(), numbers: Float64Array.from(model.getSolution().colValue) };
}
