const LONGEST = 500;
/** One slash, then plain characters; after decoding neither a second slash nor a backslash at the front. */
const OWN = /^\/(?![/\\])[\w\-/?=&%.]*$/;

/**
 * The path that a person wanted before signing in, when it is one of ours (SECURITY X23); `/` for everything else:
 * another host, a scheme, a hidden second slash, control characters, more than 500 characters.
 */
export function ownPath(wanted: unknown): string {
  if (typeof wanted !== "string" || wanted.length > LONGEST || !OWN.test(wanted)) return "/";
  let decoded = wanted;
  // Decoded until nothing changes: what is encoded twice is decoded twice somewhere.
  for (let round = 0; round < 5; round += 1) {
    let next: string;
    try {
      next = decodeURIComponent(decoded);
    } catch {
      return "/";
    }
    if (next === decoded) return wanted;
    if (!OWN.test(next)) return "/";
    decoded = next;
  }
  return "/";
}
