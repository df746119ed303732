/** This machine -> what a figure of time means on it: processor, cores, memory, kernel; and how busy it is. */
import { availableParallelism, cpus, loadavg, release, totalmem, type } from "node:os";

export interface Machine {
  readonly processor: string;
  readonly cores: number;
  readonly memoryGigabytes: number;
  readonly system: string;
  readonly node: string;
}

export function thisMachine(): Machine {
  return {
    processor: cpus()[0]?.model ?? "unknown",
    cores: availableParallelism(),
    memoryGigabytes: Math.round(totalmem() / 2 ** 30),
    system: `${type()} ${release()}`,
    node: process.version,
  };
}

/** Processes that ran or waited for a processor, on average over 1, 5 and 15 minutes. */
export function loadNow(): readonly number[] {
  return loadavg().map((each) => Number(each.toFixed(2)));
}

export function machineText({ processor, cores, memoryGigabytes, system, node }: Machine): string {
  return `${processor}, ${cores} cores, ${memoryGigabytes} GB, ${system}, Node ${node}`;
}
