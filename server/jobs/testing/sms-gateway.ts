import "server-only";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { isSigned } from "@/server/outbox/signature";

const SECRET = "a-long-enough-gateway-key-7Kq2";

export type SmsCall = {
  readonly key: string;
  readonly text: string;
  readonly to: string;
  readonly signed: boolean;
  readonly at: number;
};

/** `silence` keeps the line open until whoever asked gives up; `dropped` takes the message and cuts the line. */
export type SmsAnswer = number | "silence" | "dropped";

/** A gateway for SMS in trouble: `answer` says what it does with a call, `tries` counts those to one number. */
export async function aGateway(answer: (call: SmsCall, tries: number) => SmsAnswer) {
  const calls: SmsCall[] = [];
  const server = createServer((request, response) => {
    let body = "";
    request.setEncoding("utf8").on("data", (part: string) => {
      body += part;
    });
    request.on("end", () => {
      const header = (name: string) => String(request.headers[name] ?? "");
      const [timestamp, signature] = [header("x-parity-timestamp"), header("x-parity-signature")];
      const call = {
        ...(JSON.parse(body) as { to: string; text: string }),
        key: header("idempotency-key"),
        signed: isSigned({ secret: SECRET, timestamp, signature, body }, new Date()),
        at: Date.now(),
      };
      calls.push(call);
      const done = answer(call, calls.filter(({ to }) => to === call.to).length);
      if (done === "dropped") request.socket.destroy();
      else if (done !== "silence") response.writeHead(done).end();
    });
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  return {
    calls,
    url: `http://parity:${SECRET}@127.0.0.1:${port}/send`,
    close: () => {
      server.closeAllConnections();
      return new Promise((done) => server.close(done));
    },
  };
}

/** The answers in turn, the last one for ever. */
export const inTurn =
  (...answers: readonly SmsAnswer[]) =>
  (_: SmsCall, tries: number): SmsAnswer =>
    answers[Math.min(tries, answers.length) - 1] ?? 200;
