/**
 * Here live the names of providers as people write them: how two spellings count as one, and how an alias is found.
 * Nothing here knows a database; pinyin is made on the server (`server/providers/pinyin.ts`).
 */

/** A name or a search of a provider counts so many characters at most; longer is cut, never refused. */
export const MOST_NAME = 100;

/**
 * One spelling for all: full-width and compatibility forms as their plain forms (NFKC), lower case, without spaces,
 * punctuation and invisible signs. Empty when nothing remains.
 */
export function foldName(text: string): string {
  return (
    [...text.normalize("NFKC")]
      .slice(0, MOST_NAME)
      .join("")
      .toLowerCase()
      .replace(/[\p{White_Space}\p{P}\p{S}\p{C}]/gu, "")
      // What stood apart may compose now: an accent behind a sign that is gone.
      .normalize("NFKC")
  );
}
