import "server-only";
import { createHash, createSign, generateKeyPairSync, randomBytes } from "node:crypto";

/** A passkey in software, for tests: it signs like a device and can be told to do wrong. */

type Wrong = {
  readonly origin?: string;
  readonly rpId?: string;
  /** The device did not verify the person. */
  readonly unverified?: boolean;
  readonly counter?: number;
  readonly type?: string;
};

const sha256 = (data: string | Buffer) => createHash("sha256").update(data).digest();
const text = (word: string) => Buffer.concat([Buffer.from([0x60 + word.length]), Buffer.from(word)]);
const bytes = (data: Buffer) =>
  Buffer.concat([Buffer.from([0x59, data.length >> 8, data.length & 0xff]), data]);

export function softKey(site: { readonly id: string; readonly origin: string }) {
  const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const { x = "", y = "" } = publicKey.export({ format: "jwk" });
  const id = randomBytes(32);
  let counter = 0;

  function clientData(type: string, challenge: string, wrong: Wrong): Buffer {
    const origin = wrong.origin ?? site.origin;
    return Buffer.from(
      JSON.stringify({ type: wrong.type ?? type, challenge, origin, crossOrigin: false }),
      "utf8",
    );
  }

  function authenticatorData(wrong: Wrong, flags: number, rest: Buffer = Buffer.alloc(0)): Buffer {
    counter = wrong.counter ?? counter + 1;
    const count = Buffer.alloc(4);
    count.writeUInt32BE(counter);
    // Bit 0: somebody was there; bit 2: it was the right person.
    const set = flags | 0x01 | (wrong.unverified ? 0 : 0x04);
    return Buffer.concat([sha256(wrong.rpId ?? site.id), Buffer.from([set]), count, rest]);
  }

  return {
    id: id.toString("base64url"),

    /** The answer to a request for a new passkey. */
    made(challenge: string, wrong: Wrong = {}): string {
      const cose = Buffer.concat([
        Buffer.from([0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20]),
        Buffer.from(x, "base64url"),
        Buffer.from([0x22, 0x58, 0x20]),
        Buffer.from(y, "base64url"),
      ]);
      const key = Buffer.concat([Buffer.alloc(16), Buffer.from([0, id.length]), id, cose]);
      const attestation = Buffer.concat([
        Buffer.from([0xa3]),
        text("fmt"),
        text("none"),
        text("attStmt"),
        Buffer.from([0xa0]),
        text("authData"),
        bytes(authenticatorData(wrong, 0x40, key)),
      ]);
      return JSON.stringify({
        id: this.id,
        rawId: this.id,
        type: "public-key",
        response: {
          clientDataJSON: clientData("webauthn.create", challenge, wrong).toString("base64url"),
          attestationObject: attestation.toString("base64url"),
          transports: ["internal"],
        },
        clientExtensionResults: {},
      });
    },

    /** The answer to a request to show it. */
    shown(challenge: string, wrong: Wrong = {}): string {
      const client = clientData("webauthn.get", challenge, wrong);
      const data = authenticatorData(wrong, 0);
      const signature = createSign("sha256")
        .update(Buffer.concat([data, sha256(client)]))
        .sign(privateKey);
      return JSON.stringify({
        id: this.id,
        rawId: this.id,
        type: "public-key",
        response: {
          clientDataJSON: client.toString("base64url"),
          authenticatorData: data.toString("base64url"),
          signature: signature.toString("base64url"),
        },
        clientExtensionResults: {},
      });
    },
  };
}
