import "server-only";
import { randomUUID } from "node:crypto";
import { z } from "zod";
import { noteReceipt } from "@/db/accounts/sign-in";
import { environment } from "@/server/environment";
import { isSigned } from "@/server/outbox/signature";

const LARGEST = 1_000;
const receipt = z.strictObject({ id: z.uuid(), receipt: z.enum(["delivered", "undelivered"]) });

/**
 * What a gateway says became of an SMS (docs/sms-adapter.md). Signed by the secret of `SMS_URL` within five minutes, else
 * 401; the first word about a message counts, each later one is taken and changes nothing (E-15).
 */
export async function receiptRoute(request: Request, now: Date = new Date()): Promise<Response> {
  const { smsUrl } = environment();
  if (smsUrl === undefined) return answer(404);
  if (Number(request.headers.get("content-length") ?? 0) > LARGEST) return answer(413);
  const body = await request.text();
  const { headers } = request;
  const call = {
    secret: decodeURIComponent(new URL(smsUrl).password),
    timestamp: headers.get("x-parity-timestamp"),
    signature: headers.get("x-parity-signature"),
    body,
  };
  if (body.length > LARGEST || !isSigned(call, now)) return answer(401);
  const parsed = receipt.safeParse(jsonOf(body));
  if (!parsed.success) return answer(400);
  await noteReceipt(parsed.data.id, parsed.data.receipt, randomUUID());
  return answer(204);
}

function jsonOf(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

function answer(status: number): Response {
  return new Response(null, { status, headers: { "Cache-Control": "private, no-store" } });
}
