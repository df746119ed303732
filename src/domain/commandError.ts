/** An error that ends the command with a message and a status: for what no retry and no change of the code mends. */

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
