import { inject } from "vitest";

/** A running product: a production build with a database, a worker and a demo of its own. */
export type Product = {
  /** Where it answers, without a slash at the end. */
  readonly baseUrl: string;
  /** The process that serves it: whatever a test does to it, it must live on. */
  readonly webPid: number;
  readonly adminUrl: string;
  readonly sessionSecret: string;
};

declare module "vitest" {
  interface ProvidedContext {
    products: readonly Product[];
    chromiumPath: string;
  }
}

/** The product of this worker. Files of tests run side by side, and each worker has a product of its own. */
export const PRODUCT: Product = own();

function own(): Product {
  const product = inject("products")[Number(process.env.VITEST_POOL_ID) - 1];
  if (product === undefined) throw new Error(`no product runs for worker ${process.env.VITEST_POOL_ID}`);
  return product;
}
