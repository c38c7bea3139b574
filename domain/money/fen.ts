import { z } from "zod";

/** An amount of money in whole fen (1/100 yuan). Never a fraction, never a float of yuan. */
export type Fen = number;

/** The largest price that we accept for one line: 100 million yuan. Above it, someone mistyped. */
export const MOST_FEN: Fen = 10_000_000_000;

export const fenSchema = z.number().int().min(0).max(MOST_FEN);
