/** Items and a number of lanes -> what the work makes of each, in the order of the items. */

/** At most `lanes` are worked on at a time. The first failure ends all lanes after what they are at. */
export async function inTurns<T, R>(
  items: readonly T[],
  lanes: number,
  work: (item: T) => Promise<R>,
): Promise<readonly R[]> {
  const results: R[] = [];
  const queue = items.entries();
  let failed = false;
  const lane = async () => {
    for (const [place, item] of queue) {
      if (failed) return;
      try {
        results[place] = await work(item);
      } catch (error) {
        failed = true;
        throw error;
      }
    }
  };
  const lanesDone = await Promise.allSettled(Array.from({ length: lanes }, lane));
  const failure = lanesDone.find((each) => each.status === "rejected");
  if (failure !== undefined) throw failure.reason;
  return results;
}
