/** Tell the user, exit with this status: for what no retry and no code change mends. */

/** 1: findings in the data, or out of date; 2: wrong usage; 3: something missing or failing on this machine. */
export type ExitStatus = 1 | 2 | 3;

export class CommandError extends Error {
  readonly status: ExitStatus;
  readonly hint: string | undefined;
  constructor(status: ExitStatus, message: string, hint?: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "CommandError";
    this.status = status;
    this.hint = hint;
  }
}
