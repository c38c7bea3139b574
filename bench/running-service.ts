import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { type Browser, chromium } from "playwright";
import { BROWSER_ARGUMENTS, findBrowser } from "@/scripts/browser";

export type RunningService = { readonly origin: string; stop(): Promise<void> };

const PORT = 3971;
const READY_WITHIN_MS = 240_000;

/** The service that `BENCH_ORIGIN` names, or one of our own, built and started like `npm start`. */
export async function runningService(): Promise<RunningService> {
  const given = process.env.BENCH_ORIGIN;
  if (given) return { origin: new URL(given).origin, stop: async () => {} };
  const child = spawn(
    process.execPath,
    ["--conditions=react-server", "--import", "tsx", join("scripts", "start.ts")],
    {
      env: { ...process.env, PORT: String(PORT), HOST: "127.0.0.1", API_ALLOWANCE: "1000" },
      stdio: ["ignore", "pipe", "pipe"],
    },
  );
  await ready(child);
  return {
    origin: `http://127.0.0.1:${PORT}`,
    stop: async () => {
      if (child.exitCode !== null) return;
      child.kill("SIGINT");
      await once(child, "exit");
    },
  };
}

/** Waits for the greeting. Throws with what was said when the service ends first; a running one has to be named. */
async function ready(child: ChildProcess): Promise<void> {
  let said = "";
  await new Promise<void>((resolve, reject) => {
    const late = setTimeout(() => fail("was not ready in time"), READY_WITHIN_MS);
    const fail = (why: string) => {
      clearTimeout(late);
      child.kill("SIGINT");
      reject(new Error(`The service ${why} (name a running one with BENCH_ORIGIN):\n${said.slice(-2_000)}`));
    };
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding("utf8").on("data", (text: string) => {
        said += text;
        if (!said.includes("Parity is ready")) return;
        clearTimeout(late);
        resolve();
      });
    }
    child.once("exit", () => fail("ended"));
  });
}

/** The browser that `npm test` uses too. */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: await findBrowser(), args: BROWSER_ARGUMENTS });
}

/** Begins a record as a person without script does; answers with the cookie that holds it. */
export async function cookieOfNewDraft(browser: Browser, origin: string): Promise<string> {
  const context = await browser.newContext({ javaScriptEnabled: false });
  try {
    const page = await context.newPage();
    await page.goto(`${origin}/attempts/new`);
    await page.locator('input[name="age"][value="yes"]').check();
    await page.locator('form:has(input[name="age"]) button').click();
    await page.waitForURL(/\/attempts\/(?!new)/);
    const cookies = await context.cookies();
    return cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
  } finally {
    await context.close();
  }
}
