import type { IncomingMessage } from "node:http";
import { describe, expect, it } from "vitest";
import { correctForwarded, gate } from "@/scripts/web-gate";

const to = (url: string, host?: string) => ({ url, headers: host === undefined ? {} : { host } });

describe("gate", () => {
  it.each(["127.0.0.1:3000", "localhost", "LOCALHOST:3000", "[::1]:3000", "127.9.9.9"])(
    "lets %s in",
    (host) => {
      expect(gate(to("/", host), true)).toBeNull();
    },
  );

  it.each(["evil.example", "127.0.0.1.evil.example", "localhost.evil.example:3000", "10.0.0.1", "[::2]"])(
    "turns the name %s away from the demo only",
    (host) => {
      expect(gate(to("/", host), true)?.status).toBe(421);
      if (!host.includes("[")) expect(gate(to("/", host), false)).toBeNull();
    },
  );

  it.each(["http://169.254.169.254/", "169.254.169.254:80", "*", ""])("refuses the target %s", (url) => {
    expect(gate(to(url, "localhost"), false)?.status).toBe(400);
  });

  it.each([undefined, "", "a b", "localhost@evil.example", "localhost:99999999", "localhost/x"])(
    "refuses the Host %s",
    (host) => {
      expect(gate(to("/", host), false)?.status).toBe(400);
    },
  );
});

describe("correctForwarded", () => {
  const request = () =>
    ({
      socket: { remoteAddress: "127.0.0.1" },
      headers: {
        host: "parity.example",
        forwarded: "for=9.9.9.9",
        "x-forwarded-for": "9.9.9.9",
        "x-forwarded-host": "evil.example",
        "x-forwarded-proto": "https",
        "x-forwarded-port": "1",
        "x-middleware-subrequest": "proxy:proxy:proxy",
      },
    }) as unknown as IncomingMessage;

  it("replaces every claim when no proxy is trusted", () => {
    const seen = request();
    correctForwarded(seen, 0, undefined);
    expect(seen.headers).toEqual({
      host: "parity.example",
      "x-forwarded-for": "127.0.0.1",
      "x-forwarded-host": "parity.example",
      "x-forwarded-proto": "http",
    });
  });

  it("keeps what a trusted proxy says, but nothing that is Next's own", () => {
    const seen = request();
    correctForwarded(seen, 1, "https://parity.example");
    expect(seen.headers["x-forwarded-for"]).toBe("9.9.9.9");
    expect(seen.headers["x-middleware-subrequest"]).toBeUndefined();
  });
});
