const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** True for the only form of id that we ever give out: a lower-case uuid. Anything else names nothing. */
export function isIdentifier(text: string): boolean {
  return text.length === 36 && UUID.test(text);
}
