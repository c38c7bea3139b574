import { createServer } from "node:http";
import next from "next";
import { closePools } from "@/db/pools";
import { assertSafeRole } from "@/db/safe-role";
import { command } from "@/scripts/command";
import { onEnding } from "@/scripts/ending";
import { correctForwarded, gate } from "@/scripts/web-gate";
import { environment } from "@/server/environment";
import { builtPages } from "@/server/web/built-pages";
import { answeredAtTheDoor } from "@/server/web/first-door";

/** The web process: renders and receives. Started by `start.ts` with its own settings and the app's login only. */
const LONGEST_DRAIN = 30_000;

async function main(): Promise<void> {
  const settings = environment();
  const { host, port, demo } = settings;
  await assertSafeRole();

  const app = next({
    dev: false,
    dir: process.cwd(),
    quiet: true,
    // Next calls every loopback address by this name in a rewrite; by another one it would take its own pages for a
    // foreign server and ask itself over the network.
    hostname: "localhost",
    port,
    // Next would answer Upgrade requests on the server of its first request; this one never listens.
    httpServer: createServer(),
  });
  await app.prepare();
  const handle = app.getRequestHandler();
  const answeredFromBuild = builtPages(process.cwd(), settings.appOrigin?.startsWith("https:") ?? false);

  let draining = false;
  const server = createServer(
    {
      maxHeaderSize: 16 * 1024,
      headersTimeout: 15_000,
      requestTimeout: 60_000,
      keepAliveTimeout: 10_000,
      connectionsCheckingInterval: 5_000,
    },
    (request, response) => {
      if (draining) response.setHeader("Connection", "close");
      if (answeredAtTheDoor(request, response)) return;
      const refusal = gate(request, demo);
      if (refusal !== null) {
        response.writeHead(refusal.status, {
          "Content-Type": "text/plain; charset=utf-8",
          Connection: "close",
        });
        response.end(refusal.reason);
        return;
      }
      if (answeredFromBuild(request, response)) return;
      correctForwarded(request, settings.trustedProxyHops, settings.appOrigin);
      handle(request, response).catch(() => {
        // Next has logged it; a connection that is half answered can only be closed.
        if (!response.headersSent) response.writeHead(500);
        response.end();
      });
    },
  );
  server.setTimeout(120_000);
  for (const event of ["upgrade", "connect"] as const) {
    server.on(event, (_request, socket) => {
      socket.on("error", () => socket.destroy());
      socket.end("HTTP/1.1 400 Bad Request\r\nConnection: close\r\nContent-Length: 0\r\n\r\n");
    });
  }
  server.on("error", (error: NodeJS.ErrnoException) => {
    process.send?.({ failed: error.code ?? "unknown" });
    process.exitCode = 1;
    process.disconnect?.();
  });
  server.listen({ host, port }, () => process.send?.({ listening: true }));

  async function drain(): Promise<void> {
    draining = true;
    setTimeout(() => server.closeAllConnections(), LONGEST_DRAIN).unref();
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    server.closeIdleConnections();
    await closed;
    await app.close();
    await closePools();
    process.exit(0);
  }

  onEnding(
    () => void drain(),
    () => process.exit(0),
  );
}

await command(main);
if (process.exitCode) process.exit();
