/** The folder of the data -> what is in it, once what a killed run had laid down whole is in its place. */
import { readData } from "../sources/index.ts";
import { finishWriting } from "../store/index.ts";

export async function finishedData(dataFolder: string): ReturnType<typeof readData> {
  await finishWriting(dataFolder);
  return await readData(dataFolder);
}
