/** Kinds of devices, for the list of one's sessions: enough to know one's own again. */
export const DEVICES = ["iphone", "android", "windows", "mac", "linux", "other"] as const;
export type Device = (typeof DEVICES)[number];

const SIGNS: readonly [RegExp, Device][] = [
  [/iPhone|iPad|iPod/, "iphone"],
  [/Android|HarmonyOS/, "android"],
  [/Windows/, "windows"],
  [/Macintosh/, "mac"],
  [/Linux|X11/, "linux"],
];

/** The kind of device that a browser says it runs on; nothing more of the header is kept. */
export function deviceOf(userAgent: string | null): Device {
  return SIGNS.find(([sign]) => sign.test((userAgent ?? "").slice(0, 500)))?.[1] ?? "other";
}
