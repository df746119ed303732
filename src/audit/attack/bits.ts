/** Sets of numbered groups as words of 32 bits, so that "is in" and "has nobody in common" cost a few steps. */

export type Bits = Uint32Array;

export function bitsOf(members: readonly number[], count: number): Bits {
  const bits = new Uint32Array(Math.ceil(count / 32));
  for (const member of members) bits[member >>> 5] = (bits[member >>> 5] ?? 0) | (1 << (member & 31));
  return bits;
}

export function hasBit(bits: Bits, member: number): boolean {
  return (((bits[member >>> 5] ?? 0) >>> (member & 31)) & 1) === 1;
}

export function toggleBit(bits: Bits, member: number): void {
  bits[member >>> 5] = (bits[member >>> 5] ?? 0) ^ (1 << (member & 31));
}

export function isWithin(part: Bits, whole: Bits): boolean {
  for (let word = 0; word < part.length; word += 1) if (((part[word] ?? 0) & ~(whole[word] ?? 0)) !== 0) return false;
  return true;
}

/** Removes the groups that are in the set, and adds those that are not. */
export function toggle(bits: Bits, other: Bits): void {
  for (let word = 0; word < bits.length; word += 1) bits[word] = (bits[word] ?? 0) ^ (other[word] ?? 0);
}
