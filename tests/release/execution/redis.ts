/** A real Redis on a port of its own, that can be stopped and started again with nothing in it. */
import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { createServer } from "node:net";
import { lacks } from "../../skips.ts";

export interface OwnRedis extends AsyncDisposable {
  readonly address: string;
  /** Its data is gone, as after a crash without persistence. */
  readonly restart: () => Promise<void>;
}

export const noRedis = lacks(!hasRedis(), "redis-server", "releases over a queue");

function hasRedis(): boolean {
  try {
    execFileSync("redis-server", ["--version"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

export async function ownRedis(): Promise<OwnRedis> {
  const port = await freePort();
  let running = await start(port);
  return {
    address: `redis://127.0.0.1:${port}`,
    restart: async () => {
      await stop(running);
      running = await start(port);
    },
    [Symbol.asyncDispose]: async () => await stop(running),
  };
}

async function start(port: number): Promise<ChildProcess> {
  const options = ["--port", String(port), "--bind", "127.0.0.1", "--save", "", "--appendonly", "no"];
  const server = spawn("redis-server", options, { stdio: ["ignore", "pipe", "inherit"] });
  await new Promise<void>((resolve, reject) => {
    server.stdout?.on("data", (chunk: Buffer) => {
      if (chunk.toString().includes("Ready to accept connections")) resolve();
    });
    server.on("exit", (status) => reject(new Error(`redis-server ended with ${status}`)));
  });
  return server;
}

async function stop(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null) return;
  const ended = new Promise((resolve) => server.once("exit", resolve));
  server.kill("SIGKILL");
  await ended;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === "string") throw new Error("no port");
  return address.port;
}
