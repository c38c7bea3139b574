/** Groups smaller than this are never shown as a number (SECURITY section 11.12). */
const FEWEST_SHOWN = 10;

/** A number for the public: exact from ten on, before that only that there are fewer. */
export type ShownCount = number | "fewer-than-10";

export const shownCount = (people: number): ShownCount => (people >= FEWEST_SHOWN ? people : "fewer-than-10");
