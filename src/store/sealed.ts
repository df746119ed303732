/** Plain data and a secret -> the same in letters that only who has the secret can read, or change without being noticed (AES-256-GCM; the key by HKDF, RFC 5869). */
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";
import { deserialize, serialize } from "node:v8";
import { zstdCompressSync, zstdDecompressSync } from "node:zlib";
import * as z from "zod";

const cipher = "aes-256-gcm";
const saltBytes = 32;
const vectorBytes = 12;
const tagBytes = 16;
/** More is not kept: to read it would take as long as to count again. */
const mostBytes = 60_000_000;

const Sealed = z.strictObject({ sealed: z.base64() });

/** Maps and sets stay what they are. Null where it is too large. */
export function seal(value: unknown, secret: string): z.infer<typeof Sealed> | null {
  const [salt, vector] = [randomBytes(saltBytes), randomBytes(vectorBytes)];
  const sealing = createCipheriv(cipher, keyOf(secret, salt), vector);
  const hidden = Buffer.concat([sealing.update(zstdCompressSync(serialize(value))), sealing.final()]);
  if (hidden.length > mostBytes) return null;
  return { sealed: Buffer.concat([salt, vector, sealing.getAuthTag(), hidden]).toString("base64") };
}

/** Null where it was sealed with another secret, or is not as it was sealed. */
export function unseal(noted: unknown, secret: string): unknown {
  const read = Sealed.safeParse(noted);
  if (!read.success) return null;
  const bytes = Buffer.from(read.data.sealed, "base64");
  const at = [0, saltBytes, saltBytes + vectorBytes, saltBytes + vectorBytes + tagBytes];
  const [salt, vector, tag] = [0, 1, 2].map((part) => bytes.subarray(at[part], at[part + 1]));
  try {
    const opening = createDecipheriv(cipher, keyOf(secret, salt as Buffer), vector as Buffer, {
      authTagLength: tagBytes,
    });
    opening.setAuthTag(tag as Buffer);
    return deserialize(zstdDecompressSync(Buffer.concat([opening.update(bytes.subarray(at[3])), opening.final()])));
  } catch {
    return null;
  }
}

/** A name that tells nothing of the secret. */
export function nameBySecret(secret: string): string {
  return Buffer.from(hkdfSync("sha256", secret, "", "name", 32)).toString("hex");
}

function keyOf(secret: string, salt: Buffer): Buffer {
  return Buffer.from(hkdfSync("sha256", secret, salt, "key", 32));
}
