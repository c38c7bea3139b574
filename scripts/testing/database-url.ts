import { tmpdir } from "node:os";
import { join } from "node:path";
import { ownDatabase } from "@/db/testing/own-database";

// The code under test connects as the app's login, as the web process does.
process.env.DATABASE_URL = ownDatabase().appUrl;
// Invented data on loopback; a test that is about production sets its own.
process.env.DEMO ??= "1";
// The clock of a demo that somebody moved on this machine is no clock of these tests.
process.env.DATA_DIR = join(tmpdir(), `parity-integration-${process.pid}`);
