import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openChallenge } from "@/db/accounts/sign-in";
import { withActor } from "@/db/client";
import { closePools } from "@/db/pools";
import { asAdministrator, aVisitor } from "@/db/testing/people";
import { codeOf, proofOfCode } from "@/server/accounts/proofs";
import { receiptRoute } from "@/server/outbox/receipt-route";
import { signatureOf } from "@/server/outbox/signature";

const SECRET = "a-long-enough-gateway-key-7Kq2";
beforeAll(() => {
  process.env.NEXTAUTH_SECRET = "kM3v9QpZ7xT1bW5rY8nL2cF6hJ4gD0sA";
  process.env.DEMO = "1";
  process.env.SMS_URL = `http://parity:${SECRET}@127.0.0.1:9/send`;
});
afterAll(closePools);

function call(body: string, change: { secret?: string; age?: number } = {}): Promise<Response> {
  const seconds = Math.floor(Date.now() / 1_000) - (change.age ?? 0);
  const signature = signatureOf(change.secret ?? SECRET, seconds, body);
  const headers = { "X-Parity-Timestamp": String(seconds), "X-Parity-Signature": signature };
  return receiptRoute(new Request("http://127.0.0.1/api/receipts/sms", { method: "POST", headers, body }));
}

test("a receipt counts once, however often, late or forged it comes (E-15)", async () => {
  const [message, challenge] = [randomUUID(), randomUUID()];
  await withActor(aVisitor(), (tx) =>
    openChallenge(tx, {
      id: challenge,
      way: "code",
      contact: { kind: "phone", value: "+8613800138000" },
      proof: proofOfCode(challenge, codeOf(challenge)),
      nextPath: "/",
      locale: "zh-CN",
      messageId: message,
    }),
  );
  const receiptOf = async () =>
    (
      await asAdministrator((admin) =>
        admin.query("select receipt from app.messages where id = $1", [message]),
      )
    ).rows[0].receipt;
  const told = (receipt: string) => JSON.stringify({ id: message, receipt });
  // Before the message went out there is nothing to confirm.
  expect((await call(told("delivered"))).status).toBe(204);
  expect(await receiptOf()).toBeNull();
  await asAdministrator((admin) =>
    admin.query("update app.messages set status = 'sent' where id = $1", [message]),
  );
  expect((await call(told("delivered"), { secret: "another-secret-of-somebody" })).status).toBe(401);
  expect((await call(told("delivered"), { age: 301 })).status).toBe(401);
  expect((await call(told("delivered"), { age: -301 })).status).toBe(401);
  expect(await receiptOf()).toBeNull();
  for (let n = 0; n < 20; n += 1) {
    expect((await call(told(n % 2 ? "delivered" : "undelivered"))).status).toBe(204);
  }
  expect(await receiptOf()).toBe("undelivered");
  for (const body of [
    "",
    "[]",
    "{}",
    told("won"),
    JSON.stringify({ id: message, receipt: "delivered", extra: 1 }),
  ]) {
    expect((await call(body)).status).toBe(400);
  }
});
