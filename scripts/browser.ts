import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import sparticuz from "@sparticuz/chromium";
import { chromium } from "playwright";
import { StartFailure } from "@/scripts/failure";

/** How every command of ours starts a browser: it calls nobody by itself, and root needs no-sandbox. */
export const BROWSER_ARGUMENTS = [
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-default-apps",
  "--no-first-run",
  ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
];

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];
const MAC = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";

/**
 * The path of a Chromium that really runs here, in the order of PRODUCT 4.1: CHROMIUM_PATH, Playwright's own, the
 * system's, the one of the npm package, and as root on Debian a fresh one from apt. `log` hears of the long way.
 * Throws `StartFailure` when there is none.
 */
export async function findBrowser(log: (sentence: string) => void = () => {}): Promise<string> {
  const wanted = process.env.CHROMIUM_PATH;
  if (wanted) {
    if (await opens(wanted)) return wanted;
    throw new StartFailure("CHROMIUM_PATH names no Chromium that starts here.");
  }
  for (const path of [chromium.executablePath(), ...installed()]) {
    if (await opens(path)) return path;
  }
  const packed = await sparticuz.executablePath().catch(() => "");
  if (await opens(packed)) return packed;
  if (process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    log("Installing Chromium with apt-get");
    spawnSync("apt-get", ["update", "-qq"], { stdio: "ignore" });
    const options = ["install", "-y", "-qq", "--no-install-recommends", "chromium"];
    spawnSync("apt-get", options, {
      stdio: "ignore",
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    });
    for (const path of installed()) if (await opens(path)) return path;
  }
  throw new StartFailure("No Chromium that starts was found: install one, or name it with CHROMIUM_PATH.");
}

function installed(): string[] {
  const folders = (process.env.PATH ?? "").split(delimiter).concat("/usr/bin", "/usr/local/bin", "/snap/bin");
  return [...new Set(folders.flatMap((folder) => NAMES.map((name) => join(folder, name)))), MAC];
}

// A version may be printed by a program that lacks half of its libraries: only a page proves it.
async function opens(path: string): Promise<boolean> {
  if (path === "" || !existsSync(path)) return false;
  try {
    const browser = await chromium.launch({ executablePath: path, args: BROWSER_ARGUMENTS, timeout: 30_000 });
    try {
      const page = await browser.newPage();
      await page.goto("about:blank");
      return true;
    } finally {
      await browser.close();
    }
  } catch {
    return false;
  }
}
