import { createServer } from "node:http";
import next from "next";
import { command } from "@/scripts/command";
import { onEnding } from "@/scripts/ending";
import { gate } from "@/scripts/web-gate";
import { environment } from "@/server/environment";
import { answeredAtTheDoor } from "@/server/web/first-door";

/** The web process of `npm run dev`: Next's development server behind the same first door as `web.ts`. */
async function main(): Promise<void> {
  const { host, port, demo } = environment();
  const server = createServer();
  // The name `localhost` for the reason given in web.ts; hot reload takes its upgrades from `httpServer`.
  const app = next({ dev: true, dir: process.cwd(), hostname: "localhost", port, httpServer: server });
  await app.prepare();
  const handle = app.getRequestHandler();
  server.on("request", (request, response) => {
    if (answeredAtTheDoor(request, response)) return;
    const refusal = gate(request, demo);
    if (refusal !== null) {
      response.writeHead(refusal.status, { "Content-Type": "text/plain; charset=utf-8" });
      response.end(refusal.reason);
      return;
    }
    void handle(request, response);
  });
  server.on("error", (error) => {
    console.error(error.message);
    process.exit(1);
  });
  server.listen({ host, port }, () => process.send?.({ listening: true }));
  onEnding(
    () => process.exit(0),
    () => process.exit(0),
  );
}

await command(main);
if (process.exitCode) process.exit();
