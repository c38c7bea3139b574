import "server-only";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { Piscina } from "piscina";
import type { Question } from "@/server/api/assessment-thread";
import { type JsonAnswer, sent } from "@/server/api/json-answer";
import { problem } from "@/server/api/problem";
import { fieldsOfError, log } from "@/server/log";

/** The rest of the machine is for pages, which must not wait for what strangers ask of the API. */
const MOST_THREADS = Math.min(4, Math.max(1, availableParallelism() - 1));
/** Handed to a thread ahead, so that it does not stand still between two questions. */
const AHEAD = 4;
/** With bodies of 256 kB at most these take 25 MB. */
const MOST_WAITING = 100;
/** The longest body takes some hundredths of a second; a thread that takes this long is stopped and replaced. */
const LONGEST_MS = 10_000;
const MOST_HEAP_MB = 256;
const TRY_AGAIN_SECONDS = 5;

type Threads = Piscina<Question, JsonAnswer>;

const KEY = Symbol.for("parity.assessment-threads");

// One set for the process: Next loads this module once for each of its bundles.
const shared = globalThis as Record<symbol, Threads | undefined>;

/**
 * Answers a question of `/api/v1/assessments` in a thread of its own (docs/adr/0020): the thread that serves pages reads the
 * body and sends the answer, nothing more. 503 when too many wait already, or when the threads had to be replaced.
 */
export async function assessedInThread(question: Question): Promise<Response> {
  const threads = startAssessmentThreads();
  if (threads.queueSize >= MOST_WAITING) return busy();
  // Not a signal for each question: with one, the library hands a thread a single question at a time.
  const timer = setTimeout(replaceAssessmentThreads, LONGEST_MS, threads);
  try {
    return sent(await threads.run(question));
  } catch (error) {
    if (shared[KEY] !== threads) return busy();
    throw error;
  } finally {
    clearTimeout(timer);
  }
}

/** Starts the first thread, which takes half a second; more follow when questions wait. */
export function startAssessmentThreads(): Threads {
  shared[KEY] ??= newThreads();
  return shared[KEY];
}

function newThreads(): Threads {
  const threads: Threads = new Piscina({
    filename: join(process.cwd(), "server", "api", "assessment-thread.ts"),
    execArgv: ["--conditions=react-server", "--import", "tsx"],
    // A thread reads what strangers write: it is given no secret.
    env: {},
    // In development the code changes under a running server: a thread ends with its question, the next one reads it anew.
    ...(process.env.NODE_ENV === "development" ? { minThreads: 0 } : { minThreads: 1, idleTimeout: 60_000 }),
    maxThreads: MOST_THREADS,
    concurrentTasksPerWorker: AHEAD,
    maxQueue: MOST_WAITING,
    resourceLimits: { maxOldGenerationSizeMb: MOST_HEAP_MB },
  });
  // A thread that dies while nobody asks it anything; without a listener it would end the process that serves the pages.
  threads.on("error", (error) => log.error("assessment.thread", fieldsOfError(error)));
  return threads;
}

/** Stops threads that do not answer, and with them the questions they hold; the next question starts new ones. */
export function replaceAssessmentThreads(threads = startAssessmentThreads()): void {
  if (shared[KEY] !== threads) return;
  shared[KEY] = undefined;
  void threads.destroy();
}

function busy(): Response {
  return problem("busy", [], TRY_AGAIN_SECONDS);
}
