import { Client } from "pg";
import { PRODUCT } from "@/e2e/product";

/** One statement as the administrator of the database: to age what time would age, and to look beneath the pages. */
export async function asAdministrator<Row extends Record<string, unknown>>(
  statement: string,
  values: readonly unknown[] = [],
): Promise<Row[]> {
  const client = new Client({ connectionString: PRODUCT.adminUrl });
  await client.connect();
  try {
    const { rows } = await client.query<Row>(statement, [...values]);
    return rows;
  } finally {
    await client.end();
  }
}

/** Forgets who tried how often, so that one test's guesses do not shut the door on the next test. */
export async function forgetLimits(): Promise<void> {
  await asAdministrator("delete from limits.buckets");
}
